package import Quantities

/// How long a writer waits until it may append.
package struct LockWait: Sendable, Hashable {
  package let span: TimeSpan

  package init(_ span: TimeSpan) { self.span = span }

  /// For somebody who stands at a terminal.
  package static let usual = LockWait(.seconds(60))
  /// For a run, which loses more when it gives up.
  package static let patient = LockWait(.seconds(600))
}
