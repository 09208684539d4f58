import Catalogue
import Diagnostics
import Foundation
import Judgement
import Planning
import TestSupport
import Testing
import Texts

/// A contract with more than forty mistakes: all of them come out in one run, each at its line and column. The places
/// are marked in the files themselves, by comments below the lines.
struct ContractMistakesTests {
  private static let root = "\(GoldenFolder.path)/contract-mistakes"

  private func findings() -> [Diagnostic] {
    let sink = DiagnosticSink()
    let coverage = Compiler.check(catalogueDirectory: "\(Self.root)/Requirements/alarms", kinds: .judged, into: sink)
    #expect(coverage == nil)
    return sink.diagnostics
  }

  @Test func `the mistakes in a contract are all found in one run, each at its line and column`() throws {
    let expected = try MarkedMistakes.marks(in: Self.root)
    #expect(expected.count >= 40)
    let found = findings().map { diagnostic in
      let start = diagnostic.span?.start
      let path = (diagnostic.span?.file.path ?? "").replacing(Self.root + "/", with: "")
      return "\(path):\(start?.line ?? 0):\(start?.column ?? 0) \(diagnostic.code)"
    }
    #expect(found.sorted() == expected.sorted())
  }

  @Test(arguments: DiagnosticFormat.allCases)
  func `the mistakes in a contract are printed as people have agreed to read them`(format: DiagnosticFormat) throws {
    let text = format.render(findings(), in: .english).replacing(Self.root + "/", with: "")
    try GoldenFile("contract-mistakes.\(format.rawValue)").expect(text)
  }
}
