extension MessageTable {
  /// What is said by the command line: `help-page-language` to `portrait-withheld-file`.
  static let commandsHelpToPortrait = ##"""
    help-page-language
      en: The language of the page, such as ar or fr-FR.
      fr: La langue de la page, comme ar ou fr-FR.
      ar: لغة الصفحة، مثل ⟦ar⟧ أو ⟦fr-FR⟧.
    help-schema
      en: Write JSON Schemas of the site's files, or the configuration of a form.
      fr: Écrire des schémas JSON des fichiers du site, ou la configuration d’un formulaire.
      ar: كتابة مخطّطات JSON لملفّات الموقع، أو إعدادات استمارة.
    help-schema-branch-forms-write
      en: The branch that the forms write to.
      fr: La branche où les formulaires écrivent.
      ar: الفرع الذي تكتب فيه الاستمارات.
    help-schema-folder-write-into-default
      en: The folder to write into; by default schema in the source, or static/admin for --cms.
      fr: Le dossier où écrire ; sans cela schema dans la source, ou static/admin pour --cms.
      ar: المجلّد الذي يُكتب فيه؛ وهو عند الترك ⟦schema⟧ في المصدر، أو ⟦static/admin⟧ مع ⟦--cms⟧.
    help-schema-forms-instead-schemas-decap
      en: Forms instead of schemas: decap or sveltia.
      fr: Des formulaires au lieu de schémas : decap ou sveltia.
      ar: استمارات بدلًا من المخطّطات: ⟦decap⟧ أو ⟦sveltia⟧.
    help-schema-more
      en: The schemas let editors complete and check dlala.yaml, types, strings and front matter while they are written. --cms writes the forms of Decap CMS or Sveltia CMS for the site's types, in its languages, with a page that opens them. Run it again when types or languages change: it writes over what it wrote, and over nothing else. docs/editing.md tells more.¶Exit codes: 0 written; 1 the settings or the types have errors; 2 wrong usage, or other files stand there; 3 the environment failed.
      fr: Les schémas permettent aux éditeurs de texte de compléter et de vérifier dlala.yaml, les types, les chaînes et les en-têtes pendant qu’on les écrit. --cms écrit les formulaires de Decap CMS ou de Sveltia CMS pour les types du site, dans ses langues, avec une page qui les ouvre. À relancer quand les types ou les langues changent : il remplace ce qu’il a écrit, et rien d’autre. docs/editing.md en dit plus.¶Codes de sortie : 0 écrit ; 1 les réglages ou les types ont des erreurs ; 2 mauvais emploi, ou d’autres fichiers sont là ; 3 l’environnement a fait défaut.
      ar: تتيح المخطّطات لبرامج التحرير أن تكمل ⟦dlala.yaml⟧ والأنواع والعبارات والترويسات وتفحصها أثناء الكتابة. و⟦--cms⟧ يكتب استمارات Decap CMS أو Sveltia CMS لأنواع الموقع بلغاته، مع صفحة تفتحها. ويُعاد تشغيله كلّما تغيّرت الأنواع أو اللغات: فهو يستبدل ما كتبه ولا شيء سواه. و⟦docs/editing.md⟧ يقول أكثر.¶رموز الخروج: 0 كُتب؛ 1 في الإعدادات أو الأنواع أخطاء؛ 2 استعمال خاطئ، أو ملفّات أخرى موجودة؛ 3 خلل في البيئة.
    help-schema-repository-forms-write-such
      en: The repository that the forms write to, such as example/site.
      fr: Le dépôt où les formulaires écrivent, comme example/site.
      ar: المستودع الذي تكتب فيه الاستمارات، مثل ⟦example/site⟧.
    help-schema-where-repository-lies-github
      en: Where the repository lies: github or gitlab.
      fr: Où se trouve le dépôt : github ou gitlab.
      ar: مكان المستودع: ⟦github⟧ أو ⟦gitlab⟧.
    help-show
      en: Tell where a record stands, who refers to it, what it lacks.
      fr: Dire où se trouve une notice, qui y renvoie, ce qui lui manque.
      ar: بيان مكان سجلّ، ومن يحيل إليه، وما ينقصه.
    help-show-more
      en: The record is named by its id (products/olive-soap, or olive-soap alone), by one of its files, by one of its addresses, or by its title; index is the home page.¶Exit codes: 0 told; 1 the settings cannot be read; 2 wrong usage, or no record of that name; 3 the environment failed.
      fr: La notice est nommée par son identifiant (products/olive-soap, ou olive-soap seul), par l’un de ses fichiers, par l’une de ses adresses ou par son titre ; index est la page d’accueil.¶Codes de sortie : 0 dit ; 1 les réglages ne se lisent pas ; 2 mauvais emploi, ou aucune notice de ce nom ; 3 l’environnement a fait défaut.
      ar: يُسمّى السجلّ بمعرّفه (⟦products/olive-soap⟧، أو ⟦olive-soap⟧ وحده)، أو بملفّ من ملفّاته، أو بعنوان من عناوينه على الويب، أو بعنوانه؛ و⟦index⟧ هي الصفحة الرئيسية.¶رموز الخروج: 0 قيل؛ 1 تعذّرت قراءة الإعدادات؛ 2 استعمال خاطئ، أو لا سجلّ بهذا الاسم؛ 3 خلل في البيئة.
    help-show-print-json
      en: Print it in JSON.
      fr: L’écrire en JSON.
      ar: كتابته بصيغة JSON.
    help-show-record
      en: The record.
      fr: La notice.
      ar: السجلّ.
    help-source
      en: The folder that holds dlala.yaml and content.
      fr: Le dossier qui contient dlala.yaml et content.
      ar: المجلّد الذي فيه ⟦dlala.yaml⟧ و⟦content⟧.
    help-source-whole
      en: The folder that holds dlala.yaml, content and themes.
      fr: Le dossier qui contient dlala.yaml, content et themes.
      ar: المجلّد الذي فيه ⟦dlala.yaml⟧ و⟦content⟧ و⟦themes⟧.
    help-status
      en: Tell what is translated, missing or outdated.
      fr: Dire ce qui est traduit, manquant ou à réviser.
      ar: بيان ما تُرجم وما نقص وما تقادم.
    help-status-count-drafts-written
      en: Count drafts as written.
      fr: Compter les brouillons comme écrits.
      ar: عدّ المسوّدات مكتوبة.
    help-status-exit-when-less-language
      en: Exit with 1 when less of a language's fields is up to date.
      fr: Sortir avec 1 quand moins des champs d’une langue est à jour.
      ar: الخروج بالرمز 1 إن كان المحدَّث من حقول لغة أقلّ من ذلك.
    help-status-language-code
      en: Only one language, by its code.
      fr: Seulement une langue, par son code.
      ar: لغة واحدة فقط، برمزها.
    help-status-list-everything-done-not
      en: List everything that is to be done, not only the first 40.
      fr: Donner tout ce qui est à faire, pas seulement les 40 premiers.
      ar: سرد كلّ ما ينبغي عمله، لا الأربعين الأولى فقط.
    help-status-mark-all-translations
      en: Mark all translations that are there.
      fr: Marquer toutes les traductions qui sont là.
      ar: وسم كلّ الترجمات الموجودة.
    help-status-mark-translations-up-date
      en: Mark translations as up to date with their originals as they are now.
      fr: Marquer des traductions comme à jour avec leur original tel qu’il est.
      ar: وسم ترجمات بأنّها مطابقة لأصولها كما هي الآن.
    help-status-more
      en: A translation is outdated when its original changed after it, by the history in git; a mark that --mark writes into a file counts before the history.¶Exit codes: 0 told; 1 a language is below --fail-under, or files cannot be read; 2 wrong usage; 3 the environment failed, or --fail-under needs a history that a shallow clone lacks.
      fr: Une traduction est à réviser quand son original a changé après elle, selon l’historique de git ; une marque que --mark écrit dans un fichier compte avant l’historique.¶Codes de sortie : 0 dit ; 1 une langue est sous --fail-under, ou des fichiers ne se lisent pas ; 2 mauvais emploi ; 3 l’environnement a fait défaut, ou --fail-under a besoin d’un historique qui manque à un clone superficiel.
      ar: تتقادم الترجمة إذا تغيّر أصلها بعدها، بحسب سجلّ git؛ والعلامة التي يكتبها ⟦--mark⟧ في ملفّ تُقدَّم على السجلّ.¶رموز الخروج: 0 قيل؛ 1 لغة دون ⟦--fail-under⟧، أو ملفّات تعذّرت قراءتها؛ 2 استعمال خاطئ؛ 3 خلل في البيئة، أو يحتاج ⟦--fail-under⟧ إلى سجلّ ينقص نسخة سطحية.
    help-status-print-report-json
      en: Print the report in JSON.
      fr: Écrire le rapport en JSON.
      ar: كتابة التقرير بصيغة JSON.
    help-status-type-settings-theme
      en: Only one type; or settings, or theme.
      fr: Seulement un type ; ou settings, ou theme.
      ar: نوع واحد فقط؛ أو ⟦settings⟧ أو ⟦theme⟧.
    help-status-write-report-page-html
      en: Write the report as a page of HTML, too, in the site's languages (Arabic, French, English).
      fr: Écrire aussi le rapport comme une page de HTML, dans les langues du site (arabe, français, anglais).
      ar: كتابة التقرير صفحةَ HTML أيضًا، بلغات الموقع (العربية والفرنسية والإنجليزية).
    help-template
      en: Render one template, and those it includes from its folder, over JSON.
      fr: Rendre un gabarit, et ceux qu’il inclut de son dossier, avec des données JSON.
      ar: تنفيذ قالب صفحة، وما يضمّنه من مجلّده، على بيانات JSON.
    help-theme
      en: Change single files of the theme, and follow its changes.
      fr: Changer un à un des fichiers du thème, et suivre ses changements.
      ar: تغيير ملفّات مفردة من القالب، ومتابعة تغيّراته.
    help-theme-diff
      en: Show what has changed in the theme below the site's own files since they were made.
      fr: Montrer ce qui a changé dans le thème sous les fichiers du site depuis qu’ils ont été faits.
      ar: عرض ما تغيّر في القالب تحت ملفّات الموقع منذ أن صُنعت.
    help-theme-diff-more
      en: Exit codes: 0 shown; 2 wrong usage; 3 the environment failed.
      fr: Codes de sortie : 0 montré ; 2 mauvais emploi ; 3 l’environnement a fait défaut.
      ar: رموز الخروج: 0 عُرض؛ 2 استعمال خاطئ؛ 3 خلل في البيئة.
    help-theme-eject
      en: Copy one file of the theme into the site's folder theme, where it can be changed.
      fr: Copier un fichier du thème dans le dossier theme du site, où l’on peut le changer.
      ar: نسخ ملفّ من القالب إلى المجلّد ⟦theme⟧ في الموقع حيث يمكن تغييره.
    help-theme-eject-more
      en: Strings, types and style sheets need no copy: a file with what is different is enough.¶Exit codes: 0 copied; 1 not copied; 2 wrong usage; 3 the environment failed.
      fr: Les chaînes, les types et les feuilles de style n’ont pas besoin de copie : un fichier avec ce qui diffère suffit.¶Codes de sortie : 0 copié ; 1 pas copié ; 2 mauvais emploi ; 3 l’environnement a fait défaut.
      ar: العبارات والأنواع وأوراق الأنماط لا تحتاج إلى نسخ: يكفي ملفّ فيه ما يختلف.¶رموز الخروج: 0 نُسخ؛ 1 لم يُنسخ؛ 2 استعمال خاطئ؛ 3 خلل في البيئة.
    help-theme-such-templates-card-html
      en: Such as templates/card.html.
      fr: Comme templates/card.html.
      ar: مثل ⟦templates/card.html⟧.
    help-upgrade
      en: Move a site's sources to the newest format.
      fr: Faire passer les sources d’un site au format le plus récent.
      ar: نقل مصادر موقع إلى أحدث صيغة.
    help-upgrade-change-files-git-another
      en: Change files that git has in another form, too.
      fr: Changer aussi les fichiers que git a sous une autre forme.
      ar: تغيير الملفّات التي هي في git على غير حالها أيضًا.
    help-upgrade-more
      en: Tells what it did and what it left to people. Only what a step speaks of is changed; all changes are written, or none. docs/upgrading.md says what is new in each format.¶Exit codes: 0 moved, or nothing to do; 1 the settings have errors, or files hold what is not committed; 2 wrong usage; 3 the environment failed.
      fr: Dit ce qu’il a fait et ce qu’il a laissé aux gens. Seul change ce dont une étape parle ; tous les changements sont écrits, ou aucun. docs/upgrading.md dit ce qu’il y a de nouveau dans chaque format.¶Codes de sortie : 0 passé, ou rien à faire ; 1 les réglages ont des erreurs, ou des fichiers contiennent ce qui n’est pas enregistré dans git ; 2 mauvais emploi ; 3 l’environnement a fait défaut.
      ar: يقول ما فعل وما تركه للناس. ولا يتغيّر إلّا ما تذكره خطوة؛ وتُكتب التغييرات كلّها أو لا يُكتب منها شيء. و⟦docs/upgrading.md⟧ يبيّن الجديد في كلّ صيغة.¶رموز الخروج: 0 نُقلت، أو لا شيء يُعمل؛ 1 في الإعدادات أخطاء، أو في ملفّات ما لم يودَع؛ 2 استعمال خاطئ؛ 3 خلل في البيئة.
    help-upgrade-tell-would-done-write
      en: Tell what would be done, and write nothing.
      fr: Dire ce qui serait fait, et ne rien écrire.
      ar: بيان ما سيُعمل، دون كتابة شيء.
    noun-form-program
      en: program for forms
      fr: programme de formulaires
      ar: برنامج استمارات
    noun-host
      en: host of repositories
      fr: hébergeur de dépôts
      ar: مستضيف مستودعات
    noun-type-or-language
      en: type or language
      fr: type ni langue
      ar: نوع أو لغة
    portrait-addresses
      en: Addresses
      fr: Adresses
      ar: العناوين على الويب
    portrait-also-from
      en: also from {address}
      fr: aussi depuis {address}
      ar: وأيضًا من {address}
    portrait-alternatives
      en: alternative texts of pictures
      fr: textes de remplacement des images
      ar: النصوص البديلة للصور
    portrait-empty
      en: May be filled, too
      fr: Peut aussi être rempli
      ar: يجوز ملؤه أيضًا
    portrait-files
      en: Files
      fr: Fichiers
      ar: الملفّات
    portrait-head
      en: {id}, {type}
      fr: {id}, {type}
      ar: {id}، {type}
    portrait-head-listed
      en: {id}, {type}, listed in {section}
      fr: {id}, {type}, dans la liste de {section}
      ar: {id}، {type}، في قائمة {section}
    portrait-in-field
      en: {id}  in the field {field}
      fr: {id}  dans le champ {field}
      ar: {id}  في الحقل {field}
    portrait-in-menu
      en: the menu {id}
      fr: le menu {id}
      ar: القائمة {id}
    portrait-in-text
      en: {id}  by a link in its text
      fr: {id}  par un lien dans son texte
      ar: {id}  برابط في نصّه
    portrait-missing
      en: Missing
      fr: Manque
      ar: الناقص
    portrait-missing-files
      en: files that are named and not there
      fr: fichiers nommés et absents
      ar: ملفّات مذكورة وغير موجودة
    portrait-no-referrers
      en: nothing refers to it
      fr: rien n’y renvoie
      ar: لا شيء يحيل إليه
    portrait-nothing-missing
      en: nothing that must be there
      fr: rien de ce qui doit être là
      ar: لا شيء ممّا يجب
    portrait-references
      en: Refers to
      fr: Renvoie à
      ar: يحيل إلى
    portrait-referrers
      en: Referred to by
      fr: Y renvoient
      ar: يحيل إليه
    portrait-required
      en: required fields
      fr: champs exigés
      ar: حقول لازمة
    portrait-shown-in
      en: shows the text in {language}
      fr: montre le texte en {language}
      ar: يُعرض النصّ باللغة {language}
    portrait-translations
      en: translations
      fr: traductions
      ar: ترجمات
    portrait-unreadable
      en: a file that cannot be read
      fr: un fichier qui ne se lit pas
      ar: ملفّ تعذّرت قراءته
    portrait-withheld
      en: Withheld: it {reason}.
      fr: Retenue : elle {reason}.
      ar: محجوب: {reason}.
    portrait-withheld-file
      en: it {reason}
      fr: il {reason}
      ar: {reason}
    """##
}
