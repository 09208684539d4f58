import SuiteLanguage
package import Texts

/// What people call the operations and streams of a vocabulary: by name.
package struct VocabularyTitles: Hashable, Sendable {
  package var operations: [String: LocalizedText]
  package var streams: [String: LocalizedText]

  package init(operations: [String: LocalizedText] = [:], streams: [String: LocalizedText] = [:]) {
    self.operations = operations
    self.streams = streams
  }
}

extension CompiledVocabulary {
  /// The titles that it gives its operations and streams.
  package var titles: VocabularyTitles {
    VocabularyTitles(
      operations: operations.compactMapValues { $0.title },
      streams: streams.compactMapValues { $0.title })
  }
}
