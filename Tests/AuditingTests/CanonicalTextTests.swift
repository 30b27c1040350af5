import Model
import Testing

@testable import Auditing

/// Digests of these texts stand in editors' files: no change of the program may change them.
@Suite struct CanonicalTextTests {
  @Test func valuesAreWrittenAsEditorsWriteThem() throws {
    #expect(Value.boolean(true).canonicalText == "true")
    #expect(Value.integer(-3).canonicalText == "-3")
    #expect(Value.number(2.5).canonicalText == "2.5")
    #expect(Value.date(try EDTF(parsing: "2026-03~")).canonicalText == "2026-03~")
    #expect(Value.money(try Money(parsing: "12.500 JOD")).canonicalText == "12.500 JOD")
    let quantity = try #require(Quantity(parsing: "1.5 kg"))
    #expect(Value.quantity(quantity).canonicalText == "1.5 kg")
    let place = try #require(Place(parsing: "31.7767, 35.2343"))
    #expect(Value.place(place).canonicalText == "31.7767, 35.2343")
  }
}
