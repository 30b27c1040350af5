import Foundation
import Model
import Testing

@testable import Markdown

/// Marks that readers see as they were typed, and what is lost without a word.
@Suite struct SilentMarkTests {
  private static func told(_ text: String, suggests: Bool = true) -> [MarkdownMistake] {
    MarkdownRenderer.render(
      Array(text.utf8), options: MarkdownOptions(suggests: suggests),
      resolver: MarkdownResolver(link: { _ in .unchanged }, image: { _ in .unchanged })
    ).mistakes
  }

  /// The words that a mistake means.
  private static func words(_ mistake: MarkdownMistake, in text: String) -> String {
    let line = text.split(separator: "\n", omittingEmptySubsequences: false)[mistake.line - 1]
    return String(
      String.UnicodeScalarView(
        line.unicodeScalars.dropFirst(mistake.column - 1).prefix(mistake.length)))
  }

  /// Each kind with the words that it means and a text in which nothing else is wrong.
  static let wrong: [(SilentMark, String, String)] = [
    (.headingSpace, "##Titre", "##Titre\n"),
    (.headingSpace, "##1. القدس", "نص\n\n##1. القدس\n"),
    (.headingSpace, "#Titre", "#Titre\n\nTexte.\n"),
    (.headingSpace, "#القدس القديمة", "#القدس القديمة\n\nنص.\n"),
    (.headingHardSpace, "##\u{A0}Titre", "##\u{A0}Titre\n"),
    (.headingHardSpace, "#\u{202F}Titre", "> #\u{202F}Titre\n"),
    (.headingSign, "＃ Plein", "＃ Plein\n"),
    (.headingDepth, "####### Sept", "####### Sept\n"),
    (.headingBlank, "===", "Titre\n\n===\n"),
    (.headingByRule, "---", "Un\ndeux\ntrois\n---\n\nFin.\n"),
    (.itemSpace, "-puce", "-puce\n"),
    (.itemSpace, "-deux", "- un\n-deux\n"),
    (.itemSpace, "-\u{A0}puce", "-\u{A0}puce\n"),
    (.itemSpace, "1)un", "1)un\n"),
    (.itemSpace, "1.أول", "1.أول\n"),
    (.itemSpace, "*Un", "*Un\n*Deux\n"),
    (.bullet, "•", "• un\n• deux\n"),
    (.arabicNumber, "١.", "١. أول\n٢. ثان\n"),
    (.arabicNumber, "۱-", "۱- یک\n\n۲- دو\n"),
    (.rule, "ــــ", "نص\n\nــــ\n\nنص\n"),
    (.linkSpace, "[y](n 2.fr.md)", "Voir [y](n 2.fr.md).\n"),
    (.linkSpace, "[y](a (1).pdf)", "Voir [y](a (1).pdf).\n"),
    (.linkSpace, "[y](https://x.example/a-", "Voir [y](https://x.example/a-\nb).\n"),
    (.linkSpace, "[y]( a b.pdf )", "Voir [y]( a b.pdf ).\n"),
    (.linkSpace, "[نص](ملف أول.pdf \"titre\")", "[نص](ملف أول.pdf \"titre\")\n"),
    (.linkSpace, "[](a b.jpg)", "![](a b.jpg)\n"),
    (.linkSpace, "[y](<a b.md)", "Voir [y](<a b.md).\n"),
    (.linkGap, "[z] (n1.fr.md)", "Voir [z] (n1.fr.md)\n"),
    (.linkGap, "[قال] (https://x.example/a)", "وقد [قال] (https://x.example/a).\n"),
    (.linkReversed, "(Le site)[https://x.example/a]", "(Le site)[https://x.example/a]\n"),
    (.pictureGap, "! ", "! [x](pho.jpg)\n"),
    (.reference, "[ref][inconnue]", "Un [ref][inconnue].\n"),
    (.reference, "[texte][1]", "Un [texte][1].\n"),
    (.reference, "[ref][]", "Un [ref][].\n"),
    (.definition, "[t]", "Un.\n\n[t]: n1.fr.md\n"),
    (.secondDefinition, "[t]", "Un [t].\n\n[t]: a.md\n[t]: b.md\n"),
    (.lostDefinition, "[ملاحظة]: مهم", "نص\n\n[ملاحظة]: مهم\n"),
    (.wikiLink, "[[Page]]", "Voir [[Page]].\n"),
    (.wikiLink, "[[image.png]]", "![[image.png]]\n"),
    (.note, "[^nope]", "Un[^nope].\n"),
    (.lostNote, "[^2]", "Un[^1].\n\n[^1]: un\n[^2]: deux\n"),
    (.lostNote, "[^2]", "Un[^1] `[^2]`.\n\n[^1]: un\n[^2]: deux\n"),
    (.secondNote, "[^1]", "Un[^1].\n\n[^1]: un\n\n[^1]: deux\n"),
    (.noteInLine, "^[une note]", "Un^[une note].\n"),
    (.citation, "[@ibn1377]", "Un [@ibn1377].\n"),
    (.cells, "3 perdu", "| a | b |\n|---|---|\n| 1 | 2 | 3 perdu |\n"),
    (.cells, "ج", "> أ | ب\n> --|--\n> ١ | ٢ | ج\n"),
    (.delimiterRow, "|--|", "| pas | table |\n|--|\n| x | y |\n"),
    (.noDelimiter, "| a | b |", "| a | b |\n| c | d |\n"),
    (.strong, "**", "**gras **non fermé** et\n"),
    (.strong, "**", "Un **mot\n"),
    (.strong, "**", "قال ** مهم\n"),
    (.emphasis, "*", "Un *mot seul.\n"),
    (.emphasis, "*", "*Un mot sans fin.\n"),
    (.emphasis, "_", "Un _mot sans fin.\n"),
    (.strong, "__", "__Un mot sans fin.\n"),
    (.strike, "~", "Un ~mot barré~ ici.\n"),
    (.strike, "~~", "Un ~~mot.\n"),
    (.code, "`code non fermé", "et `code non fermé\n"),
    (.codeEnd, "`", "le code non ouvert` et\n"),
    (.codeEnd, "``", "`un` et deux`` (fin).\n"),
    (.codeEnd, "`", "نص الرمز`.\n"),
    (.code, "`un``", "Ici `un``\n"),
    (.fence, "```", "Un\n\n```\ncode\n"),
    (.inHTML, "[x](y.md)", "<div>\n[x](y.md)\n</div>\n"),
    (.shortcode, "{{< figure src=\"a.jpg\" >}}", "{{< figure src=\"a.jpg\" >}}\n"),
    (.shortcode, "{{% notice %}}", "{{% notice %}}\n"),
    (.shortcode, "[gallery ids=\"1,2\"]", "[gallery ids=\"1,2\"]\n"),
    (.shortcode, "[/caption]", "Un[/caption]\n"),
    (.tag, "{% include x.html %}", "{% include x.html %}\n"),
    (.tag, "{{ site.title }}", "Voir {{ site.title }}.\n"),
    (.tag, "{{ site.url }}", "[x]({{ site.url }}/a)\n"),
    (.module, "import X from './x'", "import X from './x'\n"),
    (.module, "{/* note */}", "Un {/* note */}\n"),
    (.container, ":::note Titre", ":::note Titre\nTexte\n:::\n"),
    (.container, "!!! note", "!!! note\n"),
    (.container, "[!note]", "> [!note] Titre\n> texte\n"),
    (.contents, "[TOC]", "[TOC]\n"),
    (.contents, "[[_TOC_]]", "[[_TOC_]]\n"),
    (.attributes, "{:target=\"_blank\"}", "[x](y){:target=\"_blank\"}\n"),
    (.attributes, "{.lead}", "Un mot {.lead}\n"),
    (.attributes, "{width=50%}", "![x](y.jpg){width=50%}\n"),
    (.formula, "$x^2$", "Soit $x^2$.\n"),
    (.formula, "$n$", "Soit $n$.\n"),
    (.formula, "$$a=b$$", "$$a=b$$\n"),
    (.formula, "\\(x^2\\)", "Soit \\(x^2\\).\n"),
    (.emoji, ":smile:", "Bonjour :smile: !\n"),
    (.emoji, ":heavy_check_mark:", "| a |\n|---|\n| :heavy_check_mark: |\n"),
    (.highlight, "==surligné==", "Un ==surligné== ici\n"),
    (.script, "~2~", "H~2~O\n"),
    (.script, "^2^", "x^2^\n"),
  ]

