import Sheets
import Testing

/// Which encoding bytes are in, proven or guessed.
@Suite struct EncodingTests {
  private static let arabic = [
    "الاسم;السعر\nصابون زيت الزيتون;25\n", "صابون", "و", "مصنوع من خشب الزيتون، حفر باليد",
    "id,title.ar,price\nsoap,صابون بلدي,25 ILS\n", "هل هو متوفّر؟ نعم",
    "جرّة عسل 500 غ", "ثوب,ثياب", "علبة savon de Naplouse علبة صابون",
  ]
  private static let french = [
    "Nom;Prix\nÉpices d’été;25,50\n", "ÉTÉ", "À la main", "Référence;Matières\nDQ-1;Nacre, œuf\n",
    "Écharpe tissée à Gaza", "nº 5", "ÇA ET LÀ", "À emporter ; où ? à Jérusalem",
    "CÉRAMIQUE;ÉTAIN;ŒUVRE", "Crème à l’huile d’olive — 25 €",
  ]

  private func bytes(_ text: String, _ encoding: SheetEncoding) throws -> [UInt8] {
    try encoding.encoded(text).get()
  }

  @Test(arguments: arabic) func arabicIsKnownByItsLetters(text: String) throws {
    let bytes = try bytes(text, .windows1256)
    let guess = SheetEncoding.detect(bytes)
    #expect(guess.encoding == .windows1256)
    #expect(guess.encoding.decoded(bytes) == Array(text.utf8))
  }

  @Test(arguments: french) func frenchIsKnownByItsLetters(text: String) throws {
    let bytes = try bytes(text, .windows1252)
    let guess = SheetEncoding.detect(bytes)
    #expect(guess.encoding.decoded(bytes) == Array(text.utf8), "\(guess)")
  }

  @Test(
    arguments: arabic + french,
    [SheetEncoding.utf8, .utf8WithMark, .utf16LittleEndian, .utf16BigEndian])
  func unicodeIsProven(text: String, encoding: SheetEncoding) throws {
    let bytes = try bytes(text, encoding)
    #expect(SheetEncoding.detect(bytes) == SheetEncoding.Guess(encoding: encoding, isCertain: true))
    #expect(encoding.decoded(bytes) == Array(text.utf8))
  }

  @Test func utf16WithoutAMarkIsKnownByItsZeros() throws {
    let marked = try bytes("id\ttitle.ar\nsoap\tصابون\n", .utf16LittleEndian)
    #expect(SheetEncoding.detect(Array(marked.dropFirst(2))).encoding == .utf16LittleEndian)
    let big = try bytes("id\ttitle.ar\nsoap\tصابون\n", .utf16BigEndian)
    #expect(SheetEncoding.detect(Array(big.dropFirst(2))).encoding == .utf16BigEndian)
  }

  @Test func plainLettersAndNothingAreUTF8() {
    #expect(SheetEncoding.detect(Array("id,sku\n1,2\n".utf8)).encoding == .utf8)
    #expect(SheetEncoding.detect([]).encoding == .utf8)
  }

  @Test func brokenBytesAreRefused() {
    #expect(SheetEncoding.utf8.decoded([0xC3]) == nil)
    #expect(SheetEncoding.utf16LittleEndian.decoded([0xFF, 0xFE, 0x41]) == nil)
    #expect(SheetEncoding.utf16LittleEndian.decoded([0x00, 0xD8]) == nil)
    #expect(SheetEncoding.windows1252.decoded([0x81]) == nil)
  }

  @Test func everyByteOfTheCodePagesComesBack() throws {
    for (encoding, gaps) in [(SheetEncoding.windows1256, 0), (.windows1252, 5)] {
      var missing = 0
      for byte in UInt8.min...UInt8.max {
        guard let text = encoding.decoded([byte]) else {
          missing += 1
          continue
        }
        #expect(try encoding.encoded(String(decoding: text, as: UTF8.self)).get() == [byte])
      }
      #expect(missing == gaps)
    }
  }

  @Test func aCharacterThatACodePageLacksIsNamed() {
    guard case .failure(let missing) = SheetEncoding.windows1252.encoded("prix: ₪") else {
      return #expect(Bool(false), "windows-1252 has no ₪")
    }
    #expect(missing.scalar == "₪")
    #expect(SheetEncoding(name: "CP1256") == .windows1256)
    #expect(SheetEncoding(name: "latin-5") == nil)
  }
}
