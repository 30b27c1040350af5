import Model

extension Machine {
  /// Prints a value where it stands; false when it has no text.
  func print(_ value: TemplateValue, _ place: PrintPlace, into output: inout [UInt8]) -> Bool {
    if place == .script {
      if case .markup(let bytes) = value {
        output += bytes
      } else {
        Escaping.appendJSON(value, asciiOnly: false, to: &output)
      }
      return true
    }
    switch value {
    case .none: return true
    case .integer(let number):
      appendDigits(number, &output)
      return true
    case .boolean, .number:
      output.append(contentsOf: (value.asText?.string ?? "").utf8)
      return true
    case .markup(let bytes):
      switch place {
      case .text: output.append(contentsOf: bytes)
      case .address(let isStart):
        Escaping.appendAddress(
          String(decoding: bytes, as: UTF8.self), isStart: isStart, to: &output)
      default:
        // Markup in an attribute: its quotation marks must not end it; references stay.
        for byte in bytes {
          switch byte {
          case UInt8(ascii: "\""): output += Array("&#34;".utf8)
          case UInt8(ascii: "'"): output += Array("&#39;".utf8)
          case UInt8(ascii: "<"): output += Array("&lt;".utf8)
          case UInt8(ascii: ">"): output += Array("&gt;".utf8)
          default: output.append(byte)
          }
        }
      }
      return true
    case .text(let text): print(text, place, into: &output)
    case .data(let value): print(program.print(value, context), place, into: &output)
    case .list, .map, .entity: return false
    }
    return true
  }

  private func print(_ text: Text, _ place: PrintPlace, into output: inout [UInt8]) {
    switch place {
    case .text: context.append(text, to: &output)
    case .characterData, .attribute(isForPeople: true):
      guard context.isolates else { return Escaping.appendText(text.string, to: &output) }
      let profile = BidiProfile(of: text.string)
      guard BidiText.needsIsolation(text.string, profile, in: context.direction) else {
        return Escaping.appendText(text.string, to: &output)
      }
      output += profile.isolateDirection == .rightToLeft ? [0xE2, 0x81, 0xA7] : [0xE2, 0x81, 0xA6]
      Escaping.appendText(text.string, to: &output)
      output += [0xE2, 0x81, 0xA9]
    case .attribute(isForPeople: false), .script: Escaping.appendText(text.string, to: &output)
    case .address(let isStart):
      Escaping.appendAddress(text.string, isStart: isStart, to: &output)
    }
  }

  private func appendDigits(_ number: Int, _ output: inout [UInt8]) {
    if (0..<10).contains(number) {
      output.append(UInt8(48 + number))
    } else {
      output.append(contentsOf: String(number).utf8)
    }
  }
}
