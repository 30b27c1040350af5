extension MessageTable {
  /// What is said by Sheets.
  static let sheets = ##"""
    cell-day-two-ways
      en: can be read in two ways: "{plain}"
      fr: peut se lire de deux façons : « {plain} »
      ar: يُقرأ على وجهين: «{plain}»
    cell-day-two-ways.remedy
      en: write the year first, such as 2024-05-12, or say dates: dd/mm/yyyy in the file of --map
      fr: écrivez d’abord l’année, comme 2024-05-12, ou dites dates: dd/mm/yyyy dans le fichier de --map
      ar: كتابة السنة أوّلًا، مثل ⟦2024-05-12⟧، أو كتابة ⟦dates: dd/mm/yyyy⟧ في ملفّ ⟦--map⟧
    cell-lost-zero
      en: has lost its first zero, or its country: "{plain}"
      fr: a perdu son premier zéro, ou son pays : « {plain} »
      ar: ضاع صفره الأوّل أو رمز بلده: «{plain}»
    cell-lost-zero.remedy
      en: write it with + and the country, and make the column text in the spreadsheet
      fr: écrivez-le avec + et le pays, et faites de la colonne du texte dans le tableur
      ar: كتابته مع ⟦+⟧ ورمز البلد، وجعل العمود نصًّا في برنامج الجداول
    cell-no-country
      en: has no country: "{plain}"
      fr: n’a pas de pays : « {plain} »
      ar: ليس له رمز بلد: «{plain}»
    cell-no-country.remedy
      en: write it with + and the country, such as "+970 2 627 1234", or say country: "+970" in the file of --map
      fr: écrivez-le avec + et le pays, comme « +970 2 627 1234 », ou dites country: "+970" dans le fichier de --map
      ar: كتابته مع ⟦+⟧ ورمز البلد، مثل ⟦+970 2 627 1234⟧، أو كتابة ⟦country: "+970"⟧ في ملفّ ⟦--map⟧
    cell-no-currency
      en: names no currency: "{plain}"
      fr: ne nomme pas de monnaie : « {plain} »
      ar: لا عملة فيه: «{plain}»
    cell-no-currency.remedy
      en: write one such as "{number} ILS", or say currency: ILS in the file of --map
      fr: écrivez-en un comme « {number} ILS », ou dites currency: ILS dans le fichier de --map
      ar: كتابة مبلغ مثل ⟦{number} ILS⟧، أو كتابة ⟦currency: ILS⟧ في ملفّ ⟦--map⟧
    cell-no-day
      en: is not a day in the order {order}: "{plain}"
      fr: n’est pas un jour dans l’ordre {order} : « {plain} »
      ar: ليس يومًا بالترتيب {order}: «{plain}»
    cell-no-day.remedy
      en: write the year first, such as 2024-05-12
      fr: écrivez d’abord l’année, comme 2024-05-12
      ar: كتابة السنة أوّلًا، مثل ⟦2024-05-12⟧
    cell-no-number
      en: is not a number: "{plain}"
      fr: n’est pas un nombre : « {plain} »
      ar: ليس عددًا: «{plain}»
    cell-no-number.remedy
      en: write one such as 1250.50
      fr: écrivez-en un comme 1250.50
      ar: كتابة عدد مثل ⟦1250.50⟧
    cell-number-two-ways
      en: can be read in two ways: "{text}"
      fr: peut se lire de deux façons : « {text} »
      ar: يُقرأ على وجهين: «{text}»
    cell-number-two-ways.remedy
      en: write {digits}, or {whole}.{decimals}, or say decimal: "," or "." in the file of --map
      fr: écrivez {digits}, ou {whole}.{decimals}, ou dites decimal: "," ou "." dans le fichier de --map
      ar: كتابة {digits} أو ⟦{whole}.{decimals}⟧، أو كتابة ⟦decimal: ","⟧ أو ⟦"."⟧ في ملفّ ⟦--map⟧
    csv-behind-quotation
      en: something follows the quotation mark of this cell
      fr: quelque chose suit le guillemet de cette cellule
      ar: بعد علامة الاقتباس في هذه الخلية شيء آخر
    csv-behind-quotation.remedy
      en: double the quotation marks inside a cell
      fr: doublez les guillemets à l’intérieur d’une cellule
      ar: مضاعفة علامات الاقتباس داخل الخلية
    csv-cell-too-long
      en: this cell has {count} bytes, more than the {limit} allowed
      fr: cette cellule a {count} octets, plus que les {limit} permis
      ar: حجم هذه الخلية {count} بايت، وهو أكثر من المسموح به ({limit})
    csv-cell-too-long.remedy
      en: write long texts into the record's file
      fr: écrivez les longs textes dans le fichier de la notice
      ar: كتابة النصوص الطويلة في ملفّ السجلّ
    csv-quotation-open
      en: the quotation mark of this cell is not closed
      fr: le guillemet de cette cellule n’est pas fermé
      ar: علامة الاقتباس في هذه الخلية غير مغلقة
    csv-quotation-open.remedy
      en: write " at the cell's end
      fr: écrivez " à la fin de la cellule
      ar: كتابة ⟦"⟧ في آخر الخلية
    csv-too-many-cells
      en: row {number} has more than {limit} cells
      fr: la ligne {number} a plus de {limit} cellules
      ar: في الصفّ {number} أكثر من {limit} خلية
    csv-too-many-cells.remedy
      en: leave out what is not needed
      fr: retirez ce qui n’est pas nécessaire
      ar: حذف ما لا حاجة إليه
    csv-too-many-rows
      en: the table has too many rows
      fr: le tableau a trop de lignes
      ar: في الجدول صفوف أكثر ممّا يُسمح به
    csv-too-many-rows.remedy
      en: split it into several files
      fr: divisez-le en plusieurs fichiers
      ar: تقسيمه إلى عدّة ملفّات
    """##
}
