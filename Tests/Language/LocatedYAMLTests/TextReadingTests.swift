import Diagnostics
import LocatedYAML
import Testing
import Texts

@Suite struct TextReadingTests {
  /// Reads the value of `a` and gives the text or the findings' codes.
  private func read(_ value: String, _ body: (YAMLNode, DiagnosticSink) -> String?) throws -> String {
    let sink = DiagnosticSink()
    let node = YAMLParser.parse(SourceFile(path: "x.yaml", text: "a: \(value)"), into: sink)
    let text = body(try #require(node?.entries(sink)?["a"]), sink)
    return text ?? sink.diagnostics.map(\.code).joined(separator: ",")
  }

  @Test(
    arguments: [
      "1.10", "1", "-1", "+1", "0123", "0o17", "0x1F", "0b101", "1_000", "1e3", "1.5E-3", ".5", "5.", "12:30",
      "1:2:3.5",
      ".inf", "-.INF", ".NaN", "on", "off", "yes", "no", "Yes", "NO", "y", "N", "true", "False", "~", "null", "Null",
      "2023-01-01", "2023-1-1", "2023-01-01 12:30:00", "2023-01-01T12:30:00Z",
    ])
  func `what other tools do not read as text is refused without quotes`(value: String) throws {
    #expect(try read(value) { $0.text($1) } == "ambiguous-text")
    #expect(try read("'\(value)'") { $0.text($1) } == value)
    #expect(try read("!!str \(value)") { $0.text($1) } == value)
    #expect(try read(value) { $0.written($1) } == (["~", "null", "Null"].contains(value) ? "wrong-kind" : value))
  }

  @Test(
    arguments: [
      "Larm", "15 %", "48 h", "B3", "1.2.3", "1:a", "e5", "1e", "0x", "+", ".", "..", "_1", "nothing",
      "nulla",
      "onsdag", "2023-W33", "2023-01", "2023-01-01-02", "2023-01-01 till 2023-02-01", "112-larm", "0a1", "24/7", "Ä",
      "~a",
      "12:30 varje dag", "1 000",
    ])
  func `what every tool reads as text needs no quotes`(value: String) throws {
    #expect(try read(value) { $0.text($1) } == value)
  }

  @Test func `the hint shows the value in quotes`() throws {
    let sink = DiagnosticSink()
    let text = MarkedText("version: 1️⃣1.10\n")
    let node = YAMLParser.parse(text.file, into: sink)?.entries(sink)?["version"]
    #expect(node?.text(sink) == nil)
    #expect(text.describe(sink.diagnostics) == ["1 ambiguous-text"])
    #expect(sink.diagnostics.first?.message.english == "'1.10' without quotes is read as a number by other tools")
    #expect(sink.diagnostics.first?.hints.map(\.english) == ["a text is wanted here: write \"1.10\""])
  }

  @Test(
    arguments: [
      ("", "missing-value"), ("[a]", "wrong-kind"), ("{a: b}", "wrong-kind"), ("\"\"", "empty-text"),
      ("\"  \\n\"", "empty-text"),
    ])
  func `no text is no text`(value: String, code: String) throws {
    #expect(try read(value) { $0.text($1) } == code)
  }

  @Test func `an empty text can be allowed`() throws {
    #expect(try read("''") { $0.text($1, canBeEmpty: true) } == "")
  }

  @Test(
    arguments: [
      ("battery.low-on-mobile-alarm", "battery.low-on-mobile-alarm"), ("a_b/c.d-1", "a_b/c.d-1"), ("\"no\"", "no"),
      ("två", "två"), ("två ord", "not-a-word"), ("-a", "not-a-word"), ("a:b", "not-a-word"), ("no", "ambiguous-text"),
      ("[a]", "wrong-kind"), ("", "wrong-kind"),
    ])
  func `a word is a name without spaces`(value: String, wanted: String) throws {
    let found = try read(value) { $0.word($1) }
    #expect(found == (value.isEmpty ? "missing-value" : wanted))
  }

  private enum Obligation: String, CaseIterable {
    case ska
    case bör
  }

  @Test func `a word of a fixed set is proposed when it is nearly right`() throws {
    #expect(try read("bör") { $0.word(of: Obligation.self, $1)?.rawValue } == "bör")
    #expect(try read("skal") { $0.word(of: Obligation.self, $1)?.rawValue } == "unknown-word")
    #expect(try read("sv") { $0.word(among: ["sv", "fi"], $1) } == "sv")
    let hint = try read("skal") { node, sink in
      _ = node.word(among: ["ska", "bör"], sink)
      return sink.diagnostics.map { $0.message.english + "; " + $0.hints.map(\.english).joined() }.joined()
    }
    #expect(hint == "'skal' is none of ska, bör; did you mean 'ska'?")
  }

  @Test(
    arguments: [
      ("5", "5"), ("-5", "-5"), ("0", "0"), ("'5'", "not-an-integer"), ("05", "not-an-integer"),
      ("5.0", "not-an-integer"),
      ("1_000", "not-an-integer"), ("five", "not-an-integer"), ("+5", "not-an-integer"),
      ("99999999999999999999", "not-an-integer"), ("9223372036854775807", "out-of-range"), ("-101", "out-of-range"),
      ("[5]", "wrong-kind"), ("", "missing-value"), ("~", "wrong-kind"), ("٥", "not-an-integer"),
    ])
  func `a whole number has digits only`(value: String, wanted: String) throws {
    #expect(try read(value) { $0.integer($1, in: -100...100).map(String.init) } == wanted)
  }

  @Test(
    arguments: [
      ("true", "true"), ("false", "false"), ("yes", "write true"), ("Off", "write false"), ("nej", "write false"),
      ("'true'", "write true"), ("maybe", "write true or false, without quotes"), ("", ""), ("[true]", ""),
    ])
  func `only true and false are true and false`(value: String, wanted: String) throws {
    let found = try read(value) { node, sink in
      node.boolean(sink).map { String($0) } ?? sink.diagnostics.flatMap(\.hints).map(\.english).joined()
    }
    #expect(found == wanted)
  }
}
