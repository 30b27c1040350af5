import Model

/// Reads the fields that every record may have.
enum CommonFieldReader {
  static func read(
    _ entry: YAMLNode.Entry, into common: inout CommonFields, _ context: inout FileContext
  ) {
    common.positions[entry.key] = entry.keyPosition
    guard !entry.value.isEmpty else { return }
    switch entry.key {
    case "slug": common.slug = slug(entry.value, &context)
    case "date": common.date = date(entry, &context)
    case "updated": common.updated = date(entry, &context)
    case "publish": common.publish = time(entry, &context)
    case "expire": common.expire = time(entry, &context)
    case "draft": common.isDraft = boolean(entry, &context)
    case "aliases": common.aliases = OldAddress.read(entry.value, &context)
    case "order":
      common.order = entry.value.text.flatMap { Int($0) }
      if common.order == nil {
        context.report(
          "integer", "order is not a whole number", "write digits such as 3",
          at: entry.value.position, length: entry.value.length)
      }
    case "layout": common.layout = layout(entry.value, &context)
    case "translation":
      if entry.value.text == "none" {
        common.isSingleLanguage = true
      } else {
        context.report(
          "choice", "translation has one choice", "write \"none\", or leave the line out",
          at: entry.value.position, length: entry.value.length)
      }
    default: break
    }
  }

  /// The name of a layout, which is a part of a template's name.
  private static func layout(_ node: YAMLNode, _ context: inout FileContext) -> String? {
    let text = node.text ?? ""
    let isName = text.utf8.allSatisfy {
      (97...122).contains($0) || (48...57).contains($0) || $0 == 45
    }
    if !text.isEmpty, isName { return text }
    context.report(
      "layout", "\"\(text.prefix(60))\" is no name of a layout",
      "use small Latin letters, digits and hyphens: \"wide\" is product-wide.html for a product",
      at: node.position, length: node.length)
    return nil
  }

  private static func slug(_ node: YAMLNode, _ context: inout FileContext) -> String? {
    let text = node.text ?? ""
    if Slug.isValid(text) { return text }
    context.report(
      "slug", "\"\(text.prefix(60))\" cannot stand in an address",
      remedy(text), at: node.position, length: node.length)
    return nil
  }

  /// The slug nearest to a text that is none.
  static func remedy(_ text: String) -> String {
    let slug = Slug.make(from: text)
    return Slug.isValid(slug) ? "write \"\(slug)\"" : "use letters, digits and hyphens"
  }

  private static func date(_ entry: YAMLNode.Entry, _ context: inout FileContext) -> EDTF? {
    DateReader.value(entry.value.text ?? "", entry.value, entry.key, &context)
  }

  /// When something happens: a whole day, or a moment.
  private static func time(_ entry: YAMLNode.Entry, _ context: inout FileContext) -> WrittenTime? {
    let (message, remedy): (String, String)
    do throws(WrittenTime.Mistake) {
      return try WrittenTime(parsing: entry.value.text ?? "")
    } catch {
      switch error {
      case .notADate(let mistake): (message, remedy) = mistake.explanation(of: entry.key)
      case .notADay:
        message = "\(entry.key) is not a whole day"
        remedy = "write one such as 2026-11-23, or a moment such as 2026-12-24T18:00+02:00"
      case .notATime:
        message = "\(entry.key) has no such time of day"
        remedy = "write a moment such as 2026-12-24T18:00+02:00"
      }
    }
    context.report(
      "date", message, remedy, at: entry.value.position, length: entry.value.length)
    return nil
  }

  private static func boolean(_ entry: YAMLNode.Entry, _ context: inout FileContext) -> Bool {
    switch entry.value.text {
    case "true": return true
    case "false": return false
    default:
      context.report(
        "boolean", "\(entry.key) is neither true nor false", "write true or false",
        at: entry.value.position, length: entry.value.length)
      return false
    }
  }
}
