extension MessageTable {
  /// What is said by the language of templates: `expected-as` to `shape-whole-number`.
  static let templatesExpectedToShape = ##"""
    expected-as
      en: as and a name
      fr: as et un nom
      ar: ⟦as⟧ واسم
    expected-block
      en: the block's name
      fr: le nom du bloc
      ar: اسم الكتلة
    expected-comma-or-bracket
      en: a comma or ]
      fr: une virgule ou ]
      ar: فاصلة أو ⟦]⟧
    expected-context
      en: context
      fr: context
      ar: ⟦context⟧
    expected-end
      en: the end of the tag
      fr: la fin de la balise
      ar: نهاية الوسم
    expected-filter
      en: a filter's name
      fr: le nom d’un filtre
      ar: اسم مرشِّح
    expected-macro
      en: the macro's name
      fr: le nom de la macro
      ar: اسم الماكرو
    expected-macro-2
      en: a macro's name
      fr: le nom d’une macro
      ar: اسم ماكرو
    expected-name
      en: a name
      fr: un nom
      ar: اسم
    expected-parameter
      en: a parameter's name
      fr: le nom d’un paramètre
      ar: اسم معامل
    expected-sign
      en: {sign}
      fr: {sign}
      ar: {sign}
    expected-template
      en: the name of a template in quotation marks
      fr: le nom d’un gabarit entre guillemets
      ar: اسم قالب صفحة بين علامتي اقتباس
    expected-test
      en: a test's name
      fr: le nom d’un test
      ar: اسم اختبار
    expected-value
      en: a value
      fr: une valeur
      ar: قيمة
    shape-a-text
      en: a text
      fr: un texte
      ar: نصّ
    shape-any
      en: any value
      fr: n’importe quelle valeur
      ar: أيّ قيمة
    shape-boolean
      en: true or false
      fr: vrai ou faux
      ar: صواب أو خطأ
    shape-list
      en: a list
      fr: une liste
      ar: قائمة
    shape-list-of-texts
      en: a list of texts
      fr: une liste de textes
      ar: قائمة نصوص
    shape-list-or-text
      en: a list or a text
      fr: une liste ou un texte
      ar: قائمة أو نصّ
    shape-map
      en: a map
      fr: une table de noms et de valeurs
      ar: خريطة أسماء وقيم
    shape-markup
      en: markup
      fr: du balisage
      ar: شيفرة HTML
    shape-nothing
      en: nothing
      fr: rien
      ar: لا شيء
    shape-number
      en: a number
      fr: un nombre
      ar: عدد
    shape-or-nothing
      en: {shape} or nothing
      fr: {shape} ou rien
      ar: {shape} أو لا شيء
    shape-text
      en: text
      fr: du texte
      ar: نصّ
    shape-the-map
      en: the map
      fr: la table de noms et de valeurs
      ar: خريطة الأسماء والقيم
    shape-whole-number
      en: a whole number
      fr: un nombre entier
      ar: عدد صحيح
    """##
}
