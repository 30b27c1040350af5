import Model

extension Compiler {
  static let ambiguity = Message("template-mixed.remedy")
  static let functions = ["range", "namespace", "dict", "caller", "super"]

  func name(
    _ name: String, _ scope: Scope, _ file: TemplateFile, _ position: SourcePosition
  ) -> Compiled {
    switch scope.find(name) {
    case .value(let slot, let shape): return (add(.slot(slot)), shape)
    case .macro, .module, .caller:
      report(
        Message("template-macro-no-value", ["name": .text(name)]),
        remedy: Message("template-macro-no-value.remedy", ["name": .text(name)]), in: file,
        at: position,
        length: name.utf8.count)
      return nothing
    case .loop:
      report(
        Message("template-loop-no-value"), remedy: Message("template-loop-no-value.remedy"),
        in: file, at: position, length: 4)
      return nothing
    case nil:
      unknownName(name, scope, file, position)
      return nothing
    }
  }

  func unknownName(
    _ name: String, _ scope: Scope, _ file: TemplateFile, _ position: SourcePosition
  ) {
    guard !library.isIncomplete else { return }
    let known = Set(scope.names + Self.functions)
    let nearest = NearestName.of(name, among: known.sorted())
    report(
      Message("template-unknown-name", ["name": .text(name)]),
      remedy: nearest.map(Message.didYouMean)
        ?? Message(
          "template-unknown-name.remedy", ["known": .names(Array(known.sorted().prefix(12)))]),
      in: file, at: position, length: name.utf8.count)
  }

  /// An imported template without what is asked of it.
  func unknownMember(
    _ name: String, of module: Scope,
    called owner: Message.Value = .message(Message("template-this")), _ file: TemplateFile,
    _ position: SourcePosition
  ) {
    guard !library.isIncomplete else { return }
    unknownMember(name, module.bindings.keys.sorted(), file, position, of: owner)
  }

  func unknownMember(
    _ name: String, _ known: [String], _ file: TemplateFile, _ position: SourcePosition,
    of owner: Message.Value = .message(Message("template-this")), remedy: Message? = nil
  ) {
    let nearest = NearestName.of(name, among: known)
    let fields =
      known.isEmpty
      ? Message("template-unknown-field.remedy-none")
      : Message("template-unknown-field.remedy", ["known": .names(Array(known.prefix(16)))])
    report(
      Message("template-unknown-field", ["owner": owner, "name": .text(name)]),
      remedy: nearest.map(Message.didYouMean)
        ?? remedy.map {
          Message(
            "template-unknown-field.remedy-or",
            ["fields": .message(fields), "remedy": .message($0)])
        } ?? fields,
      in: file, at: position, length: name.utf8.count)
  }

  func member(
    _ base: Expression, _ name: String, _ scope: Scope, _ file: TemplateFile,
    _ position: SourcePosition
  ) -> Compiled {
    if case .name(let owner, _) = base {
      switch scope.find(owner) {
      case .loop(let number): return loopField(number, name, file, position)
      case .module(let module):
        if case .value(let slot, let shape)? = module.bindings[name] {
          return (add(.slot(slot)), shape)
        }
        unknownMember(name, of: module, called: .text(owner), file, position)
        return nothing
      default: break
      }
    }
    let (node, shape) = expression(base, scope, file)
    return field(name, of: node, shape, file, position)
  }

  private func loopField(
    _ number: Int, _ name: String, _ file: TemplateFile, _ position: SourcePosition
  ) -> Compiled {
    guard let field = Program.LoopField(rawValue: name) else {
      unknownMember(
        name, Program.LoopField.allCases.map(\.rawValue) + ["cycle", "changed"], file, position,
        of: .text("loop"))
      return nothing
    }
    let shape: Shape =
      switch field {
      case .first, .last: .boolean
      case .previtem, .nextitem: loopElements[number].asOptional
      default: .integer
      }
    return (add(.loop(number, field)), shape)
  }

  /// A field of a value by its shape; through something absent the result is absent.
  func field(
    _ name: String, of node: Int, _ shape: Shape, _ file: TemplateFile, _ position: SourcePosition
  ) -> Compiled {
    let isOptional = shape.isOptional
    switch shape.unwrapped {
    case .entity(let entity):
      guard let (slot, field) = library.schema.field(name, of: entity) else {
        if library.schema.isAmbiguous(name, of: entity) {
          report(
            Message("template-mixed", ["name": .text(name)]), remedy: Self.ambiguity, in: file,
            at: position, length: name.utf8.count)
          return nothing
        }
        unknownMember(
          name, library.schema.names(of: entity), file, position, of: shape.unwrapped.name,
          remedy: library.schema.remedy(of: entity))
        return nothing
      }
      program.fields.insert(entity + "." + name)
      return (add(.field(node, slot: slot)), isOptional ? field.asOptional : field)
    case .object(let fields):
      guard let found = fields.first(where: { $0.name == name }) else {
        unknownMember(
          name, fields.map(\.name), file, position, of: .message(Message("shape-the-map")))
        return nothing
      }
      let result = isOptional ? found.shape.asOptional : found.shape
      return (add(.member(node, name: constant(name: name), isStrict: false)), result)
    case .map(let value):
      return (add(.member(node, name: constant(name: name), isStrict: false)), value.asOptional)
    case .never: return (node, .never)
    case .any:
      return (
        add(.member(node, name: constant(name: name), isStrict: !toleratesAbsence)), .any
      )
    default:
      report(
        Message("template-no-fields", ["shape": shape.name]),
        remedy: Message("template-no-fields.remedy"), in: file,
        at: position, length: name.utf8.count)
      return nothing
    }
  }

  func index(
    _ base: Expression, _ index: Expression, _ scope: Scope, _ file: TemplateFile,
    _ position: SourcePosition
  ) -> Compiled {
    if case .literal(.text(let text)) = index {
      let (node, shape) = expression(base, scope, file)
      return field(text.string, of: node, shape, file, position)
    }
    let (node, shape) = listed(expression(base, scope, file))
    let (key, _) = expression(index, scope, file)
    let result: Shape
    switch shape.unwrapped {
    case .list(let element): result = element
    case .text: result = .text
    case .map(let value): result = value.asOptional
    case .object(let fields):
      result = fields.reduce(.none) { $0 == .none ? $1.shape : $0.joined(with: $1.shape) }
    case .any, .never: result = shape.unwrapped
    default:
      report(
        Message("template-no-places", ["shape": shape.name]),
        remedy: Message("template-no-places.remedy"), in: file,
        at: position)
      result = .any
    }
    return (add(.index(node, key)), result.asOptional)
  }
}
