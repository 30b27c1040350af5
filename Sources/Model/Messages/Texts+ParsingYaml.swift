extension MessageTable {
  /// What is said by the readers of files: `yaml-anchors` to `yaml-written-twice`.
  static let parsingYaml = ##"""
    yaml-anchors
      en: anchors and aliases are not allowed
      fr: les ancres et les alias ne sont pas permis
      ar: المراسي والأسماء المستعارة غير مسموح بها
    yaml-anchors.remedy
      en: write the value out, or put it in quotes
      fr: écrivez la valeur en entier, ou mettez-la entre guillemets
      ar: كتابة القيمة كاملة، أو وضعها بين علامتي اقتباس
    yaml-control
      en: an invisible control character stands here
      fr: un caractère de commande invisible est ici
      ar: هنا حرف تحكّم غير مرئي
    yaml-control-in-text
      en: this text holds an invisible control character
      fr: ce texte contient un caractère de commande invisible
      ar: في هذا النصّ حرف تحكّم غير مرئي
    yaml-control-in-text.remedy
      en: remove the escape
      fr: retirez l’échappement
      ar: إزالة رمز الهروب
    yaml-control.remedy
      en: remove it
      fr: retirez-le
      ar: إزالته
    yaml-name
      en: a name must be one word
      fr: un nom doit être un seul mot
      ar: الاسم كلمة واحدة
    yaml-name.remedy
      en: write "name: value"
      fr: écrivez "name: value"
      ar: كتابة ⟦"name: value"⟧
    yaml-no-lines
      en: here should stand lines of names and values
      fr: ici devraient être des lignes de noms et de valeurs
      ar: هنا مكان سطور من أسماء وقيم
    yaml-no-lines.remedy
      en: write "title: …"
      fr: écrivez "title: …"
      ar: كتابة ⟦"title: …"⟧
    yaml-tab
      en: a tab stands where the text begins
      fr: une tabulation est là où le texte commence
      ar: في أوّل النصّ علامة جدولة
    yaml-tab.remedy
      en: indent with spaces
      fr: mettez des espaces au début de la ligne
      ar: استعمال المسافات في أوّل السطر
    yaml-too-deep
      en: this is nested too deeply
      fr: c’est trop imbriqué
      ar: التداخل أكثر ممّا يُسمح به
    yaml-too-deep.remedy
      en: at most {limit} levels are allowed
      fr: {limit} niveaux au plus sont permis
      ar: يُسمح بـ{limit} مستوى على الأكثر
    yaml-too-long
      en: this part has {count} bytes, more than the {limit} allowed
      fr: cette partie a {count} octets, plus que les {limit} permis
      ar: حجم هذا الجزء {count} بايت، وهو أكثر من المسموح به ({limit})
    yaml-too-long.remedy
      en: move long texts into the body
      fr: mettez les longs textes dans le corps
      ar: نقل النصوص الطويلة إلى المتن
    yaml-unreadable
      en: this is not YAML
      fr: ce n’est pas du YAML
      ar: هذا ليس YAML صحيحًا
    yaml-unreadable-because
      en: this is not YAML: {problem}
      fr: ce n’est pas du YAML : {problem}
      ar: هذا ليس YAML صحيحًا: {problem}
    yaml-unreadable-because.remedy
      en: check quotation marks and brackets, and put texts with ": " in quotes
      fr: vérifiez les guillemets et les crochets, et mettez entre guillemets les textes qui contiennent ": "
      ar: مراجعة علامات الاقتباس والأقواس، ووضع النصوص التي فيها ⟦": "⟧ بين علامتي اقتباس
    yaml-unreadable.remedy
      en: check quotation marks and brackets
      fr: vérifiez les guillemets et les crochets
      ar: مراجعة علامات الاقتباس والأقواس
    yaml-unreadable.remedy-mend
      en: mend it
      fr: corrigez-le
      ar: تصحيحه
    yaml-written-twice
      en: {name} is written twice
      fr: {name} est écrit deux fois
      ar: {name} مكتوب مرّتين
    yaml-written-twice.remedy
      en: keep one of the two
      fr: gardez l’un des deux
      ar: إبقاء واحد منهما
    """##
}
