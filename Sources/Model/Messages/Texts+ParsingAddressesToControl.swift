extension MessageTable {
  /// What is said by the readers of files: `addresses-bad-part` to `control-in-field`.
  static let parsingAddressesToControl = ##"""
    addresses-bad-part
      en: "{part}" cannot stand in an address
      fr: « {part} » ne peut pas être dans une adresse
      ar: «{part}» لا يجوز في عنوان
    addresses-bad-part.remedy
      en: use small letters, digits, hyphens and placeholders such as :slug
      fr: prenez des minuscules, des chiffres, des traits d’union et des places comme :slug
      ar: استعمال حروف صغيرة وأرقام وشرطات ومواضع مثل ⟦:slug⟧
    addresses-missing
      en: addresses does not say what the addresses of records are made of
      fr: addresses ne dit pas de quoi sont faites les adresses des notices
      ar: لا تقول ⟦addresses⟧ ممّ تُصنع عناوين السجلّات
    addresses-missing.remedy
      en: write them from slash to slash, such as /:section/:year/:slug/
      fr: écrivez-les de barre en barre, comme /:section/:year/:slug/
      ar: كتابتها من شرطة مائلة إلى شرطة مائلة، مثل ⟦/:section/:year/:slug/⟧
    addresses-mixed-part
      en: "{part}" puts letters beside what may be several parts of an address
      fr: « {part} » met des lettres à côté de ce qui peut être plusieurs parties d’une adresse
      ar: «{part}» يضع حروفًا بجانب ما قد يكون عدّة أجزاء من العنوان
    addresses-mixed-part.remedy
      en: let :section and :path stand alone between slashes
      fr: laissez :section et :path seuls entre les barres
      ar: ترك ⟦:section⟧ و⟦:path⟧ وحدهما بين شرطتين مائلتين
    addresses-not-unique
      en: these addresses do not tell one record from another
      fr: ces adresses ne distinguent pas une notice d’une autre
      ar: هذه العناوين لا تميّز سجلًّا من سجلّ
    addresses-not-unique.remedy
      en: write :slug in their last part
      fr: écrivez :slug dans leur dernière partie
      ar: كتابة ⟦:slug⟧ في جزئها الأخير
    addresses-private
      en: the records are private, and these addresses are not below their section
      fr: les notices sont privées, et ces adresses ne sont pas sous leur rubrique
      ar: السجلّات خاصّة، وهذه العناوين ليست تحت قسمها
    addresses-private.remedy
      en: begin with /:section/
      fr: commencez par /:section/
      ar: البدء بـ⟦/:section/⟧
    addresses-too-many-parts
      en: addresses has more than {limit} parts
      fr: addresses a plus de {limit} parties
      ar: في ⟦addresses⟧ أكثر من {limit} جزءًا
    addresses-too-many-parts.remedy
      en: write fewer
      fr: écrivez-en moins
      ar: كتابة أقلّ من ذلك
    addresses-unknown-part
      en: addresses has no ":{name}"
      fr: addresses n’a pas de « :{name} »
      ar: ليس في ⟦addresses⟧ جزء ⟦:{name}⟧
    alias-unreadable
      en: "{text}" is not an old address of this site
      fr: « {text} » n’est pas une ancienne adresse de ce site
      ar: «{text}» ليس عنوانًا قديمًا لهذا الموقع
    alias-unreadable.remedy
      en: write its path, such as /ar/old/soap/
      fr: écrivez son chemin, comme /ar/old/soap/
      ar: كتابة مساره، مثل ⟦/ar/old/soap/⟧
    alias-unreadable.remedy-path-alone
      en: write its path alone, without ? and #: what follows them reaches no file
      fr: écrivez son chemin seul, sans ? ni # : ce qui les suit n’atteint aucun fichier
      ar: كتابة المسار وحده، دون ⟦?⟧ و⟦#⟧: فما بعدهما لا يصل إلى ملفّ
    block-argument-kind
      en: no argument of a block is a {kind}
      fr: aucun argument d’un bloc n’est du genre {kind}
      ar: لا يكون وسيط الكتلة من النوع {kind}
    block-argument-kind.remedy
      en: take one of: text, integer, number, boolean, date, money, quantity, choice, reference, image, file, media, url, email, phone, place, or a list of one
      fr: prenez l’un de ceux-ci : text, integer, number, boolean, date, money, quantity, choice, reference, image, file, media, url, email, phone, place, ou une liste de l’un d’eux
      ar: اختيار واحد من: ⟦text, integer, number, boolean, date, money, quantity, choice, reference, image, file, media, url, email, phone, place⟧، أو قائمة من أحدها
    block-argument-missing
      en: {field} is missing
      fr: {field} manque
      ar: الحقل {field} ناقص
    block-argument-missing.remedy
      en: write a line {field}: … directly below ::: {use}
      fr: écrivez une ligne {field}: … juste sous ::: {use}
      ar: كتابة سطر ⟦{field}: …⟧ تحت ⟦::: {use}⟧ مباشرة
    block-body-choice
      en: body is neither optional nor required nor none
      fr: body n’est ni optional, ni required, ni none
      ar: قيمة ⟦body⟧ ليست ⟦optional⟧ ولا ⟦required⟧ ولا ⟦none⟧
    block-body-choice.remedy
      en: write required where a block is nothing without a text
      fr: écrivez required là où un bloc n’est rien sans texte
      ar: كتابة ⟦required⟧ حيث لا تكون الكتلة شيئًا دون نصّ
    block-text-missing
      en: the block {use} has no text
      fr: le bloc {use} n’a pas de texte
      ar: ليس للكتلة {use} نصّ
    block-text-missing.remedy
      en: write it between the arguments and the last :::, after an empty line
      fr: écrivez-le entre les arguments et le dernier :::, après une ligne vide
      ar: كتابته بين الوسائط وآخر ⟦:::⟧ بعد سطر فارغ
    block-text-not-taken
      en: the block {use} takes no text
      fr: le bloc {use} ne prend pas de texte
      ar: الكتلة {use} لا تأخذ نصًّا
    block-text-not-taken.remedy
      en: write the text below its last :::
      fr: écrivez le texte sous son dernier :::
      ar: كتابة النصّ تحت آخر ⟦:::⟧ فيها
    block-too-many-arguments
      en: a block has at most {limit} arguments
      fr: un bloc a {limit} arguments au plus
      ar: للكتلة {limit} وسيطًا على الأكثر
    block-too-many-arguments.remedy
      en: leave some out
      fr: retirez-en
      ar: حذف بعضها
    block-unknown
      en: there is no block "{use}"
      fr: il n’y a pas de bloc « {use} »
      ar: لا توجد كتلة باسم «{use}»
    block-unknown-argument
      en: {use} has no argument "{key}"
      fr: {use} n’a pas d’argument « {key} »
      ar: ليس للكتلة {use} وسيط «{key}»
    block-unknown-argument.remedy
      en: it takes {names}; a text begins after an empty line
      fr: il prend {names} ; un texte commence après une ligne vide
      ar: تأخذ {names}؛ ويبدأ النصّ بعد سطر فارغ
    block-unknown-argument.remedy-none
      en: it takes none: a text begins after an empty line
      fr: il n’en prend pas : un texte commence après une ligne vide
      ar: لا تأخذ وسائط: يبدأ النصّ بعد سطر فارغ
    block-unknown.remedy
      en: the theme has {names}
      fr: le thème a {names}
      ar: في القالب {names}
    block-unknown.remedy-none
      en: the theme has none: it would be in its folder blocks
      fr: le thème n’en a pas : il serait dans son dossier blocks
      ar: ليس في القالب كتل: مكانها فيه المجلّد ⟦blocks⟧
    boolean-unreadable
      en: is neither true nor false
      fr: n’est ni true ni false
      ar: ليس ⟦true⟧ ولا ⟦false⟧
    boolean-unreadable-field
      en: {key} is neither true nor false
      fr: {key} n’est ni true ni false
      ar: قيمة {key} ليست ⟦true⟧ ولا ⟦false⟧
    boolean-unreadable-field.remedy
      en: write true or false
      fr: écrivez true ou false
      ar: كتابة ⟦true⟧ أو ⟦false⟧
    boolean-unreadable.remedy
      en: write true or false
      fr: écrivez true ou false
      ar: كتابة ⟦true⟧ أو ⟦false⟧
    calendar-start-missing
      en: the calendar has no start
      fr: le calendrier n’a pas de début
      ar: ليس للتقويم بداية
    calendar-start-missing.remedy
      en: write start: and the name of a field of the kind date
      fr: écrivez start: et le nom d’un champ du genre date
      ar: كتابة ⟦start:⟧ واسم حقل من نوع ⟦date⟧
    calendar-without-section
      en: a calendar is a section's, and this type has none
      fr: un calendrier appartient à une rubrique, et ce type n’en a pas
      ar: التقويم لقسم، وليس لهذا النوع قسم
    calendar-without-section.remedy
      en: add section: to the type
      fr: ajoutez section: au type
      ar: إضافة ⟦section:⟧ إلى النوع
    cell-no-choice
      en: has no choice "{text}"
      fr: n’a pas de choix « {text} »
      ar: ليس فيه خيار «{text}»
    cell-no-choice.remedy
      en: the choices: {listed}
      fr: les choix : {listed}
      ar: الخيارات: {listed}
    cell-no-record
      en: names no {what}: "{text}"
      fr: ne nomme pas de {what} : « {text} »
      ar: لا يسمّي {what}: «{text}»
    cell-no-record.remedy
      en: write the id of a {what}, or its exact title
      fr: écrivez l’identifiant d’un {what}, ou son titre exact
      ar: كتابة معرّف {what}، أو عنوانه بالضبط
    cell-no-term
      en: has no term "{text}"
      fr: n’a pas de terme « {text} »
      ar: ليس فيه مصطلح «{text}»
    cell-no-term.remedy
      en: write a term of {name} from dlala.yaml, by its key or its name
      fr: écrivez un terme de {name} qui est dans dlala.yaml, par sa clé ou son nom
      ar: كتابة مصطلح من {name} في ⟦dlala.yaml⟧ بمفتاحه أو باسمه
    cell-several-records
      en: may be {found}
      fr: peut être {found}
      ar: قد يكون {found}
    cell-several-records.remedy
      en: write the id of the one that is meant
      fr: écrivez l’identifiant de celui que vous voulez dire
      ar: كتابة معرّف المقصود
    checks-compares-two
      en: two fields of one group are compared
      fr: on compare deux champs d’un même groupe
      ar: المقارنة تكون بين حقلين من مجموعة واحدة
    checks-compares-two.remedy
      en: write ascending: [hours.opens, hours.closes]
      fr: écrivez ascending: [hours.opens, hours.closes]
      ar: كتابة ⟦ascending: [hours.opens, hours.closes]⟧
    checks-field-in-group
      en: a field in a group cannot be asked for
      fr: on ne peut pas exiger un champ dans un groupe
      ar: لا يُشترط حقل داخل مجموعة
    checks-field-in-group.remedy
      en: name fields of the type
      fr: nommez des champs du type
      ar: تسمية حقول من النوع
    checks-incomplete
      en: the check is not complete
      fr: la vérification n’est pas complète
      ar: الفحص غير مكتمل
    checks-incomplete.remedy
      en: write {{{example}}}
      fr: écrivez {{{example}}}
      ar: كتابة ⟦{{{example}}}⟧
    checks-no-list
      en: checks is not a list
      fr: checks n’est pas une liste
      ar: ⟦checks⟧ ليست قائمة
    checks-no-list.remedy
      en: write lines such as - unique: [sku]
      fr: écrivez des lignes comme - unique: [sku]
      ar: كتابة سطور مثل ⟦- unique: [sku]⟧
    checks-one-rule
      en: a check is one rule
      fr: une vérification est une seule règle
      ar: الفحص قاعدة واحدة
    checks-one-rule.remedy
      en: write - unique: [sku]
      fr: écrivez - unique: [sku]
      ar: كتابة ⟦- unique: [sku]⟧
    checks-too-few-fields
      en: the check names too few fields
      fr: la vérification nomme trop peu de champs
      ar: الفحص يسمّي حقولًا أقلّ ممّا يلزم
    checks-too-few-fields.remedy
      en: name at least {count}
      fr: nommez-en au moins {count}
      ar: تسمية {count} منها على الأقلّ
    checks-unknown
      en: there is no check "{key}"
      fr: il n’y a pas de vérification « {key} »
      ar: لا يوجد فحص باسم «{key}»
    checks-unknown-field
      en: there is no field "{name}" to check
      fr: il n’y a pas de champ « {name} » à vérifier
      ar: لا يوجد حقل «{name}» ليُفحص
    checks-unknown-field.remedy
      en: write a field's name, such as price or variants.price
      fr: écrivez le nom d’un champ, comme price ou variants.price
      ar: كتابة اسم حقل، مثل ⟦price⟧ أو ⟦variants.price⟧
    checks-unknown.remedy
      en: the checks: {rules}
      fr: les vérifications : {rules}
      ar: الفحوص: {rules}
    checks-when-no-choice
      en: when names no choice
      fr: when ne nomme pas de choix
      ar: ⟦when⟧ لا تسمّي خيارًا
    checks-when-no-choice.remedy
      en: write when: {{state: open}}
      fr: écrivez when: {{state: open}}
      ar: كتابة ⟦when: {{state: open}}⟧
    checks-when-unknown-choice
      en: {path} has no choice "{item}"
      fr: {path} n’a pas de choix « {item} »
      ar: ليس في {path} خيار «{item}»
    checks-when-unknown-choice.remedy
      en: the choices: {keys}
      fr: les choix : {keys}
      ar: الخيارات: {keys}
    checks-wrong-kind
      en: {name} is a {kind}, which this check cannot take
      fr: {name} est du genre {kind}, que cette vérification ne prend pas
      ar: {name} من النوع {kind}، وهذا الفحص لا يأخذه
    checks-wrong-kind.remedy
      en: name another field
      fr: nommez un autre champ
      ar: تسمية حقل آخر
    choice-unknown
      en: has no choice "{text}"
      fr: n’a pas de choix « {text} »
      ar: ليس فيه خيار «{text}»
    choice-unknown.remedy
      en: the choices: {listed}
      fr: les choix : {listed}
      ar: الخيارات: {listed}
    component-no-default
      en: a component has no default for "{key}"
      fr: un composant n’a pas de valeur de départ pour « {key} »
      ar: ليس للمكوّن قيمة ابتدائية لـ«{key}»
    component-no-default.remedy
      en: it may have some for: {settings}
      fr: il peut en avoir pour : {settings}
      ar: يجوز أن تكون لـ: {settings}
    component-no-list
      en: {key} is not a list of components
      fr: {key} n’est pas une liste de composants
      ar: {key} ليست قائمة مكوّنات
    component-no-list.remedy
      en: write {key}: [souk]
      fr: écrivez {key}: [souk]
      ar: كتابة ⟦{key}: [souk]⟧
    component-other-name
      en: the component's folder is called {name}, and its file says another name
      fr: le dossier du composant s’appelle {name}, et son fichier dit un autre nom
      ar: مجلّد المكوّن اسمه {name}، وملفّه يقول اسمًا آخر
    component-other-name.remedy
      en: write name: {name}
      fr: écrivez name: {name}
      ar: كتابة ⟦name: {name}⟧
    compress-unknown
      en: compress has no "{text}"
      fr: compress n’a pas de « {text} »
      ar: ليس في ⟦compress⟧ «{text}»
    compress-unknown.remedy
      en: write [gzip, br], or one of them
      fr: écrivez [gzip, br], ou l’un d’eux
      ar: كتابة ⟦[gzip, br]⟧ أو أحدهما
    control-in-field
      en: {name} holds the invisible character {control}
      fr: {name} contient le caractère invisible {control}
      ar: في {name} الحرف غير المرئي {control}
    """##
}
