extension MessageTable {
  /// What is said of links to other sites.
  static let external = ##"""
    external-doubtful.remedy
      en: try it in a browser: it may answer people and not programs
      fr: essayez-la dans un navigateur : elle répond peut-être aux personnes et non aux programmes
      ar: تجربته في متصفّح: فقد يجيب الناس ولا يجيب البرامج
    external-loop
      en: this address leads on and on
      fr: cette adresse renvoie sans fin à d’autres
      ar: يحيل هذا العنوان إلى عناوين أخرى بلا نهاية
    external-moved
      en: this address has moved for good
      fr: cette adresse a définitivement changé
      ar: انتقل هذا العنوان انتقالًا نهائيًّا
    external-moved.remedy
      en: write {address}
      fr: écrivez {address}
      ar: كتابة {address}
    external-no-libcurl
      en: libcurl is not installed (Debian's package libcurl4)
      fr: libcurl n’est pas installé (le paquet libcurl4 de Debian)
      ar: libcurl غير مثبّتة (الحزمة libcurl4 في Debian)
    external-not-trusted
      en: the certificate of this address cannot be trusted
      fr: le certificat de cette adresse n’est pas digne de confiance
      ar: لا يمكن الوثوق بشهادة هذا العنوان
    external-nothing-of-http
      en: this address does not answer as the web does
      fr: cette adresse ne répond pas comme le fait le web
      ar: لا يجيب هذا العنوان كما تجيب مواقع الويب
    external-other
      en: this address could not be asked: {reason}
      fr: cette adresse n’a pas pu être interrogée : {reason}
      ar: تعذّر سؤال هذا العنوان: {reason}
    external-private
      en: this address leads to this machine or its own network, and was not asked
      fr: cette adresse mène à cette machine ou à son propre réseau ; elle n’a pas été interrogée
      ar: يقود هذا العنوان إلى هذا الجهاز أو إلى شبكته، ولم يُسأل
    external-private.remedy
      en: readers elsewhere cannot follow it; `--allow-private` asks it all the same
      fr: on ne peut pas la suivre d’ailleurs ; --allow-private l’interroge tout de même
      ar: لا يستطيع القرّاء في مكان آخر أن يتبعوه؛ والخيار ⟦--allow-private⟧ يسأله مع ذلك
    external-status
      en: this address answers {status}
      fr: cette adresse répond {status}
      ar: يجيب هذا العنوان بالرمز {status}
    external-status.remedy
      en: lead somewhere else, or take the link out
      fr: menez ailleurs, ou retirez le lien
      ar: جعل الرابط يقود إلى مكان آخر، أو حذفه
    external-too-much
      en: this address sends more than a page
      fr: cette adresse envoie plus qu’une page
      ar: يرسل هذا العنوان أكثر من صفحة
    external-too-slow
      en: this address takes too long to answer
      fr: cette adresse met trop de temps à répondre
      ar: يتأخّر جواب هذا العنوان كثيرًا
    external-unasked
      en one: {count} address was not asked: there are too many, or it took too long
      en other: {count} addresses were not asked: there are too many, or it took too long
      fr one: {count} adresse n’a pas été interrogée : il y en a trop, ou c’était trop long
      fr many: {count} d’adresses n’ont pas été interrogées : il y en a trop, ou c’était trop long
      fr other: {count} adresses n’ont pas été interrogées : il y en a trop, ou c’était trop long
      ar zero: سُئلت العناوين كلّها
      ar one: لم يُسأل عنوان واحد: فالعناوين كثيرة، أو طال الوقت
      ar two: لم يُسأل عنوانان: فالعناوين كثيرة، أو طال الوقت
      ar few: لم تُسأل {count} عناوين: فالعناوين كثيرة، أو طال الوقت
      ar many: لم يُسأل {count} عنوانًا: فالعناوين كثيرة، أو طال الوقت
      ar other: لم يُسأل {count} عنوان: فالعناوين كثيرة، أو طال الوقت
    external-unasked.remedy
      en: check again: what was learnt is kept
      fr: vérifiez de nouveau : ce qui a été appris est gardé
      ar: الفحص من جديد: فما عُرف محفوظ
    external-unknown-host
      en: there is no host "{host}"
      fr: il n’y a pas d’hôte « {host} »
      ar: لا وجود للمضيف «{host}»
    external-unreachable
      en: nobody answers at this address
      fr: personne ne répond à cette adresse
      ar: لا أحد يجيب عند هذا العنوان
    """##
}
