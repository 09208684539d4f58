import Diagnostics
import Foundation
import Planning
import TestSupport
import Testing

/// A catalogue with twenty mistakes of different kinds in eight files: all of them come out in one run, each at its
/// line and column. The places are marked in the files themselves, by comments below the lines.
struct TwentyMistakesTests {
  private static let root = "\(GoldenFolder.path)/mistakes"

  private func findings() -> [Diagnostic] {
    let sink = DiagnosticSink()
    let coverage = Compiler.check(catalogueDirectory: "\(Self.root)/Requirements/alarms", into: sink)
    #expect(coverage == nil)
    return sink.diagnostics
  }

  @Test func `twenty mistakes in eight files are all found in one run, each at its line and column`() throws {
    let expected = try Self.marks()
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
    let text = format.render(findings()).replacing(Self.root + "/", with: "")
    try GoldenFile("mistakes.\(format.rawValue)").expect(text)
  }

  /// `path:line:column code` of each mark: a comment with a caret under the place, for the nearest line above that is
  /// no mark.
  private static func marks() throws -> [String] {
    let files = try FileManager.default.subpathsOfDirectory(atPath: root).filter { $0.hasSuffix(".yaml") }
    return try files.flatMap { path in
      var line = 0
      var marks: [String] = []
      let text = try String(contentsOf: URL(filePath: "\(root)/\(path)"), encoding: .utf8)
      for (index, content) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        guard content.hasPrefix("#"), let caret = content.firstIndex(of: "^") else {
          line = index + 1
          continue
        }
        let column = content.distance(from: content.startIndex, to: caret) + 1
        let code = content[content.index(after: caret)...].trimmingCharacters(in: .whitespaces)
        marks.append("\(path):\(line):\(column) \(code)")
      }
      return marks
    }
  }
}
