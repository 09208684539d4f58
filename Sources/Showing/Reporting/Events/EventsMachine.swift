import DelimitedText
package import Evidence
package import JSONValues
package import Judgement
package import Quantities

/// The events of a record for programs.
package enum EventsMachine {
  package static let format = "grindvakt-events/1"

  package static func json(_ listing: EventListing, asOf: Instant) -> JSONValue {
    .object([
      "format": .string(format), "asOf": .string(asOf.description), "events": .array(listing.items.map(item)),
    ])
  }

  private static func item(_ item: EventListing.Item) -> JSONValue {
    var members: [String: JSONValue] = [
      "entry": JSONValue(item.entry.seq), "at": .string(item.entry.at.description), "event": .string(item.body.event),
      "known": .string(item.body.known.description), "values": .object(item.body.values.mapValues { .string($0) }),
      "by": item.body.by.map { .string($0) } ?? .null,
      "assumption": item.body.assumption.map { .string($0) } ?? .null,
      "source": item.body.source.map { .string($0) } ?? .null,
      "withdrawn": .null,
    ]
    if let withdrawal = item.withdrawal {
      members["withdrawn"] = .object([
        "entry": JSONValue(withdrawal.entry.seq), "known": .string(withdrawal.known.description),
        "reason": .string(withdrawal.reason), "by": .string(withdrawal.by),
      ])
    }
    return .object(members)
  }

  /// A table with the columns that `record import` reads, and behind them what the record adds: `entry`, `at`,
  /// `source`, `withdrawn-by` (an entry).
  package static func csv(_ listing: EventListing) -> String {
    let fields = Set(listing.items.flatMap { $0.body.values.keys }).subtracting(["by"]).sorted()
    let writer = DelimitedWriter(isForSpreadsheets: true)
    var text = writer.row(["event", "known", "by"] + fields + ["entry", "at", "source", "withdrawn-by"])
    for item in listing.items {
      let by = item.body.fields["by"] ?? item.body.by ?? ""
      text += writer.row(
        [item.body.event, item.body.known.description, by] + fields.map { item.body.fields[$0] ?? "" }
          + [
            String(item.entry.seq), item.entry.at.description, item.body.source ?? "",
            item.withdrawal.map { String($0.entry.seq) } ?? "",
          ])
    }
    return text
  }
}