  @Test(arguments: wrong)
  func tellsWhatStaysAsAMark(_ kind: SilentMark, _ words: String, _ text: String) {
    let told = Self.told(text).filter { $0.category != "html" }
    #expect(told.count == 1, "\(told)")
    guard let mistake = told.first else { return }
    let isTwice = mistake.message.english.hasSuffix(" (and 1 more)")
    #expect(Self.words(mistake, in: text) == words)
    #expect(
      mistake
        == kind.mistake(
          words, count: isTwice ? 2 : 1, line: mistake.line, column: mistake.column,
          length: mistake.length))
    // A build tells what is lost, and nothing else.
    #expect(
      Self.told(text, suggests: false).filter { $0.category != "html" }
        == (kind.losesText ? told : []))
  }

  @Test(arguments: [
    // Tags of social networks, numbers of matters, what is code.
    "#القدس\n", "زوروا #القدس و #نابلس اليوم.\n", "#القدس #نابلس\n\nنص.\n", "#1 est réglé\n",
    "`##Titre` et `{{< x >}}`\n", "    ##Titre\n    {{< x >}}\n", "```\n[a](b c.md)\n**x\n```\n",
    "C++ : `std::vector<int>` et std::move\n",
    "l`eau, 5` et un\\`.\n\n`a` `b`.\n", "\\##Titre\n",
    // Times, prices, ratios, faces.
    "De 10:30:45 à 12:00: fermé :) et 1:2:3\n", "De $5 à $6, US$5 = C$6\n",
    "$HOME/x_y:$PATH et $user_name\n", "Prix 5~10 et 15~20 ILS, ~20 ou ~30\n",
    "x^2 + y^2 et ^_^\n", "a == b == c\n", "5 * 3 * 2, 2 ** 3 et 4*5*6\n",
    // Marks of notes, globs, masked words.
    "Prix* 25\n\n*Hors taxe\n", "src/**/*.js et a**b\n",
    "_private_name, _f(x) et __init__.py, a_b _ c\n", "\\*\\*x et \\[y](z a.md)\n",
    // Links of every kind, and what only looks like them.
    "[a](b.md \"un titre\") [a](<b c.md>) [a](b%20c.md)\n", "f(x)[i] et a[i][j] et [12][13]\n",
    "[i] (voir plus bas), [x](y.md) (z.pdf)\n", "[a][b] [b][] [b]\n\n[b]: x.md\n",
    "[//]: # (un commentaire)\n", "[a](x.md\n\"titre\")\n", "Attention ! [voir](x.md)\n",
    "[[1, 2]] [[x](y.md)] [@moi](https://x.example)\n", "(voir)[^1]\n\n[^1]: un\n",
    // Notes and definitions in quotations, with other letters in their names.
    "Un[^É].\n\n> [^é]: un\n", "Un [É].\n\n[é]: x.md\n", "Texte\n[x]: mot\n",
    // Tables: cells that are empty, escaped bars, a bar in the text.
    "| a | b |\n|---|---|\n| 1 | 2 | |\n| x \\| y | 2 |\n", "a | b\n", "| seul |\n",
    // Lists and rules as they should be, and numbers that begin a text.
    "- un\n- deux\n", "-5 degrés\n", "1.5 kg\n", "2026. القدس\n", "١. أول\n", "Un\n\n---\n\nDeux\n",
    "Titre\n---\n", "Titre\n===\n", "– Un\n", "12.4.2026\n",
    // Words of other languages, anchors, and braces of texts.
    "[souk]{ar} [souk]{lang=ar} {x} a{b}c\n", "## Titre {#own}\n", "> [!NOTE]\n> x\n",
    "import de marchandises\n\nexport des savons\n", "**و(القدس)** ب**«المدينة»**\n",
    "https://x.example/{{a}}/**b**/:c:/$x_1$\n", "[a](x_$n$_{.b}.md)\n",
    "~~~\ncode\n~~~\n", "<!-- [a](b c.md) -->\n",
  ])
  func leavesWhatIsRight(_ text: String) {
    let told = Self.told(text).filter { $0.category != "html" && $0.category != "typography" }
    #expect(told.isEmpty, "\(told)")
  }

  @Test func aKindIsToldOnceAtItsFirstPlaceWithItsCount() {
    let text = "##Un\n\n##Deux\n\nx {{ a }} [^2]\n\n##Trois\n\n{{ b }}\n\n[^2]: {{ c }}\n"
    let told = Self.told(text)
    #expect(
      told.map { "\($0.line):\($0.column) \($0.message)" } == [
        "1:1 this is no heading: no space stands behind # (and 2 more)",
        "5:3 a tag of another generator is shown as it is written (and 2 more)",
      ])
    // Footnotes stand at the end of the tree, wherever they were written.
    let note = Self.told("[^1]: {{ a }}\n\nx[^1] {{ b }}\n")
    #expect(note.map(\.line) == [1])
  }

  @Test func lossesHaveTheirPlaceInEachLine() {
    let text = "| a | b |\n|---|---|\n| 1 | 2 |\n| 1 | 2 | هنا | ici |\n| 1 | 2 | 3 |\n"
    let told = Self.told(text, suggests: false)
    #expect(told.count == 1)
    #expect(told.first?.line == 4)
    #expect(told.first?.column == 11)
    #expect(told.first?.message.english.hasSuffix("(and 1 more)") == true)
    #expect(told.first?.severity == .warning)
  }

  /// The processor time of this thread: others run beside it.
  private static var processorSeconds: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// What nothing closes is not looked through again and again.
  @Test(arguments: [
    "[", "[a](", "**a ", " *a", "{{", "{%", "$x", ":a", "`a ", "`a``", "~a", "^[", "==a", "(a",
    "](",
    "a\n", "> a\n", "[a][b]", "[^a]", "<a", "\\(", "|a", "| a | b |\n", "[a]: b\n", "١. ا\n",
    "- [a] (b.c)\n",
  ])
  func searchingTakesLinearTime(_ mark: String) {
    // Eight times as long.
    func seconds(_ count: Int) -> Double {
      let text = Array(String(repeating: mark, count: count).utf8)
      guard let document = CMarkDocument(text) else { return 0 }
      let start = Self.processorSeconds
      _ = SilentMarks.mistakes(in: text, document, mayHaveSurplus: true, suggests: true)
      return Self.processorSeconds - start
    }
    let few = (0..<3).map { _ in seconds(4_000) }.min() ?? 0
    let many = (0..<3).map { _ in seconds(32_000) }.min() ?? 0
    #expect(many < max(few, 0.002) * 40, "\(mark): \(few) s, \(many) s")
  }
}
