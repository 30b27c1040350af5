import Localization
public import Model

extension World {
  /// The whole addresses of the pictures that belong to a page's record, in a form and a size that
  /// every program takes.
  public func imageAddresses(of page: Page) -> [String] {
    guard case .record(let index) = page.kind,
      let shown = site.place(of: index, shownIn: page.language),
      let fields = site.records[index.position].variants[shown]?.fields
    else { return [] }
    return pictureSlots[site.records[index.position].typeIndex]
      .flatMap { fields[$0].pictures }.compactMap { address(of: $0) }
  }

  /// The whole address of a picture, in the form that consumers elsewhere show.
  public func address(of picture: ImageReference) -> String? {
    images[picture.path].map { absolute("/" + $0.previewPath) }
  }

  /// The whole address of a file.
  public func address(of file: FileReference) -> String? {
    files[file.path].map { absolute("/" + $0) }
  }

  /// A plain string of the theme, or another text when the theme has none.
  public func word(_ key: String, _ language: LanguageIndex, standard: String) -> String {
    strings[self.language(ofString: key, for: language).position].template(key) ?? standard
  }
}
