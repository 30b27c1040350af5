/// The types that every site has, whatever its theme: they lie beneath all others.
public enum BuiltInTypes {
  /// As `TypeParser` takes the types of a component.
  public static let files: [(path: String, bytes: [UInt8])] = [
    (path: "built-in/page.yaml", bytes: Array(page.utf8))
  ]

  /// What files outside of sections are (`ContentType.outsideSections`).
  private static let page = """
    label: {ar: صفحة, fr: Page, en: Page}
    plural: {ar: الصفحات, fr: Pages, en: Pages}
    fields:
      title:    {kind: text, required: true, label: {ar: العنوان, fr: Titre, en: Title}}
      summary:  {kind: text, max: 300, label: {ar: الخلاصة, fr: Résumé, en: Summary}}
      images:   {kind: list, of: image, shared: true, label: {ar: الصور, fr: Images, en: Pictures}}
      features: {kind: list, of: reference, to: page, shared: true, label: {ar: أبواب الموقع, fr: Portes du site, en: Ways into the site}}
      synonyms: {kind: list, of: text, label: {ar: كلمات أخرى للبحث, fr: Autres mots pour la recherche, en: Other words to find it by}}
    publish: {feed: false, search: true, structured-data: WebPage}
    """
}
