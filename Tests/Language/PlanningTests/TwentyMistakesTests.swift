import Catalogue
import Diagnostics
import Judgement
import Planning
import TestSupport
import Testing
import Texts

/// A catalogue with twenty mistakes of different kinds in eight files: all of them come out in one run, each at its
/// line and column. The places are marked in the files themselves, by comments below the lines.
struct TwentyMistakesTests {
  private static let root = "\(GoldenFolder.path)/mistakes"

  private func findings() -> [Diagnostic] {
    let sink = DiagnosticSink()
    let coverage = Compiler.check(catalogueDirectory: "\(Self.root)/Requirements/alarms", kinds: .judged, into: sink)
    #expect(coverage == nil)
    return sink.diagnostics
  }

  @Test func `twenty mistakes in eight files are all found in one run, each at its line and column`() throws {
    let expected = try MarkedMistakes.marks(in: Self.root)
    #expect(expected.count == 20)
    let found = findings().filter { $0.severity == .error }.map { diagnostic in
      let start = diagnostic.span?.start
      let path = (diagnostic.span?.file.path ?? "").replacing(Self.root + "/", with: "")
      return "\(path):\(start?.line ?? 0):\(start?.column ?? 0) \(diagnostic.code)"
    }
    #expect(found.sorted() == expected.sorted())
  }

  @Test(arguments: DiagnosticFormat.allCases)
  func `the twenty mistakes are printed as people have agreed to read them`(format: DiagnosticFormat) throws {
    let text = format.render(findings(), in: .english).replacing(Self.root + "/", with: "")
    try GoldenFile("mistakes.\(format.rawValue)").expect(text)
  }
}
