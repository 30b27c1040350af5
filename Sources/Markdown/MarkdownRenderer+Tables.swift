import Model

extension MarkdownRenderer {
  mutating func tablePart(_ node: CMarkNode, _ isEntering: Bool) {
    switch node.kind {
    case .table:
      if isEntering {
        columnTable = node
        append("<div class=\"table\" tabindex=\"0\">\n<table")
        columns = columnDirections(of: node)
        open(direction(ofTable: node))
        append(">\n")
      } else {
        if !isInHeader, node.firstChild?.next != nil { append("</tbody>\n") }
        isInHeader = false
        columnTable = nil
        closeDirection()
        append("</table>\n</div>\n")
      }
    case .tableRow:
      if isEntering {
        column = 0
        if node.isHeaderRow {
          isInHeader = true
          append("<thead>\n<tr>")
        } else {
          if isInHeader {
            isInHeader = false
            append("<tbody>\n")
          }
          append("<tr>")
        }
      } else {
        append("</tr>\n")
        if node.isHeaderRow { append("</thead>\n") }
      }
    default:
      if isEntering {
        append(isInHeader ? "<th scope=\"col\"" : "<td")
        switch columnTable?.alignment(ofColumn: column) ?? 0 {
        case UInt8(ascii: "c"): append(" class=\"align-center\"")
        case UInt8(ascii: "r"): append(" class=\"align-end\"")
        default: break
        }
        let own = column < columns.count ? columns[column] : nil
        column += 1
        open(own ?? base)
        append(">")
        openContents(of: node)
      } else {
        closeContents()
        closeDirection()
        append(isInHeader ? "</th>" : "</td>")
      }
    }
  }

  // MARK: Direction

  /// What is in a cell keeps the order of its own direction, while the cell is aligned with its
  /// column.
  private mutating func openContents(of node: CMarkNode) {
    let own = direction(of: node) ?? base
    isContentIsolated = own != base
    guard isContentIsolated else { return }
    append("<bdi")
    open(own)
    append(">")
  }

  private mutating func closeContents() {
    guard isContentIsolated else { return }
    isContentIsolated = false
    closeDirection()
    append("</bdi>")
  }

  /// The order of the columns: that of most headings, else of most columns; among as many of both,
  /// that of what is around.
  private func direction(ofTable node: CMarkNode) -> Direction {
    var balance = 0
    var cell = node.firstChild?.firstChild
    while let here = cell {
      balance += weight(direction(of: here))
      cell = here.next
    }
    if balance == 0 { balance = columns.reduce(0) { $0 + weight($1) } }
    return balance == 0 ? base : balance > 0 ? .leftToRight : .rightToLeft
  }

  private func weight(_ direction: Direction?) -> Int {
    switch direction {
    case .leftToRight?: 1
    case .rightToLeft?: -1
    case nil: 0
    }
  }

  /// The direction of each column, and nothing for a column without letters, which follows the table.
  ///
  /// It is that of most cells below the heading, among as many of both that of the heading.
  private func columnDirections(of table: CMarkNode) -> [Direction?] {
    var headings: [Direction?] = []
    var balances: [Int] = []
    var hasLetters: [Bool] = []
    var row = table.firstChild
    while let here = row {
      var cell = here.firstChild
      var place = 0
      while let inner = cell {
        let own = direction(of: inner)
        if here.isHeaderRow {
          headings.append(own)
          balances.append(0)
          hasLetters.append(false)
        } else if place < balances.count {
          balances[place] += weight(own)
          hasLetters[place] = hasLetters[place] || own != nil
        }
        place += 1
        cell = inner.next
      }
      row = here.next
    }
    let hasRows = table.firstChild?.next != nil
    return headings.indices.map { place in
      if balances[place] != 0 { return balances[place] > 0 ? .leftToRight : .rightToLeft }
      return hasLetters[place] || !hasRows ? headings[place] : nil
    }
  }
}
