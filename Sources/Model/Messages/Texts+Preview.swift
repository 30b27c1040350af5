extension MessageTable {
  /// What `dlala serve` says, in pages and on the terminal.
  static let preview = #"""
    help-serve
      en: Show the site in the browser, and again at each change.
      fr: Montre le site dans le navigateur, et de nouveau à chaque changement.
      ar: يعرض الموقع في المتصفّح، ويعيد عرضه عند كلّ تغيير.
    help-serve-date
      en: The moment to show the site at, such as 2026-11-23; by default now.
      fr: Le moment auquel montrer le site, par exemple 2026-11-23 ; sinon maintenant.
      ar: الوقت الذي يُعرض الموقع كما يكون فيه، مثل 2026-11-23؛ والأصل الآن.
    help-serve-host
      en: An address of this machine, such as 192.168.1.20, under which others may look too: each browser with an address that holds a key and opens once.
      fr: Une adresse de cette machine, par exemple 192.168.1.20, sous laquelle d’autres peuvent regarder : chaque navigateur avec une adresse qui porte une clé et s’ouvre une fois.
      ar: عنوان لهذا الجهاز، مثل 192.168.1.20، يتصفّح به الآخرون أيضًا: لكلّ متصفّح عنوان فيه مفتاح يُفتح مرّة واحدة.
    help-serve-more
      en: Pages are made when somebody looks at them; no output folder is written. Drafts and what is not published today are shown and marked. Mistakes stand in the page until they are mended. An address with ?plain at its end shows the page as a build makes it. Exit codes: 2 wrong usage; 3 the port is taken, or the environment failed.
      fr: Les pages sont faites quand quelqu’un les regarde ; aucun dossier n’est écrit. Les brouillons et ce qui n’est pas publié aujourd’hui sont montrés et marqués. Les erreurs restent dans la page jusqu’à ce qu’elles soient corrigées. Une adresse qui finit par ?plain montre la page telle que la fait build. Codes de sortie : 2 mauvais usage ; 3 le port est occupé, ou l’environnement a failli.
      ar: تُصنع الصفحات حين يُنظر إليها، ولا يُكتب مجلّد. تُعرض المسوّدات وما لا يُنشر اليوم وعليها علامة، وتبقى الأخطاء في الصفحة حتّى تُصلَح. والعنوان المنتهي بـ ?plain يعرض الصفحة كما يصنعها build. رموز الخروج: 2 استعمال خاطئ؛ 3 المنفذ مشغول أو تعذّر الأمر على النظام.
    help-serve-port
      en: The port; 0 for any that is free.
      fr: Le port ; 0 pour n’importe lequel qui soit libre.
      ar: المنفذ؛ و0 لأيّ منفذ خالٍ.
    help-serve-published
      en: Show only what a build publishes now: no drafts.
      fr: Ne montrer que ce que build publie maintenant : pas de brouillons.
      ar: لا يُعرض إلّا ما ينشره build الآن، بلا مسوّدات.
    help-serve-quiet
      en: Print nothing but the address.
      fr: N’afficher que l’adresse.
      ar: لا يُطبع غير العنوان.
    preview-address
      en: {address}
      fr: {address}
      ar: {address}
    preview-draft
      en: Draft: not published
      fr: Brouillon : pas encore publié
      ar: مسوّدة لم تُنشر بعد
    preview-edit
      en: Edit this page: {file}
      fr: Modifier cette page : {file}
      ar: لتعديل هذه الصفحة: {file}
    preview-expired
      en: No longer published since {time}
      fr: N’est plus publié depuis le {time}
      ar: أُوقف نشر هذه الصفحة منذ {time}
    preview-key
      en: {address}  (opens once, for one browser)
      fr: {address}  (s’ouvre une fois, pour un seul navigateur)
      ar: {address}  (يُفتح مرّة واحدة، لمتصفّح واحد)
    preview-more
      en one: and {count} more
      en other: and {count} more
      fr one: et {count} de plus
      fr many: et {count} de plus
      fr other: et {count} de plus
      ar zero: ولا غيرها
      ar one: وواحد غيرها
      ar two: واثنان غيرها
      ar few: و{count} غيرها
      ar many: و{count} غيرها
      ar other: و{count} غيرها
    preview-nothing
      en: There is no page to show before this is mended.
      fr: Il n’y a pas de page à montrer tant que ceci n’est pas corrigé.
      ar: لا صفحة تُعرض قبل إصلاح هذا.
    preview-port-taken
      en: another program has this port; choose another with `--port`
      fr: un autre programme occupe ce port ; choisissez-en un autre avec `--port`
      ar: هذا المنفذ يشغله برنامج آخر؛ اختر غيره بالخيار `--port`
    preview-read
      en: Read in {number} ms.
      fr: Lu en {number} ms.
      ar: قُرئ في {number} م.ث.
    preview-scheduled
      en: Not published before {time}
      fr: Pas publié avant le {time}
      ar: لن تُنشر هذه الصفحة قبل {time}
    preview-shown-in
      en: Not yet translated: shown in {language}
      fr: Pas encore traduit, montré en {language}
      ar: لم تُترجم بعد، وتُعرض بهذه اللغة: {language}
    preview-untranslated
      en: Not yet translated into {language}
      fr: Pas encore traduit en {language}
      ar: لم تُترجم بعد إلى {language}
    preview-watches
      en: the system can watch no more folders (fs.inotify.max_user_watches): what changes is looked for every second instead
      fr: le système ne peut pas surveiller plus de dossiers (fs.inotify.max_user_watches) : les changements sont cherchés toutes les secondes
      ar: لا يستطيع النظام مراقبة مجلّدات أخرى (fs.inotify.max_user_watches)، فيُبحث عن التغييرات كلّ ثانية
    usage-host
      en: `--host` takes an address in digits, such as 192.168.1.20 or fd00::20, not "{host}".
      fr: `--host` prend une adresse en chiffres, par exemple 192.168.1.20 ou fd00::20, pas « {host} ».
      ar: الخيار `--host` يأخذ عنوانًا بالأرقام، مثل 192.168.1.20 أو fd00::20، لا «{host}».
    usage-port
      en: `--port` takes a number from 0 to 65535, not {port}.
      fr: `--port` prend un nombre de 0 à 65535, pas {port}.
      ar: الخيار `--port` يأخذ عددًا من 0 إلى 65535، لا {port}.
    """#
}
