import Model
import Testing

/// Isolated runs are shown in `⟦ ⟧`.
@Suite struct BidiRunsTests {
  private static func shown(_ text: String, _ base: Direction) -> String {
    var bytes = Array(text.utf8)
    let runs = unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe BidiRuns.isolated(in: ByteView(bytes), base: base)
    }
    for run in runs.reversed() {
      bytes.insert(contentsOf: "⟧".utf8, at: run.upperBound)
      bytes.insert(contentsOf: "⟦".utf8, at: run.lowerBound)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    "صابون ⟦Nablus 100g⟧ (25 ₪)", "هاتف ⟦02 628 1234⟧ اليوم", "هاتف ⟦+970 2 628 1234⟧.",
    "هاتف ⟦02-628-1234⟧", "هاتف ⟦02-6281234⟧", "هاتف ⟦(02) 628 1234⟧", "هاتف ⟦+97026281234⟧",
    "خصم ⟦25%⟧ اليوم", "خصم ⟦12.5 %⟧ اليوم", "حرارة ⟦-5⟧ مئوية", "يوم ⟦2024-05-12⟧ كان",
    "رقم ⟦978-9950-385-00-1⟧", "ملف ⟦2024-05-12.pdf⟧", "رمز ⟦001-SOAP⟧", "وزنه ⟦5 kg⟧ فقط",
    "لغة ⟦C++⟧ جميلة", "لغة ⟦C#⟧", "حساب ⟦@dlala_quds⟧ هنا", "وسم ⟦#Quds⟧", "ملف ⟦.htaccess⟧ خفي",
    "مسار ⟦/var/www/⟧ هنا", "في ⟦Nablus⟧ 25 ₪", "كتاب ⟦Les Souks⟧ (1967)", "سعر ⟦Dlala⟧: 25 ₪",
    "المبلغ ⟦10 000⟧ دينار",
  ])
  func whatWouldScrambleInArabicIsIsolated(_ expected: String) {
    let text = expected.replacing("⟦", with: "").replacing("⟧", with: "")
    #expect(Self.shown(text, .rightToLeft) == expected)
  }

  @Test(arguments: [
    "من 1320–1967 كانت", "من 1320-1967 كانت", "يوم 12/5/2024 كان", "الساعة 10:30 مساء",
    "الثمن 25 ₪ فقط", "٢٥ ₪ و ٣٠٪", "12.5 كغم", "من 10:30-12:00", "من 08:30-12:30",
    "سوق (Nablus) قديم", "رمز DQ-SOAP-001 هنا", "هاتف iPhone 15 جديد", "وزنه 100g فقط",
    "مدينة Nablus، ثم Hebron", "اسمه Dlala.", "صابون طبيعي", "عام 2024", "a@b.example هنا", "3-2",
    "الفصل 1، 2 و3", "",
  ])
  func whatArabicReadersReadRightlyStays(_ text: String) {
    #expect(Self.shown(text, .rightToLeft) == text)
  }

  @Test(arguments: [
    "le ⟦صابون⟧ 25 ₪", "à ⟦شارع صلاح الدين⟧, 12", "« ⟦سوق⟧ » (1967)", "⟦سوق 25 خان⟧ 30",
    "le verset ⟦﴿ بسم الله ﴾⟧ dit",
  ])
  func whatWouldScrambleInFrenchIsIsolated(_ expected: String) {
    let text = expected.replacing("⟦", with: "").replacing("⟧", with: "")
    #expect(Self.shown(text, .leftToRight) == expected)
  }

  @Test(arguments: [
    "à سوق القطّانين ?", "25 صابون", "le mot سوق est", "(سوق)", "سوق, خان", "Prix 25 €", "L’été",
    "سوق en 1967",
  ])
  func whatFrenchReadersReadRightlyStays(_ text: String) {
    #expect(Self.shown(text, .leftToRight) == text)
  }

  /// The limit tells of a search that starts anew at every letter.
  @Test(
    .timeLimit(.minutes(5)),
    arguments: ["a-", "1 ", "a (", "س1", "﴿"], [Direction.rightToLeft, .leftToRight])
  func runsOfLongTextsAreInOrderAndApart(_ part: String, _ base: Direction) {
    let bytes = Array(String(repeating: part, count: 50_000).utf8)
    let runs = unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe BidiRuns.isolated(in: ByteView(bytes), base: base)
    }
    let ends = [0] + runs.map(\.upperBound)
    #expect(zip(ends, runs).allSatisfy { end, run in run.lowerBound >= end && !run.isEmpty })
    #expect((ends.last ?? 0) <= bytes.count)
  }
}
