import SuiteLanguage

/// What people call the operations and streams of a vocabulary: name -> language tag -> text.
package struct VocabularyTitles: Hashable, Sendable {
  package var operations: [String: [String: String]]
  package var streams: [String: [String: String]]

  package init(operations: [String: [String: String]] = [:], streams: [String: [String: String]] = [:]) {
    self.operations = operations
    self.streams = streams
  }
}

extension CompiledVocabulary {
  /// The titles that it gives its operations and streams.
  package var titles: VocabularyTitles {
    VocabularyTitles(
      operations: operations.compactMapValues { $0.title?.texts },
      streams: streams.compactMapValues { $0.title?.texts })
  }
}
