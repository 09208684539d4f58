import Catalogue
import Digests
import Evidence
import Judgement
import Planning
import Quantities
import SuiteLanguage

/// What the hearings of this folder have in common: the town's catalogue, its plan, and records against it.
enum Hearing {
  /// The digest that ``RecordBuilder/startRun`` gives every run.
  static func digest() throws -> SHA256Digest { try SHA256Digest.hash(Array("plan".utf8)) }

  /// The plan of a catalogue, for a binding that does nothing.
  static func plan(_ catalogue: CompiledCatalogue) -> Plan {
    Planner.bind(
      catalogue,
      to: Binding(
        name: "vendor", system: Binding.TestedSystem(vendor: "Vendor", product: "Safe", version: .fixed("1.0"))))
  }

  /// Judged by a catalogue, where the runs were made by the plan of the town's own.
  static func judged(
    _ record: RecordBuilder, by catalogue: CompiledCatalogue = TownCatalogue.compiled,
    asOf: Instant? = nil, writtenBy: Instant? = nil, under: CompiledCatalogue = TownCatalogue.compiled
  ) throws -> Assessment {
    try Assessor.assess(
      catalogue: catalogue,
      record: RecordView(
        record.entries, asOf: asOf ?? record.now, writtenBy: writtenBy, plans: [digest(): plan(under)]))
  }
}

extension RecordBuilder {
  /// An event that people knew of since a time, or since it is written.
  mutating func tell(
    _ kind: String, _ values: [String: String], known: Instant? = nil, by: String? = nil, assumption: String? = nil
  ) throws {
    try append(EventRecorded(event: kind, values: values, known: known ?? now, by: by, assumption: assumption))
  }

  mutating func takeBack(_ run: String, known: Instant? = nil) throws {
    try tell(
      "run-withdrawn", ["run": run, "ground": "fel nyckel i bindningen", "by": "testledaren"], known: known)
  }

  mutating func agree(_ requirement: String, _ digest: String) throws {
    try tell(
      "change-agreed",
      [
        "requirement": requirement, "digest": digest, "ground": "prov visade att gränsen var fel", "by": "styrgruppen",
        "with": "leverantören", "document": "protokoll 12",
      ])
  }
}
