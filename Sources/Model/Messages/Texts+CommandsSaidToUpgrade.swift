extension MessageTable {
  /// What is said by the command line: `said-ambiguous-id` to `upgrade-left`.
  static let commandsSaidToUpgrade = ##"""
    said-ambiguous-id
      en: "{id}" may be any of: {ids}. Write the whole id.
      fr: « {id} » peut être l’un de ceux-ci : {ids}. Écrivez l’identifiant entier.
      ar: «{id}» قد يكون واحدًا من: {ids}. يُكتب المعرّف كاملًا.
    said-built
      en: Built {pages} pages in {languages}: {files} files, {written} written, {unchanged} unchanged, {removed} removed, in {seconds} s.
      fr: {pages} pages construites en {languages} : {files} fichiers, {written} écrits, {unchanged} inchangés, {removed} retirés, en {seconds} s.
      ar: صفحات مبنيّة باللغات {languages}: {pages}؛ ملفّات: {files}، كُتب منها {written}، ولم يتغيّر {unchanged}، وأُزيل {removed}، في {seconds} ثانية.
    said-built-kept
      en: Built {pages} pages in {languages}: {files} files, {written} written, {unchanged} unchanged, {removed} removed, {kept} kept for a time, in {seconds} s.
      fr: {pages} pages construites en {languages} : {files} fichiers, {written} écrits, {unchanged} inchangés, {removed} retirés, {kept} gardés pour un temps, en {seconds} s.
      ar: صفحات مبنيّة باللغات {languages}: {pages}؛ ملفّات: {files}، كُتب منها {written}، ولم يتغيّر {unchanged}، وأُزيل {removed}، وأُبقي {kept} إلى حين، في {seconds} ثانية.
    said-changes-by-itself
      en: It changes by itself on {moment}: build again then.
      fr: Il change de lui-même le {moment} : construisez-le alors de nouveau.
      ar: يتغيّر الموقع من نفسه في {moment}: فليُبنَ حينئذ من جديد.
    said-check-and-show
      en: dlala check tells what is missing, dlala show {id} where it stands.
      fr: dlala check dit ce qui manque, dlala show {id} où elle en est.
      ar: ⟦dlala check⟧ يبيّن الناقص، و⟦dlala show {id}⟧ يبيّن حاله.
    said-checked
      en: Checked {pages} pages in {languages}: {found}.
      fr: {pages} pages vérifiées en {languages} : {found}.
      ar: صفحات مفحوصة باللغات {languages}: {pages}؛ {found}.
    said-commit-first
      en: Nothing was written: commit first, or say --force.
      fr: Rien n’a été écrit : enregistrez d’abord dans git, ou dites --force.
      ar: لم يُكتب شيء: الإيداع في git أوّلًا، أو ⟦--force⟧.
    said-did-you-mean
      en: Did you mean {names}?
      fr: Vouliez-vous dire {names} ?
      ar: هل المقصود {names}؟
    said-did-you-mean-command
      en: Did you mean "dlala {nearest}"?
      fr: Vouliez-vous dire « dlala {nearest} » ?
      ar: هل المقصود ⟦dlala {nearest}⟧؟
    said-drafts
      en: They are drafts: when they are complete, take the line draft: true out of each.
      fr: Ce sont des brouillons : quand ils sont complets, retirez de chacun la ligne draft: true.
      ar: هي مسوّدات: فإذا اكتملت يُحذف السطر ⟦draft: true⟧ من كلّ منها.
    said-file-there
      en: {folder}/{file}: this is there already
      fr: {folder}/{file} : ceci est déjà là
      ar: ⟦{folder}/{file}⟧: هذا موجود من قبل
    said-files-marked
      en one: {count} file marked.
      en other: {count} files marked.
      fr one: {count} fichier marqué.
      fr many: {count} de fichiers marqués.
      fr other: {count} fichiers marqués.
      ar zero: لم يوسَم ملفّ.
      ar one: وُسم ملفّ واحد.
      ar two: وُسم ملفّان.
      ar few: وُسمت {count} ملفّات.
      ar many: وُسم {count} ملفًّا.
      ar other: وُسم {count} ملفّ.
    said-import-counts
      en: {created} new, {changed} changed, {same} the same.
      fr: {created} nouvelles, {changed} changées, {same} inchangées.
      ar: جديدة: {created}، متغيّرة: {changed}، كما هي: {same}.
    said-import-counts-dry
      en: {created} new, {changed} changed, {same} the same; nothing was written.
      fr: {created} nouvelles, {changed} changées, {same} inchangées ; rien n’a été écrit.
      ar: جديدة: {created}، متغيّرة: {changed}، كما هي: {same}؛ ولم يُكتب شيء.
    said-impossible
      en: {message}: {remedy}.
      fr: {message} : {remedy}.
      ar: {message}: {remedy}.
    said-known-by-explain
      en: dlala explain lists them all.
      fr: dlala explain les donne tous.
      ar: ⟦dlala explain⟧ يسردها كلّها.
    said-last-good-site
      en: Nothing was written; the last good site stays.
      fr: Rien n’a été écrit ; le dernier bon site reste.
      ar: لم يُكتب شيء؛ وبقي آخر موقع سليم.
    said-left-as-it-is
      en: Left as it is: {file}
      fr: Laissé tel quel : {file}
      ar: تُرك كما هو: {file}
    said-less
      en: {language}: {percent} is less than {least}.
      fr: {language} : {percent}, c’est moins que {least}.
      ar: {language}: {percent} أقلّ من {least}.
    said-list-tells
      en: dlala list tells all {number}.
      fr: dlala list les dit toutes, {number}.
      ar: ⟦dlala list⟧ يسردها كلّها ({number}).
    said-marked
      en: Marked {path}
      fr: Marqué : {path}
      ar: وُسم: {path}
    said-move-or-keep
      en: Nothing was written: move them away, or say --keep to leave them as they are.
      fr: Rien n’a été écrit : mettez-les ailleurs, ou dites --keep pour les laisser tels quels.
      ar: لم يُكتب شيء: نقلها إلى مكان آخر، أو ⟦--keep⟧ لتركها كما هي.
    said-move-or-output
      en: Nothing was written: move them away, or name another folder with --output.
      fr: Rien n’a été écrit : mettez-les ailleurs, ou nommez un autre dossier avec --output.
      ar: لم يُكتب شيء: نقلها إلى مكان آخر، أو تسمية مجلّد آخر بـ⟦--output⟧.
    said-newest-format
      en: The sources are of format {format}: there is nothing to do.
      fr: Les sources sont du format {format} : il n’y a rien à faire.
      ar: المصادر بالصيغة {format}: لا شيء يُعمل.
    said-no-code
      en: there is no code "{name}". {hint}
      fr: il n’y a pas de code « {name} ». {hint}
      ar: لا يوجد رمز «{name}». {hint}
    said-no-pagefind
      en: Without search, with browsing instead: Pagefind is not installed (PyPI pagefind-bin); --no-search leaves it out quietly.
      fr: Sans recherche, mais on peut parcourir : Pagefind n’est pas installé (PyPI pagefind-bin) ; --no-search le laisse de côté sans rien dire.
      ar: دون بحث، مع التصفّح بدلًا منه: Pagefind غير مثبَّت (⟦PyPI pagefind-bin⟧)؛ و⟦--no-search⟧ يتركه دون كلام.
    said-no-record
      en: there is no record "{id}". {hint}
      fr: il n’y a pas de notice « {id} ». {hint}
      ar: لا يوجد سجلّ «{id}». {hint}
    said-no-records-yet
      en: The site has no records yet.
      fr: Le site n’a pas encore de notices.
      ar: ليست في الموقع سجلّات بعد.
    said-no-such-records
      en: There are no such records.
      fr: Il n’y a pas de telles notices.
      ar: لا سجلّات كهذه.
    said-none-such
      en: There are no such records
      fr: Il n’y a pas de telles notices
      ar: لا سجلّات كهذه
    said-not-of-schema
      en: dlala: {path}: this file was not written by dlala schema
      fr: dlala: {path} : ce fichier n’a pas été écrit par dlala schema
      ar: ⟦dlala⟧: {path}: هذا الملفّ لم يكتبه ⟦dlala schema⟧
    said-nothing-to-mend
      en: nothing to mend
      fr: rien à corriger
      ar: لا شيء يُصحَّح
    said-nothing-written
      en: Nothing was written.
      fr: Rien n’a été écrit.
      ar: لم يُكتب شيء.
    said-now-build
      en: Now: dlala build --source {folder}, then open {folder}/site with a web server.
      fr: Maintenant : dlala build --source {folder}, puis ouvrez {folder}/site avec un serveur web.
      ar: والآن: ⟦dlala build --source {folder}⟧، ثمّ فتح ⟦{folder}/site⟧ بخادم ويب.
    said-one-draft
      en: It is a draft: when it is complete, take the line draft: true out of it.
      fr: C’est un brouillon : quand il est complet, retirez-en la ligne draft: true.
      ar: هو مسوّدة: فإذا اكتمل يُحذف منه السطر ⟦draft: true⟧.
    said-pictures-go
      en: Pictures go into {folder}/.
      fr: Les images vont dans {folder}/.
      ar: مكان الصور ⟦{folder}/⟧.
    said-record-count
      en one: {count} record
      en other: {count} records
      fr one: {count} notice
      fr many: {count} de notices
      fr other: {count} notices
      ar zero: لا سجلّات
      ar one: سجلّ واحد
      ar two: سجلّان
      ar few: {count} سجلّات
      ar many: {count} سجلًّا
      ar other: {count} سجلّ
    said-records
      en one: {count} record.
      en other: {count} records.
      fr one: {count} notice.
      fr many: {count} de notices.
      fr other: {count} notices.
      ar zero: لا سجلّات.
      ar one: سجلّ واحد.
      ar two: سجلّان.
      ar few: {count} سجلّات.
      ar many: {count} سجلًّا.
      ar other: {count} سجلّ.
    said-records-withheld
      en one: {records}; {count} more is withheld today (--drafts lists them).
      en other: {records}; {count} more are withheld today (--drafts lists them).
      fr one: {records} ; {count} de plus est retenue aujourd’hui (--drafts la donne).
      fr many: {records} ; {count} de plus sont retenues aujourd’hui (--drafts les donne).
      fr other: {records} ; {count} de plus sont retenues aujourd’hui (--drafts les donne).
      ar zero: {records}؛ ولا محجوب اليوم.
      ar one: {records}؛ وسجلّ آخر محجوب اليوم (يُسرد بـ⟦--drafts⟧).
      ar two: {records}؛ وسجلّان آخران محجوبان اليوم (يُسردان بـ⟦--drafts⟧).
      ar few: {records}؛ و{count} سجلّات أخرى محجوبة اليوم (تُسرد بـ⟦--drafts⟧).
      ar many: {records}؛ و{count} سجلًّا آخر محجوبة اليوم (تُسرد بـ⟦--drafts⟧).
      ar other: {records}؛ و{count} سجلّ آخر محجوبة اليوم (تُسرد بـ⟦--drafts⟧).
    said-run-check
      en: Now run dlala check.
      fr: Lancez maintenant dlala check.
      ar: والآن تشغيل ⟦dlala check⟧.
    said-shallow
      en: the clone is shallow: whether {count} fields are outdated cannot be told. Fetch the whole history (fetch-depth: 0, or git fetch --unshallow).
      fr: le clone est superficiel : on ne peut pas dire si {count} champs sont à réviser. Prenez tout l’historique (fetch-depth: 0, ou git fetch --unshallow).
      ar: النسخة سطحية: لا يُعرف هل تقادمت حقول عددها {count}. يُجلب السجلّ كلّه (⟦fetch-depth: 0⟧ أو ⟦git fetch --unshallow⟧).
    said-sheet-guessed
      en: {sheet}: {encoding}, {separator}, as its letters suggest (--encoding names another).
      fr: {sheet} : {encoding}, {separator}, comme ses lettres le laissent croire (--encoding en nomme un autre).
      ar: {sheet}: {encoding}، {separator}، كما توحي حروفه (ويُسمّى غيره بـ⟦--encoding⟧).
    said-sheet-taken
      en: {sheet}: {encoding}, {separator}.
      fr: {sheet} : {encoding}, {separator}.
      ar: {sheet}: {encoding}، {separator}.
    said-site-there
      en: {file}: there is a site already. Nothing was changed.
      fr: {file} : il y a déjà un site. Rien n’a été changé.
      ar: {file}: هنا موقع من قبل. لم يتغيّر شيء.
    said-standard-input
      en: standard input
      fr: l’entrée standard
      ar: المدخل القياسي
    said-uncommitted
      en: {path}: this file holds what is not committed
      fr: {path} : ce fichier contient ce qui n’est pas enregistré dans git
      ar: {path}: في هذا الملفّ ما لم يودَع
    said-unreadable-input
      en: it cannot be read, or is too long
      fr: elle ne se lit pas, ou elle est trop longue
      ar: تعذّرت قراءته، أو هو أطول ممّا يُسمح به
    said-where-texts-are
      en: The texts are in {folder}/content, the settings in {folder}/dlala.yaml; README.md says more.
      fr: Les textes sont dans {folder}/content, les réglages dans {folder}/dlala.yaml ; README.md en dit plus.
      ar: النصوص في ⟦{folder}/content⟧، والإعدادات في ⟦{folder}/dlala.yaml⟧؛ و⟦README.md⟧ يقول أكثر.
    said-wrote
      en: Wrote {path}
      fr: Écrit : {path}
      ar: كُتب: {path}
    said-wrote-empty
      en: Wrote {path}  (to be filled in: {names})
      fr: Écrit : {path}  (à remplir : {names})
      ar: كُتب: {path}  (يُملأ: {names})
    said-wrote-files
      en: Wrote {count} files into {folder}.
      fr: {count} fichiers écrits dans {folder}.
      ar: كُتبت في {folder} ملفّات عددها {count}.
    said-wrote-for
      en: Wrote {path}  for {names}
      fr: Écrit : {path}  pour {names}
      ar: كُتب: {path}  لـ{names}
    said-wrote-records
      en one: Wrote {count} record to {sheet}.
      en other: Wrote {count} records to {sheet}.
      fr one: {count} notice écrite dans {sheet}.
      fr many: {count} de notices écrites dans {sheet}.
      fr other: {count} notices écrites dans {sheet}.
      ar zero: لم يُكتب سجلّ في {sheet}.
      ar one: كُتب سجلّ واحد في {sheet}.
      ar two: كُتب سجلّان في {sheet}.
      ar few: كُتبت {count} سجلّات في {sheet}.
      ar many: كُتب {count} سجلًّا في {sheet}.
      ar other: كُتب {count} سجلّ في {sheet}.
    state-current
      en: current
      fr: à jour
      ar: محدَّث
    state-missing
      en: missing
      fr: manquant
      ar: ناقص
    state-outdated
      en: outdated
      fr: à réviser
      ar: متقادم
    state-unknown
      en: unknown
      fr: inconnu
      ar: مجهول
    status-more
      en: … and {number} more: --all lists them, --type or --language fewer.
      fr: … et {number} de plus : --all les donne, --type ou --language en donnent moins.
      ar: … و{number} غيرها: تُسرد بـ⟦--all⟧، وتقلّ بـ⟦--type⟧ أو ⟦--language⟧.
    status-no-history
      en: There is no history ({reason}): only marks tell what is outdated.
      fr: Il n’y a pas d’historique ({reason}) : seules les marques disent ce qui est à réviser.
      ar: لا سجلّ للتغييرات ({reason}): العلامات وحدها تبيّن ما تقادم.
    status-no-such
      en: there is no {what} "{name}".
      fr: il n’y a pas de {what} « {name} ».
      ar: لا يوجد {what} باسم «{name}».
    status-nothing
      en: Nothing to do: everything is translated and up to date.
      fr: Rien à faire : tout est traduit et à jour.
      ar: لا شيء يُعمل: كلّ شيء مترجم ومحدَّث.
    status-shallow
      en: The history is cut off (shallow clone): {count} fields are of unknown age.
      fr: L’historique est tronqué (clone superficiel) : l’âge de {count} champs est inconnu.
      ar: سجلّ التغييرات مقطوع (نسخة سطحية): عمر {count} من الحقول مجهول.
    status-shallow-remedy
      en: Fetch all of it: git fetch --unshallow, or fetch-depth: 0 in CI.
      fr: Prenez-le tout entier : git fetch --unshallow, ou fetch-depth: 0 en intégration continue.
      ar: يُجلب كلّه: ⟦git fetch --unshallow⟧، أو ⟦fetch-depth: 0⟧ في التكامل المستمرّ.
    status-to-do
      en: To do:
      fr: À faire :
      ar: ما ينبغي عمله:
    system-no-threads
      en: the system lets this user have no {count} more threads; allow more processes (ulimit -u, or the container's limit of them), or end others
      fr: le système ne laisse pas à cet utilisateur {count} fils de plus ; permettez plus de processus (ulimit -u, ou la limite du conteneur), ou mettez fin à d’autres
      ar: لا يتيح النظام لهذا المستخدم {count} خيطًا آخر؛ السماح بعمليّات أكثر (⟦ulimit -u⟧ أو حدّ الحاوية)، أو إنهاء غيرها
    task
      en: {state} in {language}
      fr: {state} en {language}
      ar: {state} باللغة {language}
    task-of-record
      en: {state} {record} in {language}
      fr: {state} {record} en {language}
      ar: {state} {record} باللغة {language}
    task-since
      en: , since {day}
      fr: , depuis le {day}
      ar: ، منذ {day}
    unknown-name
      en: there is no {what} "{name}". There are: {known}.
      fr: il n’y a pas de {what} « {name} ». Il y a : {known}.
      ar: لا يوجد {what} باسم «{name}». الموجود: {known}.
    unknown-name-near
      en: there is no {what} "{name}". Did you mean "{nearest}"?
      fr: il n’y a pas de {what} « {name} ». Vouliez-vous dire « {nearest} » ?
      ar: لا يوجد {what} باسم «{name}». هل المقصود «{nearest}»؟
    upgrade-did
      en: did
      fr: fait
      ar: تمّ
    upgrade-left
      en: left
      fr: reste
      ar: بقي
    """##
}
