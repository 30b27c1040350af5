import Model

/// `include`, also of templates whose names are made of what kind of record a name is.
extension Compiler {
  func include(
    _ names: [IncludedName], isOptional: Bool, seesNames: Bool, _ scope: Scope,
    _ file: TemplateFile, _ position: SourcePosition
  ) {
    guard let chosen = names.lazy.compactMap(\.chosen).first else {
      let found = names.lazy.compactMap {
        self.library.file($0.prefix, from: file, orNothing: isOptional)
      }.first
      if let found {
        include(found, seesNames ? scope : nil, file, position)
      } else if !isOptional {
        unknownTemplate(names[0].written, in: file, at: position)
      }
      return
    }
    guard case .value(_, let shape)? = scope.find(chosen.name),
      case .entity(let entity) = shape.unwrapped,
      let kinds = library.schema.kinds(of: entity), kinds.member == chosen.member,
      names.allSatisfy({ $0.chosen.map { $0 == chosen } ?? true })
    else {
      if case .value(_, .never)? = scope.find(chosen.name) { return }
      report(
        Message("template-made-name"),
        remedy: Message("template-made-name.remedy"), in: file,
        at: position)
      return
    }
    let fallback = names.lazy.compactMap { $0.file(for: nil) }.first {
      self.library.file($0) != nil
    }
    var branches: [(condition: Expression, body: [Statement])] = []
    var isLacking = false
    for kind in kinds.entities {
      let found = names.lazy.compactMap { $0.file(for: kind.key) }.first {
        self.library.file($0) != nil
      }
      guard let found, found != fallback else {
        isLacking = isLacking || found == nil
        continue
      }
      let body: [Statement] = [
        .narrowed(chosen.name, entity: kind.entity, [included(found, seesNames, position)])
      ]
      if kinds.entities.count == 1, !shape.isOptional { return compile(body, scope, file) }
      let member = Expression.member(.name(chosen.name, position), chosen.member, position)
      branches.append(
        (.comparison(member, [(.equal, .literal(.text(Text(kind.key))))], position), body))
    }
    if isLacking, !isOptional { return unknownTemplate(names[0].written, in: file, at: position) }
    let otherwise = fallback.map { [included($0, seesNames, position)] } ?? []
    guard !branches.isEmpty else { return compile(otherwise, scope, file) }
    condition(branches, otherwise, scope, file, position)
  }

  private func included(
    _ name: String, _ seesNames: Bool, _ position: SourcePosition
  ) -> Statement {
    .include(
      [IncludedName(prefix: name)], isOptional: false, seesNames: seesNames, position)
  }

  private func include(
    _ included: TemplateFile, _ scope: Scope?, _ file: TemplateFile, _ position: SourcePosition
  ) {
    if let (_, place) = included.extended {
      report(
        Message("template-include-extends"), remedy: Message("template-include-extends.remedy"),
        in: included, at: place)
      return
    }
    expand(file, position) {
      compile(included.statements, Scope(parent: scope), included)
    }
  }

  /// Compiles statements in which a name is known to be an entity of one kind.
  func narrowed(
    _ name: String, _ entity: String, _ body: [Statement], _ scope: Scope, _ file: TemplateFile
  ) {
    let inner = Scope(parent: scope)
    if case .value(let slot, _)? = scope.find(name) {
      inner.bindings[name] = .value(slot: slot, .entity(entity))
    }
    compile(body, inner, file)
  }
}

extension IncludedName {
  /// The name that an expression gives, if it is a text, or texts around a member of a name.
  init?(_ expression: Expression) {
    self.init(prefix: "")
    for part in expression.concatenated {
      switch part {
      case .literal(.text(let text)):
        if chosen == nil { prefix += text.string } else { suffix += text.string }
      case .member(.name(let name, _), let member, _) where chosen == nil:
        chosen = (name, member)
      default: return nil
      }
    }
  }
}

extension Expression {
  /// What `~` joins, from left to right; the expression alone where it joins nothing.
  fileprivate var concatenated: [Expression] {
    if case .binary(.concatenate, let left, let right, _) = self {
      return left.concatenated + right.concatenated
    }
    return [self]
  }
}
