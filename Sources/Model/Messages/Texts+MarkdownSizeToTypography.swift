extension MessageTable {
  /// What is said by the reader of Markdown: `size-brackets-at-end` to `typography-verse-brackets`.
  static let markdownSizeToTypography = ##"""
    size-brackets-at-end
      en: the address ends in too many brackets
      fr: l’adresse finit par trop de parenthèses
      ar: ينتهي العنوان بأقواس أكثر ممّا يُسمح به
    size-brackets-at-end.remedy
      en: write it between < and >
      fr: écrivez-la entre < et >
      ar: كتابته بين ⟦<⟧ و⟦>⟧
    size-many-at
      en: too many @ stand in one line
      fr: trop de @ sont sur une ligne
      ar: في السطر علامات ⟦@⟧ أكثر ممّا يُسمح به
    size-many-at.remedy
      en: write them in several lines
      fr: écrivez-les sur plusieurs lignes
      ar: كتابتها في عدّة سطور
    size-references
      en: the references of this text repeat {total} bytes, more than the {limit} allowed
      fr: les références de ce texte répètent {total} octets, plus que les {limit} permis
      ar: مراجع هذا النصّ تكرّر {total} بايت، وهو أكثر من المسموح به ({limit})
    size-references.remedy
      en: this address and its title have {size} bytes and are used {uses} times: shorten them
      fr: cette adresse et son titre ont {size} octets et servent {uses} fois : raccourcissez-les
      ar: حجم هذا العنوان ووصفه {size} بايت واستُعملا {uses} مرّة: تقصيرهما
    size-text-mistakes
      en: this text has {limit} mistakes or more
      fr: ce texte a {limit} fautes ou plus
      ar: في هذا النصّ {limit} خطأ أو أكثر
    size-text-mistakes.remedy
      en: mend those told here; what follows them is not told
      fr: corrigez celles qui sont dites ici ; ce qui les suit n’est pas dit
      ar: تصحيح ما ذُكر هنا؛ فما بعده لم يُذكر
    table-cells-missing
      en: the rows of this table lack more than {count} cells
      fr: il manque plus de {count} cellules aux lignes de ce tableau
      ar: تنقص صفوفَ هذا الجدول أكثرُ من {count} خلية
    table-cells-missing.remedy
      en: write all cells of each row, or an empty line below the table
      fr: écrivez toutes les cellules de chaque ligne, ou une ligne vide sous le tableau
      ar: كتابة كلّ خلايا كلّ صفّ، أو سطر فارغ تحت الجدول
    table-lines-above
      en: too many lines stand above this row of a table
      fr: trop de lignes sont au-dessus de cette ligne de tableau
      ar: فوق صفّ الجدول هذا سطور أكثر ممّا يُسمح به
    table-lines-above.remedy
      en: write an empty line before the table
      fr: écrivez une ligne vide devant le tableau
      ar: كتابة سطر فارغ قبل الجدول
    table-row-too-long
      en: the row has more than {limit} cells
      fr: la ligne a plus de {limit} cellules
      ar: في الصفّ أكثر من {limit} خلية
    table-row-too-long.remedy
      en: make several tables of it
      fr: faites-en plusieurs tableaux
      ar: جعله عدّة جداول
    table-too-many-columns
      en: the table has more than {limit} columns
      fr: le tableau a plus de {limit} colonnes
      ar: في الجدول أكثر من {limit} عمودًا
    table-too-many-columns.remedy
      en: make several tables of it, or turn it so that its columns become rows
      fr: faites-en plusieurs tableaux, ou tournez-le pour que ses colonnes deviennent des lignes
      ar: جعله عدّة جداول، أو قلبه لتصير أعمدته صفوفًا
    text-too-many-cells
      en: the tables of this text have more than {limit} cells
      fr: les tableaux de ce texte ont plus de {limit} cellules
      ar: في جداول هذا النصّ أكثر من {limit} خلية
    text-too-many-cells.remedy
      en: split it into several pages, or link to a spreadsheet
      fr: divisez-le en plusieurs pages, ou faites un lien vers une feuille de calcul
      ar: تقسيمه إلى عدّة صفحات، أو الربط بجدول بيانات
    text-too-many-links
      en: the text has more than {limit} links
      fr: le texte a plus de {limit} liens
      ar: في النصّ أكثر من {limit} رابطًا
    text-too-many-links.remedy
      en: split it into several pages
      fr: divisez-le en plusieurs pages
      ar: تقسيمه إلى عدّة صفحات
    text-too-much-html
      en: this text makes more than {limit} bytes of HTML
      fr: ce texte donne plus de {limit} octets de HTML
      ar: ينتج هذا النصّ أكثر من {limit} بايت من HTML
    text-too-much-html.remedy
      en: split it into several pages
      fr: divisez-le en plusieurs pages
      ar: تقسيمه إلى عدّة صفحات
    typography-verse-brackets
      en: the brackets of the verse have changed places
      fr: les crochets du verset ont changé de place
      ar: قوسا الآية متبادلان
    typography-verse-brackets.remedy
      en: write ﴿ (U+FD3F) before the verse and ﴾ (U+FD3E) behind it
      fr: écrivez ﴿ (U+FD3F) devant le verset et ﴾ (U+FD3E) derrière
      ar: كتابة ﴿ (U+FD3F) قبل الآية و﴾ (U+FD3E) بعدها
    """##
}
