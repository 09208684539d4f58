package import JSONValues
package import Quantities

/// One point of a series, such as a battery level on its way down.
package struct Observation: Sendable, Hashable, Codable {
  /// What was observed.
  package let name: String
  /// What it was.
  package let value: JSONValue
  /// On the clock of the target where it has one, otherwise on ours.
  package let at: Instant?

  package init(name: String, value: JSONValue, at: Instant? = nil) {
    self.name = name
    self.value = value
    self.at = at
  }
}
