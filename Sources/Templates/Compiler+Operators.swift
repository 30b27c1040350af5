import Model

extension Compiler {
  func binary(
    _ operation: Expression.Operator, _ left: Expression, _ right: Expression, _ scope: Scope,
    _ file: TemplateFile, _ position: SourcePosition
  ) -> Compiled {
    switch operation {
    case .and, .or:
      // What the first decides is neither checked nor asked when the page is made.
      if let known = truth(left, scope, file) {
        return expression(known == (operation == .and) ? right : left, scope, file)
      }
    default: break
    }
    let (leftNode, leftShape) = expression(left, scope, file)
    let (rightNode, rightShape) = expression(right, scope, file)
    let node = add(.binary(operation, leftNode, rightNode))
    switch operation {
    case .and, .or: return (node, leftShape.joined(with: rightShape))
    case .concatenate:
      for shape in [leftShape, rightShape] { printable(shape, file, position) }
      let isMarkup = leftShape.unwrapped == .markup || rightShape.unwrapped == .markup
      return (node, isMarkup ? .markup : .text)
    case .add:
      switch (leftShape.unwrapped, rightShape.unwrapped) {
      case (.text, .text): return (node, .text)
      case (.list(let first), .list(let second)):
        return (node, Shape.list(first).joined(with: .list(second)))
      default: break
      }
    case .multiply:
      if leftShape.unwrapped == .text, rightShape.unwrapped == .integer { return (node, .text) }
    default: break
    }
    number(leftShape, file, position)
    number(rightShape, file, position)
    if leftShape.isUncertain || rightShape.isUncertain { return (node, .any) }
    if operation == .divide { return (node, .number) }
    let shapes = [leftShape, rightShape].map { $0.unwrapped == .boolean ? .integer : $0.unwrapped }
    return (node, shapes[0].joined(with: shapes[1]))
  }

  func number(_ shape: Shape, _ file: TemplateFile, _ position: SourcePosition) {
    switch shape.unwrapped {
    case .integer, .number, .any, .never, .boolean: break
    default:
      report(
        Message("template-no-counting", ["shape": shape.name]),
        remedy: Message("template-no-counting.remedy"),
        in: file, at: position)
    }
  }

  private func printable(_ shape: Shape, _ file: TemplateFile, _ position: SourcePosition) {
    switch shape.unwrapped {
    case .list, .map, .object, .entity, .data:
      report(
        Message("template-no-joining", ["shape": shape.name]),
        remedy: Message("template-no-joining.remedy"),
        in: file, at: position)
    default: break
    }
  }

  func comparison(
    _ first: Expression, _ rest: [(Expression.Comparison, Expression)], _ scope: Scope,
    _ file: TemplateFile, _ position: SourcePosition
  ) -> Compiled {
    var left = expression(first, scope, file)
    var result: Int?
    for (comparison, next) in rest {
      let right = expression(next, scope, file)
      comparable(comparison, left.shape, right.shape, file, position)
      let node = add(.compare(comparison, left.node, right.node))
      result = result.map { add(.binary(.and, $0, node)) } ?? node
      left = right
    }
    return (result ?? left.node, .boolean)
  }

  private func comparable(
    _ comparison: Expression.Comparison, _ left: Shape, _ right: Shape, _ file: TemplateFile,
    _ position: SourcePosition
  ) {
    switch comparison {
    case .equal, .unequal: break
    case .isIn, .isNotIn:
      switch right.unwrapped {
      case .list, .map, .object, .text, .any, .never: break
      default:
        report(
          Message("template-contains-nothing", ["right": right.name]),
          remedy: Message("template-contains-nothing.remedy"),
          in: file, at: position)
      }
    default:
      let kinds = [left.unwrapped, right.unwrapped].map { shape -> Shape in
        shape == .integer || shape == .boolean ? .number : shape
      }
      if kinds[0] != kinds[1], !kinds.contains(where: \.isUncertain) {
        report(
          Message("template-no-order", ["left": left.name, "right": right.name]),
          remedy: Message("template-no-order.remedy"),
          in: file, at: position)
      }
    }
  }
}
