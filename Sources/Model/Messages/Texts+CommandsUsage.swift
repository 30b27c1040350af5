extension MessageTable {
  /// What is said by the command line: `usage-base-url` to `usage-no-value-near`.
  static let commandsUsage = ##"""
    usage-arguments
      en: ARGUMENTS:
      fr: ARGUMENTS :
      ar: الوسائط:
    usage-base-url
      en: --base-url takes an address such as https://dlala.example/, not "{address}".
      fr: --base-url prend une adresse comme https://dlala.example/, et non « {address} ».
      ar: ⟦--base-url⟧ يأخذ عنوانًا مثل ⟦https://dlala.example/⟧، لا «{address}».
    usage-currency
      en: --currency takes symbol or code, not "{currency}".
      fr: --currency prend symbol ou code, et non « {currency} ».
      ar: ⟦--currency⟧ يأخذ ⟦symbol⟧ أو ⟦code⟧، لا «{currency}».
    usage-date
      en: --date takes a day such as 2026-11-23 or a moment such as 2026-11-23T18:00+02:00, not "{date}".
      fr: --date prend un jour comme 2026-11-23 ou un moment comme 2026-11-23T18:00+02:00, et non « {date} ».
      ar: ⟦--date⟧ يأخذ يومًا مثل ⟦2026-11-23⟧ أو لحظة مثل ⟦2026-11-23T18:00+02:00⟧، لا «{date}».
    usage-default
      en: (default: {value})
      fr: (par défaut : {value})
      ar: (وإلّا: {value})
    usage-epoch
      en: SOURCE_DATE_EPOCH is a number of seconds, not "{epoch}".
      fr: SOURCE_DATE_EPOCH est un nombre de secondes, et non « {epoch} ».
      ar: ⟦SOURCE_DATE_EPOCH⟧ عدد من الثواني، لا «{epoch}».
    usage-error
      en: Error:
      fr: Erreur :
      ar: خطأ:
    usage-external-alone
      en: --allow-private, --pause and --cache speak of --external.
      fr: --allow-private, --pause et --cache ne valent qu’avec --external.
      ar: ⟦--allow-private⟧ و⟦--pause⟧ و⟦--cache⟧ لا تُستعمل إلّا مع ⟦--external⟧.
    usage-fail-under
      en: --fail-under takes a percentage from 0 to 100, not {percent}.
      fr: --fail-under prend un pourcentage de 0 à 100, et non {percent}.
      ar: ⟦--fail-under⟧ يأخذ نسبة مئوية من 0 إلى 100، لا {percent}.
    usage-help
      en: Show help information.
      fr: Montrer cette aide.
      ar: عرض هذه المساعدة.
    usage-help-subcommand
      en: Show subcommand help information.
      fr: Montrer l’aide d’une commande.
      ar: عرض مساعدة أمر.
    usage-help-word
      en: Help:
      fr: Aide :
      ar: مساعدة:
    usage-invalid
      en: The value '{value}' is invalid for '{option}'
      fr: La valeur « {value} » ne convient pas à « {option} »
      ar: القيمة «{value}» لا تصلح لـ«{option}»
    usage-jobs
      en: --jobs takes a number from 1 to 256, not {jobs}.
      fr: --jobs prend un nombre de 1 à 256, et non {jobs}.
      ar: ⟦--jobs⟧ يأخذ عددًا من 1 إلى 256، لا {jobs}.
    usage-json-and-format
      en: --json is --format json, and --format {format} is asked for.
      fr: --json est --format json, et --format {format} est demandé.
      ar: ⟦--json⟧ هو ⟦--format json⟧، والمطلوب ⟦--format {format}⟧.
    usage-lang
      en: --lang takes en, fr or ar, not "{lang}".
      fr: --lang prend en, fr ou ar, et non « {lang} ».
      ar: ⟦--lang⟧ يأخذ ⟦en⟧ أو ⟦fr⟧ أو ⟦ar⟧، لا «{lang}».
    usage-locale
      en: --locale takes a tag such as ar or fr-FR, not "{locale}".
      fr: --locale prend une étiquette comme ar ou fr-FR, et non « {locale} ».
      ar: ⟦--locale⟧ يأخذ وسمًا مثل ⟦ar⟧ أو ⟦fr-FR⟧، لا «{locale}».
    usage-mark-alone
      en: --mark and --mark-all report nothing: run status again after them.
      fr: --mark et --mark-all ne rapportent rien : relancez status après eux.
      ar: ⟦--mark⟧ و⟦--mark-all⟧ لا يعطيان تقريرًا: يُشغَّل ⟦status⟧ بعدهما من جديد.
    usage-mark-or-all
      en: --mark names files, --mark-all takes all: use one of them.
      fr: --mark nomme des fichiers, --mark-all les prend tous : employez l’un des deux.
      ar: ⟦--mark⟧ يسمّي ملفّات، و⟦--mark-all⟧ يأخذها كلّها: يُستعمل أحدهما.
    usage-missing-argument
      en: Missing expected argument '{argument}'
      fr: Il manque l’argument « {argument} »
      ar: ينقص الوسيط «{argument}»
    usage-missing-value
      en: Missing value for '{option}'
      fr: Il manque une valeur pour « {option} »
      ar: تنقص قيمة لـ«{option}»
    usage-more
      en: See '{command}' for more information.
      fr: Voir « {command} » pour en savoir plus.
      ar: وللمزيد: ⟦{command}⟧.
    usage-no-kind
      en: There is no kind "{kind}". The kinds: {kinds}.
      fr: Il n’y a pas de genre « {kind} ». Les genres : {kinds}.
      ar: لا يوجد نوع «{kind}». الأنواع: {kinds}.
    usage-no-kind-near
      en: There is no kind "{kind}". Did you mean "{name}"?
      fr: Il n’y a pas de genre « {kind} ». Vouliez-vous dire « {name} » ?
      ar: لا يوجد نوع «{kind}». هل المقصود «{name}»؟
    usage-no-value
      en: --{option} takes no "{value}". It takes: {names}.
      fr: --{option} ne prend pas « {value} ». Il prend : {names}.
      ar: ⟦--{option}⟧ لا يأخذ «{value}». يأخذ: {names}.
    usage-no-value-near
      en: --{option} takes no "{value}". Did you mean "{name}"?
      fr: --{option} ne prend pas « {value} ». Vouliez-vous dire « {name} » ?
      ar: ⟦--{option}⟧ لا يأخذ «{value}». هل المقصود «{name}»؟
    usage-options
      en: OPTIONS:
      fr: OPTIONS :
      ar: الخيارات:
    usage-overview
      en: OVERVIEW:
      fr: EN BREF :
      ar: نبذة:
    usage-pause
      en: --pause takes a number of seconds, not {seconds}.
      fr: --pause prend un nombre de secondes, et non {seconds}.
      ar: ⟦--pause⟧ يأخذ عددًا من الثواني، لا {seconds}.
    usage-see
      en: See '{command}' for detailed help.
      fr: Voir « {command} » pour l’aide de chacune.
      ar: ولمساعدة كلّ منها: ⟦{command}⟧.
    usage-strict
      en: --strict is --fail-on suggestion, and --fail-on {severity} is asked for.
      fr: --strict est --fail-on suggestion, et --fail-on {severity} est demandé.
      ar: ⟦--strict⟧ هو ⟦--fail-on suggestion⟧، والمطلوب ⟦--fail-on {severity}⟧.
    usage-subcommands
      en: SUBCOMMANDS:
      fr: COMMANDES :
      ar: الأوامر:
    usage-unexpected
      en: Unexpected argument '{argument}'
      fr: Argument inattendu : « {argument} »
      ar: وسيط غير منتظر: «{argument}»
    usage-unexpected-more
      en: {number} unexpected arguments: {names}
      fr: {number} arguments inattendus : {names}
      ar: وسائط غير منتظرة ({number}): {names}
    usage-unknown-option
      en: Unknown option '{option}'
      fr: Option inconnue : « {option} »
      ar: خيار غير معروف: «{option}»
    usage-unknown-option-near
      en: Unknown option '{option}'. Did you mean '{near}'?
      fr: Option inconnue : « {option} ». Vouliez-vous dire « {near} » ?
      ar: خيار غير معروف: «{option}». هل المقصود «{near}»؟
    usage-usage-word
      en: Usage:
      fr: Utilisation :
      ar: الاستعمال:
    usage-version
      en: Show the version.
      fr: Montrer la version.
      ar: عرض الإصدار.
    usage-word
      en: USAGE:
      fr: UTILISATION :
      ar: الاستعمال:
    """##
}
