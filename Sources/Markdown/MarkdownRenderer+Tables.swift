extension MarkdownRenderer {
  mutating func tablePart(_ node: CMarkNode, _ isEntering: Bool) {
    switch node.kind {
    case .table:
      if isEntering {
        columnTable = node
        append("<div class=\"table\" tabindex=\"0\">\n<table")
        openDirection(of: node)
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
        column += 1
        openDirection(of: node)
        append(">")
      } else {
        closeDirection()
        append(isInHeader ? "</th>" : "</td>")
      }
    }
  }
}
