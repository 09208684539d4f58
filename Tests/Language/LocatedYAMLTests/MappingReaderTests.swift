import Diagnostics
import LocatedYAML
import Testing
import Texts

@Suite struct MappingReaderTests {
  private struct Requirement: Equatable {
    var id: String
    var phases: [String]
  }

  private func read(_ text: MarkedText, _ sink: DiagnosticSink) -> Requirement? {
    YAMLParser.parse(text.file, into: sink)?.mapping(Text("a requirement"), sink) { reader -> Requirement? in
      let id = reader.required("id")?.text(sink)
      let phases = reader.optional("phase")?.items(sink) { $0.word(sink) }
      _ = reader.optional("fault-class")
      guard let id else { return nil }
      return Requirement(id: id, phases: phases ?? [])
    }
  }

  @Test(
    arguments: [
      ("id: a\nphase: [b, c]\n", []),
      ("1️⃣phase: [b]\n", ["1 missing-key"]),
      ("1️⃣{}", ["1 missing-key"]),
      ("1️⃣{phase: 2️⃣[]}", ["1 missing-key", "2 empty-list"]),
      ("id: a\n1️⃣faultclass: A\n2️⃣colour: red\n", ["1 unknown-key", "2 unknown-key"]),
      ("id: a\nid: b\n", ["2:1 duplicate-key"]),
      ("id: a\nphase: 1️⃣b\n", ["1 wrong-kind"]),
      ("id: a\nphase: [1️⃣no, ok, 2️⃣[x]]\n", ["1 ambiguous-text", "2 wrong-kind"]),
      ("1️⃣- id: a\n", ["1 wrong-kind"]),
      ("1️⃣id:a\n", ["1 wrong-kind"]),
      ("{id: å, 1️⃣phase:b}", ["1 unknown-key"]),
      ("id: a\nphase:\n  1️⃣b: c\n", ["1 wrong-kind"]),
    ])
  func `every mistake is found at its place`(marked: String, wanted: [String]) {
    let text = MarkedText(marked)
    let sink = DiagnosticSink()
    _ = read(text, sink)
    #expect(text.describe(sink.diagnostics) == wanted)
  }

  @Test func `reading goes on after a mistake`() {
    let sink = DiagnosticSink()
    #expect(read(MarkedText("id: a\nphase: [no, b]\nextra: 1\n"), sink) == Requirement(id: "a", phases: ["b"]))
    #expect(sink.errorCount == 2)
  }

  @Test func `an unknown key is answered with the key that was meant, or with all keys`() {
    let sink = DiagnosticSink()
    _ = read(MarkedText("id: a\nfaultclass: A\ncolour: red\n'phase:b': \n"), sink)
    #expect(
      sink.diagnostics.flatMap(\.hints).map(\.english) == [
        "did you mean 'fault-class'?", "keys of a requirement: id, phase, fault-class", "write a space after the colon",
      ])
  }

  @Test func `a key that is already given is not proposed`() {
    let sink = DiagnosticSink()
    _ = read(MarkedText("id: a\nidd: b\n"), sink)
    #expect(sink.diagnostics.first?.hints.map(\.english) == ["keys of a requirement: id, phase, fault-class"])
  }

  @Test func `of several forms exactly one is written`() throws {
    func form(_ text: String) throws -> (String?, [String]) {
      let sink = DiagnosticSink()
      let marked = MarkedText(text)
      var reader = try #require(YAMLParser.parse(marked.file, into: sink)?.reader(Text("a step"), sink))
      let found = reader.oneOf(["call", "watch", "expect"])
      reader.finish()
      return (found?.key, marked.describe(sink.diagnostics))
    }
    #expect(try form("watch: x") == ("watch", []))
    #expect(try form("call: x\n1️⃣expect: y") == ("call", ["1 conflicting-keys"]))
    #expect(try form("1️⃣calls: x") == (nil, ["1 missing-key", "1 unknown-key"]))
  }

  @Test func `the rest of the keys can be taken together`() throws {
    let sink = DiagnosticSink()
    let text = MarkedText("id: a\nb: 1\nc: 2\n")
    var reader = try #require(YAMLParser.parse(text.file, into: sink)?.reader(Text("a thing"), sink))
    _ = reader.required("id")
    #expect(reader.remaining().map(\.name) == ["b", "c"])
    reader.finish()
    #expect(sink.isEmpty)
    #expect(reader.has("b"))
    #expect(!reader.has("d"))
  }

  @Test func `more than sixty-four keys are kept apart`() throws {
    let sink = DiagnosticSink()
    let text = MarkedText((0..<100).map { "k\($0): 1\n" }.joined())
    var reader = try #require(YAMLParser.parse(text.file, into: sink)?.reader(Text("a thing"), sink))
    for number in 0..<100 where number != 3 && number != 80 { _ = reader.required("k\(number)") }
    reader.finish()
    #expect(text.describe(sink.diagnostics) == ["4:1 unknown-key", "81:1 unknown-key"])
  }

  @Test func `a value alone counts as a list of one where that is allowed`() throws {
    let sink = DiagnosticSink()
    let entries = try #require(YAMLParser.parse(MarkedText("a: x\nb: [x, y]\n").file, into: sink)?.entries(sink))
    #expect(entries["a"]?.itemsOrSelf(DiagnosticSink()).compactMap(\.string) == ["x"])
    #expect(entries["b"]?.itemsOrSelf(DiagnosticSink()).compactMap(\.string) == ["x", "y"])
  }
}
