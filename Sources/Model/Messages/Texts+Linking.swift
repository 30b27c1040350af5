extension MessageTable {
  /// What is said by Linking.
  static let linking = ##"""
    address-differs-in-capitals
      en: this name and {name} differ in capital letters alone
      fr: ce nom et {name} ne diffèrent que par les majuscules
      ar: هذا الاسم و{name} لا يختلفان إلّا في الحروف الكبيرة
    address-differs-in-capitals.remedy
      en: write both in small letters: as languages of one record they need the same name
      fr: écrivez les deux en minuscules : comme langues d’une même notice, il leur faut le même nom
      ar: كتابة الاسمين بحروف صغيرة: فهما لغتان لسجلّ واحد ويلزمهما الاسم نفسه
    address-no-date
      en: the addresses of {section} have a :{part}, and {record} has no date
      fr: les adresses de {section} ont un :{part}, et {record} n’a pas de date
      ar: في عناوين {section} الجزء ⟦:{part}⟧، وليس لـ{record} تاريخ
    address-no-date.remedy
      en: write date: and a day, or take :{part} out of addresses in dlala.yaml
      fr: écrivez date: et un jour, ou retirez :{part} d’addresses dans dlala.yaml
      ar: كتابة ⟦date:⟧ ويوم بعدها، أو إخراج ⟦:{part}⟧ من ⟦addresses⟧ في ⟦dlala.yaml⟧
    address-taken
      en: the address {route} belongs to {other} too
      fr: l’adresse {route} appartient aussi à {other}
      ar: العنوان {route} هو أيضًا عنوان {other}
    address-taken-by-two
      en: the address {route} belongs to {one} and to {other}
      fr: l’adresse {route} appartient à {one} et à {other}
      ar: العنوان {route} مشترك بين {one} و{other}
    address-taken.remedy
      en: give one of them another "slug"
      fr: donnez à l’un d’eux un autre « slug »
      ar: إعطاء أحدهما ⟦slug⟧ آخر
    address-taken.remedy-again
      en: give one of them another "slug"
      fr: donnez à l’un d’eux un autre « slug »
      ar: إعطاء أحدهما ⟦slug⟧ آخر
    address-taken.remedy-latin
      en: different words can be the same in Latin letters: give one of them a "slug"
      fr: des mots différents peuvent se confondre en lettres latines : donnez à l’un d’eux un « slug »
      ar: قد تتشابه كلمات مختلفة إذا كُتبت بحروف لاتينية: إعطاء أحدهما ⟦slug⟧
    address-taken.remedy-titles
      en: two titles are the same: give one of them a "slug"
      fr: deux titres sont identiques : donnez à l’un d’eux un « slug »
      ar: هناك عنوانان متطابقان: إعطاء أحدهما ⟦slug⟧
    alias-taken
      en: the old address {from} belongs to {other}
      fr: l’ancienne adresse {from} appartient à {other}
      ar: العنوان القديم {from} هو عنوان {other}
    alias-taken.remedy
      en: remove it from one of them
      fr: retirez-la de l’un d’eux
      ar: إزالته من أحدهما
    draft-keeps-back
      en: this draft keeps all languages of the record back: it holds {names}, which they share
      fr: ce brouillon retient toutes les langues de la notice : il contient {names}, qu’elles partagent
      ar: هذه المسوّدة تحجب السجلّ بكلّ لغاته: ففيها {names} وهي مشتركة بينها
    draft-keeps-back.remedy
      en one: move it into {path} to publish that language alone
      en other: move them into {path} to publish that language alone
      fr one: mettez-le dans {path} pour publier cette langue seule
      fr many: mettez-les dans {path} pour publier cette langue seule
      fr other: mettez-les dans {path} pour publier cette langue seule
      ar zero: لنشر تلك اللغة وحدها تُنقل إلى {path}
      ar one: لنشر تلك اللغة وحدها يُنقل إلى {path}
      ar two: لنشر تلك اللغة وحدها يُنقلان إلى {path}
      ar few: لنشر تلك اللغة وحدها تُنقل إلى {path}
      ar many: لنشر تلك اللغة وحدها تُنقل إلى {path}
      ar other: لنشر تلك اللغة وحدها تُنقل إلى {path}
    language-file-missing
      en: this record has no {language} file
      fr: cette notice n’a pas de fichier en {language}
      ar: ليس لهذا السجلّ ملفّ باللغة {language}
    language-file-missing.remedy
      en: add the file, or write "translation: none" when one language is meant
      fr: ajoutez le fichier, ou écrivez « translation: none » si une seule langue est voulue
      ar: إضافة الملفّ، أو كتابة ⟦translation: none⟧ إن أُريدت لغة واحدة
    language-texts-missing
      en one: {count} text in {language} is missing: {names}
      en other: {count} texts in {language} are missing: {names}
      fr one: {count} texte manque en {language} : {names}
      fr many: {count} de textes manquent en {language} : {names}
      fr other: {count} textes manquent en {language} : {names}
      ar zero: لا نصوص ناقصة باللغة {language}: {names}
      ar one: نصّ واحد ناقص باللغة {language}: {names}
      ar two: نصّان ناقصان باللغة {language}: {names}
      ar few: {count} نصوص ناقصة باللغة {language}: {names}
      ar many: {count} نصًّا ناقصة باللغة {language}: {names}
      ar other: {count} نصّ ناقصة باللغة {language}: {names}
    language-texts-missing.nothing
      en: nothing
      fr: rien
      ar: لا شيء
    language-texts-missing.remedy
      en: add {language}: beside the other languages; until then pages show {shown}
      fr: ajoutez {language}: à côté des autres langues ; d’ici là les pages montrent {shown}
      ar: إضافة ⟦{language}:⟧ بجانب اللغات الأخرى؛ وإلى ذلك الحين تعرض الصفحات {shown}
    language-texts-missing.text-of-all
      en: the text of all
      fr: le texte commun à toutes
      ar: النصّ المشترك بينها
    language-twice-in-record
      en: two files hold the same language of one record; the other is {path}
      fr: deux fichiers contiennent la même langue d’une notice ; l’autre est {path}
      ar: ملفّان للغة نفسها من سجلّ واحد؛ والآخر هو {path}
    language-twice-in-record.remedy
      en: remove or rename one of them
      fr: retirez ou renommez l’un d’eux
      ar: إزالة أحدهما أو تغيير اسمه
    menu-empty-section
      en: nothing is in the section "{target}" yet: the menu leaves it out
      fr: il n’y a encore rien dans la rubrique « {target} » : le menu la laisse de côté
      ar: لا شيء بعد في القسم «{target}»: القائمة تُسقطه
    menu-empty-section.remedy
      en: write its first record in content/{target}, or take the entry out
      fr: écrivez-en la première notice dans content/{target}, ou retirez la ligne
      ar: كتابة أوّل سجلّ فيه في ⟦content/{target}⟧، أو إزالة السطر
    menu-no-term
      en: no record has a term of "{target}": the menu leaves it out
      fr: aucune notice n’a de terme de « {target} » : le menu la laisse de côté
      ar: ليس لأيّ سجلّ مصطلح من «{target}»: القائمة تُسقطه
    menu-no-term.remedy
      en: give one to a record, or take the entry out
      fr: donnez-en un à une notice, ou retirez la ligne
      ar: إعطاء سجلّ مصطلحًا منه، أو إزالة السطر
    menu-page-withheld
      en: the page "{target}" {reason}: the menu leaves it out
      fr: la page « {target} » {reason} : le menu la laisse de côté
      ar: الصفحة «{target}» {reason}: القائمة تُسقطها
    menu-page-withheld.remedy
      en: publish it, or take the entry out
      fr: publiez-la, ou retirez la ligne
      ar: نشرها، أو إزالة السطر
    menu-unknown
      en: there is no section, page or taxonomy "{target}"
      fr: il n’y a ni rubrique, ni page, ni taxonomie « {target} »
      ar: لا قسم ولا صفحة ولا تصنيف باسم «{target}»
    menu-unknown.remedy
      en: write the id of a section or a page
      fr: écrivez l’identifiant d’une rubrique ou d’une page
      ar: كتابة معرّف قسم أو صفحة
    money-other-currency
      en: {path} is in {currency}, but {field} in {other}
      fr: {path} est en {currency}, mais {field} en {other}
      ar: {path} بعملة {currency}، و{field} بعملة {other}
    money-other-currency.remedy
      en: write all amounts of a record in one currency
      fr: écrivez tous les montants d’une notice dans une même monnaie
      ar: كتابة كلّ مبالغ السجلّ بعملة واحدة
    money-sorted-apart
      en: {type} is or may be sorted by {key}, which is in {currencies}: each currency stands by itself
      fr: {type} est ou peut être trié par {key}, qui est en {currencies} : chaque monnaie forme un groupe à part
      ar: يُرتَّب {type} أو قد يُرتَّب بحسب {key}، وقيمه بالعملات {currencies}: كلّ عملة على حدة
    money-sorted-apart.remedy
      en: write what they are worth in content/_data/rates.yaml
      fr: écrivez ce qu’elles valent dans content/_data/rates.yaml
      ar: كتابة قيمة كلّ منها في ⟦content/_data/rates.yaml⟧
    money-sorted-apart.remedy-missing
      en: add {missing} to content/_data/rates.yaml
      fr: ajoutez {missing} à content/_data/rates.yaml
      ar: إضافة {missing} إلى ⟦content/_data/rates.yaml⟧
    order-not-ascending
      en: {high} does not come after {low}
      fr: {high} ne vient pas après {low}
      ar: {high} لا يأتي بعد {low}
    order-not-ascending.remedy
      en: write the earlier or smaller one in {field}
      fr: écrivez le plus tôt ou le plus petit dans {field}
      ar: كتابة الأسبق أو الأصغر في {field}
    order-twice
      en: {second} has the order {order} that {id} has: they stand by their titles
      fr: {second} a l’ordre {order} que {id} a aussi : c’est leur titre qui les range
      ar: لـ{second} الترتيب {order} نفسه الذي لـ{id}: فيُرتَّبان بعنوانيهما
    order-twice.remedy
      en: give each an order of its own
      fr: donnez à chacun un ordre à lui
      ar: إعطاء كلّ منهما ترتيبًا خاصًّا به
    place-a-page
      en: a page of the site
      fr: une page du site
      ar: صفحة من الموقع
    place-home-page
      en: the home page
      fr: la page d’accueil
      ar: الصفحة الرئيسية
    place-listing
      en: the listing of {section}
      fr: la liste de {section}
      ar: قائمة {section}
    place-search-page
      en: the search page
      fr: la page de recherche
      ar: صفحة البحث
    place-taxonomy
      en: the taxonomy {taxonomy}
      fr: la taxonomie {taxonomy}
      ar: التصنيف {taxonomy}
    place-term
      en: the term {term} of {taxonomy}
      fr: le terme {term} de {taxonomy}
      ar: المصطلح {term} من {taxonomy}
    reference-ambiguous
      en: "{reference}" may mean records of {count} types
      fr: « {reference} » peut désigner des notices de {count} types
      ar: قد يعني «{reference}» سجلّات من {count} أنواع
    reference-ambiguous.remedy
      en: write the whole id, such as "{section}/{reference}"
      fr: écrivez l’identifiant entier, comme « {section}/{reference} »
      ar: كتابة المعرّف كاملًا، مثل «⟦{section}/{reference}⟧»
    reference-not-published
      en: the {allowed} "{reference}" is not published
      fr: {allowed} « {reference} » n’est pas publié
      ar: {allowed} «{reference}» غير منشور
    reference-not-published.remedy
      en: it is a draft, or its days are over: name another, or make this record a draft too
      fr: c’est un brouillon, ou ses jours sont passés : nommez-en un autre, ou faites aussi de cette notice un brouillon
      ar: هو مسوّدة أو انقضت مدّته: تسمية غيره، أو جعل هذا السجلّ مسوّدة أيضًا
    reference-unknown
      en: there is no {kinds} "{reference}"
      fr: il n’y a pas de {kinds} « {reference} »
      ar: لا يوجد {kinds} باسم «{reference}»
    reference-unknown.remedy
      en: write the file's name without language and ending, such as "{example}"
      fr: écrivez le nom du fichier sans langue ni terminaison, comme « {example} »
      ar: كتابة اسم الملفّ دون اللغة والنهاية، مثل «{example}»
    required-missing-for
      en: {field} is missing for {record}
      fr: {field} manque pour {record}
      ar: الحقل {field} ناقص في {record}
    required-missing-when
      en: {field} is missing, and {condition} is {key}
      fr: {field} manque, et {condition} est {key}
      ar: الحقل {field} ناقص، و{condition} هو {key}
    required-missing-when.remedy
      en: add a line that begins with "{field}:"
      fr: ajoutez une ligne qui commence par « {field}: »
      ar: إضافة سطر يبدأ بـ⟦{field}:⟧
    required-missing.remedy-column
      en: fill the column {field}
      fr: remplissez la colonne {field}
      ar: ملء العمود {field}
    shared-differs
      en: {field} is shared by all languages but differs from {place}
      fr: {field} est commun à toutes les langues, mais diffère de {place}
      ar: {field} مشترك بين كلّ اللغات، وهو هنا غير ما في {place}
    shared-differs.remedy
      en: keep it in one of the two files
      fr: gardez-le dans un seul des deux fichiers
      ar: إبقاؤه في أحد الملفّين
    shopping-price-before
      en: what it cost before is not more than what it costs
      fr: le prix d’avant n’est pas plus élevé que le prix
      ar: الثمن السابق ليس أعلى من الثمن الحالي
    shopping-price-before.remedy
      en: write a higher amount in the price's currency, or leave it out
      fr: écrivez un montant plus élevé dans la monnaie du prix, ou laissez-le de côté
      ar: كتابة مبلغ أعلى بعملة الثمن، أو ترك الحقل
    shopping-price-negative
      en: what is sold costs less than nothing
      fr: ce qui est vendu coûte moins que rien
      ar: ثمن المبيع أقلّ من الصفر
    shopping-price-negative.remedy
      en: write a price of 0 or more, or leave it out
      fr: écrivez un prix de 0 ou plus, ou laissez-le de côté
      ar: كتابة ثمن قدره 0 أو أكثر، أو ترك الحقل
    shopping-several-currencies
      en: the prices of the variants are in several currencies
      fr: les prix des variantes sont en plusieurs monnaies
      ar: أثمان الأصناف بعملات مختلفة
    shopping-several-currencies.remedy
      en: write them in one, or say in content/_data/rates.yaml what they are worth
      fr: écrivez-les dans une seule, ou dites dans content/_data/rates.yaml ce qu’elles valent
      ar: كتابتها بعملة واحدة، أو كتابة قيمة كلّ عملة في ⟦content/_data/rates.yaml⟧
    sum-differs.remedy
      en: make its parts {written} together, or mend {equals}
      fr: faites que ses parts donnent {written}, ou corrigez {equals}
      ar: جعل مجموع أجزائه {written}، أو تصحيح {equals}
    sum-too-great
      en: {name} adds up to {total}, {difference} more than {equals}
      fr: {name} donne au total {total}, {difference} de plus que {equals}
      ar: مجموع {name} هو {total}، أي أكثر من {equals} بمقدار {difference}
    sum-too-small
      en: {name} adds up to {total}, {difference} less than {equals}
      fr: {name} donne au total {total}, {difference} de moins que {equals}
      ar: مجموع {name} هو {total}، أي أقلّ من {equals} بمقدار {difference}
    term-unknown
      en: "{term}" is not a term of {vocabulary}
      fr: « {term} » n’est pas un terme de {vocabulary}
      ar: «{term}» ليس من مصطلحات {vocabulary}
    term-unknown.remedy
      en: the terms are listed in dlala.yaml under taxonomies
      fr: les termes sont dans dlala.yaml, sous taxonomies
      ar: المصطلحات مذكورة في ⟦dlala.yaml⟧ تحت ⟦taxonomies⟧
    type-files-differ
      en: the files of a record have different types: {own} here, {type} in {path}
      fr: les fichiers d’une notice ont des types différents : {own} ici, {type} dans {path}
      ar: أنواع ملفّات السجلّ مختلفة: {own} هنا، و{type} في {path}
    type-files-differ.remedy
      en: give both the same type
      fr: donnez aux deux le même type
      ar: إعطاؤها النوع نفسه
    unique-taken
      en: {path} is the same as in {place}
      fr: {path} est le même que dans {place}
      ar: قيمة {path} هنا هي نفسها في {place}
    unique-taken.remedy
      en: give each of them its own {name}
      fr: donnez à chacun son propre {name}
      ar: إعطاء كلّ منها {name} خاصًّا به
    unique-taken.remedy-type
      en: give each {type} its own {name}
      fr: donnez à chaque {type} son propre {name}
      ar: إعطاء كلّ {type} قيمة {name} خاصّة به
    """##
}
