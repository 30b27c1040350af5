import Model
import Testing

@testable import Rendering

/// What every record has stands before the fields of its type.
@Suite struct RecordFieldTests {
  @Test func noTypeMayHaveAFieldThatEveryRecordHas() {
    for field in RecordField.all {
      let name = String(field.rawValue.map { $0 == "_" ? "-" : $0 })
      #expect(RecordNames.alternative(to: name) != nil, "\(name)")
    }
  }
}
