extension MessageTable {
  /// What is said by the reader of Markdown: `alert-unknown` to `nesting-text`.
  static let markdownAlertToNesting = ##"""
    alert-unknown
      en: there is no alert {mark}
      fr: il n’y a pas d’encadré {mark}
      ar: لا يوجد تنبيه {mark}
    alert-unknown.remedy
      en: write [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] or [!CAUTION]
      fr: écrivez [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] ou [!CAUTION]
      ar: كتابة ⟦[!NOTE]⟧ أو ⟦[!TIP]⟧ أو ⟦[!IMPORTANT]⟧ أو ⟦[!WARNING]⟧ أو ⟦[!CAUTION]⟧
    anchor-name
      en: an anchor cannot be called {name}
      fr: une ancre ne peut pas s’appeler {name}
      ar: لا تُسمّى المرساة {name}
    anchor-name.remedy
      en: write letters, digits and hyphens
      fr: écrivez des lettres, des chiffres et des traits d’union
      ar: كتابة حروف وأرقام وشرطات
    anchor-of-theme
      en: the anchor {name} begins like those of the theme
      fr: l’ancre {name} commence comme celles du thème
      ar: المرساة {name} تبدأ كمراسي القالب
    anchor-of-theme.remedy
      en: let it begin with a letter or a digit
      fr: faites-la commencer par une lettre ou un chiffre
      ar: جعلها تبدأ بحرف أو رقم
    anchor-twice
      en: two headings have the anchor {written}
      fr: deux titres ont l’ancre {written}
      ar: لعنوانين المرساة {written} نفسها
    anchor-twice.remedy
      en: give one another name
      fr: donnez à l’un un autre nom
      ar: إعطاء أحدهما اسمًا آخر
    block-no-argument-line
      en: this line is no argument of the block
      fr: cette ligne n’est pas un argument du bloc
      ar: هذا السطر ليس وسيطًا للكتلة
    block-no-argument-line.remedy
      en: write an empty line between the arguments and the text
      fr: écrivez une ligne vide entre les arguments et le texte
      ar: كتابة سطر فارغ بين الوسائط والنصّ
    block-none-open
      en: no block is open here
      fr: aucun bloc n’est ouvert ici
      ar: لا كتلة مفتوحة هنا
    block-none-open.remedy
      en: write ::: and a block’s name where it begins, or leave this out
      fr: écrivez ::: et le nom d’un bloc là où il commence, ou retirez ceci
      ar: كتابة ⟦:::⟧ واسم الكتلة حيث تبدأ، أو حذف هذا
    block-open
      en: the block {block} is not closed
      fr: le bloc {block} n’est pas fermé
      ar: الكتلة {block} غير مغلقة
    block-open.remedy
      en: write ::: on a line of its own where it ends
      fr: écrivez ::: seul sur une ligne là où il finit
      ar: كتابة ⟦:::⟧ وحدها في سطر حيث تنتهي
    block-something-behind-name
      en: something stands behind the name of the block
      fr: quelque chose est derrière le nom du bloc
      ar: بعد اسم الكتلة شيء آخر
    block-something-behind-name.remedy
      en: write arguments on the lines below, such as title: …
      fr: écrivez les arguments sur les lignes d’en dessous, comme title: …
      ar: كتابة الوسائط في السطور التي تحته، مثل ⟦title: …⟧
    block-stray-often
      en: {fault}, and so in {number} other places
      fr: {fault}, et de même à {number} autres endroits
      ar: {fault}، ومثله في {number} من المواضع الأخرى
    block-too-deep
      en: blocks stand more than {limit} deep in each other
      fr: des blocs sont imbriqués à plus de {limit} niveaux
      ar: الكتل متداخلة أكثر من {limit} مستوى
    block-too-deep.remedy
      en: close those above first
      fr: fermez d’abord ceux d’au-dessus
      ar: إغلاق ما فوقها أوّلًا
    block-too-many
      en: the text has more than {limit} blocks
      fr: le texte a plus de {limit} blocs
      ar: في النصّ أكثر من {limit} كتلة
    block-too-many.remedy
      en: split it into several pages
      fr: divisez-le en plusieurs pages
      ar: تقسيمه إلى عدّة صفحات
    control-referred.remedy
      en: remove the reference that stands for it
      fr: retirez la référence qui en tient lieu
      ar: إزالة المرجع الذي ينوب عنه
    direction-referred
      en: invisible characters turn this text around
      fr: des caractères invisibles retournent ce texte
      ar: حروف غير مرئية تقلب اتّجاه هذا النصّ
    direction-referred.remedy
      en: remove the reference: directions are found from the text itself
      fr: retirez la référence : le sens se trouve dans le texte lui-même
      ar: إزالة المرجع: فالاتّجاه يُعرف من النصّ نفسه
    direction-turns-text
      en: invisible characters turn this text around
      fr: des caractères invisibles retournent ce texte
      ar: حروف غير مرئية تقلب اتّجاه هذا النصّ
    direction-turns-text.remedy
      en: remove them: directions are found from the text itself
      fr: retirez-les : le sens se trouve dans le texte lui-même
      ar: إزالتها: فالاتّجاه يُعرف من النصّ نفسه
    html-not-closed
      en: too much raw HTML that begins with <? or <! is not closed
      fr: trop de HTML brut qui commence par <? ou <! n’est pas fermé
      ar: كثير من HTML الخام الذي يبدأ بـ⟦<?⟧ أو ⟦<!⟧ غير مغلق
    html-not-closed.remedy
      en: close it, write code between ``` and ```, or divide the paragraph
      fr: fermez-le, écrivez le code entre ``` et ```, ou divisez le paragraphe
      ar: إغلاقه، أو كتابة الشيفرة بين ⟦```⟧ و⟦```⟧، أو تقسيم الفقرة
    html-raw
      en: raw HTML is left out: {shown}
      fr: du HTML brut est laissé de côté : {shown}
      ar: أُسقط HTML خام: {shown}
    html-raw-with-text
      en: raw HTML is left out with its text: {shown}
      fr: du HTML brut est laissé de côté avec son texte : {shown}
      ar: أُسقط HTML خام مع نصّه: {shown}
    html-raw.remedy
      en: write it in Markdown, or let dlala.yaml say trust-raw-html: true
      fr: écrivez-le en Markdown, ou faites dire à dlala.yaml trust-raw-html: true
      ar: كتابته بصيغة Markdown، أو كتابة ⟦trust-raw-html: true⟧ في ⟦dlala.yaml⟧
    image-kind
      en: this kind of picture is not allowed
      fr: ce genre d’image n’est pas permis
      ar: هذا النوع من الصور غير مسموح به
    image-kind.remedy
      en: put the file beside the text
      fr: mettez le fichier à côté du texte
      ar: وضع الملفّ بجانب النصّ
    image-too-many-begin
      en: too many pictures begin in this paragraph
      fr: trop d’images commencent dans ce paragraphe
      ar: في هذه الفقرة بدايات صور أكثر ممّا يُسمح به
    image-too-many-begin.remedy
      en: divide it by empty lines, and close each ![ with ](…)
      fr: divisez-le par des lignes vides, et fermez chaque ![ par ](…)
      ar: تقسيمها بسطور فارغة، وإغلاق كلّ ⟦![⟧ بـ⟦](…)⟧
    language-mark-open
      en: the mark of a language is not closed
      fr: la marque d’une langue n’est pas fermée
      ar: علامة اللغة غير مغلقة
    language-mark-open.remedy
      en: write {mark}
      fr: écrivez {mark}
      ar: كتابة {mark}
    language-tag
      en: "{mistake}" is not the tag of a language
      fr: « {mistake} » n’est pas l’étiquette d’une langue
      ar: «{mistake}» ليس وسم لغة
    language-tag.remedy
      en: write a BCP 47 tag such as {{fr}}, {{ar}} or {{fr-CA}}; before a brace that is text write \
      fr: écrivez une étiquette BCP 47 comme {{fr}}, {{ar}} ou {{fr-CA}} ; devant une accolade qui est du texte, écrivez \
      ar: كتابة وسم BCP 47 مثل ⟦{{fr}}⟧ أو ⟦{{ar}}⟧ أو ⟦{{fr-CA}}⟧؛ وقبل قوس هو من النصّ تُكتب ⟦\⟧
    language-tag.remedy-near
      en: did you mean {{{name}}}?
      fr: vouliez-vous dire {{{name}}} ?
      ar: هل المقصود ⟦{{{name}}}⟧؟
    link-kind
      en: this kind of link is not allowed
      fr: ce genre de lien n’est pas permis
      ar: هذا النوع من الروابط غير مسموح به
    link-kind.remedy
      en: link to a page, a mail address or a telephone
      fr: faites un lien vers une page, une adresse de courriel ou un téléphone
      ar: الربط بصفحة أو عنوان بريد أو هاتف
    nesting-lists
      en: lists and quotations stand more than {limit} deep in each other
      fr: des listes et des citations sont imbriquées à plus de {limit} niveaux
      ar: القوائم والاقتباسات متداخلة أكثر من {limit} مستوى
    nesting-lists.remedy
      en: write fewer > and - at the beginning of the line
      fr: écrivez moins de > et de - au début de la ligne
      ar: تقليل ⟦>⟧ و⟦-⟧ في أوّل السطر
    nesting-text
      en: what stands in each other here is more than {limit} deep
      fr: ce qui est imbriqué ici l’est à plus de {limit} niveaux
      ar: المتداخل هنا أعمق من {limit} مستوى
    nesting-text.remedy
      en: close what was opened, and write fewer signs at the beginning of the line
      fr: fermez ce qui a été ouvert, et écrivez moins de signes au début de la ligne
      ar: إغلاق ما فُتح، وتقليل العلامات في أوّل السطر
    """##
}
