import Diagnostics
import LocatedYAML
import Testing

@Suite struct LimitTests {
  private func codes(_ text: String, _ limits: YAMLLimits = .standard) -> [String] {
    let sink = DiagnosticSink()
    let node = YAMLParser.parse(SourceFile(path: "x.yaml", text: text), limits: limits, into: sink)
    #expect((node == nil) == sink.hasErrors)
    return sink.diagnostics.map { "\($0.span?.description ?? "") \($0.code)" }
  }

  @Test func `a billion laughs is a diagnostic, and not memory`() {
    var text = "a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha, ha]\n"
    for level in 1...20 {
      let below = (0..<10).map { _ in "*a\(level - 1)" }.joined(separator: ", ")
      text += "a\(level): &a\(level) [\(below)]\n"
    }
    #expect(codes(text) == ["x.yaml:7:20 too-many-aliases"])
  }

  @Test func `the size of what aliases stand for does not overflow`() {
    var text = "- &a0 [1, 1]\n"
    for level in 1...200 { text += "- &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    let limits = YAMLLimits(depth: .max, expandedNodes: .max)
    #expect(codes(text, limits).count <= 1)
  }

  @Test func `aliases cannot nest deeper than the limit`() {
    var text = "- &a0 [1]\n"
    for level in 1...100 { text += "- &a\(level) [*a\(level - 1)]\n" }
    #expect(codes(text) == ["x.yaml:64:9 too-deep"])
  }

  @Test func `many aliases are refused`() {
    let text = "- &a 1\n" + String(repeating: "- *a\n", count: 20)
    #expect(codes(text, YAMLLimits(aliases: 19)) == ["x.yaml:21:3 too-many-aliases"])
    #expect(codes(text, YAMLLimits(aliases: 20)).isEmpty)
  }

  @Test(arguments: ["[", "{a: ", "- ", "? ", "[{"])
  func `a hundred thousand levels are refused at once`(opening: String) {
    let found = codes(String(repeating: opening, count: 100_000))
    #expect(found.count == 1)
    #expect(found.first?.hasSuffix("too-deep") == true)
  }

  @Test func `sixty-four levels are enough for everybody, and one more is refused`() {
    let text = { String(repeating: "[", count: $0) + String(repeating: "]", count: $0) }
    #expect(codes(text(64)).isEmpty)
    #expect(codes(text(65)) == ["x.yaml:1:65 too-deep"])
  }

  @Test func `too many values and too many bytes are refused`() {
    let text = "[" + String(repeating: "1,", count: 50) + "]"
    #expect(codes(text, YAMLLimits(nodes: 50)) == ["x.yaml:1:100 too-many-values"])
    #expect(codes(text, YAMLLimits(nodes: 51)).isEmpty)
    #expect(codes(text, YAMLLimits(fileSize: 100)) == ["x.yaml:1:1 file-too-large"])
  }

  @Test func `a text of many megabytes is read`() {
    let long = String(repeating: "krav ", count: 1_000_000)
    let sink = DiagnosticSink()
    let node = YAMLParser.parse(SourceFile(path: "x.yaml", text: "a: \"\(long)\""), into: sink)
    #expect(node?.entries(sink)?["a"]?.string?.utf8.count == 5_000_000)
  }

  @Test func `duplicates among very many keys are found in good time`() {
    var text = (0..<100_000).map { "k\($0): 1\n" }.joined()
    text += "k5: 2\nk99999: 3\nk5: 4\n"
    #expect(
      codesWithDuplicates(text) == [
        "x.yaml:100001:1 first 6", "x.yaml:100002:1 first 100000", "x.yaml:100003:1 first 6",
      ])
  }

  private func codesWithDuplicates(_ text: String) -> [String] {
    let sink = DiagnosticSink()
    _ = YAMLParser.parse(SourceFile(path: "x.yaml", text: text), into: sink)
    return sink.diagnostics.map { "\($0.span?.description ?? "") first \($0.related.first?.span.start.line ?? 0)" }
  }
}
