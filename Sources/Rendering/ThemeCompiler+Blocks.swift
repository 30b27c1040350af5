import Markdown
import Model
import Templates

extension ThemeCompiler {
  /// Compiles the template of each block, by the places of the blocks.
  func blocks(
    _ library: TemplateLibrary, _ diagnostics: inout [Diagnostic]
  ) -> [Program?] {
    world.site.settings.blocks.map { block in
      let globals = [
        Self.site, Shape.Field(name: "page", shape: .entity("page")),
        Shape.Field(name: "block", shape: .entity(SiteSchema.name(of: block))),
        Shape.Field(name: "body", shape: .markup),
        Shape.Field(name: "pictures", shape: .list(.markup)),
        Shape.Field(name: "words", shape: .optional(.markup)),
        Shape.Field(name: "record", shape: .entity("record")),
        Shape.Field(name: "number", shape: .integer),
      ]
      let (program, mistakes) = library.program(
        for: "blocks/" + block.name + ".html", globals: globals)
      diagnostics += mistakes
      return program
    }
  }
}

extension Theme {
  /// What a block of a text becomes on a page.
  ///
  /// A block whose record is not published today is its text alone, as a link to one is.
  func render(
    block number: Int, of record: RecordIndex, _ content: MarkdownBlock, on data: PageData,
    world: World
  ) throws(RenderFailure) -> [UInt8] {
    let language = data.page.language
    guard let place = world.shownLanguage(of: record, language),
      let uses = world.site.records[record.position].variants[place]?.blocks,
      uses.indices.contains(number), let definition = uses[number].definition,
      blocks.indices.contains(definition), !world.lacksReference(uses[number], definition)
    else { return content.body }
    var bytes: [UInt8] = []
    let words = content.words.contains { $0 > 0x20 } ? TemplateValue.markup(content.words) : .none
    try blocks[definition].render(
      globals: [
        .entity(Entity(.site, language)), .entity(Entity(.page, language)),
        .entity(world.entity(ofBlock: number, in: record, language)),
        .markup(content.body), .list(content.pictures.map { .markup($0) }), words,
        .entity(Entity(.record, language, index: record.position)), .integer(number + 1),
      ],
      source: PageSource(world: world, data: data), context: world.context(language),
      cache: cache, into: &bytes)
    if bytes.last != 10 { bytes.append(10) }
    return bytes
  }
}

extension World {
  /// A block of a record's text: it lies behind the record's fields.
  func entity(
    ofBlock number: Int, in record: RecordIndex, _ language: LanguageIndex
  ) -> Entity {
    let slot = site.types[site.records[record.position].typeIndex].fields.count
    return packed(.block, record, language, slot, number)
  }

  /// An argument of a block.
  func block(_ slot: Int, _ entity: Entity) -> TemplateValue {
    guard case .group(let group)? = element(of: entity), group.fields.indices.contains(slot) else {
      return .none
    }
    return templateValue(group.fields[slot], at: entity.field(slot))
  }

  /// Whether a block lacks the record without which it is nothing.
  func lacksReference(_ use: BlockUse, _ definition: Int) -> Bool {
    zip(site.settings.blocks[definition].arguments, use.values).contains { field, value in
      guard field.isRequired, value.isNone, case .reference = field.kind else { return false }
      return true
    }
  }
}
