package import Diagnostics
package import LocatedYAML
import Texts

/// What one file of the `Suites` folder turned out to be.
package enum SuiteFile: Sendable {
  case vocabulary(Vocabulary)
  case suite(Suite)
  case binding(BindingFile)
}

/// The kinds of file in the language, known by their first key.
package enum SuiteFileKind: String, CaseIterable, Sendable {
  case vocabulary, suite, binding
}

extension SuiteFileKind {
  /// The kind that a file's first key names; any later key that names one where the first does not.
  package static func of(_ node: YAMLNode) -> SuiteFileKind? {
    guard case .mapping(let mapping) = node.content else { return nil }
    return mapping.lazy.compactMap { SuiteFileKind(rawValue: $0.name) }.first
  }
}

extension SuiteFile {
  /// Reads a file of the `Suites` folder, whichever kind it is. Everything that can be decided from the one file is
  /// reported; nil where nothing useful could be read.
  package static func read(_ node: YAMLNode, into sink: DiagnosticSink) -> SuiteFile? {
    switch SuiteFileKind.of(node) {
    case .vocabulary: return Vocabulary.read(node, into: sink).map { .vocabulary($0) }
    case .suite: return Suite.read(node, into: sink).map { .suite($0) }
    case .binding: return BindingFile.read(node, into: sink).map { .binding($0) }
    case nil:
      guard case .mapping(let mapping) = node.content else {
        return node.refuse(wanted: Text("a vocabulary, suite or binding (a mapping)"), sink)
      }
      let names = SuiteFileKind.allCases.map(\.rawValue)
      let first = mapping.first?.name ?? ""
      let hint =
        first == "catalogue"
        ? Text("this is a requirement file; it belongs in a folder under Requirements")
        : Suggestion.hint(for: first, among: names)
          ?? Text("begin the file with vocabulary, suite or binding, and its name")
      sink.error(
        "unknown-file-kind", Text("'\(first)' does not begin a vocabulary, suite or binding"), at: mapping.head,
        hints: [hint]
      )
      return nil
    }
  }
}
