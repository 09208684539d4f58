import Synchronization
package import Texts

/// Collects the findings of a run. Shared by reference; several threads may report at once.
package final class DiagnosticSink: Sendable {
  private struct State {
    var kept: [Diagnostic] = []
    var leftOut = 0
    var errors = 0
  }

  private let state = Mutex(State())
  private let limit: Int

  /// - Parameter limit: how many findings are kept; those after it are only counted.
  package init(keeping limit: Int = 10_000) {
    self.limit = limit
  }

  package func report(_ diagnostic: Diagnostic) {
    state.withLock { state in
      if diagnostic.severity == .error { state.errors += 1 }
      if state.kept.count < limit { state.kept.append(diagnostic) } else { state.leftOut += 1 }
    }
  }

  package func report(_ diagnostics: some Sequence<Diagnostic>) {
    for diagnostic in diagnostics { report(diagnostic) }
  }

  /// Reports an error: the input cannot be used as it is.
  package func error(
    _ code: String, _ message: Text, at span: SourceSpan?, label: Text? = nil,
    related: [Diagnostic.Related] = [], hints: [Text] = []
  ) {
    report(Diagnostic(.error, code, message, at: span, label: label, related: related, hints: hints))
  }

  /// Reports a warning: the input can be used, and the author should look at it.
  package func warning(
    _ code: String, _ message: Text, at span: SourceSpan?, label: Text? = nil,
    related: [Diagnostic.Related] = [], hints: [Text] = []
  ) {
    report(Diagnostic(.warning, code, message, at: span, label: label, related: related, hints: hints))
  }

  /// Reports a note: worth knowing, nothing is wrong.
  package func note(
    _ code: String, _ message: Text, at span: SourceSpan?, label: Text? = nil,
    related: [Diagnostic.Related] = [], hints: [Text] = []
  ) {
    report(Diagnostic(.note, code, message, at: span, label: label, related: related, hints: hints))
  }

  package var hasErrors: Bool { state.withLock { $0.errors > 0 } }
  /// Errors reported so far, before repeated ones are removed. Compare before and after a step to see if it failed.
  package var errorCount: Int { state.withLock { $0.errors } }
  package var isEmpty: Bool { state.withLock { $0.kept.isEmpty } }
  /// Findings beyond the limit.
  package var leftOutCount: Int { state.withLock { $0.leftOut } }

  /// All findings in the order of reading, each once.
  package var diagnostics: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return state.withLock { $0.kept }.filter { seen.insert($0).inserted }.sorted(by: Diagnostic.precedes)
  }
}
