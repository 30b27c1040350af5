extension MessageTable {
  /// What is said by Deploying.
  static let deploying = ##"""
    deploy-by-rclone
      en: {remote} is reached by rclone
      fr: {remote} s’atteint par rclone
      ar: يُوصل إلى {remote} بالبرنامج rclone
    deploy-into-site
      en: the built site lies there: publish it somewhere else
      fr: le site construit est là : publiez-le ailleurs
      ar: الموقع المبنيّ هناك: يُنشر في مكان آخر
    deploy-manifest-unreadable
      en: {file} at the target cannot be read: a newer dlala may have written it; remove it and say --adopt to send everything anew
      fr: {file} à la cible ne se lit pas : un dlala plus récent l’a peut-être écrit ; retirez-le et dites --adopt pour tout envoyer de nouveau
      ar: تعذّرت قراءة {file} في الوجهة: فلعلّ إصدارًا أحدث من dlala كتبه؛ يُحذف ويُشغَّل الأمر مع ⟦--adopt⟧ لإرسال كلّ شيء من جديد
    deploy-no-place
      en: "{value}" is not where a site can be published
      fr: « {value} » n’est pas un endroit où publier un site
      ar: «{value}» ليس مكانًا يُنشر فيه موقع
    deploy-no-place.remedy
      en: write one such as {example}
      fr: écrivez-en un comme {example}
      ar: كتابة مكان مثل {example}
    deploy-no-release
      en: no release is shown there
      fr: aucune version n’y est montrée
      ar: لا إصدار معروض هناك
    deploy-no-release-before
      en: there is no release before {release}
      fr: il n’y a pas de version avant {release}
      ar: لا إصدار قبل {release}
    deploy-no-releases
      en: only a target with releases can go back: write releases: 5 to its place in dlala.yaml
      fr: seule une cible qui garde des versions peut revenir en arrière : écrivez releases: 5 à sa place dans dlala.yaml
      ar: لا رجوع إلّا لوجهة ذات إصدارات: يُكتب ⟦releases: 5⟧ عند موضعها في ⟦dlala.yaml⟧
    deploy-no-tool
      en: {tool} is not installed (Debian's package {package})
      fr: {tool} n’est pas installé (le paquet {package} de Debian)
      ar: {tool} غير مثبّت (الحزمة {package} في Debian)
    deploy-nothing-built
      en: no site was built there: run dlala build
      fr: aucun site n’y a été construit : lancez dlala build
      ar: لم يُبنَ موقع هناك: يُشغَّل ⟦dlala build⟧
    deploy-releases
      en: releases is not a number from 2 to 100
      fr: releases n’est pas un nombre de 2 à 100
      ar: ⟦releases⟧ ليس عددًا من 2 إلى 100
    deploy-releases-of-remote
      en: a remote of rclone's has no links, and so no releases
      fr: un dépôt distant de rclone n’a pas de liens, et donc pas de versions
      ar: لا روابط في وجهات rclone، فلا إصدارات
    deploy-releases-of-remote.remedy
      en: leave releases out, or publish by folder or host
      fr: laissez releases, ou publiez par folder ou host
      ar: ترك ⟦releases⟧، أو النشر بـ⟦folder⟧ أو ⟦host⟧
    deploy-releases.remedy
      en: write how many releases stay, such as 5
      fr: écrivez combien de versions restent, comme 5
      ar: كتابة عدد الإصدارات التي تبقى، مثل 5
    deploy-target-no-mapping
      en: a target of deploy is not a mapping
      fr: une cible de deploy n’est pas une liste de clés
      ar: وجهة ⟦deploy⟧ ليست مجموعة مفاتيح
    deploy-target-no-mapping.remedy
      en: write {{folder: …}}, {{host: …, path: …}} or {{remote: "name:path"}}
      fr: écrivez {{folder: …}}, {{host: …, path: …}} ou {{remote: "name:path"}}
      ar: كتابة ⟦{{folder: …}}⟧ أو ⟦{{host: …, path: …}}⟧ أو ⟦{{remote: "name:path"}}⟧
    deploy-target-place
      en: the target "{name}" does not say where it is, once
      fr: la cible « {name} » ne dit pas où elle est, une seule fois
      ar: الوجهة «{name}» لا تقول أين هي مرّة واحدة
    deploy-target-place.remedy
      en: write folder, or host and path, or remote
      fr: écrivez folder, ou host et path, ou remote
      ar: كتابة ⟦folder⟧، أو ⟦host⟧ و⟦path⟧، أو ⟦remote⟧
    deploy-temporary
      en: a temporary folder cannot be made: {path}
      fr: un dossier temporaire ne peut pas être fait : {path}
      ar: تعذّر صنع مجلّد مؤقّت: {path}
    deploy-temporary-file
      en: a temporary file cannot be written: {path}
      fr: un fichier temporaire ne peut pas être écrit : {path}
      ar: تعذّرت كتابة ملفّ مؤقّت: {path}
    deploy-temporary-link
      en: a temporary link cannot be made: {path}
      fr: un lien temporaire ne peut pas être fait : {path}
      ar: تعذّر صنع رابط مؤقّت: {path}
    deploy-tool-endless
      en: {tool} did not end within a day
      fr: {tool} n’a pas fini en un jour
      ar: لم ينتهِ {tool} خلال يوم
    deploy-tool-failed
      en: {tool} ended with {status}: {lines}
      fr: {tool} a fini avec {status} : {lines}
      ar: انتهى {tool} بالرمز {status}: {lines}
    deploy-tool-not-started
      en: {tool} cannot be started ({file})
      fr: {tool} ne peut pas être lancé ({file})
      ar: تعذّر تشغيل {tool} ({file})
    deploy-tool-says-too-much
      en: {tool} lists more than can be read
      fr: {tool} énumère plus qu’on ne peut lire
      ar: يسرد {tool} أكثر ممّا يُقرأ
    deploy-unreadable
      en: it cannot be read
      fr: il ne se lit pas
      ar: تعذّرت قراءته
    help-deploy
      en: Publish the built site where dlala.yaml says.
      fr: Publier le site construit là où dlala.yaml le dit.
      ar: نشر الموقع المبنيّ حيث يقول ⟦dlala.yaml⟧.
    help-deploy-adopt
      en: Take files that stand where those of the site belong for earlier ones of it.
      fr: Prendre les fichiers qui sont à la place de ceux du site pour des anciens de celui-ci.
      ar: عدّ الملفّات التي في مواضع ملفّات الموقع قديمَها.
    help-deploy-all
      en: Name each file, not only the first 40 of a kind.
      fr: Nommer chaque fichier, et non les 40 premiers de chaque sorte.
      ar: تسمية كلّ ملفّ، لا أوّل 40 من كلّ صنف.
    help-deploy-dry-run
      en: Tell what would change, and send nothing.
      fr: Dire ce qui changerait, et ne rien envoyer.
      ar: قول ما سيتغيّر، دون إرسال شيء.
    help-deploy-more
      en: Tells what would change, then sends only that: assets first, pages after, removals last. Files that others put there stay. What broke off goes on when it is run again. Secrets and keys are those of SSH and rclone; deploy asks for none.¶Exit codes: 0 published; 1 files of others are in the way; 2 wrong usage; 3 the environment failed.
      fr: Dit ce qui changerait, puis n’envoie que cela : d’abord les ressources, ensuite les pages, les retraits en dernier. Les fichiers que d’autres ont mis là restent. Ce qui s’est interrompu continue quand on relance. Les secrets et les clés sont ceux de SSH et de rclone ; deploy n’en demande aucun.¶Codes de sortie : 0 publié ; 1 des fichiers d’autrui sont sur le chemin ; 2 mauvais emploi ; 3 l’environnement a fait défaut.
      ar: يقول ما سيتغيّر، ثمّ يُرسله وحده: الموارد أوّلًا، فالصفحات، والحذف أخيرًا. وتبقى الملفّات التي وضعها غيره. وما انقطع يُستأنف عند التشغيل من جديد. والأسرار والمفاتيح هي ما عند SSH وrclone، فلا يطلب ⟦deploy⟧ شيئًا منها.¶رموز الخروج: 0 نُشر؛ 1 ملفّات لغيره في الطريق؛ 2 استعمال خاطئ؛ 3 خلل في البيئة.
    help-deploy-rollback
      en: Show the release before the one that is shown, where the target has releases.
      fr: Montrer la version d’avant celle qui est montrée, là où la cible garde des versions.
      ar: عرض الإصدار السابق للمعروض، إن كانت في الوجهة إصدارات.
    help-deploy-site
      en: The built site; by default the folder site in the source.
      fr: Le site construit ; sans cela, le dossier site dans la source.
      ar: الموقع المبنيّ؛ وإلّا فالمجلّد ⟦site⟧ ضمن المصدر.
    help-deploy-target
      en: A name under deploy in dlala.yaml.
      fr: Un nom sous deploy dans dlala.yaml.
      ar: اسم تحت ⟦deploy⟧ في ⟦dlala.yaml⟧.
    said-deploy-in-the-way
      en one: {count} file of others in the way; nothing was sent. --adopt takes them for earlier ones of the site.
      en other: {count} files of others in the way; nothing was sent. --adopt takes them for earlier ones of the site.
      fr one: {count} fichier d’autrui sur le chemin ; rien n’a été envoyé. --adopt le prend pour un ancien du site.
      fr many: {count} de fichiers d’autrui sur le chemin ; rien n’a été envoyé. --adopt les prend pour des anciens du site.
      fr other: {count} fichiers d’autrui sur le chemin ; rien n’a été envoyé. --adopt les prend pour des anciens du site.
      ar zero: لا ملفّات لغير الموقع في الطريق.
      ar one: ملفّ واحد لغير الموقع في الطريق؛ لم يُرسل شيء. ⟦--adopt⟧ يعدّه من قديم الموقع.
      ar two: ملفّان لغير الموقع في الطريق؛ لم يُرسل شيء. ⟦--adopt⟧ يعدّهما من قديم الموقع.
      ar few: {count} ملفّات لغير الموقع في الطريق؛ لم يُرسل شيء. ⟦--adopt⟧ يعدّها من قديم الموقع.
      ar many: {count} ملفًّا لغير الموقع في الطريق؛ لم يُرسل شيء. ⟦--adopt⟧ يعدّها من قديم الموقع.
      ar other: {count} ملفّ لغير الموقع في الطريق؛ لم يُرسل شيء. ⟦--adopt⟧ يعدّها من قديم الموقع.
    said-deploy-more
      en: and {number} more (--all names each)
      fr: et {number} autres (--all nomme chacun)
      ar: و{number} غيرها (⟦--all⟧ يسمّيها كلّها)
    said-deploy-nothing
      en: Nothing to send.
      fr: Rien à envoyer.
      ar: لا شيء للإرسال.
    said-deploy-plan
      en: {new} new, {changed} changed ({size} kB), {removed} to remove, {same} as they are.
      fr: {new} nouveaux, {changed} changés ({size} ko), {removed} à retirer, {same} tels quels.
      ar: الجديد: {new}، المتغيّر: {changed} ({size} ك.ب)، للحذف: {removed}، كما هو: {same}.
    said-deploy-plan-kept
      en: {new} new, {changed} changed ({size} kB), {removed} to remove, {kept} kept for a time, {same} as they are.
      fr: {new} nouveaux, {changed} changés ({size} ko), {removed} à retirer, {kept} gardés un temps, {same} tels quels.
      ar: الجديد: {new}، المتغيّر: {changed} ({size} ك.ب)، للحذف: {removed}، يبقى مدّة: {kept}، كما هو: {same}.
    said-deploy-published
      en: Published.
      fr: Publié.
      ar: نُشر.
    said-deploy-rehearsed
      en: Nothing was sent.
      fr: Rien n’a été envoyé.
      ar: لم يُرسل شيء.
    said-deploy-removing
      en one: Removing {count} files
      en other: Removing {count} files
      fr one: Retrait de {count} fichier
      fr many: Retrait de {count} de fichiers
      fr other: Retrait de {count} fichiers
      ar zero: لا ملفّات للحذف
      ar one: حذف ملفّ واحد
      ar two: حذف ملفّين
      ar few: حذف {count} ملفّات
      ar many: حذف {count} ملفًّا
      ar other: حذف {count} ملفّ
    said-deploy-sending
      en one: Sending {count} pages and other files
      en other: Sending {count} pages and other files
      fr one: Envoi de {count} page ou autre fichier
      fr many: Envoi de {count} de pages et autres fichiers
      fr other: Envoi de {count} pages et autres fichiers
      ar zero: لا صفحات للإرسال
      ar one: إرسال صفحة أو ملفّ آخر
      ar two: إرسال صفحتين أو ملفّين آخرين
      ar few: إرسال {count} من الصفحات والملفّات الأخرى
      ar many: إرسال {count} من الصفحات والملفّات الأخرى
      ar other: إرسال {count} من الصفحات والملفّات الأخرى
    said-deploy-sending-assets
      en one: Sending {count} assets
      en other: Sending {count} assets
      fr one: Envoi de {count} ressource
      fr many: Envoi de {count} de ressources
      fr other: Envoi de {count} ressources
      ar zero: لا موارد للإرسال
      ar one: إرسال مورد واحد
      ar two: إرسال موردين
      ar few: إرسال {count} موارد
      ar many: إرسال {count} موردًا
      ar other: إرسال {count} مورد
    said-deploy-sending-release
      en: Sending the release {release}
      fr: Envoi de la version {release}
      ar: إرسال الإصدار {release}
    said-deploy-shows
      en: Shows the release {release}.
      fr: Montre la version {release}.
      ar: يُعرض الآن الإصدار {release}.
    said-deploy-would-show
      en: Would show the release {release}.
      fr: Montrerait la version {release}.
      ar: سيُعرض الإصدار {release}.
    said-no-target
      en: there is no target "{name}". There are: {names}.
      fr: il n’y a pas de cible « {name} ». Il y a : {names}.
      ar: لا توجد وجهة باسم «{name}». الموجود: {names}.
    said-no-target-near
      en: there is no target "{name}". Did you mean "{nearest}"?
      fr: il n’y a pas de cible « {name} ». Vouliez-vous dire « {nearest} » ?
      ar: لا توجد وجهة باسم «{name}». هل المقصود «{nearest}»؟
    said-no-target-none
      en: there is no target "{name}". dlala.yaml names none: write deploy: {{web: {{folder: /srv/www/shop}}}}
      fr: il n’y a pas de cible « {name} ». dlala.yaml n’en nomme aucune : écrivez deploy: {{web: {{folder: /srv/www/shop}}}}
      ar: لا توجد وجهة باسم «{name}». و⟦dlala.yaml⟧ لا يسمّي وجهة: يُكتب ⟦deploy: {{web: {{folder: /srv/www/shop}}}}⟧
    thing-deploy
      en: a target of deploy
      fr: une cible de deploy
      ar: وجهة ⟦deploy⟧
    usage-rollback-alone
      en: --rollback sends nothing: leave --adopt and --site out.
      fr: --rollback n’envoie rien : laissez --adopt et --site.
      ar: ⟦--rollback⟧ لا يُرسل شيئًا: يُترك ⟦--adopt⟧ و⟦--site⟧.
    """##
}
