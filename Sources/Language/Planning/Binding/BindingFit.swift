import Diagnostics
import SuiteLanguage

/// Whether the words and types of a binding are those of the vocabulary.
struct BindingFit {
  let vocabulary: CompiledVocabulary
  let sink: DiagnosticSink

  /// What seems to be missing in a binding of which parts could not be read.
  private static let doubtful: Set<String> = ["missing-output", "missing-field", "unused-input", "unknown-input"]

  /// - Parameter isWhole: whether all of the file could be read; where not, nothing is said to be missing in it.
  func check(_ file: BindingFile, isWhole: Bool) {
    let found = DiagnosticSink()
    BindingCheck(
      operations: vocabulary.operations, streams: vocabulary.streams, logins: vocabulary.logins,
      devices: Set(vocabulary.devices.keys),
      into: found
    ).run(file)
    for diagnostic in found.diagnostics {
      if !isWhole, BindingFit.doubtful.contains(diagnostic.code) { continue }
      if diagnostic.code.hasPrefix("unknown-"), vocabulary.mayDeclare(diagnostic) {
        continue
      }
      sink.report(diagnostic)
    }
  }
}
