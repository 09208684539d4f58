/// Which events of a stream are of interest: those that say one of these values at a place. The others are counted and
/// passed over.
package struct EventInterest: Hashable, Sendable, Codable {
  package var from: Extraction
  package var values: [String]

  package init(from: Extraction, values: [String]) {
    self.from = from
    self.values = values
  }

  private enum CodingKeys: String, CodingKey {
    case from
    case values = "is"
  }
}
