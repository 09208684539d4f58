package import Quantities
package import SuiteLanguage

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

  package init(
    number: Int, arrivedAt: Instant, fields: [String: Value], problem: Shortfall? = nil, data: [UInt8]
  ) {
    self.number = number
    self.arrivedAt = arrivedAt
    self.fields = fields
    self.problem = problem
    self.data = data
  }
}
