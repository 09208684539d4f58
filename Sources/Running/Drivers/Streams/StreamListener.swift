package import JSONValues
package import Quantities
package import SuiteLanguage

/// Listens to a stream for one watch.
package protocol StreamListener: Sendable {
  var watch: Watch { get }

  /// Makes sure that everything is in the watch that had happened by the mark, or by now where the stream has no marks.
  /// Throws ``Shortfall`` where that cannot be known.
  func catchUp(to mark: TargetMark?) async throws

  /// Stops listening.
  func close() async
}

/// Something that a stream has brought.
package struct StreamEvent: Sendable {
  /// Counted from 1 within the watch, over the events that are kept.
  package let number: Int
  /// By our clock.
  package let arrivedAt: Instant
  package let fields: [String: Value]
  /// What is wrong with the event where it could not be read as the vocabulary says.
  package let problem: Shortfall?
  /// The data as it came.
  package let data: [UInt8]
}

/// What every stream of the target carries once it has delivered everything that was due by an instant.
package struct TargetMark: Sendable, Hashable {
  package let value: JSONValue

  package init(_ value: JSONValue) { self.value = value }

  /// Whether a stream that shows so much has come here.
  func isReached(by seen: JSONValue) -> Bool {
    if let seen = seen.integerValue, let wanted = value.integerValue { return seen >= wanted }
    return seen == value
  }
}
