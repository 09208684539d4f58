import Evidence
import Judgement
import Quantities
import Testing

/// Shorthand of the tests.
func instant(_ text: String) throws -> Instant { try #require(Instant(parsing: text)) }

extension RecordBuilder {
  /// A record that begins on 1 March 2026 at noon.
  static func make() throws -> RecordBuilder { try RecordBuilder(from: instant("2026-03-01T12:00:00Z")) }

  /// Judged as of a moment after the last entry, unless given.
  func judged(asOf: Instant? = nil) throws -> Assessment {
    try Assessor.assess(catalogue: TownCatalogue.compiled, record: entries, asOf: asOf ?? now)
  }
}

extension Assessment {
  func verdict(_ id: String) -> Verdict? { requirements.first { $0.id == id }?.verdict }

  func standing(_ id: String) -> Standing? { requirements.first { $0.id == id }?.standing }

  /// The reasons of the only case of a requirement.
  func reasons(_ id: String) -> [Reason] {
    requirements.first { $0.id == id }?.cases.flatMap(\.reasons) ?? []
  }
}
