import Evidence
import Foundation
import Quantities
import Testing

/// Appending a few events to a long record keeps only what they have to be checked against.
@Suite struct EventSelectionTests {
  private static let selection = EventSelection(
    whole: ["terminated"], identities: [.init(kind: "incident", values: [("id", "i-2"), ("unit", "")])],
    related: ["outage"], references: ["alarm-chain"])

  private static func event(_ kind: String, _ values: [String: String]) -> EventRecorded {
    EventRecorded(event: kind, values: values, known: TemporaryRecord.time, by: "tester", source: "events.csv:1")
  }

  /// Each with whether it matters.
  private static let events: [(EventRecorded, Bool)] = [
    (event("incident", ["id": "i-1"]), false),
    (event("incident", ["id": "i-2"]), true),
    (event("incident", ["id": "i-2", "unit": "north"]), false),
    (event("outage", ["service": "alarm-chain"]), true),
    (event("outage", ["service": "alarm-chain-2"]), false),
    (event("terminated", ["on": "2023-01-01"]), true),
    (event("measured", ["service": "alarm-chain"]), false),
    // Texts that must be escaped are read the long way.
    (event("incident", ["id": "i-2", "what": "han sade \"hjälp\"\n"]), true),
    (event("incident", ["id": "i-3", "what": "},\"kind\":\"event-recorded\""]), false),
    (event("incident", ["id": "i-4", "what": "\\ i-2 å ä ö"]), false),
  ]

  private func filled(batch: Bool) async throws -> TemporaryRecord {
    let record = TemporaryRecord()
    let writer = try record.open()
    try await writer.append(RunFinished(run: "r1"))
    if batch {
      try await writer.append(all: Self.events.map(\.0))
    } else {
      for (event, _) in Self.events { try await writer.append(event) }
    }
    await writer.close()
    return record
  }

  @Test(arguments: [false, true]) func `what matters is kept, however it is written, and nothing else`(
    batch: Bool
  ) async throws {
    let record = try await filled(batch: batch)
    let writer = try RecordWriter.open(
      directory: record.directory, catalogue: "sample", turn: .untilClosed, keeping: Self.selection)
    let kept = try writer.selected.map { try $0.body(as: EventRecorded.self) }
    #expect(kept == Self.events.filter(\.1).map(\.0))
    #expect(writer.selected.map(\.seq) == Self.events.indices.filter { Self.events[$0].1 }.map { Int64($0 + 3) })
    try await writer.append(RunFinished(run: "r2"))
    await writer.close()
    #expect(RecordVerification.verify(record.directory).findings.isEmpty)
  }

  @Test func `nothing is kept of a batch that is not whole`() async throws {
    let record = try await filled(batch: true)
    try record.setLines(Array(try record.lines.prefix(8)))
    try record.setHead(toLine: 2)
    let writer = try RecordWriter.open(
      directory: record.directory, catalogue: "sample", turn: .untilClosed, keeping: Self.selection)
    #expect(writer.selected.isEmpty)
    await writer.close()
    #expect(RecordVerification.verify(record.directory).isIntact)
  }

  /// Each event is altered in turn, also those that are passed over.
  @Test func `an altered event is refused for writing, whether it matters or not`() async throws {
    let original = try await filled(batch: false)
    for line in 2..<Self.events.count + 2 {
      let record = try original.copy()
      var lines = try record.lines
      lines[line] = lines[line].replacingOccurrences(of: "tester", with: "TESTER")
      try record.setLines(lines)
      let before = try record.bytes
      let error = #expect(throws: RecordError.self) {
        try RecordWriter.open(
          directory: record.directory, catalogue: "sample", turn: .untilClosed, keeping: Self.selection)
      }
      #expect(error?.code == VerifiedRecord.damaged, "line \(line)")
      #expect(try record.bytes == before)
    }
  }
}
