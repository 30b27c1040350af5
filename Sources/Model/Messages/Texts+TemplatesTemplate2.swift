extension MessageTable {
  /// What is said by the language of templates: `template-no-call` to `template-unknown-filter`.
  static let templatesTemplate2 = ##"""
    template-no-call
      en: this cannot be called
      fr: on ne peut pas appeler ceci
      ar: هذا لا يُستدعى
    template-no-call.remedy
      en: call a macro by its name
      fr: appelez une macro par son nom
      ar: استدعاء ماكرو باسمه
    template-no-counting
      en: {shape} cannot be counted with
      fr: on ne peut pas compter avec {shape}
      ar: لا حساب مع {shape}
    template-no-counting.remedy
      en: use numbers, or ~ to join texts
      fr: prenez des nombres, ou ~ pour joindre des textes
      ar: استعمال أعداد، أو ⟦~⟧ لوصل النصوص
    template-no-fields
      en: {shape} has no fields
      fr: {shape} n’a pas de champs
      ar: لا حقول في {shape}
    template-no-fields.remedy
      en: print it as it is or use a filter
      fr: écrivez-le tel quel ou prenez un filtre
      ar: كتابته كما هو أو استعمال مرشِّح
    template-no-joining
      en: {shape} cannot be joined to a text
      fr: on ne peut pas joindre {shape} à un texte
      ar: لا يوصل {shape} بنصّ
    template-no-joining.remedy
      en: use one of its fields, or a filter first
      fr: prenez l’un de ses champs, ou d’abord un filtre
      ar: استعمال حقل من حقوله، أو مرشِّح قبل ذلك
    template-no-loop
      en: {shape} is nothing to loop over
      fr: on ne peut pas parcourir {shape}
      ar: لا تكرار على {shape}
    template-no-loop.remedy
      en: loop over a list
      fr: parcourez une liste
      ar: التكرار على قائمة
    template-no-methods
      en: {name} cannot be called
      fr: on ne peut pas appeler {name}
      ar: {name} لا يُستدعى
    template-no-methods.remedy
      en: values have no methods here: use a filter, such as |{name}
      fr: les valeurs n’ont pas de méthodes ici : prenez un filtre, comme |{name}
      ar: ليس للقيم دوالّ هنا: استعمال مرشِّح، مثل ⟦|{name}⟧
    template-no-namespace
      en: {name} is not a namespace
      fr: {name} n’est pas un namespace
      ar: {name} ليس ⟦namespace⟧
    template-no-namespace.remedy
      en: begin with {{% set {name} = namespace(…) %}}
      fr: commencez par {{% set {name} = namespace(…) %}}
      ar: البدء بـ⟦{{% set {name} = namespace(…) %}}⟧
    template-no-order
      en: {left} and {right} have no order
      fr: {left} et {right} n’ont pas d’ordre
      ar: لا ترتيب بين {left} و{right}
    template-no-order.remedy
      en: compare values of one kind
      fr: comparez des valeurs du même genre
      ar: مقارنة قيم من نوع واحد
    template-no-parts
      en: {shape} has no parts to cut out
      fr: {shape} n’a pas de parties à découper
      ar: لا أجزاء تُقتطع من {shape}
    template-no-parts.remedy
      en: cut a list or a text
      fr: découpez une liste ou un texte
      ar: الاقتطاع من قائمة أو نصّ
    template-no-places
      en: {shape} has no places
      fr: {shape} n’a pas de places
      ar: لا مواضع في {shape}
    template-no-places.remedy
      en: write a field after a point
      fr: écrivez un champ derrière un point
      ar: كتابة حقل بعد نقطة
    template-no-such-block
      en: no parent has a block "{name}"
      fr: aucun parent n’a de bloc « {name} »
      ar: ليس في أيّ قالب أصل كتلة «{name}»
    template-no-such-block.remedy
      en: add it to the parent or remove it
      fr: ajoutez-le au parent ou retirez-le
      ar: إضافتها إلى الأصل أو إزالتها
    template-no-super
      en: no parent has a block "{name}" to call with super()
      fr: aucun parent n’a de bloc « {name} » à appeler avec super()
      ar: ليس في أيّ قالب أصل كتلة «{name}» لتُستدعى بـ⟦super()⟧
    template-no-super.remedy
      en: remove super()
      fr: retirez super()
      ar: إزالة ⟦super()⟧
    template-no-unpacking
      en: {shape} cannot be given to {count} names
      fr: on ne peut pas donner {shape} à {count} noms
      ar: لا يوزَّع {shape} على {count} من الأسماء
    template-no-unpacking.remedy
      en: give it to one name
      fr: donnez-le à un seul nom
      ar: إعطاؤه لاسم واحد
    template-not-closed
      en: {what} is not closed
      fr: {what} n’est pas fermé
      ar: لم يُغلق {what}
    template-not-closed.remedy
      en: write {{% {name} %}} at its end
      fr: écrivez {{% {name} %}} à sa fin
      ar: كتابة ⟦{{% {name} %}}⟧ في آخره
    template-number-overflow
      en: this number becomes too large
      fr: ce nombre devient trop grand
      ar: يصير هذا العدد أكبر ممّا يُسمح به
    template-number-overflow.remedy
      en: calculate with smaller numbers, or write 1.0
      fr: calculez avec des nombres plus petits, ou écrivez 1.0
      ar: الحساب بأعداد أصغر، أو كتابة ⟦1.0⟧
    template-number-too-large
      en: this number is too large
      fr: ce nombre est trop grand
      ar: هذا العدد أكبر ممّا يُسمح به
    template-number-too-large.remedy
      en: write a smaller one
      fr: écrivez-en un plus petit
      ar: كتابة عدد أصغر
    template-outside-blocks.remedy
      en: move it into a block, or remove it
      fr: mettez-le dans un bloc, ou retirez-le
      ar: نقله إلى كتلة، أو إزالته
    template-outside-tag
      en: this tag is outside the blocks of a template that extends another: no page shows it
      fr: cette balise est hors des blocs d’un gabarit qui en étend un autre : aucune page ne la montre
      ar: هذا الوسم خارج كتل قالب صفحة يمتدّ من غيره: فلا صفحة تعرضه
    template-outside-text
      en: this text is outside the blocks of a template that extends another: no page shows it
      fr: ce texte est hors des blocs d’un gabarit qui en étend un autre : aucune page ne le montre
      ar: هذا النصّ خارج كتل قالب صفحة يمتدّ من غيره: فلا صفحة تعرضه
    template-outside-value
      en: this value is outside the blocks of a template that extends another: no page shows it
      fr: cette valeur est hors des blocs d’un gabarit qui en étend un autre : aucune page ne la montre
      ar: هذه القيمة خارج كتل قالب صفحة يمتدّ من غيره: فلا صفحة تعرضها
    template-part-ends-in-tag
      en: this part ends inside a tag
      fr: cette partie finit dans une balise
      ar: ينتهي هذا الجزء داخل وسم
    template-part-ends-in-tag.remedy
      en: close the tag
      fr: fermez la balise
      ar: إغلاق الوسم
    template-quotation-open
      en: the quotation mark is not closed
      fr: le guillemet n’est pas fermé
      ar: علامة الاقتباس غير مغلقة
    template-quotation-open.remedy
      en: close it with the same mark
      fr: fermez-le par le même signe
      ar: إغلاقها بالعلامة نفسها
    template-range
      en: range takes one to three numbers
      fr: range prend d’un à trois nombres
      ar: ⟦range⟧ يأخذ من عدد إلى ثلاثة
    template-range-too-large
      en: range gives more than 100000 numbers, or its step is 0
      fr: range donne plus de 100000 nombres, ou son pas est 0
      ar: ⟦range⟧ يعطي أكثر من 100000 عدد، أو خطوته 0
    template-range-too-large.remedy
      en: choose other bounds
      fr: choisissez d’autres bornes
      ar: اختيار حدود أخرى
    template-range.remedy
      en: write range(10)
      fr: écrivez range(10)
      ar: كتابة ⟦range(10)⟧
    template-raw-open
      en: raw is not closed
      fr: raw n’est pas fermé
      ar: ⟦raw⟧ غير مغلق
    template-raw-open.remedy
      en: write {{% endraw %}} at its end
      fr: écrivez {{% endraw %}} à sa fin
      ar: كتابة ⟦{{% endraw %}}⟧ في آخره
    template-reaches-itself
      en: the template reaches itself again
      fr: le gabarit revient à lui-même
      ar: قالب الصفحة يعود إلى نفسه
    template-reaches-itself.remedy
      en: a macro or an include cannot contain itself
      fr: une macro ou un include ne peut pas se contenir lui-même
      ar: الماكرو و⟦include⟧ لا يحتوي أحدهما نفسه
    template-replace
      en: replace needs two texts
      fr: replace a besoin de deux textes
      ar: يلزم ⟦replace⟧ نصّان
    template-replace.remedy
      en: write replace("old", "new")
      fr: écrivez replace("old", "new")
      ar: كتابة ⟦replace("old", "new")⟧
    template-safe
      en: safe is only for markup that the program made
      fr: safe n’est que pour le balisage fait par le programme
      ar: ⟦safe⟧ لما صنعه البرنامج من شيفرة فقط
    template-safe.remedy
      en: leave it out, or write trust when the text is known to be harmless
      fr: retirez-le, ou écrivez trust si l’on sait que le texte est sans danger
      ar: حذفه، أو كتابة ⟦trust⟧ إن عُرف أنّ النصّ لا ضرر فيه
    template-sign
      en: "{sign}"
      fr: « {sign} »
      ar: «{sign}»
    template-tag-no-name
      en: the tag has no name
      fr: la balise n’a pas de nom
      ar: الوسم بلا اسم
    template-tag-no-name.remedy
      en: write a word such as if or for
      fr: écrivez un mot comme if ou for
      ar: كتابة كلمة مثل ⟦if⟧ أو ⟦for⟧
    template-tag-open
      en: this is not closed
      fr: ceci n’est pas fermé
      ar: هذا غير مغلق
    template-tag-open.remedy
      en: write {closing} at its end
      fr: écrivez {closing} à sa fin
      ar: كتابة {closing} في آخره
    template-tags-too-deep
      en: the tags are nested too deeply
      fr: les balises sont trop imbriquées
      ar: الوسوم متداخلة أكثر ممّا يُسمح به
    template-tags-too-deep.remedy
      en: split the template up
      fr: divisez le gabarit
      ar: تقسيم قالب الصفحة
    template-test-no-value
      en: the test {name} takes no value
      fr: le test {name} ne prend pas de valeur
      ar: الاختبار {name} لا يأخذ قيمة
    template-test-one-value
      en: the test {name} takes one value
      fr: le test {name} prend une valeur
      ar: الاختبار {name} يأخذ قيمة واحدة
    template-test-values.remedy
      en: write it in brackets
      fr: écrivez-la entre parenthèses
      ar: كتابتها بين قوسين
    template-test-values.remedy-none
      en: remove it
      fr: retirez-le
      ar: إزالته
    template-text-too-long
      en: this text becomes too long
      fr: ce texte devient trop long
      ar: يصير هذا النصّ أطول ممّا يُسمح به
    template-text-too-long.remedy
      en: put less together
      fr: joignez moins de choses
      ar: وصل أقلّ من ذلك
    template-text-too-long.remedy-repeat
      en: repeat it less
      fr: répétez-le moins
      ar: تقليل تكراره
    template-this
      en: this
      fr: ceci
      ar: هذا
    template-this-tag
      en: this tag
      fr: cette balise
      ar: هذا الوسم
    template-too-large
      en: the template becomes too large
      fr: le gabarit devient trop grand
      ar: يصير قالب الصفحة أكبر ممّا يُسمح به
    template-too-large-included
      en: the template becomes too large with all that this brings in
      fr: le gabarit devient trop grand avec tout ce que ceci apporte
      ar: يصير قالب الصفحة أكبر ممّا يُسمح به مع كلّ ما يجلبه هذا
    template-too-large-included.remedy
      en: include or call less
      fr: incluez ou appelez moins de choses
      ar: تقليل التضمين أو الاستدعاء
    template-too-large.remedy
      en: include or call less
      fr: incluez ou appelez moins de choses
      ar: تقليل التضمين أو الاستدعاء
    template-too-many-values
      en: {name} takes {count} values, not {given}
      fr: {name} prend {count} valeurs, et non {given}
      ar: {name} يأخذ {count} من القيم، لا {given}
    template-too-many-values.remedy
      en: its parameters: {parameters}
      fr: ses paramètres : {parameters}
      ar: معاملاته: {parameters}
    template-too-many-values.remedy-none
      en: remove them
      fr: retirez-les
      ar: حذفها
    template-unescaped
      en: this text is published without escaping
      fr: ce texte est publié sans échappement
      ar: يُنشر هذا النصّ دون حماية
    template-unescaped.remedy
      en: make sure that it is harmless
      fr: assurez-vous qu’il est sans danger
      ar: التأكّد من أنّه لا ضرر فيه
    template-unexpected
      en: here stands {found}
      fr: ici se trouve {found}
      ar: هنا {found}
    template-unexpected.remedy
      en: expected {what}
      fr: on attend {what}
      ar: المنتظر {what}
    template-unknown-field
      en: {owner} has no field "{name}"
      fr: {owner} n’a pas de champ « {name} »
      ar: ليس في {owner} حقل «{name}»
    template-unknown-field.remedy
      en: its fields: {known}
      fr: ses champs : {known}
      ar: حقوله: {known}
    template-unknown-field.remedy-none
      en: it has none here
      fr: il n’en a pas ici
      ar: لا حقول له هنا
    template-unknown-field.remedy-or
      en: {fields}; {remedy}
      fr: {fields} ; {remedy}
      ar: {fields}؛ {remedy}
    template-unknown-filter
      en: there is no filter "{name}"
      fr: il n’y a pas de filtre « {name} »
      ar: لا يوجد مرشِّح «{name}»
    template-unknown-filter.remedy
      en: remove it
      fr: retirez-le
      ar: إزالته
    """##
}
