import Diagnostics
import Testing
import Texts

@Suite struct DiagnosticSinkTests {
  private let first = SourceFile(path: "a.yaml", text: "one\ntwo\n")
  private let second = SourceFile(path: "b.yaml", text: "three\n")

  @Test func `findings come in the order of reading, each once`() {
    let sink = DiagnosticSink()
    sink.warning("w", Text("late"), at: SourceSpan(file: second, offsets: 0..<1))
    sink.error("e", Text("line two"), at: SourceSpan(file: first, offsets: 4..<5))
    sink.note("n", Text("same place"), at: SourceSpan(file: first, offsets: 0..<3))
    sink.error("e", Text("line one"), at: SourceSpan(file: first, offsets: 0..<1))
    sink.error("e", Text("line one"), at: SourceSpan(file: first, offsets: 0..<1))
    sink.error("e", Text("no place"), at: nil)
    #expect(sink.diagnostics.map(\.message.english) == ["no place", "line one", "same place", "line two", "late"])
    #expect(sink.errorCount == 4)
    #expect(DiagnosticSummary(sink.diagnostics).text.english == "3 errors, 1 warning, 1 note in 2 files")
  }

  @Test func `a warning alone is no error`() {
    let sink = DiagnosticSink()
    #expect(sink.isEmpty)
    sink.warning("w", Text("look here"), at: nil)
    #expect(!sink.hasErrors)
    #expect(!sink.isEmpty)
    #expect(DiagnosticSummary(sink.diagnostics).text.english == "1 warning")
    #expect(DiagnosticSummary([]).text.english == "no errors")
  }

  @Test func `findings beyond the limit are counted, not kept`() {
    let sink = DiagnosticSink(keeping: 2)
    for number in 1...5 { sink.error("e", Text("number \(number)"), at: nil) }
    #expect(sink.diagnostics.count == 2)
    #expect(sink.errorCount == 5)
    #expect(sink.leftOutCount == 3)
  }

  @Test func `several threads may report at once`() async {
    let sink = DiagnosticSink()
    await withTaskGroup(of: Void.self) { group in
      for task in 0..<8 {
        group.addTask {
          for number in 0..<100 { sink.error("e", Text("\(task) \(number)"), at: nil) }
        }
      }
    }
    #expect(sink.diagnostics.count == 800)
  }
}
