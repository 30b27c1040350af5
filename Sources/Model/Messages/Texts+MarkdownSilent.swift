extension MessageTable {
  /// What is said by the reader of Markdown: `silent-code-open` to `silent-wiki-link`.
  static let markdownSilent = ##"""
    silent-code-open
      en: this ` is shown: nothing closes it
      fr: ce ` se voit : rien ne le ferme
      ar: تظهر هذه العلامة ⟦`⟧: فلا شيء يغلقها
    silent-code-open.remedy
      en: write ` behind the code; \` is the sign
      fr: écrivez ` derrière le code ; \` est le signe lui-même
      ar: كتابة ⟦`⟧ بعد الشيفرة؛ و⟦\`⟧ هي العلامة نفسها
    silent-code-unopened
      en: this {found} is shown: nothing opens it
      fr: ce {found} se voit : rien ne l’ouvre
      ar: تظهر {found}: فلا شيء يفتحها
    silent-code-unopened.remedy
      en: write {found} before the code; \` is the sign
      fr: écrivez {found} devant le code ; \` est le signe lui-même
      ar: كتابة {found} قبل الشيفرة؛ و⟦\`⟧ هي العلامة نفسها
    silent-definition-line
      en: this line is the definition of a link that nothing uses, and is left out
      fr: cette ligne définit un lien dont rien ne se sert, et elle est laissée de côté
      ar: هذا السطر تعريف رابط لا يستعمله شيء، وقد أُسقط
    silent-definition-line.remedy
      en: write \ before the bracket when it is text
      fr: écrivez \ devant le crochet si c’est du texte
      ar: كتابة ⟦\⟧ قبل القوس إن كان من النصّ
    silent-definition-twice
      en: {found} is defined before, and this address is not used
      fr: {found} est déjà défini, et cette adresse ne sert pas
      ar: {found} معرَّف من قبل، وهذا العنوان لا يُستعمل
    silent-definition-twice.remedy
      en: give it another name
      fr: donnez-lui un autre nom
      ar: إعطاؤه اسمًا آخر
    silent-definition-unused
      en: nothing refers to {found}
      fr: rien ne renvoie à {found}
      ar: لا شيء يحيل إلى {found}
    silent-definition-unused.remedy
      en: write [text]{found} where the link belongs, or remove it
      fr: écrivez [text]{found} là où va le lien, ou retirez-le
      ar: كتابة ⟦[text]{found}⟧ حيث مكان الرابط، أو إزالته
    silent-emphasis
      en: {found} is shown: no mark fits to it
      fr: {found} se voit : aucune marque ne va avec
      ar: تظهر {found}: فلا علامة تقابلها
    silent-emphasis.remedy
      en: write {found} directly before the first word and directly behind the last; \{sign} is the sign
      fr: écrivez {found} juste devant le premier mot et juste derrière le dernier ; \{sign} est le signe lui-même
      ar: كتابة {found} قبل الكلمة الأولى وبعد الأخيرة مباشرة؛ و⟦\{sign}⟧ هي العلامة نفسها
    silent-fence-open
      en: nothing closes this block of code: all that follows is shown as code
      fr: rien ne ferme ce bloc de code : tout ce qui suit se voit comme du code
      ar: لا شيء يغلق كتلة الشيفرة هذه: فكلّ ما بعدها يظهر شيفرة
    silent-fence-open.remedy
      en: write a line of the same signs below the code
      fr: écrivez une ligne des mêmes signes sous le code
      ar: كتابة سطر من العلامات نفسها تحت الشيفرة
    silent-footnote-missing
      en: the footnote {found} is not there
      fr: la note {found} n’est pas là
      ar: الحاشية {found} غير موجودة
    silent-footnote-missing.remedy
      en: write a line that begins with "{found}: …"; before a bracket that is text write \
      fr: écrivez une ligne qui commence par « {found}: … » ; devant un crochet qui est du texte, écrivez \
      ar: كتابة سطر يبدأ بـ⟦{found}: …⟧؛ وقبل قوس هو من النصّ تُكتب ⟦\⟧
    silent-footnote-twice
      en: there is a footnote {found} before, and this one is left out
      fr: il y a déjà une note {found}, et celle-ci est laissée de côté
      ar: هناك حاشية {found} من قبل، وقد أُسقطت هذه
    silent-footnote-twice.remedy
      en: give it another name, here and where it is called
      fr: donnez-lui un autre nom, ici et là où elle est appelée
      ar: إعطاؤها اسمًا آخر، هنا وحيث تُستدعى
    silent-footnote-uncalled
      en: nothing calls the footnote {found}, and it is left out
      fr: rien n’appelle la note {found}, et elle est laissée de côté
      ar: لا شيء يستدعي الحاشية {found}، وقد أُسقطت
    silent-footnote-uncalled.remedy
      en: write {found} in the text where it belongs, or remove the note
      fr: écrivez {found} dans le texte là où elle va, ou retirez la note
      ar: كتابة {found} في النصّ حيث مكانها، أو إزالة الحاشية
    silent-foreign
      en: {name} is shown as it is written
      fr: {name} se voit comme il est écrit
      ar: يظهر كما كُتب: {name}
    silent-foreign-attribute
      en: an attribute in braces
      fr: un attribut entre accolades
      ar: سمة بين قوسين معقوفين
    silent-foreign-citation
      en: a citation of Pandoc
      fr: une citation de Pandoc
      ar: استشهاد من Pandoc
    silent-foreign-contents
      en: the place of a table of contents
      fr: la place d’une table des matières
      ar: موضع فهرس محتويات
    silent-foreign-emoji
      en: the name of an emoji
      fr: le nom d’un émoji
      ar: اسم رمز تعبيري
    silent-foreign-footnote
      en: a footnote in the line
      fr: une note dans la ligne
      ar: حاشية داخل السطر
    silent-foreign-formula
      en: a formula
      fr: une formule
      ar: معادلة
    silent-foreign-mdx
      en: a line of MDX
      fr: une ligne de MDX
      ar: سطر من MDX
    silent-foreign-note
      en: the mark of a note of another generator
      fr: la marque de note d’un autre générateur
      ar: علامة ملاحظة من برنامج آخر
    silent-foreign-raised
      en: the mark of a raised or lowered sign
      fr: la marque d’un signe en exposant ou en indice
      ar: علامة رمز مرفوع أو مخفوض
    silent-foreign-shortcode
      en: a shortcode of another generator
      fr: un shortcode d’un autre générateur
      ar: رمز قصير من برنامج آخر
    silent-foreign-tag
      en: a tag of another generator
      fr: une balise d’un autre générateur
      ar: وسم من برنامج آخر
    silent-foreign.remedy-attribute
      en: remove it: classes and sizes belong to the theme
      fr: retirez-le : les classes et les tailles appartiennent au thème
      ar: إزالتها: فالأصناف والمقاسات من شأن القالب
    silent-foreign.remedy-citation
      en: write [^1] here, and the source in a line [^1]: … below
      fr: écrivez ici [^1], et la source dans une ligne [^1]: … en dessous
      ar: كتابة ⟦[^1]⟧ هنا، والمصدر في سطر ⟦[^1]: …⟧ تحته
    silent-foreign.remedy-contents
      en: remove it: the theme makes tables of contents
      fr: retirez-la : le thème fait les tables des matières
      ar: إزالته: فالقالب يصنع فهارس المحتويات
    silent-foreign.remedy-emoji
      en: write the sign itself
      fr: écrivez le signe lui-même
      ar: كتابة الرمز نفسه
    silent-foreign.remedy-footnote
      en: write [^1] here, and a line [^1]: … below
      fr: écrivez ici [^1], et une ligne [^1]: … en dessous
      ar: كتابة ⟦[^1]⟧ هنا، وسطر ⟦[^1]: …⟧ تحته
    silent-foreign.remedy-formula
      en: write it in letters (x²), as `code` or as a picture
      fr: écrivez-la en lettres (x²), comme `code` ou comme une image
      ar: كتابتها بالحروف (x²)، أو ⟦`code`⟧، أو صورة
    silent-foreign.remedy-mark
      en: write **…**, or <mark>…</mark>
      fr: écrivez **…**, ou <mark>…</mark>
      ar: كتابة ⟦**…**⟧ أو ⟦<mark>…</mark>⟧
    silent-foreign.remedy-note
      en: write a quotation whose first line is > [!NOTE]
      fr: écrivez une citation dont la première ligne est > [!NOTE]
      ar: كتابة اقتباس سطره الأوّل ⟦> [!NOTE]⟧
    silent-foreign.remedy-raised
      en: write <sup>…</sup> or <sub>…</sub>, or the sign itself: ², ₂
      fr: écrivez <sup>…</sup> ou <sub>…</sub>, ou le signe lui-même : ², ₂
      ar: كتابة ⟦<sup>…</sup>⟧ أو ⟦<sub>…</sub>⟧، أو الرمز نفسه: ² أو ₂
    silent-foreign.remedy-remove
      en: remove it
      fr: retirez-le
      ar: إزالته
    silent-foreign.remedy-shortcode
      en: write in Markdown what it made: texts are no templates
      fr: écrivez en Markdown ce qu’il faisait : les textes ne sont pas des gabarits
      ar: كتابة ما كان يصنعه بصيغة Markdown: فالنصوص ليست قوالب
    silent-heading-by-accident
      en: this paragraph is a heading, since --- stands directly below it
      fr: ce paragraphe est un titre, car --- est juste en dessous
      ar: هذه الفقرة عنوان، لأنّ ⟦---⟧ تحتها مباشرة
    silent-heading-by-accident.remedy
      en: write an empty line before ---
      fr: écrivez une ligne vide devant ---
      ar: كتابة سطر فارغ قبل ⟦---⟧
    silent-heading-hard-space
      en: this is no heading: the space behind # is an unbreakable one
      fr: ce n’est pas un titre : l’espace derrière # est insécable
      ar: هذا ليس عنوانًا: فالمسافة بعد ⟦#⟧ غير قابلة للكسر
    silent-heading-hard-space.remedy
      en: write an ordinary space
      fr: écrivez une espace ordinaire
      ar: كتابة مسافة عادية
    silent-heading-no-space
      en: this is no heading: no space stands behind #
      fr: ce n’est pas un titre : il n’y a pas d’espace derrière #
      ar: هذا ليس عنوانًا: فلا مسافة بعد ⟦#⟧
    silent-heading-no-space.remedy
      en: write a space behind it; \# is the sign
      fr: mettez une espace derrière ; \# est le signe lui-même
      ar: كتابة مسافة بعدها؛ و⟦\#⟧ هي العلامة نفسها
    silent-heading-too-many
      en: this is no heading: it has more than six #
      fr: ce n’est pas un titre : il a plus de six #
      ar: هذا ليس عنوانًا: ففيه أكثر من ستّ ⟦#⟧
    silent-heading-too-many.remedy
      en: write six at most
      fr: écrivez-en six au plus
      ar: كتابة ستّ على الأكثر
    silent-heading-underline
      en: this makes no heading: nothing stands directly above it
      fr: ceci ne fait pas un titre : il n’y a rien juste au-dessus
      ar: هذا لا يصنع عنوانًا: فلا شيء فوقه مباشرة
    silent-heading-underline.remedy
      en: write ## before the heading
      fr: écrivez ## devant le titre
      ar: كتابة ⟦##⟧ قبل العنوان
    silent-heading-wide-sign
      en: this is no heading: its sign is ＃ (U+FF03)
      fr: ce n’est pas un titre : son signe est ＃ (U+FF03)
      ar: هذا ليس عنوانًا: فعلامته ⟦＃⟧ (U+FF03)
    silent-heading-wide-sign.remedy
      en: write # and a space
      fr: écrivez # et une espace
      ar: كتابة ⟦#⟧ ومسافة
    silent-link-address
      en: this is no link: its address has a space, or does not end in its line
      fr: ce n’est pas un lien : son adresse a une espace, ou ne finit pas sur sa ligne
      ar: هذا ليس رابطًا: ففي عنوانه مسافة، أو هو لا ينتهي في سطره
    silent-link-address.remedy
      en: write the address in one line between < and >, or %20 for the space
      fr: écrivez l’adresse sur une ligne entre < et >, ou %20 pour l’espace
      ar: كتابة العنوان في سطر واحد بين ⟦<⟧ و⟦>⟧، أو ⟦%20⟧ للمسافة
    silent-link-exchanged
      en: this is no link: its brackets are exchanged
      fr: ce n’est pas un lien : ses crochets sont échangés
      ar: هذا ليس رابطًا: فقوساه متبادلان
    silent-link-exchanged.remedy
      en: write [text](address)
      fr: écrivez [text](address)
      ar: كتابة ⟦[text](address)⟧
    silent-link-space
      en: this is no link: a space stands between ] and (
      fr: ce n’est pas un lien : il y a une espace entre ] et (
      ar: هذا ليس رابطًا: فبين ⟦]⟧ و⟦(⟧ مسافة
    silent-link-space.remedy
      en: write ]( without a space
      fr: écrivez ]( sans espace
      ar: كتابة ⟦](⟧ دون مسافة
    silent-list-item
      en: this is no item of a list: no ordinary space stands behind its mark
      fr: ce n’est pas un élément de liste : il n’y a pas d’espace ordinaire derrière sa marque
      ar: هذا ليس عنصر قائمة: فلا مسافة عادية بعد علامته
    silent-list-item.remedy
      en: write an ordinary space behind the mark
      fr: mettez une espace ordinaire derrière la marque
      ar: كتابة مسافة عادية بعد العلامة
    silent-list-numbers
      en: these are no numbers of a list
      fr: ce ne sont pas des numéros de liste
      ar: هذه ليست أرقام قائمة
    silent-list-numbers.remedy
      en: write 1. 2. 3.: readers see the digits of their language
      fr: écrivez 1. 2. 3. : les lecteurs voient les chiffres de leur langue
      ar: كتابة ⟦1. 2. 3.⟧: فالقرّاء يرون أرقام لغتهم
    silent-list-run-together
      en: these lines are no list, and run together
      fr: ces lignes ne font pas une liste, et se suivent d’un seul trait
      ar: هذه السطور ليست قائمة، وتظهر متّصلة
    silent-list-run-together.remedy
      en: begin each with - and a space
      fr: commencez chacune par - et une espace
      ar: بدء كلّ منها بـ⟦-⟧ ومسافة
    silent-markdown-in-html
      en: Markdown directly below raw HTML is shown as it is written
      fr: le Markdown juste sous du HTML brut se voit comme il est écrit
      ar: صيغة Markdown تحت HTML خام مباشرة تظهر كما كُتبت
    silent-markdown-in-html.remedy
      en: write an empty line before it
      fr: écrivez une ligne vide devant
      ar: كتابة سطر فارغ قبلها
    silent-often
      en: {fault} (and {number} more)
      fr: {fault} (et {number} de plus)
      ar: {fault} (و{number} غيرها)
    silent-picture-space
      en: this is no picture: a space stands behind !
      fr: ce n’est pas une image : il y a une espace derrière !
      ar: هذه ليست صورة: فبعد ⟦!⟧ مسافة
    silent-picture-space.remedy
      en: write ![ without a space
      fr: écrivez ![ sans espace
      ar: كتابة ⟦![⟧ دون مسافة
    silent-reference
      en: {found} refers to nothing
      fr: {found} ne renvoie à rien
      ar: {found} لا يحيل إلى شيء
    silent-reference.remedy
      en: write a line [name]: address, or [text](address) here
      fr: écrivez une ligne [name]: address, ou [text](address) ici
      ar: كتابة سطر ⟦[name]: address⟧، أو ⟦[text](address)⟧ هنا
    silent-rule
      en: this is no rule between paragraphs
      fr: ce n’est pas un filet entre des paragraphes
      ar: هذا ليس خطًّا فاصلًا بين فقرتين
    silent-rule.remedy
      en: write --- between empty lines
      fr: écrivez --- entre des lignes vides
      ar: كتابة ⟦---⟧ بين سطرين فارغين
    silent-strike
      en: ~ is shown: it strikes nothing
      fr: ~ se voit : il ne raye rien
      ar: تظهر ⟦~⟧: فهي لا تشطب شيئًا
    silent-strike.remedy
      en: write ~~ before and behind what is struck
      fr: écrivez ~~ devant et derrière ce qui est rayé
      ar: كتابة ⟦~~⟧ قبل المشطوب وبعده
    silent-table-cells
      en: the row has more cells than its table has columns, and they are left out
      fr: la ligne a plus de cellules que son tableau n’a de colonnes, et elles sont laissées de côté
      ar: خلايا الصفّ أكثر من أعمدة جدوله، وقد أُسقط ما زاد
    silent-table-cells.remedy
      en: add columns to the first two rows; \| is the sign itself
      fr: ajoutez des colonnes aux deux premières lignes ; \| est le signe lui-même
      ar: إضافة أعمدة إلى الصفّين الأوّلين؛ و⟦\|⟧ هي العلامة نفسها
    silent-table-no-rule
      en: this is no table: no row of hyphens stands below its first row
      fr: ce n’est pas un tableau : il n’y a pas de ligne de tirets sous la première
      ar: هذا ليس جدولًا: فلا صفّ شرطات تحت صفّه الأوّل
    silent-table-no-rule.remedy
      en: write |---|---| below it
      fr: écrivez |---|---| en dessous
      ar: كتابة ⟦|---|---|⟧ تحته
    silent-table-rule
      en: this is no table: the row of hyphens and the one above have other numbers of cells
      fr: ce n’est pas un tableau : la ligne de tirets et celle du dessus n’ont pas le même nombre de cellules
      ar: هذا ليس جدولًا: فعدد الخلايا في صفّ الشرطات غير عددها في الصفّ الذي فوقه
    silent-table-rule.remedy
      en: give both the same number of cells
      fr: donnez aux deux le même nombre de cellules
      ar: إعطاؤهما العدد نفسه من الخلايا
    silent-wiki-link
      en: {found} is no link
      fr: {found} n’est pas un lien
      ar: {found} ليس رابطًا
    silent-wiki-link.remedy
      en: write [text](file.md), or ![text](file.jpg) for a picture
      fr: écrivez [text](file.md), ou ![text](file.jpg) pour une image
      ar: كتابة ⟦[text](file.md)⟧، أو ⟦![text](file.jpg)⟧ للصورة
    """##
}
