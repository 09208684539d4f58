import Foundation
import FuzzTargets
import Testing
import TestSupport

/// Runs every file of the corpus once. Inputs that once crashed are kept there.
@Suite struct CorpusTests {
  private static let corpus = Repository.sourceFolder()
    .deletingLastPathComponent().appending(path: "Corpus")

  @Test(arguments: FuzzTarget.allCases)
  func `the corpus is read without a crash`(target: FuzzTarget) throws {
    let folder = Self.corpus.appending(path: target.rawValue)
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    #expect(!files.isEmpty)
    for file in files.sorted(by: { $0.lastPathComponent < $1.lastPathComponent }) {
      target.run(Array(try Data(contentsOf: file)))
    }
  }
}
