import Model

/// Turns the YAML of a field into the value that its kind asks for.
struct ValueReader {
  let languages: [SiteLanguage]
  /// The folder of the file, relative to the content folder.
  let folder: String
  /// The language of texts that are not shared.
  let language: LanguageIndex
  /// Whether the field belongs to a group.
  var isInGroup = false

  private static let textLimit = 10_000
  private static let listLimit = 10_000

  /// Gives the value, or nothing after a mistake.
  func value(
    _ node: YAMLNode, of field: FieldDefinition, _ kind: FieldKind, _ context: inout FileContext
  ) -> Value? {
    switch kind {
    case .list(let element): return list(node, of: field, element, &context)
    case .map:
      guard case .mapping(let entries, _) = node else {
        return mistake(
          node, field, "map", "is not a list of names and values", "write {name: value}", &context)
      }
      return .map(
        entries.compactMap { entry in
          text(entry.value, field, &context).map { MapEntry(key: entry.key, value: .text($0)) }
        })
    case .image: return image(node, field, &context)
    case .group(let fields): return group(node, field, fields, &context)
    case .text where isInGroup:
      if case .mapping(let entries, _) = node { return localized(entries, node, field, &context) }
    default: break
    }
    guard let text = node.text else {
      return mistake(
        node, field, kind.name, "is not one value", "write one value on the same line", &context)
    }
    return scalar(text, node, field, kind, &context)
  }

  func mistake(
    _ node: YAMLNode, _ field: FieldDefinition, _ category: String, _ message: String,
    _ remedy: String, _ context: inout FileContext
  ) -> Value? {
    context.report(
      category, "\(field.name) \(message)", remedy, at: node.position, length: node.length)
    return nil
  }

  private func list(
    _ node: YAMLNode, of field: FieldDefinition, _ element: FieldKind, _ context: inout FileContext
  ) -> Value? {
    guard case .sequence(let items, _) = node else {
      // One value where a list is meant is a list of one.
      return value(node, of: field, element, &context).map { .list([$0]) }
    }
    let limit = isInGroup ? Group.listLimit : Self.listLimit
    guard items.count <= limit else {
      return mistake(
        node, field, "list", "is too long", "at most \(limit) values", &context)
    }
    return .list(
      items.compactMap { $0.isEmpty ? nil : value($0, of: field, element, &context) })
  }

  func text(
    _ node: YAMLNode, _ field: FieldDefinition, _ context: inout FileContext
  ) -> Text? {
    guard let written = node.text else {
      context.report(
        "text", "\(field.name) is not a text", "write one line of text", at: node.position)
      return nil
    }
    let limit = field.maximum.map { Self.count($0) } ?? Self.textLimit
    let least = field.minimum.map { Self.count($0) } ?? 0
    // Most texts are far below the limit: bytes bound characters.
    if written.utf8.count > limit || field.minimum != nil {
      let count = written.unicodeScalars.count
      if count > limit || count < least {
        context.report(
          "text",
          "\(field.name) has \(count) characters, \(count > limit ? "more than \(limit)" : "fewer than \(least)")",
          "make it \(count > limit ? "shorter" : "longer")", at: node.position,
          length: min(node.length, 80))
        return nil
      }
    }
    return Text(
      neutralised(written, node, field, &context), in: field.isShared ? .undetermined : language)
  }

  /// A title, a summary or the like with the spaces and apostrophes of its language, put in once, so
  /// that pages, feeds and structured data agree.
  ///
  /// Shared texts are names and codes: they stay as they are. So do the sources of Markdown, whose
  /// code and addresses only its renderer can tell from prose.
  private func typeset(_ text: Text, _ field: FieldDefinition) -> Text {
    field.isShared ? text : typeset(text)
  }

  /// A text in the typography of the language that it is in.
  func typeset(_ text: Text) -> Text {
    guard languages.indices.contains(text.language.position),
      let typography = FrenchTypography(languages[text.language.position])
    else { return text }
    return Text(typography.applied(to: text.string), in: text.language)
  }

  /// A bound of a text's length: any number may stand in a type.
  private static func count(_ bound: Double) -> Int { Int(min(max(bound, 0), 1e9)) }

  /// Text without characters that turn their surroundings around.
  private func neutralised(
    _ text: String, _ node: YAMLNode, _ field: FieldDefinition, _ context: inout FileContext
  ) -> String {
    guard let plain = BidiControls.neutralised(text) else { return text }
    context.report(
      "direction", "\(field.name) holds invisible characters that turn text around",
      "remove them: the program isolates texts by itself", at: node.position,
      length: min(node.length, 80), severity: .warning)
    return plain
  }

