import Model
import Templates

extension World {
  /// The term of a taxonomy that stands for a record, by which a listing is narrowed to what
  /// belongs to it: `{{ (record | term_in(site.taxonomies.products_merchant)).url }}`.
  ///
  /// Nothing for a record that no listed one leads to.
  var termFilter: HostFilter {
    HostFilter(
      name: "term_in",
      check: { call in
        guard Self.isRecord(call.input.shape) else {
          return .failure(
            FilterMistake(Message("filter-term-value"), remedy: Message("filter-term-value.remedy"))
          )
        }
        guard call.arguments.count == 1, call.named.isEmpty,
          let taxonomy = call.arguments.first?.shape,
          taxonomy == .entity("taxonomy") || taxonomy == .any
        else {
          return .failure(
            FilterMistake(
              Message("filter-term-taxonomy"),
              remedy: Message("filter-term-taxonomy.remedy")))
        }
        return .success(.optional(.entity("term")))
      },
      run: { input, arguments, _, context in
        guard case .entity(let record) = input, record.kind == EntityKind.record.rawValue,
          case .entity(let taxonomy)? = arguments.first,
          taxonomy.kind == EntityKind.taxonomy.rawValue,
          let term = self.site.taxonomies[Int(taxonomy.index)]
            .termsByRecord[RecordIndex(Int(record.index))]
        else { return .none }
        return .entity(
          Entity(.term, context.language, index: Int(taxonomy.index), detail: term))
      })
  }

  private static func isRecord(_ shape: Shape) -> Bool {
    switch shape {
    case .entity(let name): name == "record" || name.hasPrefix("record:")
    case .any, .none: true
    case .optional(let shape): isRecord(shape)
    default: false
    }
  }
}
