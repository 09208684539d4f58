package import Diagnostics
import JSONValues
package import Quantities

/// What a log showed, and what became of its rows.
package struct TelemetrySummary: Hashable, Sendable {
  /// What the rows tell of one device, over the days that were counted.
  package struct Device: Hashable, Sendable {
    package let name: String
    package let rows: Int
    package let first: Instant
    package let last: Instant
  }

  package let rows: Int
  /// Rows that tell something new.
  package let counted: Int
  /// Rows that were there already, in this file or in one that the record has.
  package let repeated: Int
  package let rejected: Int
  /// How many rows were rejected, by the code of the reason.
  package let rejectedByReason: [String: Int]
  /// The first few, to be shown.
  package let firstRejected: [Diagnostic]
  package let from: Instant?
  package let to: Instant?
  package let figures: TelemetryFigures
  package let devices: [Device]

  /// The figures by day and by device, for people to look at beside the log.
  package var attachment: [UInt8] {
    let days = (try? JSONValue.parse(figures.text))?["days"] ?? .array([])
    let listed = devices.map { device -> JSONValue in
      [
        "device": .string(device.name), "rows": JSONValue(device.rows), "first": .string(device.first.description),
        "last": .string(device.last.description),
      ]
    }
    return Array((JSONValue.object(["days": days, "devices": .array(listed)]).prettyText + "\n").utf8)
  }
}
