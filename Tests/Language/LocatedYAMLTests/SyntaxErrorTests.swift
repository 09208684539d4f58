import Diagnostics
import Foundation
import LocatedYAML
import TestSupport
import Testing
import Texts

/// Every file `Golden/<name>.yaml` has a mistake, and `Golden/<name>.txt` is what the author sees.
@Suite struct SyntaxErrorTests {
  private static let directory = Repository.sourceFolder().appending(path: "Golden")

  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: directory.path(percentEncoded: false))) ?? []
    return files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }()

  @Test func `there are mistakes to look at`() {
    #expect(Self.names.count > 40)
  }

  @Test(arguments: names)
  func `a mistake is explained where it is`(name: String) throws {
    let path = Self.directory.appending(path: name + ".yaml").path(percentEncoded: false)
    let sink = DiagnosticSink()
    let file = try #require(SourceFile.load(path, shownAs: name + ".yaml", into: sink))
    _ = YAMLParser.parse(file, into: sink)
    try GoldenFile(name + ".txt").expect(TextRenderer(language: .english).render(sink.diagnostics))
  }
}
