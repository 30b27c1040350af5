extension MessageTable {
  /// What is said by values: `typography-latin-comma` to `unpublished-not-yet`.
  static let modelTypographyToUnpublished = ##"""
    typography-latin-comma
      en: a Latin comma stands in Arabic text
      fr: une virgule latine est dans un texte arabe
      ar: في النصّ العربي فاصلة لاتينية
    typography-latin-question-mark
      en: a Latin question mark stands in Arabic text
      fr: un point d’interrogation latin est dans un texte arabe
      ar: في النصّ العربي علامة استفهام لاتينية
    typography-latin-semicolon
      en: a Latin semicolon stands in Arabic text
      fr: un point-virgule latin est dans un texte arabe
      ar: في النصّ العربي فاصلة منقوطة لاتينية
    typography-latin.remedy
      en: write {sign}
      fr: écrivez {sign}
      ar: كتابة {sign}
    typography-straight-quotes
      en: straight quotation marks stand around Arabic words
      fr: des guillemets droits entourent des mots arabes
      ar: حول كلمات عربية علامتا اقتباس مستقيمتان
    typography-straight-quotes.remedy
      en: write «…» (U+00AB, U+00BB)
      fr: écrivez « … » (U+00AB, U+00BB)
      ar: كتابة «…» (U+00AB وU+00BB)
    typography-two-kinds-of-digits
      en: one number is written in two kinds of digits
      fr: un même nombre est écrit avec deux sortes de chiffres
      ar: عدد واحد مكتوب بنوعين من الأرقام
    typography-two-kinds-of-digits.remedy
      en: write all of it in the digits of the page
      fr: écrivez-le tout entier dans les chiffres de la page
      ar: كتابته كلّه بأرقام الصفحة
    unpublished-broken
      en: cannot be read
      fr: ne se lit pas
      ar: تعذّرت قراءته
    unpublished-draft
      en: is a draft
      fr: est un brouillon
      ar: مسوّدة
    unpublished-expired
      en: is not published any more
      fr: n’est plus publié
      ar: لم يعد منشورًا
    unpublished-held-back
      en: is kept back by a draft, which holds its shared fields
      fr: est retenu par un brouillon, qui contient ses champs communs
      ar: محجوب بسبب مسوّدة فيها حقوله المشتركة
    unpublished-not-yet
      en: is not published yet
      fr: n’est pas encore publié
      ar: لم يُنشر بعد
    """##
}
