import Diagnostics
import Foundation
import TestSupport
import Testing
import Texts

@Suite struct RenderingTests {
  private static let requirement = String(repeating: "\n", count: 211) + "        with: {level: 15 %, within: 5 %}\n"

  private static let quantity: Diagnostic = {
    let file = SourceFile(path: "Requirements/boras-trygghetssystem/b3-it-system.yaml", text: requirement)
    let suite = SourceFile(path: "Suites/battery/low-on-mobile-alarm.yaml", text: "a\nb\nc\n  within: duration\n")
    return Diagnostic(
      .error, "wrong-quantity", Text("'within' takes a duration, and '5 %' is a percentage"),
      at: SourceSpan(file: file, offsets: 211 + 36..<211 + 39),
      related: [.init(Text("parameter declared"), at: SourceSpan(file: suite, offsets: 8..<14))],
      hints: [Text("write a number and s, min, h, days or weeks, for instance 5 min")])
  }()

  @Test func `a finding is shown with its line, carets, the other place and a hint`() {
    #expect(
      TextRenderer(language: .english).render(Self.quantity) == """
        error: 'within' takes a duration, and '5 %' is a percentage
          --> Requirements/boras-trygghetssystem/b3-it-system.yaml:212:37
            |
        212 |         with: {level: 15 %, within: 5 %}
            |                                     ^^^
            = parameter declared at Suites/battery/low-on-mobile-alarm.yaml:4:3
            = write a number and s, min, h, days or weeks, for instance 5 min

        """)
  }

  /// Each line is a text with the marked part between « and ».
  private static let excerpts: [(name: Text, text: String)] = [
    (Text("tabs"), "\tkey:\t«value»\tmore"),
    (Text("Swedish letters"), "sv: Låg nivå på «trygghetslarm» åäö"),
    (Text("combining marks"), "sv: La\u{30A}g «niva\u{30A}» och mer"),
    (Text("Chinese and emoji"), "sv: 漢字 👩‍👧 🇸🇪 ☎️ «漢👍» efter"),
    (Text("an empty span"), "key: «»value"),
    (Text("an empty span at the end"), "key:«»"),
    (Text("several lines"), "«key: value\nother: value\nlast: value»\nnext: 1"),
    (Text("two lines"), "key: «'a\n  b'» # comment"),
    (Text("a span that ends with the line break"), "«key: value\n»next: 1"),
    (Text("a whole file of blank lines"), "\n\n«»"),
    (Text("control characters"), "text: «a\u{1B}[31mred\u{7}» \u{202E}turned"),
    (Text("a long line, mark at the beginning"), "«key»: " + String(repeating: "lång rad ", count: 40)),
    (
      Text("a long line, mark in the middle"),
      String(repeating: "före ", count: 60) + "«mitten»" + String(repeating: " efter", count: 60)
    ),
    (Text("a long line, mark at the end"), String(repeating: "före ", count: 60) + "«slutet»"),
    (Text("a long mark"), "key: «" + String(repeating: "0123456789", count: 30) + "»"),
  ]

  @Test func `excerpts point at the right cells`() throws {
    var shown = ""
    for excerpt in Self.excerpts {
      shown += TextRenderer(language: .english, width: 72).render(Self.marked(excerpt.name, excerpt.text)) + "\n"
    }
    try GoldenFile("excerpts.txt").expect(shown)
  }

  @Test func `a label stands behind the carets`() {
    let finding = Diagnostic(
      .warning, "w", Text("message"), at: SourceSpan(file: SourceFile(path: "x", text: "abc"), offsets: 1..<2),
      label: Text("here"))
    #expect(TextRenderer(language: .english).render(finding).contains("    |  ^ here\n"))
  }

  @Test func `a line of many megabytes is shown at once`() {
    let bytes = [UInt8](repeating: 0x61, count: 8_000_000)
    let file = SourceFile(path: "x", bytes: bytes)
    let finding = Diagnostic(.error, "e", Text("message"), at: SourceSpan(file: file, offsets: 4_000_000..<4_000_003))
    let lines = TextRenderer(language: .english, width: 80).render(finding).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 80 })
    #expect(lines.last?.hasSuffix(" ^^^") == true)
  }

  @Test func `invalid bytes are shown as replacement characters of one column each`() {
    let file = SourceFile(path: "x", bytes: [0x61, 0xE5, 0xE4, 0x20, 0x62, 0xC3])
    let finding = Diagnostic(.error, "e", Text("message"), at: SourceSpan(file: file, offsets: 4..<5))
    #expect(
      TextRenderer(language: .english).render(finding).hasSuffix("  1 | a\u{FFFD}\u{FFFD} b\u{FFFD}\n    |     ^\n"))
  }

  @Test func `a file that could not be read has no excerpt`() {
    let file = SourceFile(unavailable: "gone.yaml")
    let finding = Diagnostic(
      .error, "e", Text("there is no file 'gone.yaml'"), at: SourceSpan(startOf: file), hints: [Text("look")])
    let wanted = "error: there is no file 'gone.yaml'\n  --> gone.yaml\n    = look\n"
    #expect(TextRenderer(language: .english).render(finding) == wanted)
    let nowhere = Diagnostic(.note, "n", Text("no place at all"), at: nil)
    #expect(TextRenderer(language: .english).render(nowhere) == "note: no place at all\n")
  }

  @Test func `colour is only used when asked for`() {
    #expect(!TextRenderer(language: .english, colour: false).render(Self.quantity).contains("\u{1B}"))
    let coloured = TextRenderer(language: .english, colour: true).render(Self.quantity)
    #expect(coloured.hasPrefix("\u{1B}[1;31merror:\u{1B}[0m "))
    let plain = coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "")
    #expect(plain == TextRenderer(language: .english).render(Self.quantity))
  }

  @Test func `all findings end with a summary`() {
    let text = DiagnosticFormat.text.render(
      [Self.quantity, Diagnostic(.warning, "w", Text("second"), at: nil)], in: .english)
    #expect(text.hasSuffix("\n\nwarning: second\n\n1 error, 1 warning in 1 file\n"))
    #expect(DiagnosticFormat.text.render([], in: .english) == "")
  }

  @Test func `the brief form is one line a finding`() {
    let file = SourceFile(path: "a.yaml", text: "x: 1")
    let finding = Diagnostic(.error, "some-code", Text("a\nb\u{1B}c"), at: SourceSpan(file: file, offsets: 3..<4))
    #expect(DiagnosticFormat.brief.render([finding], in: .english) == "a.yaml:1:4: error: a b␛c [some-code]\n")
    #expect(BriefRenderer().render(Diagnostic(.note, "n", Text("no place"), at: nil)) == "note: no place [n]")
  }

  @Test func `the JSON form has every field`() throws {
    let gone = Diagnostic(.warning, "w", Text("gone"), at: SourceSpan(startOf: SourceFile(unavailable: "gone.yaml")))
    try GoldenFile("findings.json").expect(DiagnosticFormat.json.render([Self.quantity, gone], in: .english))
    #expect(DiagnosticFormat.json.render([], in: .english) == "[\n\n]\n")
  }

  private static func marked(_ name: Text, _ text: String) -> Diagnostic {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "«" || $0 == "»" }.map(String.init)
    let start = parts[0].utf8.count
    let file = SourceFile(path: "x.yaml", text: parts.joined())
    return Diagnostic(.error, "e", name, at: SourceSpan(file: file, offsets: start..<start + parts[1].utf8.count))
  }
}
