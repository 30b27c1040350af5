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
          "integer", Message("order-not-a-number"), Message("order-not-a-number.remedy"),
          at: entry.value.position, length: entry.value.length)
      }
    case "layout": common.layout = layout(entry.value, &context)
    case "translation":
      if entry.value.text == "none" {
        common.isSingleLanguage = true
      } else {
        context.report(
          "choice", Message("translation-choice"), Message("translation-choice.remedy"),
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
      "layout", Message("layout-name", ["text": .text(String(text.prefix(60)))]),
      Message("layout-name.remedy"),
      at: node.position, length: node.length)
    return nil
  }

  private static func slug(_ node: YAMLNode, _ context: inout FileContext) -> String? {
    let text = node.text ?? ""
    if Slug.isValid(text) { return text }
    context.report(
      "slug", Message("slug-cannot-stand", ["text": .text(String(text.prefix(60)))]),
      remedy(text), at: node.position, length: node.length)
    return nil
  }

  /// The slug nearest to a text that is none.
  static func remedy(_ text: String) -> Message {
    let slug = Slug.make(from: text)
    return Slug.isValid(slug)
      ? Message("slug-cannot-stand.remedy", ["slug": .text(slug)])
      : Message("slug-cannot-stand.remedy-signs")
  }

  private static func date(_ entry: YAMLNode.Entry, _ context: inout FileContext) -> EDTF? {
    DateReader.value(entry.value.text ?? "", entry.value, entry.key, &context)
  }

  /// When something happens: a whole day, or a moment.
  private static func time(_ entry: YAMLNode.Entry, _ context: inout FileContext) -> WrittenTime? {
    let (message, remedy): (Message, Message)
    do throws(WrittenTime.Mistake) {
      return try WrittenTime(parsing: entry.value.text ?? "")
    } catch {
      switch error {
      case .notADate(let mistake): (message, remedy) = mistake.explanation(of: .text(entry.key))
      case .notADay:
        message = Message("time-no-day", ["key": .text(entry.key)])
        remedy = Message("time-no-day.remedy")
      case .notATime:
        message = Message("time-no-such-time", ["key": .text(entry.key)])
        remedy = Message("time-no-such-time.remedy")
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
        "boolean", Message("boolean-unreadable-field", ["key": .text(entry.key)]),
        Message("boolean-unreadable-field.remedy"),
        at: entry.value.position, length: entry.value.length)
      return false
    }
  }
}
