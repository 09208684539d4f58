package import Catalogue
package import Diagnostics
import Digests
import SuiteLanguage

/// Compiles a catalogue with its suites: every reference resolved, every value of the right type.
package enum Compiler {
  /// Reads and checks everything, and reports all that is wrong.
  ///
  /// - Parameters:
  ///   - catalogueDirectory: the folder of the head and the requirement files.
  ///   - suitesDirectory: the folder of vocabularies and suites; the nearest folder `Suites`, going up from the
  ///     catalogue, unless given.
  ///   - kinds: what a catalogue may hold that others judge.
  /// - Returns: nil where there are errors.
  package static func compile(
    catalogueDirectory: String, suitesDirectory: String? = nil, kinds: CatalogueKinds, into sink: DiagnosticSink
  ) -> CompiledCatalogue? {
    let errors = sink.errorCount
    let analysis = Analyser(kinds: kinds, sink: sink).analyse(
      catalogueDirectory: catalogueDirectory, suitesDirectory: suitesDirectory, bindings: false)
    guard let analysis, sink.errorCount == errors else { return nil }
    let compiled = Assembly(analysis: analysis, sink: sink).compiled()
    return sink.errorCount == errors ? compiled : nil
  }

  /// The same, and the bindings under the suites' folder are checked too.
  ///
  /// - Parameter isLast: whether the process ends after this, so that what was read need not be freed piece by piece, which
  ///   takes a tenth of the time.
  /// - Returns: what is covered by what; nil where there are errors.
  package static func check(
    catalogueDirectory: String, suitesDirectory: String? = nil, kinds: CatalogueKinds, isLast: Bool = false,
    into sink: DiagnosticSink
  ) -> Coverage? {
    let errors = sink.errorCount
    let analysis = Analyser(kinds: kinds, isLast: isLast, sink: sink).analyse(
      catalogueDirectory: catalogueDirectory, suitesDirectory: suitesDirectory, bindings: true)
    if isLast { UntilExit.keep(analysis) }
    guard let analysis, sink.errorCount == errors else { return nil }
    let assembly = Assembly(analysis: analysis, sink: sink)
    assembly.checkValues()
    return sink.errorCount == errors ? Coverage(analysis) : nil
  }
}

/// Everything that was written, checked.
struct Analysis: Sendable {
  let catalogue: WrittenCatalogue
  let vocabulary: CompiledVocabulary
  let suites: [CheckedSuite]
  /// The suite that each verification of each requirement uses, in the order of ``catalogue``; nil for manual
  /// verifications and for tests with errors.
  let uses: [[SuiteUse?]]
  let bindings: [BindingFile]
  /// Nil where the catalogue has none, or one with errors.
  let contract: Contract?
  /// In the order of the files.
  let gates: [Gate]
  /// In the order of the file; empty where the catalogue has none.
  let statutory: [StatutoryLaw]
  /// The digest of contract and gates as they are written; nil where there are none.
  let agreements: SHA256Digest?

  /// For each suite whether a requirement uses it.
  var isUsed: [Bool] { uses.marks(among: suites.count) }

  /// Where the suites that requirements use name words of the vocabulary.
  var wordUses: WordUses {
    var words = WordUses()
    let isUsed = isUsed
    for index in isUsed.indices where isUsed[index] { words.merge(suites[index].uses) }
    return words
  }
}

extension [[SuiteUse?]] {
  /// For each of so many suites whether it is among these.
  func marks(among count: Int) -> [Bool] {
    var marks = [Bool](repeating: false, count: count)
    for case let use? in joined() { marks[use.suite] = true }
    return marks
  }
}
