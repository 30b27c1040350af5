extension MessageTable {
  /// What many messages share.
  static let general = ##"""
    a-or-b
      en: {first} or {last}
      fr: {first} ou {last}
      ar: {first} أو {last}
    did-you-mean
      en: did you mean "{name}"?
      fr: vouliez-vous dire « {name} » ?
      ar: هل المقصود «{name}»؟
    in-cell
      en: {fault} (cell {cell})
      fr: {fault} (cellule {cell})
      ar: {fault} (الخليّة {cell})
    known
      en: known: {names}
      fr: connus : {names}
      ar: المعروف: {names}
    mend-it
      en: mend it
      fr: corrigez-le
      ar: تصحيحه
    name-in-quotes
      en: "{name}"
      fr: « {name} »
      ar: «{name}»
    program-slow
      en: {name} is still at work after {silent} s; after {seconds} s it is ended (tool-timeout in dlala.yaml)
      fr: {name} travaille encore après {silent} s ; après {seconds} s on y met fin (tool-timeout dans dlala.yaml)
      ar: ما زال {name} يعمل بعد {silent} ثانية؛ وبعد {seconds} ثانية يُوقَف (⟦tool-timeout⟧ في ⟦dlala.yaml⟧)
    severity-error
      en: error
      fr: erreur
      ar: خطأ
    severity-suggestion
      en: suggestion
      fr: suggestion
      ar: اقتراح
    severity-warning
      en: warning
      fr: avertissement
      ar: تنبيه
    system-full
      en: No space left on device
      fr: il n’y a plus de place sur le disque
      ar: لم تبقَ مساحة على القرص
    system-input-output
      en: Input/output error
      fr: erreur d’entrée ou de sortie
      ar: خطأ في القراءة أو الكتابة على القرص
    system-is-folder
      en: Is a directory
      fr: c’est un dossier
      ar: هذا مجلّد
    system-links
      en: Too many levels of symbolic links
      fr: trop de liens se suivent
      ar: روابط رمزية متتابعة أكثر ممّا يُسمح به
    system-name-too-long
      en: File name too long
      fr: le nom du fichier est trop long
      ar: اسم الملفّ أطول ممّا يُسمح به
    system-no-folder
      en: Not a directory
      fr: ce n’est pas un dossier
      ar: هذا ليس مجلّدًا
    system-not-empty
      en: Directory not empty
      fr: le dossier n’est pas vide
      ar: المجلّد ليس فارغًا
    system-not-permitted
      en: Operation not permitted
      fr: l’opération n’est pas permise
      ar: العملية غير مسموح بها
    system-not-there
      en: No such file or directory
      fr: il n’y a pas de tel fichier ou dossier
      ar: لا ملفّ ولا مجلّد بهذا الاسم
    system-other
      en: {cause}
      fr: {cause}
      ar: {cause}
    system-permission
      en: Permission denied
      fr: permission refusée
      ar: لا إذن بذلك
    system-quota
      en: Disk quota exceeded
      fr: le quota du disque est dépassé
      ar: تجاوزت الملفّات الحصّة المسموح بها من القرص
    system-read-only
      en: Read-only file system
      fr: le système de fichiers est en lecture seule
      ar: نظام الملفّات للقراءة فقط
    system-there
      en: File exists
      fr: le fichier existe déjà
      ar: الملفّ موجود من قبل
    system-too-many-open
      en: Too many open files
      fr: trop de fichiers sont ouverts
      ar: ملفّات مفتوحة أكثر ممّا يُسمح به
    told-errors
      en one: {count} error
      en other: {count} errors
      fr one: {count} erreur
      fr many: {count} d’erreurs
      fr other: {count} erreurs
      ar zero: لا أخطاء
      ar one: خطأ واحد
      ar two: خطآن
      ar few: {count} أخطاء
      ar many: {count} خطأً
      ar other: {count} خطأ
    told-like
      en one: and {number} more like this in {count} file (--all tells each)
      en other: and {number} more like this in {count} files (--all tells each)
      fr one: et {number} de plus du même genre dans {count} fichier (--all les dit tous)
      fr many: et {number} de plus du même genre dans {count} de fichiers (--all les dit tous)
      fr other: et {number} de plus du même genre dans {count} fichiers (--all les dit tous)
      ar zero: و{number} غيرها من النوع نفسه (يعرضها كلّها ⟦--all⟧)
      ar one: و{number} غيرها من النوع نفسه في ملفّ واحد (يعرضها كلّها ⟦--all⟧)
      ar two: و{number} غيرها من النوع نفسه في ملفّين (يعرضها كلّها ⟦--all⟧)
      ar few: و{number} غيرها من النوع نفسه في {count} ملفّات (يعرضها كلّها ⟦--all⟧)
      ar many: و{number} غيرها من النوع نفسه في {count} ملفًّا (يعرضها كلّها ⟦--all⟧)
      ar other: و{number} غيرها من النوع نفسه في {count} ملفّ (يعرضها كلّها ⟦--all⟧)
    told-same
      en one: the same at {count} more place: {places}
      en other: the same at {count} more places: {places}
      fr one: de même à {count} autre endroit : {places}
      fr many: de même à {count} d’autres endroits : {places}
      fr other: de même à {count} autres endroits : {places}
      ar zero: ومثله هنا: {places}
      ar one: ومثله في موضع آخر: {places}
      ar two: ومثله في موضعين آخرين: {places}
      ar few: ومثله في {count} مواضع أخرى: {places}
      ar many: ومثله في {count} موضعًا آخر: {places}
      ar other: ومثله في {count} موضع آخر: {places}
    told-same-and-more
      en one: the same at {count} more place: {places} … (--all tells each)
      en other: the same at {count} more places: {places} … (--all tells each)
      fr one: de même à {count} autre endroit : {places} … (--all les dit tous)
      fr many: de même à {count} d’autres endroits : {places} … (--all les dit tous)
      fr other: de même à {count} autres endroits : {places} … (--all les dit tous)
      ar zero: ومثله هنا: {places} … (يعرضها كلّها ⟦--all⟧)
      ar one: ومثله في موضع آخر: {places} … (يعرضها كلّها ⟦--all⟧)
      ar two: ومثله في موضعين آخرين: {places} … (يعرضها كلّها ⟦--all⟧)
      ar few: ومثله في {count} مواضع أخرى: {places} … (يعرضها كلّها ⟦--all⟧)
      ar many: ومثله في {count} موضعًا آخر: {places} … (يعرضها كلّها ⟦--all⟧)
      ar other: ومثله في {count} موضع آخر: {places} … (يعرضها كلّها ⟦--all⟧)
    told-suggestions
      en one: {count} suggestion
      en other: {count} suggestions
      fr one: {count} suggestion
      fr many: {count} de suggestions
      fr other: {count} suggestions
      ar zero: لا اقتراحات
      ar one: اقتراح واحد
      ar two: اقتراحان
      ar few: {count} اقتراحات
      ar many: {count} اقتراحًا
      ar other: {count} اقتراح
    told-warnings
      en one: {count} warning
      en other: {count} warnings
      fr one: {count} avertissement
      fr many: {count} d’avertissements
      fr other: {count} avertissements
      ar zero: لا تنبيهات
      ar one: تنبيه واحد
      ar two: تنبيهان
      ar few: {count} تنبيهات
      ar many: {count} تنبيهًا
      ar other: {count} تنبيه
    """##
}
