extension Explanation {
  /// What messages are about, by the first word of their codes: `address` to `value`.
  static let subjects1 = ##"""
    address
      en: Every page has one address. It is made of the section and of the title or the file's name, so two records can come out alike; capital letters and, with Latin addresses, letters that sound alike do not tell them apart. A line slug: in one of the files decides.
      fr: Chaque page a une seule adresse. Elle est faite de la rubrique et du titre ou du nom du fichier : deux notices peuvent donc en avoir une pareille ; les majuscules et, dans les adresses latines, les lettres qui se prononcent de même ne les distinguent pas. Une ligne slug: dans l’un des fichiers en décide.
      ar: لكلّ صفحة عنوان واحد على الويب، يُصنع من القسم ومن عنوان السجلّ أو اسم ملفّه، فقد يتطابق عنوانا سجلّين؛ ولا تفرّق بينهما الحروف الكبيرة، ولا الحروف المتقاربة نطقًا في العناوين اللاتينية. ويحسم ذلك سطر ⟦slug:⟧ في أحد الملفّين.
    addresses
      en: addresses: in dlala.yaml says of what the addresses of a section's records are made: placeholders such as :section, :year, :slug and :path between slashes, with letters and hyphens. They must tell every record from every other.
      fr: addresses: dans dlala.yaml dit de quoi sont faites les adresses des notices d’une rubrique : des places comme :section, :year, :slug et :path entre des barres, avec des lettres et des traits d’union. Elles doivent distinguer chaque notice de toutes les autres.
      ar: ⟦addresses:⟧ في ⟦dlala.yaml⟧ تقول ممّ تُصنع عناوين سجلّات القسم: مواضع مثل ⟦:section⟧ و⟦:year⟧ و⟦:slug⟧ و⟦:path⟧ بين شرطات مائلة، مع حروف وشرطات. ويجب أن تميّز كلّ سجلّ من غيره.
    alert
      en: A quotation whose first line is a mark such as [!NOTE] becomes a box. There are five marks; another word stays a quotation.
      fr: Une citation dont la première ligne est une marque comme [!NOTE] devient un encadré. Il y a cinq marques ; un autre mot reste une citation.
      ar: الاقتباس الذي سطره الأوّل علامة مثل ⟦[!NOTE]⟧ يصير إطارًا. والعلامات خمس؛ وغيرها من الكلمات يبقى اقتباسًا.
    alias
      en: aliases: holds addresses that a page had before; each leads on to the page. It is the path alone, as readers have it in their browser, and it belongs to one page only.
      fr: aliases: contient les adresses qu’une page avait auparavant ; chacune mène à la page. C’est le chemin seul, tel que les lecteurs l’ont dans leur navigateur, et il n’appartient qu’à une page.
      ar: في ⟦aliases:⟧ العناوين التي كانت للصفحة من قبل؛ وكلّ منها يقود إليها. وهو المسار وحده كما يراه القرّاء في متصفّحاتهم، ولا يكون إلّا لصفحة واحدة.
    anchor
      en: An anchor in braces behind a heading gives it a name that links can lead to. Each name stands once on a page, in letters, digits and hyphens.
      fr: Une ancre entre accolades derrière un titre lui donne un nom où les liens peuvent mener. Chaque nom est une seule fois sur une page, en lettres, chiffres et traits d’union.
      ar: المرساة بين قوسين معقوفين بعد عنوان تعطيه اسمًا تقود إليه الروابط. ولكلّ اسم موضع واحد في الصفحة، وهو من حروف وأرقام وشرطات.
    block
      en: A block stands between ::: and a name and a last :::. Arguments come on the lines directly below, as name: value; an empty line, then the text. The theme says which blocks there are and what they take.
      fr: Un bloc est entre ::: avec un nom et un dernier :::. Les arguments viennent sur les lignes juste en dessous, comme nom: valeur ; une ligne vide, puis le texte. Le thème dit quels blocs il y a et ce qu’ils prennent.
      ar: الكتلة بين ⟦:::⟧ مع اسم وآخر ⟦:::⟧. وتأتي الوسائط في السطور التي تحتها مباشرة، اسمًا فنقطتين فقيمة؛ ثمّ سطر فارغ ثمّ النصّ. والقالب يقول أيّ كتل توجد وماذا تأخذ.
    boolean
      en: A field that is yes or no is written true or false, in these words and without quotation marks.
      fr: Un champ oui ou non s’écrit true ou false, dans ces mots et sans guillemets.
      ar: حقل النعم أو اللا يُكتب ⟦true⟧ أو ⟦false⟧ بهاتين الكلمتين ودون علامتي اقتباس.
    calendar
      en: A type with a calendar has its records in a file that phones can subscribe to. For that, each needs a start whose day is certain; an end is written in the same way, with a time or without one.
      fr: Un type avec un calendrier met ses notices dans un fichier auquel un téléphone peut s’abonner. Il leur faut pour cela un début dont le jour est certain ; une fin s’écrit de la même façon, avec une heure ou sans.
      ar: النوع الذي له تقويم توضع سجلّاته في ملفّ تشترك فيه الهواتف. ويلزم لذلك بداية يومها مؤكَّد؛ والنهاية تُكتب على الطريقة نفسها، بوقت أو دون وقت.
    cell
      en: A cell of a spreadsheet is understood as its column's field wants it. What can be read in two ways is not guessed at: write it so that there is one way, or say in the file of --map how the sheet writes.
      fr: Une cellule d’une feuille est comprise comme le veut le champ de sa colonne. Ce qui peut se lire de deux façons n’est pas deviné : écrivez-le de sorte qu’il n’y en ait qu’une, ou dites dans le fichier de --map comment la feuille écrit.
      ar: تُفهم خليّة الجدول كما يريد حقل عمودها. وما يُقرأ على وجهين لا يُخمَّن: يُكتب بحيث لا يكون له إلّا وجه واحد، أو يُذكر في ملفّ ⟦--map⟧ كيف يكتب الجدول.
    checks
      en: checks: of a type says what must hold between the fields of a record: unique, sum, same-currency, required and ascending. Each line of the list is one rule over fields of the type.
      fr: checks: d’un type dit ce qui doit être vrai entre les champs d’une notice : unique, sum, same-currency, required et ascending. Chaque ligne de la liste est une règle sur des champs du type.
      ar: ⟦checks:⟧ في النوع تقول ما يجب أن يصحّ بين حقول السجلّ: ⟦unique⟧ و⟦sum⟧ و⟦same-currency⟧ و⟦required⟧ و⟦ascending⟧. وكلّ سطر من القائمة قاعدة واحدة على حقول من النوع.
    choice
      en: A choice takes one of the keys that the type lists, in the letters in which they stand there, whatever the page's language calls them.
      fr: Un choix prend l’une des clés que le type énumère, dans les lettres où elles y sont, quel que soit le nom que leur donne la langue de la page.
      ar: الخيار يأخذ مفتاحًا من المفاتيح المذكورة في النوع بحروفه كما هي هناك، أيًّا كان اسمه في لغة الصفحة.
    component
      en: A component is a folder in themes with a file component.yaml, which says its name, what it needs and what sites may choose.
      fr: Un composant est un dossier de themes avec un fichier component.yaml, qui dit son nom, ce dont il a besoin et ce que les sites peuvent choisir.
      ar: المكوّن مجلّد في ⟦themes⟧ فيه ملفّ ⟦component.yaml⟧ يقول اسمه وما يحتاج إليه وما يجوز للمواقع أن تختاره.
    compress
      en: compress: makes smaller copies of text files beside them, which web servers hand out: gzip and br.
      fr: compress: fait à côté des fichiers de texte des copies plus petites que les serveurs web donnent : gzip et br.
      ar: ⟦compress:⟧ تصنع بجانب الملفّات النصّية نسخًا أصغر تقدّمها خوادم الويب: ⟦gzip⟧ و⟦br⟧.
    control
      en: Some characters cannot be seen and can stand in no page: they come with text that is copied from other programs. Take them out where the message says; retyping the word is often quickest.
      fr: Certains caractères ne se voient pas et ne peuvent être dans aucune page : ils viennent avec un texte copié d’autres programmes. Retirez-les là où le message le dit ; récrire le mot est souvent le plus rapide.
      ar: بعض الحروف لا تُرى ولا يجوز أن تكون في صفحة: فهي تأتي مع نصّ منسوخ من برامج أخرى. تُزال حيث تقول الرسالة؛ وإعادة كتابة الكلمة أسرع في الغالب.
    csv
      en: A table is a CSV file: the first row has the names of the fields, each row below is a record. Texts that hold a comma, a quotation mark or a line break stand in quotation marks, and a quotation mark inside them is doubled.
      fr: Un tableau est un fichier CSV : la première ligne a les noms des champs, chaque ligne d’en dessous est une notice. Les textes qui contiennent une virgule, un guillemet ou un saut de ligne sont entre guillemets, et un guillemet à l’intérieur est doublé.
      ar: الجدول ملفّ CSV: في صفّه الأوّل أسماء الحقول، وكلّ صفّ تحته سجلّ. والنصوص التي فيها فاصلة أو علامة اقتباس أو فاصل سطر توضع بين علامتي اقتباس، وتُضاعف علامة الاقتباس داخلها.
    data
      en: Files in content/_data are values that templates read: YAML, JSON or CSV, one name once, and in a list the same kind of value everywhere.
      fr: Les fichiers de content/_data sont des valeurs que lisent les gabarits : YAML, JSON ou CSV, un nom une seule fois, et dans une liste partout le même genre de valeur.
      ar: ملفّات ⟦content/_data⟧ قيم تقرؤها قوالب الصفحات: YAML أو JSON أو CSV، وكلّ اسم مرّة واحدة، وفي القائمة نوع واحد من القيم.
    date
      en: Dates are written year first (EDTF): 2024, 2024-11, 2024-11-04, with ~ for about, X for digits that are not known, a slash for a span. Dates of the Hijri calendar begin with AH.
      fr: Les dates s’écrivent année d’abord (EDTF) : 2024, 2024-11, 2024-11-04, avec ~ pour environ, X pour les chiffres inconnus, une barre pour une durée. Les dates du calendrier de l’hégire commencent par AH.
      ar: تُكتب التواريخ والسنة أوّلًا (EDTF): ⟦2024⟧ و⟦2024-11⟧ و⟦2024-11-04⟧، مع ⟦~⟧ لما هو تقريبي، و⟦X⟧ للأرقام المجهولة، وشرطة مائلة للمدّة. وتواريخ التقويم الهجري تبدأ بـ⟦AH⟧.
    delivery
      en: delivery: in a type makes of its records zones with a price and a time, which the feeds of shops carry.
      fr: delivery: dans un type fait de ses notices des zones avec un prix et un délai, que portent les flux des boutiques.
      ar: ⟦delivery:⟧ في النوع تجعل سجلّاته مناطق لها ثمن ومدّة تحملها خلاصات المتاجر.
    deploy
      en: dlala deploy brings the built site to a target that dlala.yaml names under deploy: a folder, a machine that SSH reaches, or a remote of rclone's. It removes only what it sent itself; files of others stay. With releases each site lies in a folder of its own, and the one before can be shown again.
      fr: dlala deploy apporte le site construit à une cible que dlala.yaml nomme sous deploy : un dossier, une machine que SSH atteint, ou un dépôt distant de rclone. Il ne retire que ce qu’il a envoyé lui-même ; les fichiers d’autrui restent. Avec releases, chaque site est dans son propre dossier, et celui d’avant peut être montré de nouveau.
      ar: ينقل ⟦dlala deploy⟧ الموقع المبنيّ إلى وجهة يسمّيها ⟦dlala.yaml⟧ تحت ⟦deploy⟧: مجلّد، أو جهاز يُوصل إليه بـSSH، أو وجهة من وجهات rclone. ولا يحذف إلّا ما أرسله هو، وتبقى ملفّات غيره. ومع ⟦releases⟧ يكون كلّ موقع في مجلّد خاصّ به، ويمكن عرض السابق من جديد.
    direction
      en: Invisible characters can turn the order of letters around, also against what is written. The program isolates texts of both directions by itself, so none are needed.
      fr: Des caractères invisibles peuvent retourner l’ordre des lettres, même contre ce qui est écrit. Le programme isole de lui-même les textes des deux sens : il n’en faut aucun.
      ar: قد تقلب حروف غير مرئية ترتيب الحروف، حتّى على خلاف المكتوب. والبرنامج يعزل النصوص ذات الاتّجاهين بنفسه، فلا حاجة إلى شيء منها.
    draft
      en: A line draft: true keeps one language's file from visitors. Fields that all languages share live in one file; if that one is the draft, the whole record waits for it.
      fr: Une ligne draft: true cache aux visiteurs le fichier d’une langue. Les champs communs à toutes les langues sont dans un seul fichier ; si c’est lui le brouillon, toute la notice l’attend.
      ar: سطر ⟦draft: true⟧ يحجب ملفّ لغة عن الزوّار. والحقول المشتركة بين اللغات في ملفّ واحد؛ فإن كان هو المسوّدة انتظره السجلّ كلّه.
    drawing
      en: A drawing in SVG is published when it only draws: no scripts, no animation, nothing from elsewhere, and a size. Drawing programs save it so as plain SVG.
      fr: Un dessin SVG est publié quand il ne fait que dessiner : ni scripts, ni animation, rien d’ailleurs, et une taille. Les programmes de dessin l’enregistrent ainsi en SVG simple.
      ar: يُنشر رسم SVG إذا لم يفعل غير الرسم: دون برامج نصّية ولا حركة ولا شيء من خارجه، وله مقاس. وبرامج الرسم تحفظه كذلك بصيغة SVG البسيطة.
    email
      en: A mail address has a name, an @ and a domain, without spaces and without mailto:.
      fr: Une adresse de courriel a un nom, un @ et un domaine, sans espaces et sans mailto:.
      ar: لعنوان البريد اسم ثمّ ⟦@⟧ ثمّ نطاق، دون مسافات ودون ⟦mailto:⟧.
    encoding
      en: Files are text in UTF-8, which has all letters of all languages. Editors offer it when saving; spreadsheets call it CSV UTF-8.
      fr: Les fichiers sont du texte en UTF-8, qui a toutes les lettres de toutes les langues. Les éditeurs l’offrent à l’enregistrement ; les tableurs l’appellent CSV UTF-8.
      ar: الملفّات نصّ بترميز UTF-8 وفيه كلّ حروف كلّ اللغات. وتعرضه برامج التحرير عند الحفظ؛ واسمه في برامج الجداول CSV UTF-8.
    external
      en: With check --external the addresses of other sites are asked, one host after the other and with pauses, and what they answer is kept for a time. An address that leads nowhere today may answer tomorrow; so most of this is a suggestion.
      fr: Avec check --external, les adresses d’autres sites sont interrogées, un hôte après l’autre et avec des pauses, et leurs réponses sont gardées un temps. Une adresse qui ne mène nulle part aujourd’hui répondra peut-être demain ; c’est pourquoi le plus souvent ce n’est qu’une suggestion.
      ar: مع ⟦check --external⟧ تُسأل عناوين المواقع الأخرى، مضيفًا بعد مضيف وعلى مهل، وتُحفظ أجوبتها مدّة. والعنوان الذي لا يقود اليوم إلى شيء قد يجيب غدًا، ولذلك فأكثر هذا اقتراح.
    facets
      en: facets: in a type says by what readers narrow its listing: fields of a short kind, or a field of a record that a reference leads to.
      fr: facets: dans un type dit par quoi les lecteurs resserrent sa liste : des champs d’un genre court, ou un champ de la notice où mène une référence.
      ar: ⟦facets:⟧ في النوع تقول بماذا يضيّق القرّاء قائمته: حقول من نوع قصير، أو حقل في السجلّ الذي تقود إليه إحالة.
    field
      en: Fields of a record are those that its type names in content/_types, and those that every record has (title, slug, date …). Each has a kind that says what may be written in it.
      fr: Les champs d’une notice sont ceux que nomme son type dans content/_types, et ceux que toute notice a (title, slug, date …). Chacun a un genre qui dit ce qu’on peut y écrire.
      ar: حقول السجلّ هي التي يسمّيها نوعه في ⟦content/_types⟧، والتي لكلّ سجلّ (⟦title⟧ و⟦slug⟧ و⟦date⟧ …). ولكلّ منها نوع يقول ما يجوز أن يُكتب فيه.
    file
      en: The program reads what lies below content under the names that it knows; what it passes over, or cannot read, is told, so that nothing is missing silently.
      fr: Le programme lit ce qui est sous content avec les noms qu’il connaît ; ce qu’il passe, ou ne peut pas lire, est dit, pour que rien ne manque en silence.
      ar: يقرأ البرنامج ما تحت ⟦content⟧ بالأسماء التي يعرفها؛ وما يتجاوزه أو يتعذّر عليه يُذكر، فلا ينقص شيء دون قول.
    filter
      en: A filter stands behind a bar in a template and changes the value before it. Each takes values of certain kinds, and in brackets what docs/themes.md says.
      fr: Un filtre est derrière une barre dans un gabarit et change la valeur qui est devant. Chacun prend des valeurs de certains genres, et entre parenthèses ce que dit docs/themes.md.
      ar: المرشِّح بعد خطّ عمودي في قالب الصفحة، وهو يغيّر القيمة التي قبله. وكلّ منها يأخذ قيمًا من أنواع معيّنة، وبين القوسين ما تذكره ⟦docs/themes.md⟧.
    format
      en: dlala format writes single values as a language does. It says when a value is not of the kind that was asked for, and what would be.
      fr: dlala format écrit des valeurs comme le fait une langue. Il dit quand une valeur n’est pas du genre demandé, et ce qui le serait.
      ar: ⟦dlala format⟧ يكتب قيمًا كما تكتبها لغة. وهو يقول متى لا تكون القيمة من النوع المطلوب، وما الذي يكون منه.
    front
      en: A content file begins with its front matter: lines of names and values between two lines of three hyphens. The text comes below.
      fr: Un fichier de content commence par son en-tête : des lignes de noms et de valeurs entre deux lignes de trois tirets. Le texte vient en dessous.
      ar: يبدأ ملفّ المحتوى بترويسته: سطور من أسماء وقيم بين سطرين من ثلاث شرطات. ويأتي النصّ تحتها.
    git
      en: status finds outdated translations from the history in git. Where there is none it can read, only the marks that status --mark writes tell.
      fr: status trouve les traductions à réviser dans l’historique de git. Là où il n’y en a pas qu’il puisse lire, seules parlent les marques qu’écrit status --mark.
      ar: يجد ⟦status⟧ الترجمات المتقادمة من سجلّ git. وحيث لا سجلّ يقرؤه فلا تتكلّم إلّا العلامات التي يكتبها ⟦status --mark⟧.
    group
      en: A group is several fields that belong together, written as names and values in braces or on lines that are indented alike.
      fr: Un groupe est plusieurs champs qui vont ensemble, écrits comme des noms et des valeurs entre accolades ou sur des lignes également décalées.
      ar: المجموعة عدّة حقول معًا، تُكتب أسماء وقيمًا بين قوسين معقوفين أو في سطور متساوية الإزاحة.
    gtin
      en: A GTIN is the number below a product's barcode. Its last digit is made of those before it, so that a wrong one is found at once.
      fr: Un GTIN est le numéro sous le code-barres d’un produit. Son dernier chiffre est calculé des précédents : une faute se voit donc aussitôt.
      ar: رقم GTIN هو الذي تحت الرمز الشريطي للمنتج. وآخر أرقامه محسوب ممّا قبله، فيُعرف الخطأ في الحال.
    html
      en: Texts are Markdown; raw HTML is left out unless dlala.yaml trusts it, since it could break the page or run in readers' browsers.
      fr: Les textes sont du Markdown ; le HTML brut est laissé de côté sauf si dlala.yaml lui fait confiance, car il pourrait casser la page ou s’exécuter chez les lecteurs.
      ar: النصوص بصيغة Markdown؛ وHTML الخام يُسقط إلّا إذا وثق به ⟦dlala.yaml⟧، فقد يفسد الصفحة أو يُنفَّذ في متصفّحات القرّاء.
    image
      en: A picture is named by its file, beside the text or by its path below content, and has a text for those who cannot see it. Pages ask nothing of other sites.
      fr: Une image est nommée par son fichier, à côté du texte ou par son chemin sous content, et elle a un texte pour ceux qui ne la voient pas. Les pages ne demandent rien à d’autres sites.
      ar: تُسمّى الصورة بملفّها بجانب النصّ أو بمساره تحت ⟦content⟧، ولها نصّ لمن لا يراها. والصفحات لا تطلب شيئًا من مواقع أخرى.
    import
      en: An import changes only what its rows say otherwise, and writes nothing when the site would get a mistake by it. A row finds its record by its id or by the key.
      fr: Un import ne change que ce que ses lignes disent autrement, et n’écrit rien si le site devait en recevoir une faute. Une ligne trouve sa notice par son id ou par la clé.
      ar: لا يغيّر الاستيراد إلّا ما تقول صفوفه غيره، ولا يكتب شيئًا إن كان سيُحدث خطأ في الموقع. ويجد الصفّ سجلّه بمعرّفه أو بالمفتاح.
    init
      en: dlala init begins a site in a folder of its own; what is there is never overwritten.
      fr: dlala init commence un site dans un dossier à part ; ce qui est là n’est jamais remplacé.
      ar: ⟦dlala init⟧ يبدأ موقعًا في مجلّد خاصّ به؛ ولا يُستبدل ما هو موجود أبدًا.
    integer
      en: A whole number is written in the digits 0 to 9, without spaces, signs of thousands or units.
      fr: Un nombre entier s’écrit dans les chiffres 0 à 9, sans espaces, sans séparateur de milliers et sans unité.
      ar: العدد الصحيح يُكتب بالأرقام من 0 إلى 9 دون مسافات ولا فواصل آلاف ولا وحدات.
    json
      en: JSON is strict: names and texts in double quotation marks, a comma between two members and none behind the last, brackets closed in their order.
      fr: Le JSON est strict : noms et textes entre guillemets doubles, une virgule entre deux membres et aucune derrière le dernier, crochets fermés dans leur ordre.
      ar: صيغة JSON صارمة: الأسماء والنصوص بين علامتي اقتباس مزدوجتين، وفاصلة بين كلّ عضوين ولا فاصلة بعد الأخير، والأقواس تُغلق بترتيبها.
    language
      en: The language of a text stands in its file's name, before .md, by the codes that dlala.yaml lists under languages.
      fr: La langue d’un texte est dans le nom de son fichier, devant .md, par les codes que dlala.yaml énumère sous languages.
      ar: لغة النصّ في اسم ملفّه قبل ⟦.md⟧، بالرموز المذكورة في ⟦dlala.yaml⟧ تحت ⟦languages⟧.
    layout
      en: layout: takes another template of the theme for one page. The name is what stands behind the type's: wide is product-wide.html.
      fr: layout: prend pour une page un autre gabarit du thème. Le nom est ce qui suit celui du type : wide est product-wide.html.
      ar: ⟦layout:⟧ تأخذ للصفحة قالبًا آخر من القالب. والاسم ما يأتي بعد اسم النوع: ⟦wide⟧ هو ⟦product-wide.html⟧.
    link
      en: Links in texts are paths to other content files, relative to the file they stand in; readers get the page in their language. So a link breaks here, before a reader finds it broken.
      fr: Les liens dans les textes sont des chemins vers d’autres fichiers de content, à partir du fichier où ils sont ; les lecteurs reçoivent la page dans leur langue. Un lien se casse donc ici, avant qu’un lecteur ne le trouve cassé.
      ar: الروابط في النصوص مسارات إلى ملفّات محتوى أخرى انطلاقًا من الملفّ الذي هي فيه؛ ويحصل القرّاء على الصفحة بلغتهم. فينكسر الرابط هنا قبل أن يجده قارئ مكسورًا.
    list
      en: A list is written in square brackets with commas, or with a hyphen on each line.
      fr: Une liste s’écrit entre crochets avec des virgules, ou avec un tiret sur chaque ligne.
      ar: تُكتب القائمة بين قوسين مربّعين وبينها فواصل، أو بشرطة في كلّ سطر.
    listing
      en: listing: in publish says what a narrowed listing shows of each record: short fields by their names.
      fr: listing: dans publish dit ce qu’une liste resserrée montre de chaque notice : des champs courts par leurs noms.
      ar: ⟦listing:⟧ في ⟦publish⟧ تقول ما تعرضه القائمة المضيَّقة من كلّ سجلّ: حقول قصيرة بأسمائها.
    look
      en: look: in dlala.yaml sets what the theme's components offer: colours, faces, radius. Colours are checked against those beside them, so that texts can be read.
      fr: look: dans dlala.yaml règle ce qu’offrent les composants du thème : couleurs, polices, arrondis. Les couleurs sont comparées à leurs voisines, pour que les textes se lisent.
      ar: ⟦look:⟧ في ⟦dlala.yaml⟧ تضبط ما تعرضه مكوّنات القالب: الألوان والخطوط والاستدارة. وتُقارن الألوان بما بجانبها لتُقرأ النصوص.
    map
      en: The file of --map says what a sheet's headings mean and how it writes numbers, dates and money. A map in a record is names and texts in braces.
      fr: Le fichier de --map dit ce que signifient les titres d’une feuille et comment elle écrit nombres, dates et montants. Une table dans une notice est des noms et des textes entre accolades.
      ar: ملفّ ⟦--map⟧ يقول ما تعنيه رؤوس الجدول وكيف يكتب الأعداد والتواريخ والمبالغ. والخريطة في السجلّ أسماء ونصوص بين قوسين معقوفين.
    mapping
      en: structured-data in a type says what machines read of a record: a type of schema.org, and for each property the field it is taken from.
      fr: structured-data dans un type dit ce que les machines lisent d’une notice : un type de schema.org, et pour chaque propriété le champ d’où elle vient.
      ar: ⟦structured-data⟧ في النوع تقول ما تقرؤه الآلات من السجلّ: نوع من schema.org، ولكلّ خاصّية الحقل الذي تؤخذ منه.
    menu
      en: menus: in dlala.yaml are lists of lines, each with to: and a section, a taxonomy, a record or a web address. A line whose target has no page yet is left out, and told.
      fr: menus: dans dlala.yaml sont des listes de lignes, chacune avec to: et une rubrique, une taxonomie, une notice ou une adresse du web. Une ligne dont la cible n’a pas encore de page est laissée de côté, et on le dit.
      ar: ⟦menus:⟧ في ⟦dlala.yaml⟧ قوائم سطور، في كلّ منها ⟦to:⟧ وقسم أو تصنيف أو سجلّ أو عنوان ويب. والسطر الذي ليست لهدفه صفحة بعد يُسقط ويُذكر ذلك.
    money
      en: An amount is a number with a point and a currency of three letters. It has no more decimals than the currency, and amounts that are compared are in one currency.
      fr: Un montant est un nombre avec un point et une monnaie de trois lettres. Il n’a pas plus de décimales que la monnaie, et des montants que l’on compare sont dans la même.
      ar: المبلغ عدد بنقطة وعملة من ثلاثة حروف. وليست فيه منازل عشرية أكثر ممّا في العملة، والمبالغ التي تُقارن بعملة واحدة.
    nesting
      en: What stands in each other in a text, such as quotations in lists in quotations, has a bound that no text of a person reaches; so no text can hold the program up.
      fr: Ce qui est imbriqué dans un texte, comme des citations dans des listes dans des citations, a une borne qu’aucun texte d’une personne n’atteint ; ainsi aucun texte ne peut retenir le programme.
      ar: للمتداخل في النصّ، كاقتباسات في قوائم في اقتباسات، حدّ لا يبلغه نصّ يكتبه إنسان؛ فلا يعطّل نصّ البرنامج.
    new
      en: dlala new writes the files of a record, and never over another. It asks for a title in each language that is written, and makes the file's name of it.
      fr: dlala new écrit les fichiers d’une notice, et jamais par-dessus une autre. Il demande un titre dans chaque langue écrite, et en fait le nom du fichier.
      ar: ⟦dlala new⟧ يكتب ملفّات سجلّ، ولا يكتب فوق غيره أبدًا. وهو يطلب عنوانًا بكلّ لغة تُكتب، ويصنع منه اسم الملفّ.
    number
      en: A number is written in the digits 0 to 9 with a point before the decimals.
      fr: Un nombre s’écrit dans les chiffres 0 à 9, avec un point devant les décimales.
      ar: يُكتب العدد بالأرقام من 0 إلى 9 مع نقطة قبل المنازل العشرية.
    order
      en: order: gives a record its place in listings that are sorted by it, as a whole number; of fields that are compared the earlier or smaller comes first.
      fr: order: donne à une notice sa place dans les listes triées par lui, comme un nombre entier ; de champs que l’on compare, le plus tôt ou le plus petit vient d’abord.
      ar: ⟦order:⟧ تعطي السجلّ موضعه في القوائم المرتَّبة بها، عددًا صحيحًا؛ ومن الحقول التي تُقارن يأتي الأسبق أو الأصغر أوّلًا.
    output
      en: A build writes into a folder of its own, in one step, and touches nothing there that it did not write. When something stands in its way, nothing is lost: the last site stays.
      fr: Une construction écrit dans un dossier à part, en une fois, et n’y touche à rien qu’elle n’ait écrit. Quand quelque chose la gêne, rien n’est perdu : le dernier site reste.
      ar: يكتب البناء في مجلّد خاصّ به دفعة واحدة، ولا يمسّ فيه ما لم يكتبه. وإن اعترضه شيء لم يضع شيء: يبقى آخر موقع.
    pagefind
      en: The search index is made by a program of its own, Pagefind, which --pagefind, DLALA_PAGEFIND or PATH names. Without it the theme offers browsing.
      fr: L’index de recherche est fait par un autre programme, Pagefind, que nomment --pagefind, DLALA_PAGEFIND ou PATH. Sans lui, le thème offre de parcourir.
      ar: يصنع فهرسَ البحث برنامجٌ آخر هو Pagefind، يسمّيه ⟦--pagefind⟧ أو ⟦DLALA_PAGEFIND⟧ أو ⟦PATH⟧. ودونه يعرض القالب التصفّح.
    path
      en: Files are named by their paths inside content, with / between folders; .. may lead up, but not out of it.
      fr: Les fichiers sont nommés par leur chemin dans content, avec / entre les dossiers ; .. peut remonter, mais pas en sortir.
      ar: تُسمّى الملفّات بمساراتها داخل ⟦content⟧، وبين المجلّدات ⟦/⟧؛ ويجوز أن يصعد ⟦..⟧ دون أن يخرج منه.
    phone
      en: A telephone number begins with + and the country, so that a phone anywhere can call it.
      fr: Un numéro de téléphone commence par + et le pays, pour qu’un téléphone l’appelle de partout.
      ar: يبدأ رقم الهاتف بـ⟦+⟧ ورمز البلد ليُتّصل به من أيّ مكان.
    picture
      en: Photographs are published in several sizes and formats, made once. The file must be whole and be what its ending says.
      fr: Les photographies sont publiées en plusieurs tailles et formats, faits une seule fois. Le fichier doit être entier et être ce que dit sa terminaison.
      ar: تُنشر الصور بعدّة مقاسات وصيغ تُصنع مرّة واحدة. ويجب أن يكون الملفّ كاملًا وأن تكون صيغته ما تقوله نهايته.
    pictures
      en: images: in dlala.yaml says in which widths and formats photographs are published.
      fr: images: dans dlala.yaml dit dans quelles largeurs et quels formats les photographies sont publiées.
      ar: ⟦images:⟧ في ⟦dlala.yaml⟧ تقول بأيّ عروض وصيغ تُنشر الصور.
    place
      en: A place is its latitude and its longitude in degrees, with a point and a comma between the two.
      fr: Un lieu est sa latitude et sa longitude en degrés, avec un point, et une virgule entre les deux.
      ar: المكان خطّ عرضه وخطّ طوله بالدرجات، بنقطة، وبينهما فاصلة.
    publish
      en: Rules of publish: in a type name fields by their roles. A field serves a role when it is of a kind that the role takes.
      fr: Les règles de publish: dans un type nomment des champs par leur rôle. Un champ sert un rôle quand il est d’un genre que le rôle prend.
      ar: قواعد ⟦publish:⟧ في النوع تسمّي الحقول بأدوارها. ويصلح الحقل لدور إذا كان من نوع يأخذه الدور.
    quantity
      en: A quantity is a number with a point, a space and one of the units that the field allows.
      fr: Une quantité est un nombre avec un point, une espace et l’une des unités que le champ permet.
      ar: الكمّية عدد بنقطة ثمّ مسافة ثمّ وحدة من الوحدات التي يسمح بها الحقل.
    rates
      en: content/_data/rates.yaml says what currencies are worth, of one day. Prices in other currencies are said with it, about, and too old rates are told.
      fr: content/_data/rates.yaml dit ce que valent les monnaies, à un jour donné. Les prix en d’autres monnaies sont dits d’après lui, environ, et des cours trop vieux sont signalés.
      ar: ⟦content/_data/rates.yaml⟧ تقول قيم العملات في يوم. وبها تُقال الأثمان بعملات أخرى تقريبًا، وتُذكر الأسعار إذا قدمت.
    reference
      en: A field that leads to another record names it by its file's name without language and ending. The record must be there, of a type that the field takes, and published.
      fr: Un champ qui mène à une autre notice la nomme par le nom de son fichier sans langue ni terminaison. La notice doit être là, d’un type que le champ prend, et publiée.
      ar: الحقل الذي يقود إلى سجلّ آخر يسمّيه باسم ملفّه دون اللغة والنهاية. ويجب أن يكون السجلّ موجودًا، من نوع يأخذه الحقل، ومنشورًا.
    required
      en: The type says required: true of this field, so every record has to have it. What all languages share stands in one file; what is said in words, in each.
      fr: Le type dit required: true de ce champ : toute notice doit donc l’avoir. Ce que toutes les langues partagent est dans un fichier ; ce qui se dit en mots, dans chacun.
      ar: يقول النوع عن هذا الحقل ⟦required: true⟧، فيجب أن يكون لكلّ سجلّ. والمشترك بين اللغات في ملفّ واحد؛ وما يقال بالكلمات في كلّ منها.
    route
      en: A path such as host.city goes from field to field: a group has fields of its own, a reference leads to those of the other record. Nothing else leads further.
      fr: Un chemin comme host.city va de champ en champ : un groupe a ses propres champs, une référence mène à ceux de l’autre notice. Rien d’autre ne mène plus loin.
      ar: مسار مثل ⟦host.city⟧ ينتقل من حقل إلى حقل: للمجموعة حقولها، والإحالة تقود إلى حقول السجلّ الآخر. ولا يقود غيرهما أبعد.
    sections
      en: sections: in dlala.yaml says what holds for single sections, by their folders. Sections are made by types, each in its file in content/_types.
      fr: sections: dans dlala.yaml dit ce qui vaut pour telle ou telle rubrique, par son dossier. Les rubriques sont faites par les types, chacun dans son fichier de content/_types.
      ar: ⟦sections:⟧ في ⟦dlala.yaml⟧ تقول ما يخصّ أقسامًا بعينها، بمجلّداتها. والأقسام تصنعها الأنواع، كلّ في ملفّه في ⟦content/_types⟧.
    settings
      en: dlala.yaml holds the settings of the site, one name and value a line; docs/ tells of each. A name that the program does not know has no effect, so it is told.
      fr: dlala.yaml contient les réglages du site, un nom et une valeur par ligne ; docs/ parle de chacun. Un nom que le programme ne connaît pas n’a pas d’effet : on le dit donc.
      ar: في ⟦dlala.yaml⟧ إعدادات الموقع، اسم وقيمة في كلّ سطر؛ و⟦docs/⟧ تشرح كلًّا منها. والاسم الذي لا يعرفه البرنامج لا أثر له، فيُذكر.
    shared
      en: A field that the type calls shared is the same in all languages of a record. It is written in one of the files; written in two, both must say the same.
      fr: Un champ que le type dit shared est le même dans toutes les langues d’une notice. Il est écrit dans un des fichiers ; écrit dans deux, les deux doivent dire la même chose.
      ar: الحقل الذي يسمّيه النوع ⟦shared⟧ واحد في كلّ لغات السجلّ. يُكتب في أحد الملفّات؛ فإن كُتب في اثنين وجب أن يقولا الشيء نفسه.
    shopping
      en: shopping: in a type makes offers of its records: an id and a price, and what else shops want, by the names of fields. What is offered stands in feeds that shops read.
      fr: shopping: dans un type fait de ses notices des offres : un identifiant et un prix, et ce que veulent encore les boutiques, par les noms des champs. Ce qui est offert est dans des flux que lisent les boutiques.
      ar: ⟦shopping:⟧ في النوع تجعل سجلّاته عروضًا: معرّف وثمن، وما تريده المتاجر غير ذلك، بأسماء الحقول. وما يُعرض يكون في خلاصات تقرؤها المتاجر.
    silent
      en: Markdown has no mistakes: what it does not understand it shows as it was typed, and readers see the marks. check tells such places, so that a heading is one and a link leads somewhere.
      fr: Le Markdown n’a pas de fautes : ce qu’il ne comprend pas se voit comme on l’a tapé, et les lecteurs voient les marques. check dit ces endroits, pour qu’un titre en soit un et qu’un lien mène quelque part.
      ar: ليس في Markdown أخطاء: ما لا يفهمه يظهر كما كُتب، فيرى القرّاء العلامات. و⟦check⟧ يذكر هذه المواضع ليكون العنوان عنوانًا ويقود الرابط إلى شيء.
    size
      en: Files and texts have bounds far above what people write, so that no file can fill the memory or hold a build up. Split what is larger.
      fr: Les fichiers et les textes ont des bornes bien au-dessus de ce qu’écrivent les gens, pour qu’aucun fichier ne remplisse la mémoire ou ne retienne une construction. Divisez ce qui est plus grand.
      ar: للملفّات والنصوص حدود أعلى بكثير ممّا يكتبه الناس، فلا يملأ ملفّ الذاكرة ولا يعطّل البناء. ويُقسَّم ما هو أكبر.
    slug
      en: slug: is the last part of a page's address: letters, digits and hyphens, without spaces and capitals. Arabic letters may stand in it.
      fr: slug: est la dernière partie de l’adresse d’une page : des lettres, des chiffres et des traits d’union, sans espaces ni majuscules. Des lettres arabes peuvent y être.
      ar: ⟦slug:⟧ آخر جزء من عنوان الصفحة: حروف وأرقام وشرطات، دون مسافات ولا حروف كبيرة. وتجوز فيه الحروف العربية.
    sort
      en: sort: says by which fields a listing is ordered; - before a name means descending. Only kinds whose values stand before one another can be sorted by.
      fr: sort: dit par quels champs une liste est rangée ; - devant un nom veut dire en descendant. On ne trie que par des genres dont les valeurs viennent l’une avant l’autre.
      ar: ⟦sort:⟧ تقول بأيّ حقول تُرتَّب القائمة؛ و⟦-⟧ قبل الاسم تعني الترتيب النازل. ولا يُرتَّب إلّا بأنواع تسبق قيمها بعضها بعضًا.
    static
      en: What lies in the folder static is copied to the site as it is, for everybody to read. So keys, passwords, backups and folders of version control are refused there.
      fr: Ce qui est dans le dossier static est copié tel quel dans le site, à lire par tous. Clés, mots de passe, sauvegardes et dossiers de versions y sont donc refusés.
      ar: ما في المجلّد ⟦static⟧ يُنسخ إلى الموقع كما هو ويقرؤه الجميع. فتُرفض فيه المفاتيح وكلمات السرّ والنسخ الاحتياطية ومجلّدات الإصدارات.
    strings
      en: The words of a theme's interface stand in strings/, one file for each language with the same keys. Texts have the same arguments in all of them, and the plural forms that the language counts with.
      fr: Les mots de l’interface d’un thème sont dans strings/, un fichier par langue avec les mêmes clés. Les textes ont dans tous les mêmes arguments, et les formes de pluriel avec lesquelles la langue compte.
      ar: كلمات واجهة القالب في ⟦strings/⟧، ملفّ لكلّ لغة بالمفاتيح نفسها. وللنصوص فيها جميعًا الوسائط نفسها وصيغ الجمع التي تعدّ بها اللغة.
    sum
      en: A check sum says that the parts of a list make together what another field says. It is exact to the smallest unit of the currency.
      fr: Une vérification sum dit que les parties d’une liste font ensemble ce que dit un autre champ. Elle est exacte à la plus petite unité de la monnaie.
      ar: الفحص ⟦sum⟧ يقول إنّ مجموع أجزاء القائمة هو ما يقوله حقل آخر. وهو دقيق إلى أصغر وحدة في العملة.
    table
      en: Tables of texts have bounds, since a line of signs could else make a page of a million cells. A row that is shorter than the table is filled up only so far.
      fr: Les tableaux des textes ont des bornes, car une ligne de signes pourrait sinon faire une page d’un million de cellules. Une ligne plus courte que le tableau n’est complétée que jusque-là.
      ar: لجداول النصوص حدود، وإلّا صنع سطر من العلامات صفحة من مليون خلية. والصفّ الأقصر من الجدول لا يُكمَّل إلّا إلى هذا الحدّ.
    taxonomy
      en: A taxonomy is a list of terms by which records are grouped. dlala.yaml names it and its terms, with their words in each language.
      fr: Une taxonomie est une liste de termes par lesquels les notices sont groupées. dlala.yaml la nomme avec ses termes et leurs mots dans chaque langue.
      ar: التصنيف قائمة مصطلحات تُجمع بها السجلّات. ويسمّيه ⟦dlala.yaml⟧ مع مصطلحاته وكلماتها بكلّ لغة.
    template
      en: Templates are a strict part of Jinja, compiled and checked against the site's types before anything is rendered: a field that is not there, a value at a place where it could break the page, a tag that is not closed. docs/themes.md is the manual.
      fr: Les gabarits sont une partie stricte de Jinja, compilés et vérifiés contre les types du site avant tout rendu : un champ qui n’est pas là, une valeur à un endroit où elle pourrait casser la page, une balise non fermée. docs/themes.md est le manuel.
      ar: قوالب الصفحات جزء صارم من Jinja، تُترجم وتُفحص على أنواع الموقع قبل تنفيذ شيء: حقل غير موجود، أو قيمة في موضع قد تفسد فيه الصفحة، أو وسم غير مغلق. والدليل ⟦docs/themes.md⟧.
    term
      en: A field of terms takes those that its taxonomy in dlala.yaml lists, by their keys.
      fr: Un champ de termes prend ceux que sa taxonomie énumère dans dlala.yaml, par leurs clés.
      ar: حقل المصطلحات يأخذ ما يذكره تصنيفه في ⟦dlala.yaml⟧ بمفاتيحه.
    text
      en: A text is one line, within the length that the type allows. A field of a group that is shared may have a text for each language.
      fr: Un texte est une ligne, de la longueur que permet le type. Un champ d’un groupe commun peut avoir un texte pour chaque langue.
      ar: النصّ سطر واحد بالطول الذي يسمح به النوع. ويجوز لحقل في مجموعة مشتركة أن يكون له نصّ بكلّ لغة.
    theme
      en: theme: in dlala.yaml lists the components that make the site's look, the first over the others. Files in the site's own folder theme lie over all of them.
      fr: theme: dans dlala.yaml énumère les composants qui font l’apparence du site, le premier par-dessus les autres. Les fichiers du dossier theme du site sont par-dessus tous.
      ar: ⟦theme:⟧ في ⟦dlala.yaml⟧ تسرد المكوّنات التي تصنع مظهر الموقع، والأوّل فوق غيره. وملفّات المجلّد ⟦theme⟧ في الموقع فوقها جميعًا.
    time
      en: A day is written year first; a moment has a time and an offset behind a T. Times of day are two digits, a colon and two digits.
      fr: Un jour s’écrit année d’abord ; un moment a une heure et un décalage derrière un T. Les heures sont deux chiffres, un deux-points et deux chiffres.
      ar: يُكتب اليوم والسنة أوّلًا؛ وللّحظة وقت وفرق توقيت بعد ⟦T⟧. والساعة رقمان ثمّ نقطتان ثمّ رقمان.
    translation
      en: A translation knows its original and, when it is marked, the state of it that it was made from; status tells what has changed since.
      fr: Une traduction connaît son original et, quand elle est marquée, l’état d’où elle a été faite ; status dit ce qui a changé depuis.
      ar: تعرف الترجمة أصلها، وتعرف إن وُسمت حاله التي تُرجمت عنها؛ و⟦status⟧ يبيّن ما تغيّر بعد ذلك.
    type
      en: Types are files in content/_types: what a record is called, its fields, its section and how it is published. The program knows no other.
      fr: Les types sont des fichiers de content/_types : comment s’appelle une notice, ses champs, sa rubrique et comment elle est publiée. Le programme n’en connaît pas d’autres.
      ar: الأنواع ملفّات في ⟦content/_types⟧: اسم السجلّ وحقوله وقسمه وكيف يُنشر. ولا يعرف البرنامج غيرها.
    typography
      en: Arabic has signs and quotation marks of its own; Latin ones beside Arabic letters look wrong and turn the wrong way. These are suggestions, told by check alone.
      fr: L’arabe a ses propres signes et guillemets ; les latins à côté de lettres arabes font mauvais effet et se tournent du mauvais côté. Ce sont des suggestions, que seul check dit.
      ar: للعربية علاماتها وعلامات اقتباسها؛ واللاتينية منها بجانب الحروف العربية قبيحة ومعكوسة. وهذه اقتراحات لا يذكرها إلّا ⟦check⟧.
    unique
      en: The type says unique: true of this field: no two records, or no two parts of one, may have the same value.
      fr: Le type dit unique: true de ce champ : pas deux notices, ni deux parties d’une notice, ne peuvent avoir la même valeur.
      ar: يقول النوع عن هذا الحقل ⟦unique: true⟧: فلا يكون لسجلّين، ولا لجزأين من سجلّ، القيمة نفسها.
    upgrade
      en: Sources follow a format whose number stands in dlala.yaml. dlala upgrade moves older ones to the newest, changes only what a step speaks of, and tells what it leaves to you.
      fr: Les sources suivent un format dont le numéro est dans dlala.yaml. dlala upgrade fait passer les anciennes au plus récent, ne change que ce dont une étape parle, et dit ce qu’il vous laisse.
      ar: تتبع المصادر صيغة رقمها في ⟦dlala.yaml⟧. و⟦dlala upgrade⟧ ينقل القديم إلى أحدث صيغة، ولا يغيّر إلّا ما تذكره خطوة، ويقول ما يتركه للناس.
    url
      en: A web address begins with https:// (or http://) and a host. Letters of other scripts in the host's name are taken, too.
      fr: Une adresse du web commence par https:// (ou http://) et un hôte. Les lettres d’autres écritures dans le nom de l’hôte sont prises aussi.
      ar: يبدأ عنوان الويب بـ⟦https://⟧ (أو ⟦http://⟧) ثمّ اسم مستضيف. وتُقبل في اسمه حروف الكتابات الأخرى أيضًا.
    value
      en: A field takes one value of its kind, between the least and the greatest that the type allows.
      fr: Un champ prend une valeur de son genre, entre la plus petite et la plus grande que permet le type.
      ar: يأخذ الحقل قيمة واحدة من نوعه، بين أقلّ ما يسمح به النوع وأكثره.
    """##
}
