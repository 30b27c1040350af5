extension MessageTable {
  /// What is said by the command line: `asked-address` to `head-written-in`.
  static let commandsAskedToHead = ##"""
    asked-address
      en: The site's address
      fr: L’adresse du site
      ar: عنوان الموقع على الويب
    asked-components
      en: Components, of {known}
      fr: Les composants, parmi {known}
      ar: المكوّنات، من {known}
    asked-languages
      en: Languages, as whole tags, the site's own first (ar-MA,fr-MA,en)
      fr: Les langues, en étiquettes entières, celle du site d’abord (ar-MA,fr-MA,en)
      ar: اللغات بوسومها الكاملة، ولغة الموقع أوّلًا (⟦ar-MA,fr-MA,en⟧)
    asked-title
      en: The site's name
      fr: Le nom du site
      ar: اسم الموقع
    explain-instead
      en: Instead of:
      fr: Au lieu de :
      ar: بدلًا من:
    explain-remedy
      en: What to do:
      fr: Que faire :
      ar: ما العمل:
    explain-write
      en: write, or do:
      fr: écrivez, ou faites :
      ar: يُكتب، أو يُعمل:
    head-all
      en: all
      fr: tout
      ar: الكلّ
    head-done
      en: done
      fr: fait
      ar: المنجز
    head-fields
      en: fields
      fr: champs
      ar: الحقول
    head-id
      en: id
      fr: id
      ar: المعرّف
    head-language
      en: language
      fr: langue
      ar: لغة
    head-missing
      en: missing
      fr: manquant
      ar: ناقص
    head-outdated
      en: outdated
      fr: à réviser
      ar: متقادم
    head-present
      en: present
      fr: présent
      ar: موجود
    head-records
      en: records
      fr: notices
      ar: السجلّات
    head-title
      en: title
      fr: titre
      ar: العنوان
    head-type
      en: type
      fr: type
      ar: نوع
    head-unknown
      en: unknown
      fr: inconnu
      ar: مجهول
    head-written-in
      en: written in
      fr: écrite en
      ar: لغات الكتابة
    """##
}
