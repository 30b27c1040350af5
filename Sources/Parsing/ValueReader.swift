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
          node, field, "map", Message("map-unreadable"), Message("map-unreadable.remedy"), &context)
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
        node, field, kind.name, Message("value-not-one"), Message("value-not-one.remedy"), &context)
    }
    return scalar(text, node, field, kind, &context)
  }

  func mistake(
    _ node: YAMLNode, _ field: FieldDefinition, _ category: String, _ message: Message,
    _ remedy: Message, _ context: inout FileContext
  ) -> Value? {
    context.report(
      category, Message("of-field", ["field": .text(field.name), "fault": .message(message)]),
      remedy, at: node.position, length: node.length)
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
        node, field, "list", Message("list-too-long"),
        Message("list-too-long.remedy", ["limit": .number(limit)]), &context)
    }
    return .list(
      items.compactMap { $0.isEmpty ? nil : value($0, of: field, element, &context) })
  }

  func text(
    _ node: YAMLNode, _ field: FieldDefinition, _ context: inout FileContext
  ) -> Text? {
    guard let written = node.text else {
      context.report(
        "text", Message("text-unreadable", ["field": .text(field.name)]),
        Message("text-unreadable.remedy"), at: node.position)
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
          Message(
            count > limit ? "text-too-long" : "text-too-short",
            [
              "field": .text(field.name), "count": .number(count), "limit": .number(limit),
              "least": .number(least),
            ]), Message(count > limit ? "text-too-long.remedy" : "text-too-short.remedy"),
          at: node.position,
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
      "direction", Message("direction-turning", ["name": .text(field.name)]),
      Message("direction-turning.remedy"), at: node.position,
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
          node, field, "text", Message("time-unreadable"), Message("time-unreadable.remedy"),
          &context)
      }
      return self.text(node, field, &context).map { .text(typeset($0, field)) }
    case .markdown: return self.text(node, field, &context).map { .markdown($0) }
    case .integer:
      guard let value = Int(text) else {
        return mistake(
          node, field, "integer", Message("integer-unreadable"),
          Message("integer-unreadable.remedy"), &context)
      }
      return bounded(Double(value), node, field, &context) ? .integer(value) : nil
    case .number:
      guard let value = Double(text), value.isFinite, text.utf8.first != 0x2B,
        !text.utf8.contains(where: { $0 | 32 == UInt8(ascii: "x") })
      else {
        return mistake(
          node, field, "number", Message("number-unreadable"), Message("number-unreadable.remedy"),
          &context)
      }
      return bounded(value, node, field, &context) ? .number(value) : nil
    case .boolean:
      switch text {
      case "true": return .boolean(true)
      case "false": return .boolean(false)
      default:
        return mistake(
          node, field, "boolean", Message("boolean-unreadable"),
          Message("boolean-unreadable.remedy"), &context)
      }
    case .date: return DateReader.value(text, node, field.name, &context).map { .date($0) }
    case .money: return money(text, node, field, &context)
    case .quantity: return quantity(text, node, field, &context)
    case .choice(let choices):
      if choices.has(text) { return .choice(text) }
      let nearest = choices.key(nearest: text)
      return mistake(
        node, field, "choice", Message("choice-unknown", ["text": .text(text)]),
        nearest.map(Message.didYouMean)
          ?? Message("choice-unknown.remedy", ["listed": .text(choices.listed)]), &context)
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
          node, field, "url", Message("url-unreadable"), Message("url-unreadable.remedy"),
          &context)
    case .email:
      return ScalarSyntax.isEmail(text)
        ? .email(text)
        : mistake(
          node, field, "email", Message("email-unreadable"), Message("email-unreadable.remedy"),
          &context)
    case .phone:
      return ScalarSyntax.phone(text).map { .phone($0) }
        ?? mistake(
          node, field, "phone", Message("phone-unreadable"),
          Message("phone-unreadable.remedy"), &context)
    case .place:
      return Place(parsing: text).map { .place($0) }
        ?? mistake(
          node, field, "place", Message("place-unreadable"),
          Message("place-unreadable.remedy"), &context)
    case .gtin:
      return ScalarSyntax.isGTIN(text)
        ? .gtin(text)
        : mistake(
          node, field, "gtin", Message("gtin-unreadable"),
          ScalarSyntax.checkDigit(ofGTIN: text).map {
            Message("gtin-unreadable.remedy-digit", ["digit": .number($0)])
          }
            ?? Message("gtin-unreadable.remedy"),
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
            node, field, "path", Message("path-outside"), Message("path-outside.remedy"), &context
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
        node, field, "path", Message("path-unreadable"), Message("path-unreadable.remedy"),
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
        "image", Message("image-no-alternative", ["field": .text(field.name)]),
        Message("image-no-alternative.remedy-path", ["text": .text(text)]), at: position,
        length: node.length, severity: .warning)
      return .image(ImageReference(path: path, alt: [], position: position))
    case .mapping(let entries, let position):
      var reader = EntryReader(entries, what: .message(Message("thing-image")))
      let source = reader.take("src")
      let alt = reader.localized("alt", languages, &context)
      reader.finish(&context)
      guard let source, let text = source.text else {
        return mistake(
          node, field, "image", Message("image-no-file"), Message("image-no-file.remedy"), &context)
      }
      guard let path = path(text, source, field, &context) else { return nil }
      if alt?.texts.isEmpty ?? true {
        context.report(
          "image", Message("image-no-alternative", ["field": .text(field.name)]),
          Message("image-no-alternative.remedy"), at: position,
          severity: .warning)
      }
      var texts = alt?.texts ?? []
      // One text without a language is in the file's own.
      for place in texts.indices where texts[place].language == .undetermined {
        texts[place].language = language
      }
      return .image(ImageReference(path: path, alt: texts, position: source.position))
    case .sequence:
      return mistake(
        node, field, "image", Message("image-not-one"), Message("image-not-one.remedy"), &context)
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
      let (message, remedy) = error.explanation(of: .text(name))
      context.report("date", message, remedy, at: node.position, length: node.length)
      return nil
    }
  }
}
