extension MessageTable {
  /// What is said by the language of templates: `template-unknown-name` to `template-value-without-field`.
  static let templatesTemplate3 = ##"""
    template-unknown-name
      en: there is no "{name}" here
      fr: il n’y a pas de « {name} » ici
      ar: لا يوجد «{name}» هنا
    template-unknown-name.remedy
      en: known here: {known}
      fr: connus ici : {known}
      ar: المعروف هنا: {known}
    template-unknown-parameter
      en: {name} has no parameter "{given}"
      fr: {name} n’a pas de paramètre « {given} »
      ar: ليس لـ{name} معامل «{given}»
    template-unknown-parameter.remedy
      en: remove it
      fr: retirez-le
      ar: إزالته
    template-unknown-tag
      en: there is no tag "{name}" here
      fr: il n’y a pas de balise « {name} » ici
      ar: لا يوجد وسم «{name}» هنا
    template-unknown-tag.remedy
      en: remove it
      fr: retirez-le
      ar: إزالته
    template-unknown-test
      en: there is no test "{name}"
      fr: il n’y a pas de test « {name} »
      ar: لا يوجد اختبار «{name}»
    template-unknown-test.remedy
      en: compare with == instead
      fr: comparez plutôt avec ==
      ar: المقارنة بـ⟦==⟧ بدلًا منه
    template-unprintable
      en: {shape} cannot be printed as a whole
      fr: {shape} ne peut pas s’écrire tout entier
      ar: {shape} لا يُكتب كلّه
    template-unprintable-list
      en: a list cannot be printed
      fr: une liste ne peut pas s’écrire
      ar: القائمة لا تُكتب
    template-unprintable-map
      en: a map cannot be printed
      fr: une table de noms et de valeurs ne peut pas s’écrire
      ar: خريطة الأسماء والقيم لا تُكتب
    template-unprintable-value
      en: this value cannot be printed
      fr: cette valeur ne peut pas s’écrire
      ar: هذه القيمة لا تُكتب
    template-unprintable-value.remedy
      en: print a part of it
      fr: écrivez-en une partie
      ar: كتابة جزء منها
    template-unprintable.remedy
      en: print a part of it, or loop over it
      fr: écrivez-en une partie, ou parcourez-la
      ar: كتابة جزء منها، أو التكرار عليها
    template-value-as-attribute
      en: a value cannot be an attribute's name
      fr: une valeur ne peut pas être le nom d’un attribut
      ar: القيمة لا تكون اسم سمة
    template-value-as-attribute.remedy
      en: write the attribute and choose with if
      fr: écrivez l’attribut et choisissez avec if
      ar: كتابة السمة والاختيار بـ⟦if⟧
    template-value-as-tag
      en: a value cannot be a tag's name
      fr: une valeur ne peut pas être le nom d’une balise
      ar: القيمة لا تكون اسم وسم
    template-value-as-tag.remedy
      en: write the tags and choose with if
      fr: écrivez les balises et choisissez avec if
      ar: كتابة الوسوم والاختيار بـ⟦if⟧
    template-value-in-comment
      en: a value cannot stand in a comment
      fr: une valeur ne peut pas être dans un commentaire
      ar: لا تجوز قيمة في تعليق
    template-value-in-comment.remedy
      en: use {{# … #}} for comments
      fr: prenez {{# … #}} pour les commentaires
      ar: استعمال ⟦{{# … #}}⟧ للتعليقات
    template-value-in-handler
      en: a value cannot stand in an event handler
      fr: une valeur ne peut pas être dans un gestionnaire d’événement
      ar: لا تجوز قيمة في معالج أحداث
    template-value-in-handler.remedy
      en: put it into a data attribute and read it from a script
      fr: mettez-la dans un attribut data- et lisez-la dans un script
      ar: وضعها في سمة ⟦data-⟧ وقراءتها من برنامج نصّي
    template-value-in-script-quotes
      en: a value cannot stand inside quotation marks in a script
      fr: une valeur ne peut pas être entre guillemets dans un script
      ar: لا تجوز قيمة بين علامتي اقتباس في برنامج نصّي
    template-value-in-script-quotes.remedy
      en: print it without the marks: it comes as JSON with its own
      fr: écrivez-la sans les guillemets : elle vient en JSON avec les siens
      ar: كتابتها دون العلامتين: فهي تأتي بصيغة JSON بعلامتيها
    template-value-in-srcdoc
      en: a value cannot stand in srcdoc
      fr: une valeur ne peut pas être dans srcdoc
      ar: لا تجوز قيمة في ⟦srcdoc⟧
    template-value-in-srcdoc.remedy
      en: give the frame an address with src
      fr: donnez au cadre une adresse avec src
      ar: إعطاء الإطار عنوانًا بـ⟦src⟧
    template-value-in-style
      en: a value cannot stand in a style
      fr: une valeur ne peut pas être dans un style
      ar: لا تجوز قيمة في تنسيق
    template-value-in-style.remedy
      en: choose a class instead
      fr: choisissez plutôt une classe
      ar: اختيار صنف بدلًا منها
    template-value-missing
      en: {name} needs a value for "{parameter}"
      fr: {name} a besoin d’une valeur pour « {parameter} »
      ar: يلزم {name} قيمة لـ«{parameter}»
    template-value-missing.remedy
      en: give it, or give the parameter a default
      fr: donnez-la, ou donnez au paramètre une valeur de départ
      ar: إعطاؤها، أو إعطاء المعامل قيمة ابتدائية
    template-value-without-field
      en: this value has no field "{key}"
      fr: cette valeur n’a pas de champ « {key} »
      ar: ليس لهذه القيمة حقل «{key}»
    template-value-without-field.remedy
      en: ask with is defined, or give a default
      fr: demandez avec is defined, ou donnez une valeur de départ
      ar: السؤال بـ⟦is defined⟧، أو إعطاء قيمة ابتدائية
    """##
}
