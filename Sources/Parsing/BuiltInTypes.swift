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
      home:
        kind: list
        of: group
        shared: true
        label: {ar: رفوف الصفحة الأولى, fr: Rayons de la page d’accueil, en: Shelves of the home page}
        fields:
          section: {kind: section, required: true, label: {ar: الباب, fr: Rubrique, en: Section}}
          title:   {kind: text, max: 80, label: {ar: العنوان, fr: Titre, en: Title}}
          count:   {kind: integer, min: 1, max: 48, default: 8, label: {ar: العدد, fr: Nombre, en: How many}}
          choose:
            kind: choice
            default: listed
            label: {ar: الاختيار, fr: Choix, en: Choice}
            choices:
              listed: {ar: بترتيب الباب, fr: dans l’ordre de la rubrique, en: in the order of the section}
              pictured: {ar: ما له صورة أوّلًا, fr: d’abord ce qui a une image, en: those with a picture first}
              weekly: {ar: كلّ أسبوع غيرها, fr: d’autres chaque semaine, en: others each week}
          button:  {kind: boolean, default: false, label: {ar: زرّ في أعلى الصفحة, fr: Bouton en haut de la page, en: Button at the top of the page}}
      synonyms: {kind: list, of: text, label: {ar: كلمات أخرى للبحث, fr: Autres mots pour la recherche, en: Other words to find it by}}
    publish: {feed: false, search: true, structured-data: WebPage}
    """
}
