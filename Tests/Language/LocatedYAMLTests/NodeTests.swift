import Diagnostics
import LocatedYAML
import Testing
import Texts

@Suite struct NodeTests {
  private func parse(_ text: String) throws -> YAMLNode {
    let sink = DiagnosticSink()
    let node = YAMLParser.parse(SourceFile(path: "x.yaml", text: text), into: sink)
    #expect(sink.isEmpty, "\(sink.diagnostics.map(\.message.english))")
    return try #require(node)
  }

  /// Every node with its kind and what its span covers.
  private func outline(_ node: YAMLNode) -> [String] {
    switch node.content {
    case .scalar(let scalar): ["\(scalar.style) \(scalar.text)|\(scalar.span.text)"]
    case .sequence(let items): ["sequence |\(items.span.text)"] + items.flatMap(outline)
    case .mapping(let entries):
      ["mapping |\(entries.span.text)"] + entries.flatMap { outline($0.key) + outline($0.value) }
    }
  }

  @Test(
    arguments: [
      ("a: b # c\n\n", ["mapping |a: b", "plain a|a", "plain b|b"]),
      (
        "- 'it''s'\n- \"å\\u00e5\"\n",
        [
          "sequence |- 'it''s'\n- \"å\\u00e5\"", "singleQuoted it's|'it''s'", "doubleQuoted åå|\"å\\u00e5\"",
        ]
      ),
      (
        "{a: [1, två], b: }",
        [
          "mapping |{a: [1, två], b: }", "plain a|a", "sequence |[1, två]", "plain 1|1", "plain två|två", "plain b|b",
          "plain |",
        ]
      ),
      (
        "a: |\n  en\n  två\n\n\nb: >-\n  tre\n  fyra\n",
        [
          "mapping |a: |\n  en\n  två\n\n\nb: >-\n  tre\n  fyra", "plain a|a", "literal en\ntvå\n||\n  en\n  två",
          "plain b|b", "folded tre fyra|>-\n  tre\n  fyra",
        ]
      ),
      (
        "a:\n  b:\n    - 1\n    - 2\n\n# end\nc: 3\n",
        [
          "mapping |a:\n  b:\n    - 1\n    - 2\n\n# end\nc: 3", "plain a|a", "mapping |b:\n    - 1\n    - 2",
          "plain b|b",
          "sequence |- 1\n    - 2", "plain 1|1", "plain 2|2", "plain c|c", "plain 3|3",
        ]
      ),
      ("just text", ["plain just text|just text"]),
      ("--- # head\na: 1\n...\n", ["mapping |a: 1", "plain a|a", "plain 1|1"]),
    ])
  func `a node knows its text and its place`(text: String, wanted: [String]) throws {
    let node = try parse(text)
    #expect(outline(node) == wanted)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `line breaks of every kind give the same positions`(lineBreak: String) throws {
    let text = "åäö: 漢字\n👩‍👧:\n  - \"x\n    y\"\n  - å: é\n".replacing("\n", with: lineBreak)
    let list = try #require(try parse(text).entries(DiagnosticSink())?[1].value.items(DiagnosticSink()))
    #expect(list[0].string == "x y")
    #expect(list[0].span.description == "x.yaml:3:5")
    #expect(list[0].span.end.line == 4)
    #expect(list[1].entries(DiagnosticSink())?[0].value.span.description == "x.yaml:5:8")
  }

  @Test func `a byte order mark is accepted`() throws {
    let node = try parse("\u{FEFF}å: ä\n")
    #expect(outline(node) == ["mapping |å: ä", "plain å|å", "plain ä|ä"])
    #expect(node.span.description == "x.yaml:1:1")
  }

  @Test func `an alias is the node that its anchor is at`() throws {
    let node = try parse("a: &x {k: [1]}\nb: *x\nc: &y text\nd: [*y, *x]\n")
    let entries = try #require(node.entries(DiagnosticSink()))
    #expect(entries["b"]?.span.description == "x.yaml:1:4")
    #expect(entries["d"]?.items(DiagnosticSink())?[0].string == "text")
    #expect(entries["d"]?.span.text == "[*y, *x]")
    #expect(node.span.text == "a: &x {k: [1]}\nb: *x\nc: &y text\nd: [*y, *x]")
  }

  @Test func `an anchor may be used again, and the last one counts`() throws {
    let node = try parse("- &a 1\n- *a\n- &a 2\n- *a\n")
    #expect(node.items(DiagnosticSink())?.map { $0.string ?? "" } == ["1", "1", "2", "2"])
  }

  @Test(
    arguments: [
      ("a: text ${one} mer", 5..<11, "${one}"), ("a: 'text ${one} mer'", 5..<11, "${one}"),
      ("a: \"te${one} mer\"", 2..<8, "${one}"), ("a: \"t\\u0065${one}\"", 2..<8, "\"t\\u0065${one}\""),
      ("a: 'it''s ${one}'", 5..<11, "'it''s ${one}'"), ("a: å ${one}", 3..<9, "${one}"),
      ("a: |\n  ${one}\n", 0..<6, "|\n  ${one}"), ("a: en\n  ${one}", 3..<9, "en\n  ${one}"),
    ])
  func `a part of a text has a place where file and text run alike`(
    text: String, range: Range<Int>, covered: String
  ) throws {
    let value = try #require(try parse(text).entries(DiagnosticSink())?["a"])
    guard case .scalar(let scalar) = value.content else {
      Issue.record("not a scalar")
      return
    }
    #expect(scalar.span(ofText: range).text == covered)
  }

  @Test(arguments: ["", "~", "null", "NULL", "Null"])
  func `nothing is written in several ways`(text: String) throws {
    let value = try parse("a: \(text)").entries(DiagnosticSink())?["a"]
    #expect(value?.isNull == true)
  }

  @Test func `the words for nothing are text in quotes`() throws {
    for text in ["'~'", "\"null\"", "''", "!!str null"] {
      #expect(try parse("a: \(text)").entries(DiagnosticSink())?["a"]?.isNull == false)
    }
  }

  @Test func `keys are found among many`() throws {
    let text = (0..<1000).map { "k\($0): v\($0)\n" }.joined()
    let entries = try #require(try parse(text).entries(DiagnosticSink()))
    #expect(entries.count == 1000)
    #expect(entries["k777"]?.string == "v777")
    #expect(entries["k"] == nil)
    #expect(entries[3].name == "k3")
    #expect(entries[3].span.text == "k3: v3")
  }
}
