extension MessageTable {
  /// What is said by Exporting.
  static let exporting = ##"""
    calendar-day-uncertain
      en: the day of {start} is not certain
      fr: le jour de {start} n’est pas certain
      ar: يوم {start} غير مؤكَّد
    calendar-day-uncertain.remedy
      en: write a day such as 2026-12-05, or a time such as 2026-12-05T16:00:00+02:00
      fr: écrivez un jour comme 2026-12-05, ou une heure comme 2026-12-05T16:00:00+02:00
      ar: كتابة يوم مثل ⟦2026-12-05⟧، أو وقت مثل ⟦2026-12-05T16:00:00+02:00⟧
    calendar-end-before-start
      en: {end} is before {start}
      fr: {end} est avant {start}
      ar: {end} قبل {start}
    calendar-end-before-start.remedy
      en: exchange the two
      fr: échangez les deux
      ar: تبديل الاثنين أحدهما بالآخر
    calendar-end-uncertain
      en: the day on which {end} ends is not certain
      fr: le jour où {end} finit n’est pas certain
      ar: اليوم الذي ينتهي فيه {end} غير مؤكَّد
    calendar-leaves-out
      en: the calendar leaves this out: {fault}
      fr: le calendrier laisse ceci de côté : {fault}
      ar: التقويم يُسقط هذا: {fault}
    calendar-mixed-times
      en: one of {start} and {end} has a time or an offset, the other has none
      fr: l’un de {start} et {end} a une heure ou un décalage, l’autre n’en a pas
      ar: لأحد الحقلين {start} و{end} وقت أو فرق توقيت، وليس للآخر
    calendar-mixed-times.remedy
      en: write both as days, or both as times such as 2026-12-05T16:00:00+02:00
      fr: écrivez les deux comme des jours, ou les deux comme des heures telles que 2026-12-05T16:00:00+02:00
      ar: كتابة الاثنين يومين، أو وقتين مثل ⟦2026-12-05T16:00:00+02:00⟧
    calendar-no-start
      en: it has no {start}
      fr: il n’y a pas de {start}
      ar: ينقصه {start}
    shopping-item-no-id
      en: it has no {rule}
      fr: il n’y a pas de {rule}
      ar: ينقصه {rule}
    shopping-item-no-id.remedy
      en: write its {rule}
      fr: écrivez son {rule}
      ar: كتابة الحقل {rule}
    shopping-leaves-out
      en: the shops' feeds leave this out: {fault}
      fr: les flux des boutiques laissent ceci de côté : {fault}
      ar: خلاصات المتاجر تُسقط هذا: {fault}
    shopping-leaves-variant-out
      en: the shops' feeds leave the variant {name} out: {fault}
      fr: les flux des boutiques laissent de côté la variante {name} : {fault}
      ar: خلاصات المتاجر تُسقط الصنف {name}: {fault}
    shopping-no-day
      en: nothing says from which day of the coming year it is delivered
      fr: rien ne dit à partir de quel jour de l’année qui vient l’article est livré
      ar: لا شيء يقول من أيّ يوم من السنة القادمة يُسلَّم
    shopping-no-day.remedy
      en: write the day in {name}
      fr: écrivez le jour dans {name}
      ar: كتابة اليوم في {name}
    shopping-no-day.remedy-field
      en: name a field of the kind date as available: of shopping in the type
      fr: nommez un champ du genre date comme available: de shopping dans le type
      ar: تسمية حقل من نوع ⟦date⟧ عند ⟦available:⟧ في ⟦shopping⟧ من ملفّ النوع
    shopping-no-picture
      en: it has no picture in JPEG, PNG or WebP
      fr: il n’a pas d’image en JPEG, PNG ou WebP
      ar: ليست له صورة بصيغة JPEG أو PNG أو WebP
    shopping-no-picture.remedy
      en: add a photograph, or a drawing that can be made into one
      fr: ajoutez une photographie, ou un dessin dont on puisse en faire une
      ar: إضافة صورة فوتوغرافية، أو رسم يمكن تحويله إلى صورة
    shopping-price-zero
      en: its {rule} is 0
      fr: son {rule} est 0
      ar: قيمة {rule} فيه 0
    shopping-price-zero.remedy
      en: write its price, or take it out of the shop
      fr: écrivez son prix, ou retirez-le de la boutique
      ar: كتابة ثمنه، أو إخراجه من المتجر
    """##
}
