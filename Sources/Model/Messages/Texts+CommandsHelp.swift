extension MessageTable {
  /// What is said by the command line: `help-all` to `help-new-type-record-such-product`.
  static let commandsHelp = ##"""
    help-all
      en: Tell a mistake at each of its places, however many there are.
      fr: Dire une faute à chacun de ses endroits, quel qu’en soit le nombre.
      ar: ذكر الخطأ في كلّ موضع من مواضعه مهما كثرت.
    help-build
      en: Build the site.
      fr: Construire le site.
      ar: بناء الموقع.
    help-build-folder-make-default-folder
      en: The folder to make; by default the folder site in the source.
      fr: Le dossier à faire ; sans cela, le dossier site de la source.
      ar: المجلّد الذي يُصنع؛ وهو عند الترك المجلّد ⟦site⟧ في المصدر.
    help-build-how-many-cores-use
      en: How many cores to use; by default all.
      fr: Combien de cœurs employer ; sans cela, tous.
      ar: عدد أنوية المعالج المستعملة؛ وهو عند الترك كلّها.
    help-build-make-no-search-index
      en: Make no search index; the theme offers browsing instead.
      fr: Ne pas faire d’index de recherche ; le thème offre de parcourir à la place.
      ar: عدم صنع فهرس بحث؛ ويعرض القالب التصفّح بدلًا منه.
    help-build-moment-build-such-beginning
      en: The moment to build for, such as 2026-11-23 (its beginning, in the site's time zone) or 2026-11-23T18:00+02:00; by default SOURCE_DATE_EPOCH, else now.
      fr: Le moment pour lequel construire, comme 2026-11-23 (son début, dans le fuseau du site) ou 2026-11-23T18:00+02:00 ; sans cela SOURCE_DATE_EPOCH, sinon maintenant.
      ar: اللحظة التي يُبنى لها، مثل ⟦2026-11-23⟧ (أوّله، بتوقيت الموقع) أو ⟦2026-11-23T18:00+02:00⟧؛ وهي عند الترك ⟦SOURCE_DATE_EPOCH⟧، وإلّا فالآن.
    help-build-more
      en: With any error in the content nothing is written and the last good site stays; with --fail-on warning, with any warning, too.¶Exit codes: 0 built; 1 the content has errors, or what --fail-on names; 2 wrong usage; 3 the environment failed.
      fr: S’il y a une erreur dans le contenu, rien n’est écrit et le dernier bon site reste ; avec --fail-on warning, s’il y a un avertissement aussi.¶Codes de sortie : 0 construit ; 1 le contenu a des erreurs, ou ce que --fail-on nomme ; 2 mauvais emploi ; 3 l’environnement a fait défaut.
      ar: إن كان في المحتوى خطأ لم يُكتب شيء وبقي آخر موقع سليم؛ ومع ⟦--fail-on warning⟧ يكفي لذلك تنبيه.¶رموز الخروج: 0 بُني؛ 1 في المحتوى أخطاء، أو ما يسمّيه ⟦--fail-on⟧؛ 2 استعمال خاطئ؛ 3 خلل في البيئة.
    help-build-noindex
      en: Ask search engines to leave every page alone, for the preview of a proposal.
      fr: Demander aux moteurs de recherche de laisser toutes les pages de côté, pour l’aperçu d’une proposition.
      ar: الطلب من محرّكات البحث أن تترك كلّ الصفحات، لمعاينة اقتراح.
    help-build-print-nothing-but-mistakes
      en: Print nothing but mistakes.
      fr: N’écrire que les fautes.
      ar: عدم كتابة شيء غير الأخطاء.
    help-build-program-makes-search-index
      en: The program that makes the search index; by default DLALA_PAGEFIND, else pagefind in PATH.
      fr: Le programme qui fait l’index de recherche ; sans cela DLALA_PAGEFIND, sinon pagefind dans PATH.
      ar: البرنامج الذي يصنع فهرس البحث؛ وهو عند الترك ⟦DLALA_PAGEFIND⟧، وإلّا فـ⟦pagefind⟧ في ⟦PATH⟧.
    help-build-site-s-address-instead
      en: The site's address, instead of that of dlala.yaml.
      fr: L’adresse du site, à la place de celle de dlala.yaml.
      ar: عنوان الموقع، بدلًا من الذي في ⟦dlala.yaml⟧.
    help-build-take-output-not-empty
      en: Take an output that is not empty and has no such list; what stands in the way is moved aside.
      fr: Prendre une sortie qui n’est pas vide et n’a pas de telle liste ; ce qui gêne est mis de côté.
      ar: قبول مخرَج غير فارغ ليست له مثل هذه القائمة؛ وما يعترض يُنقل جانبًا.
    help-build-where-list-written-lies
      en: Where the list of what was written lies, and what is not published yet; by default beside the output.
      fr: Où se trouve la liste de ce qui a été écrit, et ce qui n’est pas encore publié ; sans cela, à côté de la sortie.
      ar: مكان قائمة ما كُتب، وما لم يُنشر بعد؛ وهو عند الترك بجانب المخرَج.
    help-build-where-made-pictures-kept
      en: Where made pictures are kept between builds; by default .dlala-cache in the source.
      fr: Où les images faites sont gardées d’une construction à l’autre ; sans cela, .dlala-cache dans la source.
      ar: مكان حفظ الصور المصنوعة بين بناء وآخر؛ وهو عند الترك ⟦.dlala-cache⟧ في المصدر.
    help-check
      en: Tell every mistake, and what could be better.
      fr: Dire chaque faute, et ce qui pourrait être mieux.
      ar: ذكر كلّ خطأ، وما يمكن أن يكون أحسن.
    help-check-allow-private
      en: With --external, ask addresses of this machine and its network, too.
      fr: Avec --external, interroger aussi des adresses de cette machine et de son réseau.
      ar: مع ⟦--external⟧: سؤال عناوين هذا الجهاز وشبكته أيضًا.
    help-check-cache
      en: With --external, where answers are kept; by default .dlala-cache in the source.
      fr: Avec --external, où les réponses sont gardées ; sans cela, .dlala-cache dans la source.
      ar: مع ⟦--external⟧: أين تُحفظ الأجوبة؛ وإلّا ففي ⟦.dlala-cache⟧ ضمن المصدر.
    help-check-external
      en: Ask the addresses of other sites, too, whether they lead anywhere.
      fr: Demander aussi aux adresses d’autres sites si elles mènent quelque part.
      ar: سؤال عناوين المواقع الأخرى أيضًا: هل تقود إلى شيء؟
    help-check-more
      en: Every page is made as in a build, and none is written. Suggestions, which a build keeps to itself, are told and counted.¶Exit codes: 0 nothing as grave as --fail-on; 1 something is; 2 wrong usage; 3 the environment failed.
      fr: Chaque page est faite comme dans une construction, et aucune n’est écrite. Les suggestions, qu’une construction garde pour elle, sont dites et comptées.¶Codes de sortie : 0 rien d’aussi grave que --fail-on ; 1 quelque chose l’est ; 2 mauvais emploi ; 3 l’environnement a fait défaut.
      ar: تُصنع كلّ صفحة كما في البناء، ولا تُكتب صفحة. والاقتراحات التي لا يذكرها البناء تُذكر وتُعدّ.¶رموز الخروج: 0 لا شيء يبلغ درجة ⟦--fail-on⟧؛ 1 شيء يبلغها؛ 2 استعمال خاطئ؛ 3 خلل في البيئة.
    help-check-pause
      en: With --external, the time between two questions to one host; by default 1.
      fr: Avec --external, le temps entre deux questions au même hôte ; sans cela, 1.
      ar: مع ⟦--external⟧: الوقت بين سؤالين لمضيف واحد؛ وإلّا فهو 1.
    help-check-strict
      en: The same as --fail-on suggestion.
      fr: La même chose que --fail-on suggestion.
      ar: مثل ⟦--fail-on suggestion⟧.
    help-dlala
      en: Publishes a bilingual catalogue and archive from Markdown in git.
      fr: Publie un catalogue et des archives bilingues à partir de Markdown dans git.
      ar: ينشر دليلًا وأرشيفًا بلغتين من ملفّات Markdown في git.
    help-drafts
      en: Include drafts and records outside their publication dates.
      fr: Avec les brouillons et les notices hors de leurs jours de publication.
      ar: مع المسوّدات والسجلّات الخارجة عن أيّام نشرها.
    help-draw
      en: Make pixels of an SVG drawing.
      fr: Faire des pixels d’un dessin SVG.
      ar: تحويل رسم SVG إلى بكسلات.
    help-dry-run
      en: Print what would change, and write nothing.
      fr: Écrire ce qui changerait, et ne rien changer.
      ar: كتابة ما سيتغيّر، دون تغيير شيء.
    help-explain
      en: Tell more about a message, with an example.
      fr: En dire plus d’un message, avec un exemple.
      ar: شرح رسالة، مع مثال.
    help-explain-code
      en: The code, such as reference-unknown.
      fr: Le code, comme reference-unknown.
      ar: الرمز، مثل ⟦reference-unknown⟧.
    help-explain-more
      en: The first line of a mistake ends with its code, such as reference-unknown behind [reference]. Without a code, all codes are listed.¶Exit codes: 0 told; 2 there is no such code.
      fr: La première ligne d’une faute finit par son code, comme reference-unknown derrière [reference]. Sans code, tous les codes sont donnés.¶Codes de sortie : 0 dit ; 2 il n’y a pas de tel code.
      ar: السطر الأوّل من كلّ خطأ ينتهي برمزه، مثل ⟦reference-unknown⟧ بعد ⟦[reference]⟧. ودون رمز تُسرد الرموز كلّها.¶رموز الخروج: 0 قيل؛ 2 لا رمز كهذا.
    help-export
      en: Write the records of a type as CSV for a spreadsheet.
      fr: Écrire les notices d’un type en CSV pour un tableur.
      ar: كتابة سجلّات نوع بصيغة CSV لبرنامج الجداول.
    help-export-more
      en: One row for each record, one column for each field, and title.ar for a field in a language.¶Cells that a spreadsheet could take for formulas begin with an apostrophe; import takes it off again, and importing an export changes nothing.¶Exit codes: 0 done; 1 the site cannot be read, or the encoding lacks a character; 2 wrong usage; 3 the environment failed.
      fr: Une ligne pour chaque notice, une colonne pour chaque champ, et title.ar pour un champ dans une langue.¶Les cellules qu’un tableur prendrait pour des formules commencent par une apostrophe ; import la retire, et importer un export ne change rien.¶Codes de sortie : 0 fait ; 1 le site ne se lit pas, ou un caractère manque à l’encodage ; 2 mauvais emploi ; 3 l’environnement a fait défaut.
      ar: صفّ لكلّ سجلّ، وعمود لكلّ حقل، و⟦title.ar⟧ لحقل بلغة.¶الخلايا التي قد يحسبها برنامج الجداول معادلات تبدأ بفاصلة عليا؛ ويزيلها الاستيراد، واستيراد ما صُدّر لا يغيّر شيئًا.¶رموز الخروج: 0 تمّ؛ 1 تعذّرت قراءة الموقع، أو ينقص الترميزَ حرف؛ 2 استعمال خاطئ؛ 3 خلل في البيئة.
    help-export-type
      en: The type of the records.
      fr: Le type des notices.
      ar: نوع السجلّات.
    help-format
      en: Write dates, numbers and amounts as a language does.
      fr: Écrire des dates, des nombres et des montants comme le fait une langue.
      ar: كتابة التواريخ والأعداد والمبالغ كما تكتبها لغة.
    help-format-calendar-dates-come-first
      en: In which calendar dates come first: gregorian or hijri.
      fr: Dans quel calendrier les dates viennent d’abord : gregorian ou hijri.
      ar: التقويم الذي تأتي به التواريخ أوّلًا: ⟦gregorian⟧ أو ⟦hijri⟧.
    help-format-how-currency-named-symbol
      en: How a currency is named: symbol or code.
      fr: Comment une monnaie est nommée : symbol ou code.
      ar: طريقة تسمية العملة: ⟦symbol⟧ أو ⟦code⟧.
    help-format-how-much-dates-said
      en: How much of dates is said: {styles}.
      fr: Ce qui est dit des dates : {styles}.
      ar: مقدار ما يُقال من التواريخ: {styles}.
    help-format-language-such-ar-ps
      en: The language, such as ar-PS or fr.
      fr: La langue, comme ar-PS ou fr.
      ar: اللغة، مثل ⟦ar-PS⟧ أو ⟦fr⟧.
    help-format-more
      en: For example: dlala format date --locale ar-PS 1320~ 1967-06-10/1967-06-11¶Without values, each line of standard input is one; a line that is none gives an empty line.¶Exit codes: 0 all were written; 1 a value is not of the kind; 2 wrong usage.
      fr: Par exemple : dlala format date --locale ar-PS 1320~ 1967-06-10/1967-06-11¶Sans valeurs, chaque ligne de l’entrée standard en est une ; une ligne qui n’en est pas donne une ligne vide.¶Codes de sortie : 0 toutes ont été écrites ; 1 une valeur n’est pas de ce genre ; 2 mauvais emploi.
      ar: مثلًا: ⟦dlala format date --locale ar-PS 1320~ 1967-06-10/1967-06-11⟧¶دون قيم يكون كلّ سطر من المدخل القياسي قيمة؛ والسطر الذي ليس قيمة يعطي سطرًا فارغًا.¶رموز الخروج: 0 كُتبت كلّها؛ 1 قيمة ليست من هذا النوع؛ 2 استعمال خاطئ.
    help-format-name-units-full
      en: Name units in full.
      fr: Nommer les unités en entier.
      ar: تسمية الوحدات كاملة.
    help-format-name-units-signs-where
      en: Name units by their signs, where there are some.
      fr: Nommer les unités par leurs signes, là où il y en a.
      ar: تسمية الوحدات برموزها حيث توجد.
    help-format-numbering-system-such-latn
      en: A numbering system, such as latn or arab.
      fr: Un système de chiffres, comme latn ou arab.
      ar: نظام أرقام، مثل ⟦latn⟧ أو ⟦arab⟧.
    help-format-say-dates-both-calendars
      en: Say dates in both calendars.
      fr: Dire les dates dans les deux calendriers.
      ar: قول التواريخ بالتقويمين.
    help-format-values
      en: What the values are: {kinds}.
      fr: Ce que sont les valeurs : {kinds}.
      ar: نوع القيم: {kinds}.
    help-format-values-without-standard-input
      en: The values; without them standard input is read.
      fr: Les valeurs ; sans elles, l’entrée standard est lue.
      ar: القيم؛ ودونها يُقرأ المدخل القياسي.
    help-import
      en: Make or change records from a spreadsheet saved as CSV.
      fr: Faire ou changer des notices à partir d’une feuille enregistrée en CSV.
      ar: إنشاء سجلّات أو تغييرها من جدول محفوظ بصيغة CSV.
    help-import-between-cells-comma-semicolon
      en: What stands between cells: comma, semicolon or tab.
      fr: Ce qui est entre les cellules : comma, semicolon ou tab.
      ar: ما بين الخلايا: ⟦comma⟧ أو ⟦semicolon⟧ أو ⟦tab⟧.
    help-import-empty-cells-take-fields
      en: Empty cells take their fields away.
      fr: Les cellules vides retirent leurs champs.
      ar: الخلايا الفارغة تزيل حقولها.
    help-import-field-rows-find-records
      en: The field by which rows find their records; by default the type's unique one.
      fr: Le champ par lequel les lignes trouvent leurs notices ; sans cela, le champ unique du type.
      ar: الحقل الذي تجد به الصفوف سجلّاتها؛ وهو عند الترك الحقل الفريد في النوع.
    help-import-file-says-headings-mean
      en: A file that says what the headings mean.
      fr: Un fichier qui dit ce que signifient les titres des colonnes.
      ar: ملفّ يبيّن معاني رؤوس الأعمدة.
    help-import-folder-content-new-records
      en: The folder of content for new records; by default the type's section.
      fr: Le dossier de content pour les nouvelles notices ; sans cela, la rubrique du type.
      ar: المجلّد في ⟦content⟧ للسجلّات الجديدة؛ وهو عند الترك قسم النوع.
    help-import-instead-finding-out-comma
      en: Instead of finding out: comma, semicolon or tab, or the sign itself.
      fr: Au lieu de le trouver : comma, semicolon ou tab, ou le signe lui-même.
      ar: بدلًا من اكتشافها: ⟦comma⟧ أو ⟦semicolon⟧ أو ⟦tab⟧، أو العلامة نفسها.
    help-import-instead-finding-out-utf
      en: Instead of finding out: utf-8, utf-16le, windows-1256 or windows-1252.
      fr: Au lieu de le trouver : utf-8, utf-16le, windows-1256 ou windows-1252.
      ar: بدلًا من اكتشافه: ⟦utf-8⟧ أو ⟦utf-16le⟧ أو ⟦windows-1256⟧ أو ⟦windows-1252⟧.
    help-import-language-s-texts-all
      en: Only this language's texts, and what all languages share.
      fr: Seulement les textes de cette langue, et ce que toutes les langues partagent.
      ar: نصوص هذه اللغة فقط، وما هو مشترك بين اللغات.
    help-import-more
      en: A row finds its record by its id or by the key field, and changes only the lines of fields that it says otherwise; other rows become new records. Nothing is written when the site would have a mistake that it has not now. docs/spreadsheets.md says how headings are understood.¶Exit codes: 0 done; 1 mistakes, nothing was written; 2 wrong usage; 3 the environment failed.
      fr: Une ligne trouve sa notice par son id ou par le champ clé, et ne change que les lignes des champs qu’elle dit autrement ; les autres lignes deviennent de nouvelles notices. Rien n’est écrit si le site devait avoir une faute qu’il n’a pas maintenant. docs/spreadsheets.md dit comment les titres sont compris.¶Codes de sortie : 0 fait ; 1 des fautes, rien n’a été écrit ; 2 mauvais emploi ; 3 l’environnement a fait défaut.
      ar: يجد الصفّ سجلّه بمعرّفه أو بحقل المفتاح، ولا يغيّر إلّا سطور الحقول التي يقول فيها غير ما فيها؛ والصفوف الأخرى تصير سجلّات جديدة. ولا يُكتب شيء إن كان سيصير في الموقع خطأ ليس فيه الآن. و⟦docs/spreadsheets.md⟧ يبيّن كيف تُفهم الرؤوس.¶رموز الخروج: 0 تمّ؛ 1 أخطاء، ولم يُكتب شيء؛ 2 استعمال خاطئ؛ 3 خلل في البيئة.
    help-import-sheet
      en: The sheet.
      fr: La feuille.
      ar: ورقة الجدول.
    help-import-sheet-standard-output
      en: The sheet, or - for standard output.
      fr: La feuille, ou - pour la sortie standard.
      ar: ورقة الجدول، أو ⟦-⟧ للمخرَج القياسي.
    help-import-type-records
      en: The type of its records.
      fr: Le type de ses notices.
      ar: نوع سجلّاتها.
    help-import-utf-bom-excel-needs
      en: utf-8-bom, which Excel needs, utf-8, utf-16le, windows-1256 or windows-1252.
      fr: utf-8-bom, dont Excel a besoin, utf-8, utf-16le, windows-1256 ou windows-1252.
      ar: ⟦utf-8-bom⟧ الذي يحتاج إليه Excel، أو ⟦utf-8⟧ أو ⟦utf-16le⟧ أو ⟦windows-1256⟧ أو ⟦windows-1252⟧.
    help-init
      en: Begin a site: a few pages, settings with explanations, CI.
      fr: Commencer un site : quelques pages, des réglages expliqués, l’intégration continue.
      ar: بدء موقع: بضع صفحات، وإعدادات مشروحة، وتكامل مستمرّ.
    help-init-address-site-such-https
      en: The address of the site, such as https://example.org/shop/.
      fr: L’adresse du site, comme https://example.org/shop/.
      ar: عنوان الموقع، مثل ⟦https://example.org/shop/⟧.
    help-init-ci-address-program-s
      en: For CI: the address of the program's package, or of the repository of its source.
      fr: Pour l’intégration continue : l’adresse du paquet du programme, ou du dépôt de sa source.
      ar: للتكامل المستمرّ: عنوان حزمة البرنامج، أو مستودع مصدره.
    help-init-components-theme-such-shop
      en: Components of the theme, such as shop,archive: their types and pages.
      fr: Des composants du thème, comme shop,archive : leurs types et leurs pages.
      ar: مكوّنات من القالب، مثل ⟦shop,archive⟧: أنواعها وصفحاتها.
    help-init-folder-site-made-if
      en: The folder of the site; it is made if need be.
      fr: Le dossier du site ; il est fait s’il le faut.
      ar: مجلّد الموقع؛ ويُنشأ عند الحاجة.
    help-init-languages-whole-tags-site
      en: The languages as whole tags, the site's own first, such as ar-MA,fr-MA,en.
      fr: Les langues en étiquettes entières, celle du site d’abord, comme ar-MA,fr-MA,en.
      ar: اللغات بوسومها الكاملة، ولغة الموقع أوّلًا، مثل ⟦ar-MA,fr-MA,en⟧.
    help-init-leave-files-such-readme
      en: Leave files that stand there as they are, such as README.md, and write the others.
      fr: Laisser tels quels les fichiers qui sont là, comme README.md, et écrire les autres.
      ar: ترك الملفّات الموجودة كما هي، مثل ⟦README.md⟧، وكتابة غيرها.
    help-init-more
      en: What is not said is asked for on a terminal; elsewhere nothing is asked, and what is not said is standard. A folder that holds a site already is left as it is, and no file is ever overwritten.¶¶  dlala init shop --with shop --languages ar-MA,fr-MA,en --title "سوق فاس" --title fr="Souk de Fès"¶¶Exit codes: 0 written; 2 wrong usage, a site or other files stand there: nothing was written; 3 the environment failed.
      fr: Ce qui n’est pas dit est demandé sur un terminal ; ailleurs rien n’est demandé, et ce qui n’est pas dit est ordinaire. Un dossier qui contient déjà un site reste comme il est, et aucun fichier n’est jamais remplacé.¶¶  dlala init shop --with shop --languages ar-MA,fr-MA,en --title "سوق فاس" --title fr="Souk de Fès"¶¶Codes de sortie : 0 écrit ; 2 mauvais emploi, un site ou d’autres fichiers sont là : rien n’a été écrit ; 3 l’environnement a fait défaut.
      ar: ما لم يُذكر يُسأل عنه في الطرفية؛ وفي غيرها لا يُسأل عن شيء، وما لم يُذكر فهو على المعتاد. والمجلّد الذي فيه موقع يبقى كما هو، ولا يُستبدل ملفّ أبدًا.¶¶⟦  dlala init shop --with shop --languages ar-MA,fr-MA,en --title "سوق فاس" --title fr="Souk de Fès"⟧¶¶رموز الخروج: 0 كُتب؛ 2 استعمال خاطئ، أو موقع أو ملفّات أخرى موجودة: لم يُكتب شيء؛ 3 خلل في البيئة.
    help-init-site-s-name-fr
      en: The site's name, or fr="…" for that in a language; may be said again.
      fr: Le nom du site, ou fr="…" pour celui dans une langue ; peut être répété.
      ar: اسم الموقع، أو ⟦fr="…"⟧ لاسمه بلغة؛ ويجوز تكراره.
    help-lang
      en: Speak this language: en, fr or ar; by default that of the environment.
      fr: Parler cette langue : en, fr ou ar ; sans cela, celle de l’environnement.
      ar: الكلام بهذه اللغة: ⟦en⟧ أو ⟦fr⟧ أو ⟦ar⟧؛ وهي عند الترك لغة البيئة.
    help-list
      en: List the records: their ids, languages and titles.
      fr: Donner la liste des notices : leurs identifiants, leurs langues et leurs titres.
      ar: سرد السجلّات: معرّفاتها ولغاتها وعناوينها.
    help-list-list-drafts-records-outside
      en: List drafts and records outside their days, too, and say why they are withheld.
      fr: Donner aussi les brouillons et les notices hors de leurs jours, et dire pourquoi elles sont retenues.
      ar: سرد المسوّدات والسجلّات الخارجة عن أيّامها أيضًا، مع سبب حجبها.
    help-list-more
      en: What is withheld today (drafts, records before or after their days) is counted, and listed with --drafts. dlala show ID tells everything of one record.¶Exit codes: 0 listed; 1 files cannot be read; 2 wrong usage; 3 the environment failed.
      fr: Ce qui est retenu aujourd’hui (brouillons, notices avant ou après leurs jours) est compté, et donné avec --drafts. dlala show ID dit tout d’une notice.¶Codes de sortie : 0 donnée ; 1 des fichiers ne se lisent pas ; 2 mauvais emploi ; 3 l’environnement a fait défaut.
      ar: المحجوب اليوم (المسوّدات، والسجلّات قبل أيّامها أو بعدها) يُعدّ، ويُسرد مع ⟦--drafts⟧. و⟦dlala show ID⟧ يقول كلّ شيء عن سجلّ.¶رموز الخروج: 0 سُردت؛ 1 ملفّات تعذّرت قراءتها؛ 2 استعمال خاطئ؛ 3 خلل في البيئة.
    help-list-not-written-language
      en: Only what is not written in a language.
      fr: Seulement ce qui n’est pas écrit dans une langue.
      ar: ما لم يُكتب بلغة فقط.
    help-list-print-list-json
      en: Print the list in JSON.
      fr: Écrire la liste en JSON.
      ar: كتابة القائمة بصيغة JSON.
    help-list-records-type
      en: Only records of one type.
      fr: Seulement les notices d’un type.
      ar: سجلّات نوع واحد فقط.
    help-list-written-language-code
      en: Only what is written in a language, by its code.
      fr: Seulement ce qui est écrit dans une langue, par son code.
      ar: ما كُتب بلغة فقط، برمزها.
    help-markdown
      en: Give the HTML of a Markdown file or of standard input.
      fr: Donner le HTML d’un fichier Markdown ou de l’entrée standard.
      ar: إعطاء HTML لملفّ Markdown أو للمدخل القياسي.
    help-markdown-cmark-gfm-s-own
      en: cmark-gfm's own HTML: raw HTML allowed, no additions.
      fr: Le HTML de cmark-gfm lui-même : HTML brut permis, rien d’ajouté.
      ar: ما يعطيه cmark-gfm نفسه: HTML الخام مسموح به، ولا إضافات.
    help-markdown-data-json-object
      en: The data: a JSON object.
      fr: Les données : un objet JSON.
      ar: البيانات: كائن JSON.
    help-markdown-file-without-standard-input
      en: The file; without it standard input is read.
      fr: Le fichier ; sans lui, l’entrée standard est lue.
      ar: الملفّ؛ ودونه يُقرأ المدخل القياسي.
    help-markdown-more
      en: The front matter of a content file is left out; links are shown as they are written.
      fr: L’en-tête d’un fichier de content est laissé de côté ; les liens se voient comme ils sont écrits.
      ar: تُسقط ترويسة ملفّ المحتوى؛ وتظهر الروابط كما كُتبت.
    help-markdown-not-isolate-values-another
      en: Do not isolate values of another direction.
      fr: Ne pas isoler les valeurs d’un autre sens d’écriture.
      ar: عدم عزل القيم التي اتّجاهها مختلف.
    help-markdown-template
      en: The template.
      fr: Le gabarit.
      ar: قالب الصفحة.
    help-new
      en: Write the files of a new record, with the fields to fill in.
      fr: Écrire les fichiers d’une nouvelle notice, avec les champs à remplir.
      ar: كتابة ملفّات سجلّ جديد، وفيها الحقول التي تُملأ.
    help-new-folder-content-default-type
      en: The folder of content; by default the type's section.
      fr: Le dossier de content ; sans cela, la rubrique du type.
      ar: المجلّد في ⟦content⟧؛ وهو عند الترك قسم النوع.
    help-new-language-write-record-said
      en: A language to write the record in; may be said again. By default all of the site.
      fr: Une langue dans laquelle écrire la notice ; peut être répété. Sans cela, toutes celles du site.
      ar: لغة يُكتب بها السجلّ؛ ويجوز تكرارها. وهي عند الترك كلّ لغات الموقع.
    help-new-make-folder-record-pictures
      en: Make a folder for the record, in which its pictures lie, too.
      fr: Faire un dossier pour la notice, où sont aussi ses images.
      ar: إنشاء مجلّد للسجلّ تكون فيه صوره أيضًا.
    help-new-more
      en: One file for each language of the site, each a draft that no visitor sees: what must be filled is empty, what may be is a comment, and each field says what it takes. dlala check tells what is still missing; when nothing is, take the line draft: true out. Nothing is ever overwritten.¶¶  dlala new product "صابون زيت الزيتون" --title fr="Savon à l’huile d’olive"¶¶Exit codes: 0 written; 1 the settings or the types have errors; 2 wrong usage, or a record of that name is there; 3 the environment failed.
      fr: Un fichier pour chaque langue du site, chacun un brouillon qu’aucun visiteur ne voit : ce qui doit être rempli est vide, ce qui peut l’être est un commentaire, et chaque champ dit ce qu’il prend. dlala check dit ce qui manque encore ; quand il ne manque rien, retirez la ligne draft: true. Rien n’est jamais remplacé.¶¶  dlala new product "صابون زيت الزيتون" --title fr="Savon à l’huile d’olive"¶¶Codes de sortie : 0 écrit ; 1 les réglages ou les types ont des erreurs ; 2 mauvais emploi, ou une notice de ce nom est là ; 3 l’environnement a fait défaut.
      ar: ملفّ لكلّ لغة من لغات الموقع، وكلّ منها مسوّدة لا يراها زائر: ما يجب ملؤه فارغ، وما يجوز ملؤه تعليق، وكلّ حقل يقول ماذا يأخذ. و⟦dlala check⟧ يبيّن ما بقي ناقصًا؛ فإذا اكتمل يُحذف السطر ⟦draft: true⟧. ولا يُستبدل شيء أبدًا.¶¶⟦  dlala new product "صابون زيت الزيتون" --title fr="Savon à l’huile d’olive"⟧¶¶رموز الخروج: 0 كُتب؛ 1 في الإعدادات أو الأنواع أخطاء؛ 2 استعمال خاطئ، أو سجلّ بهذا الاسم موجود؛ 3 خلل في البيئة.
    help-new-name-files-instead-made
      en: The name of the files, instead of one that is made of the title.
      fr: Le nom des fichiers, à la place de celui qui est fait du titre.
      ar: اسم الملفّات، بدلًا من الذي يُصنع من العنوان.
    help-new-print-files-write-nothing
      en: Print the files, and write nothing.
      fr: Montrer les fichiers, et ne rien écrire.
      ar: عرض الملفّات، دون كتابة شيء.
    help-new-title-another-language-such
      en: The title in another language, such as fr="Savon"; may be said again.
      fr: Le titre dans une autre langue, comme fr="Savon" ; peut être répété.
      ar: العنوان بلغة أخرى، مثل ⟦fr="Savon"⟧؛ ويجوز تكراره.
    help-new-title-quotation-marks
      en: The title, in quotation marks.
      fr: Le titre, entre guillemets.
      ar: العنوان، بين علامتي اقتباس.
    help-new-type-record-such-product
      en: The type of the record, such as product.
      fr: Le type de la notice, comme product.
      ar: نوع السجلّ، مثل ⟦product⟧.
    help-report-fail-on
      en: Exit with 1 for what is as grave as this, or graver; by default error.
      fr: Sortir avec 1 pour ce qui est aussi grave que ceci, ou plus ; sans cela, error.
      ar: الخروج بالرمز 1 عند ما يبلغ هذه الدرجة أو يزيد عليها؛ وإلّا فهي ⟦error⟧.
    help-report-format
      en: How to write what was found; all but human go to standard output, alone.
      fr: Comment écrire ce qui a été trouvé ; tout sauf human va seul sur la sortie standard.
      ar: كيف يُكتب ما وُجد؛ كلّ صيغة غير ⟦human⟧ تُكتب وحدها في المخرَج القياسي.
    help-report-json
      en: The same as --format json.
      fr: La même chose que --format json.
      ar: مثل ⟦--format json⟧.
    """##
}
