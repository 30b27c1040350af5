import Model

/// What a template does outside of what it prints: it gives names to what others use.
extension Compiler {
  /// Compiles what gives names, of an imported template or of one that extends another; gives the
  /// statements that have no effect there.
  ///
  /// Behind a question that is answered when the theme is compiled stands what is taken: `{% if
  /// site.types.product is defined %}{% import "shop.html" as shop %}{% endif %}`.
  @discardableResult
  func define(_ statements: [Statement], _ scope: Scope, _ file: TemplateFile) -> [Statement] {
    var rest: [Statement] = []
    for statement in statements where !isTooLarge {
      if statement.definesNames {
        compile([statement], scope, file)
      } else if case .condition(let branches, let otherwise, _) = statement,
        let taken = taken(branches, otherwise, scope, file)
      {
        rest += define(taken, scope, file)
        declare(namesSetIn: [statement], scope)
      } else {
        rest.append(statement)
      }
    }
    return rest
  }

  /// The branch that every page takes; nothing where that shows only when a page is made.
  private func taken(
    _ branches: [(condition: Expression, body: [Statement])], _ otherwise: [Statement],
    _ scope: Scope, _ file: TemplateFile
  ) -> [Statement]? {
    for branch in branches {
      switch truth(branch.condition, scope, file) {
      case true?: return branch.body
      case false?: continue
      case nil: return nil
      }
    }
    return otherwise
  }

  /// Warns of what a child has outside its blocks, which no page shows.
  func warnOfUnused(_ statements: [Statement], _ file: TemplateFile) {
    for statement in statements {
      let (what, place): (Message, SourcePosition)
      switch statement {
      case .extends, .block, .set, .setBlock, .setMember, .macro, .importing, .importingNames:
        continue
      case .text(let bytes, let position):
        guard let first = bytes.firstIndex(where: { $0 > 0x20 }) else { continue }
        (what, place) = (Message("template-outside-text"), position.moved(behind: bytes[..<first]))
      case .print(_, let position): (what, place) = (Message("template-outside-value"), position)
      case .condition(_, _, let position), .include(_, _, _, let position),
        .call(_, _, _, let position):
        (what, place) = (Message("template-outside-tag"), position)
      case .loop(let loop): (what, place) = (Message("template-outside-tag"), loop.position)
      case .narrowed: continue
      }
      report(
        what,
        remedy: Message("template-outside-blocks.remedy"), in: file, at: place, severity: .warning)
    }
  }
}

extension Statement {
  /// Whether a child template may have it outside its blocks with an effect.
  fileprivate var definesNames: Bool {
    switch self {
    case .set, .setBlock, .setMember, .macro, .importing, .importingNames: true
    default: false
    }
  }
}
