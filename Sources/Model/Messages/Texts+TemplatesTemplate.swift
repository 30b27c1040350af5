extension MessageTable {
  /// What is said by the language of templates: `template-anchor-of-heading` to `template-named-values`.
  static let templatesTemplate = ##"""
    template-anchor-of-heading
      en: the anchor {written} may be that of a heading of the page
      fr: l’ancre {written} peut être celle d’un titre de la page
      ar: قد تكون المرساة {written} مرساة عنوان في الصفحة
    template-anchor-of-heading.remedy
      en: write _{written}, here and where it is named: no heading's anchor begins with _
      fr: écrivez _{written}, ici et là où elle est nommée : l’ancre d’aucun titre ne commence par _
      ar: كتابة ⟦_{written}⟧ هنا وحيث تُذكر: فلا مرساة عنوان تبدأ بـ⟦_⟧
    template-attribute-of-heading
      en: this {attribute} may be that of a heading of the page
      fr: ce {attribute} peut être celui d’un titre de la page
      ar: قد تكون قيمة {attribute} هذه لعنوان في الصفحة
    template-attribute-of-heading.remedy
      en: write {attribute}="_{{{{ … }}}}": no heading's anchor begins with _
      fr: écrivez {attribute}="_{{{{ … }}}}" : l’ancre d’aucun titre ne commence par _
      ar: كتابة ⟦{attribute}="_{{{{ … }}}}"⟧: فلا مرساة عنوان تبدأ بـ⟦_⟧
    template-attribute-unquoted
      en: the attribute {attribute} has no quotation marks
      fr: l’attribut {attribute} n’a pas de guillemets
      ar: السمة {attribute} بلا علامتي اقتباس
    template-attribute-unquoted.remedy
      en: write {attribute}="{{{{ … }}}}"
      fr: écrivez {attribute}="{{{{ … }}}}"
      ar: كتابة ⟦{attribute}="{{{{ … }}}}"⟧
    template-bad-character
      en: this character has no meaning here
      fr: ce caractère n’a pas de sens ici
      ar: لا معنى لهذا الحرف هنا
    template-bad-character.remedy
      en: remove it
      fr: retirez-le
      ar: إزالته
    template-bad-character.remedy-words
      en: write and, or, not in words
      fr: écrivez and, or, not en toutes lettres
      ar: كتابة ⟦and⟧ و⟦or⟧ و⟦not⟧ بالحروف
    template-block-in-itself
      en: the block "{name}" stands in itself
      fr: le bloc « {name} » est dans lui-même
      ar: الكتلة «{name}» داخل نفسها
    template-block-in-itself.remedy
      en: remove it, or a super() around it
      fr: retirez-le, ou un super() autour de lui
      ar: إزالتها، أو إزالة ⟦super()⟧ من حولها
    template-block-twice
      en: there is a block "{block}" in this template already, on line {line}
      fr: il y a déjà un bloc « {block} » dans ce gabarit, à la ligne {line}
      ar: في قالب الصفحة هذا كتلة «{block}» من قبل، في السطر {line}
    template-block-twice.remedy
      en: give one of them another name; a macro can print the same twice
      fr: donnez à l’un d’eux un autre nom ; une macro peut écrire deux fois la même chose
      ar: إعطاء إحداهما اسمًا آخر؛ ويمكن لماكرو أن يكتب الشيء مرّتين
    template-branches-differ
      en: the branches of this if end at different places of the page
      fr: les branches de ce if finissent à des endroits différents de la page
      ar: فروع ⟦if⟧ هذه تنتهي في مواضع مختلفة من الصفحة
    template-branches-differ.remedy
      en: open and close each tag and quotation mark in the same branch
      fr: ouvrez et fermez chaque balise et chaque guillemet dans la même branche
      ar: فتح كلّ وسم وعلامة اقتباس وإغلاقهما في الفرع نفسه
    template-call-needs-macro
      en: call needs a macro
      fr: call a besoin d’une macro
      ar: يلزم ⟦call⟧ ماكرو
    template-call-needs-macro.remedy
      en: write {{% call name(…) %}}
      fr: écrivez {{% call name(…) %}}
      ar: كتابة ⟦{{% call name(…) %}}⟧
    template-call-unknown
      en: {name}() means nothing here
      fr: {name}() ne veut rien dire ici
      ar: لا معنى لـ⟦{name}()⟧ هنا
    template-call-unknown.remedy
      en: remove it
      fr: retirez-le
      ar: إزالته
    template-comment-open
      en: the comment is not closed
      fr: le commentaire n’est pas fermé
      ar: التعليق غير مغلق
    template-comment-open.remedy
      en: write #}} at its end
      fr: écrivez #}} à sa fin
      ar: كتابة ⟦#}}⟧ في آخره
    template-contains-nothing
      en: {right} contains nothing
      fr: {right} ne contient rien
      ar: {right} لا يحتوي شيئًا
    template-contains-nothing.remedy
      en: write a list, a map or a text after in
      fr: écrivez une liste, une table ou un texte derrière in
      ar: كتابة قائمة أو خريطة أو نصّ بعد ⟦in⟧
    template-data-no-object
      en: the data is not an object
      fr: les données ne sont pas un objet
      ar: البيانات ليست كائنًا
    template-data-no-object.remedy
      en: begin with {{
      fr: commencez par {{
      ar: البدء بـ⟦{{⟧
    template-divides-by-zero
      en: this divides by zero
      fr: ceci divise par zéro
      ar: هذه قسمة على صفر
    template-divides-by-zero.remedy
      en: ask with if before
      fr: demandez d’abord avec if
      ar: السؤال بـ⟦if⟧ قبلها
    template-else
      en: else is not followed by endif
      fr: else n’est pas suivi d’endif
      ar: لا تأتي ⟦endif⟧ بعد ⟦else⟧
    template-else.remedy
      en: write {{% endif %}} at its end
      fr: écrivez {{% endif %}} à sa fin
      ar: كتابة ⟦{{% endif %}}⟧ في آخره
    template-end
      en: the end of the tag
      fr: la fin de la balise
      ar: نهاية الوسم
    template-endless
      en: the page does not come to an end
      fr: la page ne finit pas
      ar: الصفحة لا تنتهي
    template-endless.remedy
      en: loop over less
      fr: faites moins de tours
      ar: تقليل التكرار
    template-ends-in-tag
      en: the template ends inside a tag or an element such as script
      fr: le gabarit finit dans une balise ou dans un élément comme script
      ar: ينتهي قالب الصفحة داخل وسم أو عنصر مثل ⟦script⟧
    template-ends-in-tag.remedy
      en: close what is open
      fr: fermez ce qui est ouvert
      ar: إغلاق المفتوح
    template-expression-too-deep
      en: the expression is nested too deeply
      fr: l’expression est trop imbriquée
      ar: التعبير متداخل أكثر ممّا يُسمح به
    template-expression-too-deep.remedy
      en: split it up with set
      fr: divisez-la avec set
      ar: تقسيمه بـ⟦set⟧
    template-expression-too-long
      en: the expression is too long
      fr: l’expression est trop longue
      ar: التعبير أطول ممّا يُسمح به
    template-expression-too-long.remedy
      en: split it up
      fr: divisez-la
      ar: تقسيمه
    template-extends-itself
      en: the template extends itself
      fr: le gabarit s’étend lui-même
      ar: قالب الصفحة يمتدّ من نفسه
    template-extends-itself.remedy
      en: extend another
      fr: étendez-en un autre
      ar: جعله يمتدّ من غيره
    template-field-left-out
      en: {entity} has no field "{name}": what hangs on it is left out
      fr: {entity} n’a pas de champ « {name} » : ce qui en dépend est laissé de côté
      ar: ليس في {entity} حقل «{name}»: أُسقط ما يتعلّق به
    template-field-name-missing
      en: {use} needs the name of a field
      fr: {use} a besoin du nom d’un champ
      ar: يلزم {use} اسم حقل
    template-field-name-missing.remedy
      en: write {use}("example")
      fr: écrivez {use}("example")
      ar: كتابة ⟦{use}("example")⟧
    template-field-name-unwritten
      en: the name of a field must be written out
      fr: le nom d’un champ doit être écrit en toutes lettres
      ar: اسم الحقل يُكتب بنصّه
    template-field-name-unwritten.remedy
      en: write it in quotation marks
      fr: écrivez-le entre guillemets
      ar: كتابته بين علامتي اقتباس
    template-file-not-utf8
      en: the template is not UTF-8 text
      fr: le gabarit n’est pas un texte UTF-8
      ar: قالب الصفحة ليس نصًّا بترميز UTF-8
    template-file-not-utf8.remedy
      en: save it as UTF-8
      fr: enregistrez-les en UTF-8
      ar: حفظها بترميز UTF-8
    template-file-too-large
      en: the template is too large
      fr: le gabarit est trop grand
      ar: قالب الصفحة أكبر ممّا يُسمح به
    template-file-too-large.remedy
      en: split it up
      fr: divisez-la
      ar: تقسيمه
    template-filter-mismatch
      en: {use} does not fit {shape}
      fr: {use} ne va pas avec {shape}
      ar: {use} لا يناسب {shape}
    template-filter-mismatch.remedy
      en: it takes {wanted}
      fr: il prend {wanted}
      ar: يأخذ {wanted}
    template-groupby
      en: groupby needs the name of a field
      fr: groupby a besoin du nom d’un champ
      ar: يلزم ⟦groupby⟧ اسم حقل
    template-groupby.remedy
      en: write groupby("category")
      fr: écrivez groupby("category")
      ar: كتابة ⟦groupby("category")⟧
    template-include-extends
      en: an included template cannot extend another
      fr: un gabarit inclus ne peut pas en étendre un autre
      ar: قالب الصفحة المُضمَّن لا يمتدّ من غيره
    template-include-extends.remedy
      en: include it without extends
      fr: incluez-le sans extends
      ar: تضمينه دون ⟦extends⟧
    template-loop-no-value
      en: loop is no value by itself
      fr: loop n’est pas une valeur à lui seul
      ar: ⟦loop⟧ ليس قيمة بنفسه
    template-loop-no-value.remedy
      en: write loop.index or another of its fields
      fr: écrivez loop.index ou un autre de ses champs
      ar: كتابة ⟦loop.index⟧ أو حقل آخر من حقوله
    template-loop-not-recursive
      en: this loop is not recursive
      fr: cette boucle n’est pas récursive
      ar: هذه الحلقة لا تستدعي نفسها
    template-loop-not-recursive.remedy
      en: write recursive at the end of its for
      fr: écrivez recursive à la fin de son for
      ar: كتابة ⟦recursive⟧ في آخر ⟦for⟧
    template-loop-one-list
      en: loop takes one list
      fr: loop prend une liste
      ar: ⟦loop⟧ يأخذ قائمة واحدة
    template-loop-one-list.remedy
      en: write loop(item.children)
      fr: écrivez loop(item.children)
      ar: كتابة ⟦loop(item.children)⟧
    template-loop-other-list
      en: loop takes a list of the same kind as the loop's own, here {element}
      fr: loop prend une liste du même genre que celle de la boucle, ici {element}
      ar: ⟦loop⟧ يأخذ قائمة من نوع قائمة الحلقة نفسها، وهو هنا {element}
    template-loop-other-list.remedy
      en: write a loop of its own for these, or a macro
      fr: écrivez pour ceux-ci une boucle à part, ou une macro
      ar: كتابة حلقة خاصّة بها، أو ماكرو
    template-loop-other-place
      en: the loop begins at another place of the page than this
      fr: la boucle commence à un autre endroit de la page que ceci
      ar: تبدأ الحلقة في موضع من الصفحة غير هذا
    template-loop-other-place.remedy
      en: write loop(…) where a turn of the loop could begin, between the same kind of tags
      fr: écrivez loop(…) là où un tour de la boucle pourrait commencer, entre des balises du même genre
      ar: كتابة ⟦loop(…)⟧ حيث يمكن أن تبدأ دورة من الحلقة، بين وسوم من النوع نفسه
    template-loop-too-deep
      en: this loop goes deeper than {limit} levels
      fr: cette boucle va à plus de {limit} niveaux
      ar: هذه الحلقة أعمق من {limit} مستوى
    template-loop-too-deep.remedy
      en: make the data flatter
      fr: faites des données moins profondes
      ar: تقليل تداخل البيانات
    template-loop-too-deep.remedy-run
      en: does something stand in itself here?
      fr: quelque chose est-il ici dans lui-même ?
      ar: هل هنا شيء داخل نفسه؟
    template-loop-uneven
      en: this loop ends at another place of the page than it begins
      fr: cette boucle ne finit pas à l’endroit de la page où elle commence
      ar: تنتهي هذه الحلقة في موضع من الصفحة غير الذي بدأت فيه
    template-loop-uneven.remedy
      en: open and close each tag and quotation mark inside the loop
      fr: ouvrez et fermez chaque balise et chaque guillemet dans la boucle
      ar: فتح كلّ وسم وعلامة اقتباس وإغلاقهما داخل الحلقة
    template-macro-no-value
      en: {name} is a macro, not a value
      fr: {name} est une macro, pas une valeur
      ar: {name} ماكرو لا قيمة
    template-macro-no-value.remedy
      en: call it: {name}(…)
      fr: appelez-la : {name}(…)
      ar: استدعاؤه: ⟦{name}(…)⟧
    template-made-name
      en: a template's name can be made of what kind of record one name is, and of nothing else
      fr: le nom d’un gabarit peut être fait du genre de notice d’un seul nom, et de rien d’autre
      ar: يُصنع اسم قالب الصفحة من نوع سجلّ واحد الاسم، ومن لا شيء سواه
    template-made-name.remedy
      en: write ["card-" ~ record.type ~ ".html", "card.html"]
      fr: écrivez ["card-" ~ record.type ~ ".html", "card.html"]
      ar: كتابة ⟦["card-" ~ record.type ~ ".html", "card.html"]⟧
    template-map
      en: map needs the name of a filter or an attribute
      fr: map a besoin du nom d’un filtre ou d’un attribut
      ar: يلزم ⟦map⟧ اسم مرشِّح أو سمة
    template-map.remedy
      en: write map(attribute="title") or map("upper")
      fr: écrivez map(attribute="title") ou map("upper")
      ar: كتابة ⟦map(attribute="title")⟧ أو ⟦map("upper")⟧
    template-markup-in-script
      en: markup cannot stand in a script
      fr: du balisage ne peut pas être dans un script
      ar: لا تجوز شيفرة HTML داخل برنامج نصّي
    template-markup-in-script.remedy
      en: write tojson, or safe when it is JSON already
      fr: écrivez tojson, ou safe si c’est déjà du JSON
      ar: كتابة ⟦tojson⟧، أو ⟦safe⟧ إن كان JSON من قبل
    template-missing
      en: there is no template "{name}"
      fr: il n’y a pas de gabarit « {name} »
      ar: لا يوجد قالب صفحة «{name}»
    template-missing.remedy
      en: add the file or mend the name
      fr: ajoutez le fichier ou corrigez le nom
      ar: إضافة الملفّ أو تصحيح الاسم
    template-missing.remedy-add
      en: add the file
      fr: ajoutez le fichier
      ar: إضافة الملفّ
    template-mixed
      en: {name} is of different kinds in different types
      fr: {name} est de genres différents dans des types différents
      ar: {name} من أنواع مختلفة في أنواع السجلّات
    template-mixed-left-out
      en: {name} is of different kinds in different types: what hangs on it is left out
      fr: {name} est de genres différents dans des types différents : ce qui en dépend est laissé de côté
      ar: {name} من أنواع مختلفة في أنواع السجلّات: أُسقط ما يتعلّق به
    template-mixed.remedy
      en: ask for it where the type is known, or give the fields one kind
      fr: demandez-le là où le type est connu, ou donnez aux champs le même genre
      ar: السؤال عنه حيث يُعرف النوع، أو إعطاء الحقول نوعًا واحدًا
    template-named-values
      en: {name} takes named values
      fr: {name} prend des valeurs nommées
      ar: {name} يأخذ قيمًا بأسماء
    template-named-values.remedy
      en: write {name}(count=0)
      fr: écrivez {name}(count=0)
      ar: كتابة ⟦{name}(count=0)⟧
    """##
}
