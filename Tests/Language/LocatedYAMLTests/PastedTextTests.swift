import Diagnostics
import LocatedYAML
import Testing
import Texts

/// What comes along when text is pasted.
@Suite struct PastedTextTests {
  private func parse(_ text: String) -> (node: YAMLNode?, codes: [String], hints: [String]) {
    let sink = DiagnosticSink()
    let node = YAMLParser.parse(SourceFile(path: "x.yaml", text: text), into: sink)
    return (node, sink.diagnostics.map(\.code), sink.diagnostics.flatMap(\.hints).map(\.english))
  }

  @Test(arguments: [
    ("{sv: Larma, och ring}", "write sv: \"Larma, och ring\"", "Larma, och ring"),
    ("{sv: Larma, ring, och vänta, en: x}", "write sv: \"Larma, ring, och vänta\"", "Larma, ring, och vänta"),
    ("{level: 19,5 %}", "write level: \"19,5 %\"", "19,5 %"),
    ("{sv: Säg \"hej\", sedan hejdå}", "write sv: 'Säg \"hej\", sedan hejdå'", "Säg \"hej\", sedan hejdå"),
  ])
  func `a comma in a text without quotes is told once, with the quoted text`(
    text: String, hint: String, meant: String
  ) throws {
    let (node, codes, hints) = parse("title: \(text)\n")
    #expect(codes == ["comma-in-text"])
    #expect(hints == [hint])
    guard case .mapping(let root)? = node?.content, case .mapping(let title)? = root["title"]?.content else {
      Issue.record("no mapping")
      return
    }
    #expect(title[0].value.string == meant)
  }

  @Test(arguments: ["{a: x, b: y}", "{a: \"x, y\"}", "{a: [x, y], b: z}", "{a: x,}"])
  func `commas between values are none of that`(text: String) {
    #expect(parse("title: \(text)\n").codes.isEmpty)
  }

  @Test(arguments: [
    ("bo\u{308}r", "bör"), ("A\u{30A}ngstro\u{308}m", "Ångström"), ("\u{212B}", "Å"), ("e\u{301}", "é"),
  ])
  func `a text whose letters and marks are apart is put together`(written: String, composed: String) {
    for text in [written, "\"\(written)\"", "'\(written)'", "|-\n  \(written)"] {
      let (node, codes, _) = parse("obligation: \(text)\n")
      guard case .mapping(let root)? = node?.content else {
        Issue.record("no mapping")
        continue
      }
      #expect(codes.isEmpty)
      #expect(Array((root["obligation"]?.string ?? "").utf8) == Array(composed.utf8))
    }
  }

  @Test(arguments: ["”BAT-01”", "BAT–01", "BAT\u{A0}01", "ВAT-01", "BAT\u{200B}-01"])
  func `a word with signs that look like others says how it is meant`(text: String) throws {
    let sink = DiagnosticSink()
    let node = try #require(YAMLParser.parse(SourceFile(path: "x.yaml", text: text), into: sink))
    let isWord = node.word(sink) != nil
    #expect(
      isWord
        ? LookAlike.skeleton(text) == "BAT-01"
        : sink.diagnostics.first?.hints.first?.english.hasPrefix("write BAT") == true)
  }
}
