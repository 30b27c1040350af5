extension MessageTable {
  /// What is said by Writing.
  static let writing = ##"""
    output-belongs-another
      en: it belongs to another user
      fr: il appartient à un autre utilisateur
      ar: هو لمستخدم آخر
    output-build-running
      en: another build is writing to this folder
      fr: une autre construction écrit dans ce dossier
      ar: بناء آخر يكتب في هذا المجلّد
    output-cache-link
      en: this is a link, and the cache follows none; remove it
      fr: c’est un lien, et le cache n’en suit pas ; retirez-le
      ar: هذا رابط رمزي، والمخزن المؤقّت لا يتبع الروابط؛ إزالته
    output-cache-no-folder
      en: this is not a folder
      fr: ce n’est pas un dossier
      ar: هذا ليس مجلّدًا
    output-file-by-file
      en: Published file by file, since {output} cannot be exchanged for a new folder: {reason}.
      fr: Publié fichier par fichier, car {output} ne peut pas être échangé contre un nouveau dossier : {reason}.
      ar: نُشر ملفًّا ملفًّا، لأنّ {output} لا يُبدَّل بمجلّد جديد: {reason}.
    output-file-changed
      en: the file changed meanwhile
      fr: le fichier a changé entre-temps
      ar: تغيّر الملفّ في هذه الأثناء
    output-file-not-ours
      en: this file was not written by dlala, and the site needs its name; move it away
      fr: dlala n’a pas écrit ce fichier, et le site a besoin de son nom ; mettez-le ailleurs
      ar: لم يكتب dlala هذا الملفّ، والموقع يحتاج إلى اسمه؛ نقله إلى مكان آخر
    output-folder-not-ours
      en: this folder was not made by dlala, and the site needs its name; move it away
      fr: dlala n’a pas fait ce dossier, et le site a besoin de son nom ; mettez-le ailleurs
      ar: لم يُنشئ dlala هذا المجلّد، والموقع يحتاج إلى اسمه؛ نقله إلى مكان آخر
    output-folder-own-rights
      en: a folder in it has access rights of its own
      fr: un dossier qu’il contient a des droits d’accès à lui
      ar: لمجلّد فيه أذون خاصّة به
    output-is-file
      en: the output is a file, not a folder
      fr: la sortie est un fichier, pas un dossier
      ar: المخرَج ملفّ لا مجلّد
    output-is-source
      en: the site's own source stands here; choose a folder of its own for the output
      fr: c’est ici qu’est la source même du site ; choisissez pour la sortie un dossier à part
      ar: هنا مصدر الموقع نفسه؛ اختيار مجلّد خاصّ بالمخرَج
    output-list-taken
      en: dlala needs this name for its list, and did not make what is here; move it away
      fr: dlala a besoin de ce nom pour sa liste, et n’a pas fait ce qui est ici ; mettez-le ailleurs
      ar: يحتاج dlala إلى هذا الاسم لقائمته، ولم يصنع ما هنا؛ نقله إلى مكان آخر
    output-list-unreachable
      en: {cause} in {state}, where dlala keeps the list of what it wrote; give the right to write there, or choose another folder with --state
      fr: {cause} dans {state}, où dlala garde la liste de ce qu’il a écrit ; donnez le droit d’y écrire, ou choisissez un autre dossier avec --state
      ar: {cause} في {state} حيث يحفظ dlala قائمة ما كتبه؛ منح الإذن بالكتابة فيه، أو اختيار مجلّد آخر بـ⟦--state⟧
    output-lock-taken
      en: dlala needs this name for its lock, and did not make what is here; move it away
      fr: dlala a besoin de ce nom pour son verrou, et n’a pas fait ce qui est ici ; mettez-le ailleurs
      ar: يحتاج dlala إلى هذا الاسم لقُفله، ولم يصنع ما هنا؛ نقله إلى مكان آخر
    output-mount-point
      en: it is a mount point, or of another file system
      fr: c’est un point de montage, ou il est d’un autre système de fichiers
      ar: هو نقطة ربط، أو من نظام ملفّات آخر
    output-mounted
      en: another file system is mounted in it
      fr: un autre système de fichiers y est monté
      ar: رُبط به نظام ملفّات آخر
    output-moved-aside
      en: Files that dlala did not write stood where the site has others; they are now in {folder}: {number}.
      fr: Des fichiers que dlala n’a pas écrits étaient là où le site en a d’autres ; ils sont maintenant dans {folder} : {number}.
      ar: ملفّات لم يكتبها dlala كانت حيث للموقع غيرها؛ وهي الآن في {folder}: {number}.
    output-new-in-part
      en: {cause}; the site is new in part, and the next build finishes it
      fr: {cause} ; le site est neuf en partie, et la prochaine construction l’achève
      ar: {cause}؛ بعض الموقع جديد، والبناء القادم يكمله
    output-no-exchange
      en: this file system cannot exchange two folders
      fr: ce système de fichiers ne sait pas échanger deux dossiers
      ar: نظام الملفّات هذا لا يبدّل مجلّدًا بمجلّد
    output-no-group
      en: this user may not give another folder its group
      fr: cet utilisateur ne peut pas donner son groupe à un autre dossier
      ar: لا يستطيع هذا المستخدم إعطاء مجلّد آخر مجموعته
    output-no-second-name
      en: a file in it cannot have a second name, or a folder be made again as it is
      fr: un fichier qu’il contient ne peut pas avoir un second nom, ou un dossier être refait tel qu’il est
      ar: ملفّ فيه لا يقبل اسمًا ثانيًا، أو مجلّد لا يُعاد إنشاؤه كما هو
    output-not-empty
      en: the folder is not empty, and the list of what dlala wrote there is missing or damaged ({list}); choose another folder, or let the build go on with --adopt, which removes nothing: what the site needs the name of is moved to {folder}
      fr: le dossier n’est pas vide, et la liste de ce que dlala y a écrit manque ou est abîmée ({list}) ; choisissez un autre dossier, ou laissez faire la construction avec --adopt, qui n’efface rien : ce dont le site prend le nom est mis dans {folder}
      ar: المجلّد ليس فارغًا، وقائمة ما كتبه dlala فيه ناقصة أو تالفة ({list})؛ اختيار مجلّد آخر، أو المضيّ في البناء مع ⟦--adopt⟧ الذي لا يمحو شيئًا: فما يحتاج الموقع إلى اسمه يُنقل إلى {folder}
    output-not-exchanged
      en: it could not be exchanged as a whole
      fr: il n’a pas pu être échangé d’un coup
      ar: تعذّر تبديله دفعة واحدة
    output-not-own
      en: choose a folder of its own for the output
      fr: choisissez pour la sortie un dossier à part
      ar: اختيار مجلّد خاصّ بالمخرَج
    output-not-own-folder
      en: this is not a folder of its own
      fr: ce n’est pas un dossier à part
      ar: هذا ليس مجلّدًا خاصًّا
    output-not-removed
      en: the file cannot be removed
      fr: le fichier ne peut pas être retiré
      ar: تعذّرت إزالة الملفّ
    output-not-writable
      en: the folder belongs to {owner}, and this user ({user}) may not write in it; give it back with chown, or the right to write
      fr: le dossier appartient à {owner}, et cet utilisateur ({user}) ne peut pas y écrire ; rendez-le avec chown, ou donnez le droit d’écrire
      ar: المجلّد لـ{owner}، وهذا المستخدم ({user}) لا يستطيع الكتابة فيه؛ إعادته بـ⟦chown⟧، أو منح الإذن بالكتابة
    output-other-owner
      en: not all of it belongs to this user
      fr: tout n’y appartient pas à cet utilisateur
      ar: ليس كلّ ما فيه لهذا المستخدم
    output-own-rights
      en: it has access rights of its own
      fr: il a des droits d’accès à lui
      ar: له أذون خاصّة به
    output-owner
      en: user {number}
      fr: l’utilisateur {number}
      ar: المستخدم {number}
    output-owner-other
      en: another user
      fr: un autre utilisateur
      ar: مستخدم آخر
    output-path-leaves
      en: the path leaves the output folder
      fr: le chemin sort du dossier de sortie
      ar: المسار يخرج من مجلّد المخرَج
    output-path-leaves-folder
      en: the path leaves the folder
      fr: le chemin sort du dossier
      ar: المسار يخرج من المجلّد
    output-ready-gone
      en: what was ready here is gone
      fr: ce qui était prêt ici n’y est plus
      ar: ما كان جاهزًا هنا لم يعد موجودًا
    output-rest-not-removed
      en: what is left here of the previous site cannot be removed; remove it
      fr: ce qui reste ici du site précédent ne peut pas être retiré ; retirez-le
      ar: تعذّرت إزالة ما بقي هنا من الموقع السابق؛ إزالته باليد
    output-something-there
      en: something stands there already
      fr: il y a déjà quelque chose ici
      ar: هنا شيء من قبل
    output-unreadable-folder
      en: it holds a folder that this user may not read
      fr: il contient un dossier que cet utilisateur ne peut pas lire
      ar: فيه مجلّد لا يستطيع هذا المستخدم قراءته
    output-work-not-cleared
      en: The new site is in its place, but {folder} could not be cleared; the next build tries again.
      fr: Le nouveau site est à sa place, mais {folder} n’a pas pu être vidé ; la prochaine construction réessaiera.
      ar: الموقع الجديد في مكانه، لكن تعذّر إفراغ {folder}؛ ويحاول البناء القادم من جديد.
    output-work-not-ours
      en: dlala clears this folder, and did not make this; move it away
      fr: dlala vide ce dossier, et n’a pas fait ceci ; mettez-le ailleurs
      ar: يُفرغ dlala هذا المجلّد، ولم يصنع هذا؛ نقله إلى مكان آخر
    output-work-taken
      en: dlala needs this name while it builds, and did not make what is here; move it away
      fr: dlala a besoin de ce nom pendant qu’il construit, et n’a pas fait ce qui est ici ; mettez-le ailleurs
      ar: يحتاج dlala إلى هذا الاسم أثناء البناء، ولم يصنع ما هنا؛ نقله إلى مكان آخر
    pagefind-failed
      en: Pagefind failed
      fr: Pagefind a échoué
      ar: أخفق Pagefind
    pagefind-failed-saying
      en: Pagefind failed: {line}
      fr: Pagefind a échoué : {line}
      ar: أخفق Pagefind: {line}
    pagefind-no-index
      en: Pagefind ended without making an index
      fr: Pagefind a fini sans faire d’index
      ar: انتهى Pagefind دون أن يصنع فهرسًا
    pagefind-not-started
      en: Pagefind cannot be started
      fr: Pagefind ne démarre pas
      ar: تعذّر تشغيل Pagefind
    pagefind-other-program
      en: this is not Pagefind: it says "{line}"
      fr: ce n’est pas Pagefind : il dit « {line} »
      ar: هذا ليس Pagefind: فهو يقول «{line}»
    pagefind-too-long
      en: Pagefind did not end within {seconds} seconds, which tool-timeout in dlala.yaml allows
      fr: Pagefind n’a pas fini dans les {seconds} secondes que permet tool-timeout dans dlala.yaml
      ar: لم ينتهِ Pagefind في الثواني ({seconds}) التي يسمح بها ⟦tool-timeout⟧ في ⟦dlala.yaml⟧
    pagefind-too-much
      en: Pagefind said more than it ever should
      fr: Pagefind en a dit plus qu’il ne devrait jamais
      ar: قال Pagefind أكثر ممّا ينبغي
    """##
}
