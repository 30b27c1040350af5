public import Model
public import XML

/// Writes what shops on the web read, a file for each of them and for each language: the product
/// feed of Google's Merchant Center (RSS 2.0 with its namespace `g:`) and the catalogue of Meta's
/// Commerce Manager (CSV).
///
/// What is offered follows from `publish: {shopping: …}` of the types and from `Site.goods`, which
/// structured data and templates ask too: all say the same. A record stands in the files of the
/// languages that it is written in.
public enum ShoppingExport {
  /// Gives the files; none when the site has no record of a type that sells.
  ///
  /// `picture` gives the whole address of a picture in JPEG, PNG, GIF or WebP, and nothing for one
  /// that is published in another form only: both shops require a picture and take no SVG.
  public static func files(
    site: Site, picture: @escaping (ImageReference) -> String?
  ) throws(XMLFailure) -> [OutputFile] {
    guard site.records.contains(where: { site.types[$0.typeIndex].publish.shopping != nil })
    else { return [] }
    let items = ShoppingItems(site: site, picture: picture)
    var files: [OutputFile] = []
    for (position, language) in site.settings.languages.enumerated() {
      let all = items.all(in: LanguageIndex(position))
      files.append(
        OutputFile(
          path: "feeds/google-\(language.code.lowercased()).xml",
          bytes: try GoogleFeed.bytes(
            all, site: site, names: items.names, language: LanguageIndex(position))))
      files.append(
        OutputFile(
          path: "feeds/meta-\(language.code.lowercased()).csv", bytes: MetaCatalogue.bytes(all)))
    }
    return files
  }

  /// A warning for each offer that no shop shows, with the reason.
  ///
  /// For want of a photograph it is a suggestion only. It is told once, not in each language.
  public static func leftOut(
    in site: Site, picture: @escaping (ImageReference) -> String?
  ) -> [Diagnostic] {
    guard site.types.contains(where: { $0.publish.shopping != nil }) else { return [] }
    let items = ShoppingItems(site: site, picture: picture)
    return site.records.indices.flatMap { place -> [Diagnostic] in
      let record = site.records[place]
      guard let rule = site.types[record.typeIndex].publish.shopping,
        let variant = record.variants.lazy.compactMap({ $0 }).first
      else { return [] }
      return items.items(of: RecordIndex(place), in: variant.language).compactMap { item in
        guard case .failure(let failure) = item else { return nil }
        // A catalogue of drawings is no mistake: shops want photographs, the site does not.
        return Diagnostic(
          failure.reason == .noPicture ? .suggestion : .warning, category: "shopping",
          message: Message(
            failure.variant == nil ? "shopping-leaves-out" : "shopping-leaves-variant-out",
            [
              "name": .text(failure.variant ?? ""),
              "fault": .message(failure.reason.message(rule)),
            ]),
          remedy: failure.reason.remedy(rule), path: "content/" + variant.path)
      }
    }
  }
}