  private func scalar(
    _ text: String, _ node: YAMLNode, _ field: FieldDefinition, _ kind: FieldKind,
    _ context: inout FileContext
  ) -> Value? {
    switch kind {
    case .text:
      if let format = field.format, !format.holds(for: text) {
        return mistake(
          node, field, "text", "is not an hour and a minute", "write one such as 09:30", &context)
      }
      return self.text(node, field, &context).map { .text(typeset($0, field)) }
    case .markdown: return self.text(node, field, &context).map { .markdown($0) }
    case .integer:
      guard let value = Int(text) else {
        return mistake(
          node, field, "integer", "is not a whole number", "write digits such as 12", &context)
      }
      return bounded(Double(value), node, field, &context) ? .integer(value) : nil
    case .number:
      guard let value = Double(text), value.isFinite, text.utf8.first != 0x2B,
        !text.utf8.contains(where: { $0 | 32 == UInt8(ascii: "x") })
      else {
        return mistake(node, field, "number", "is not a number", "write one such as 12.5", &context)
      }
      return bounded(value, node, field, &context) ? .number(value) : nil
    case .boolean:
      switch text {
      case "true": return .boolean(true)
      case "false": return .boolean(false)
      default:
        return mistake(
          node, field, "boolean", "is neither true nor false", "write true or false", &context)
      }
    case .date: return DateReader.value(text, node, field.name, &context).map { .date($0) }
    case .money: return money(text, node, field, &context)
    case .quantity: return quantity(text, node, field, &context)
    case .choice(let choices):
      if choices.has(text) { return .choice(text) }
      let nearest = choices.key(nearest: text)
      return mistake(
        node, field, "choice", "has no choice \"\(text)\"",
        nearest.map { "did you mean \"\($0)\"?" }
          ?? "the choices: \(choices.listed)", &context)
    case .term:
      let name = neutralised(text, node, field, &context)
      return .term(TermReference(name: name, position: node.position))
    case .reference: return .reference(Reference(name: text, position: node.position))
    case .file, .media:
      return path(text, node, field, &context).map {
        .file(FileReference(path: $0, position: node.position))
      }
    case .url:
      return ScalarSyntax.isWebAddress(text)
        ? .url(text)
        : mistake(
          node, field, "url", "is not a web address", "write one such as https://example.org/",
          &context)
    case .email:
      return ScalarSyntax.isEmail(text)
        ? .email(text)
        : mistake(
          node, field, "email", "is not a mail address", "write one such as name@example.org",
          &context)
    case .phone:
      return ScalarSyntax.phone(text).map { .phone($0) }
        ?? mistake(
          node, field, "phone", "is not a telephone number",
          "write it with + and the country, such as \"+972 2 555 0101\"", &context)
    case .place:
      return Place(parsing: text).map { .place($0) }
        ?? mistake(
          node, field, "place", "is not a place",
          "write latitude and longitude, such as \"31.7780, 35.2330\"", &context)
    case .gtin:
      return ScalarSyntax.isGTIN(text)
        ? .gtin(text)
        : mistake(
          node, field, "gtin", "is not a GTIN",
          ScalarSyntax.checkDigit(ofGTIN: text).map { "by the digits before it the last is \($0)" }
            ?? "write 8, 12, 13 or 14 digits; the last is a check digit",
          &context)
    case .list, .map, .image, .group: return nil
    }
  }

  /// A path that stays inside the content folder; `/` at its beginning means that folder.
  private func path(
    _ text: String, _ node: YAMLNode, _ field: FieldDefinition, _ context: inout FileContext
  ) -> String? {
    var parts = text.hasPrefix("/") ? [] : folder.split(ascii: "/")
    for part in text.split(ascii: "/") {
      if part == "." { continue }
      if part == ".." {
        guard parts.popLast() != nil else {
          _ = mistake(
            node, field, "path", "leaves the content folder", "name a file inside content", &context
          )
          return nil
        }
      } else {
        parts.append(part)
      }
    }
    let isFile =
      !text.hasSuffix("/") && ![nil, ".", ".."].contains(text.split(ascii: "/").last)
    guard isFile, !text.contains("\\"), !text.contains("://") else {
      _ = mistake(
        node, field, "path", "is not the path of a file", "write a file's name, such as front.jpg",
        &context)
      return nil
    }
    return parts.joined(separator: "/")
  }

  /// A path alone, or `{src: front.jpg, alt: {ar: …, fr: …}}`.
  private func image(
    _ node: YAMLNode, _ field: FieldDefinition, _ context: inout FileContext
  ) -> Value? {
    switch node {
    case .scalar(let text, _, let position):
      guard let path = path(text, node, field, &context) else { return nil }
      context.report(
        "image", "\(field.name) has no alternative text",
        "write {src: \(text), alt: {ar: …, fr: …}} for readers who cannot see it", at: position,
        length: node.length, severity: .warning)
      return .image(ImageReference(path: path, alt: [], position: position))
    case .mapping(let entries, let position):
      var reader = EntryReader(entries, what: "an image")
      let source = reader.take("src")
      let alt = reader.localized("alt", languages, &context)
      reader.finish(&context)
      guard let source, let text = source.text else {
        return mistake(
          node, field, "image", "names no file", "write {src: front.jpg, alt: …}", &context)
      }
      guard let path = path(text, source, field, &context) else { return nil }
      if alt?.texts.isEmpty ?? true {
        context.report(
          "image", "\(field.name) has no alternative text",
          "write alt: {ar: …, fr: …} for readers who cannot see it", at: position,
          severity: .warning)
      }
      var texts = alt?.texts ?? []
      // One text without a language is in the file's own.
      for place in texts.indices where texts[place].language == .undetermined {
        texts[place].language = language
      }
      return .image(ImageReference(path: path, alt: texts, position: source.position))
    case .sequence:
      return mistake(node, field, "image", "is not one picture", "write a file's name", &context)
    }
  }
}

/// Reads dates of fields and of publication.
enum DateReader {
  static func value(
    _ text: String, _ node: YAMLNode, _ name: String, _ context: inout FileContext
  ) -> EDTF? {
    do throws(EDTF.Mistake) {
      return try EDTF(parsing: text)
    } catch {
      if let moment = WrittenMoment.edtf(text), let date = try? EDTF(parsing: moment) {
        return date
      }
      let (message, remedy) = error.explanation(of: name)
      context.report("date", message, remedy, at: node.position, length: node.length)
      return nil
    }
  }
}
