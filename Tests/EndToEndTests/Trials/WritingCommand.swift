import Foundation
import JSONValues
import Testing

/// A command that writes a record, and the record that it is tried on.
enum WritingCommand: String, CaseIterable, Sendable, CustomTestStringConvertible {
  case recordEvent = "record event"
  case recordImport = "record import"
  case observeImport = "observe import"
  case decide, waive

  var testDescription: String { rawValue }

  private static let catalogue = Command.repository.appending(path: "Requirements/boras-trygghetssystem").path

  /// How many entries it writes.
  var written: Int {
    switch self {
    case .recordEvent, .observeImport, .waive: 1
    case .recordImport: 300
    case .decide: 3
    }
  }

  /// Whether the same command again adds nothing.
  var isRepeatable: Bool {
    switch self {
    case .recordEvent, .recordImport, .observeImport: true
    case .decide, .waive: false
    }
  }

  /// A folder with what it reads, and a record that has begun.
  func workspace() async throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let deviations = (1...300).map { "deviation-reported,a-\($0),2022-09-01T12:00:00+02:00,B,larmet kom sent,staff" }
    try folder.write(
      "event,id,at,fault-class,what,noticed-by\n" + deviations.joined(separator: "\n") + "\n", to: "events.csv")
    let beats = (0..<2000).map { "2022-09-01 10:\(10 + $0 / 60):\(10 + $0 % 50);hub-\($0 % 7)" }
    try folder.write("Tid;Hubb\n" + beats.joined(separator: "\n") + "\n", to: "log.csv")
    try folder.write(
      """
      mapping: heartbeats of hubs
      reads: heartbeats
      file: csv
      time-zone: Europe/Stockholm
      fields:
        at: {column: Tid, format: "YYYY-MM-DD hh:mm:ss"}
        device: Hubb
      """, to: "mapping.yaml")
    let begun = try await Command.run(
      [
        "record", "event", "record", "deviation-reported", "id=first", "at=2022-08-01T12:00:00+02:00",
        "fault-class=C", "what=fel färg", "noticed-by=staff", "--catalogue", Self.catalogue,
      ], in: folder.url)
    #expect(begun.exitCode == 0, "\(begun.errors)")
    return folder
  }

  func arguments(_ folder: TemporaryFolder) -> [String] {
    let record = Self.record(folder).path
    let own: [String] =
      switch self {
      case .recordEvent:
        [
          "record", "event", record, "deviation-reported", "id=a-1", "at=2022-09-01T12:00:00+02:00", "fault-class=B",
          "what=larmet kom sent", "noticed-by=staff",
        ]
      case .recordImport: ["record", "import", record, "events.csv"]
      case .observeImport: ["observe", "import", record, "log.csv", "--mapping", "mapping.yaml"]
      case .decide:
        [
          "decide", record, "rollout-ordinary-homes", "--outcome", "conditions", "--by", "styrgruppen", "--mandate",
          "projektplanen", "--vendor", "present", "--reason", "tiden är knapp", "--condition",
          "larmen räknas; projektledaren; 2099-03-01", "--condition", "reservrutin finns; projektledaren; 2099-03-31",
          "--compensation", "gamla larmet är kvar", "--until", "2099-03-31",
        ]
      case .waive:
        [
          "waive", record, "NAV-01", "--reason", "batteriet byts i mars", "--risk", "larmet tystnar",
          "--compensation", "personalen ringer", "--verified-by", "NAV-05", "--owner", "projektledaren", "--expires",
          "2099-12-31", "--by", "styrgruppen",
        ]
      }
    return own + ["--catalogue", Self.catalogue]
  }

  static func record(_ folder: TemporaryFolder) -> URL { folder.url.appending(path: "record") }

  /// The kinds of the entries that count; what was set aside after a crash is told apart.
  static func kinds(_ folder: TemporaryFolder) throws -> (kept: [String], setAside: Int) {
    let text = String(decoding: try Data(contentsOf: record(folder).appending(path: "record.jsonl")), as: UTF8.self)
    var kinds: [String] = []
    var openBatch = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      // Garbage of a crash comes last.
      guard let entry = try? JSONValue.parse(String(line)), let kind = entry["kind"]?.stringValue else { break }
      kinds.append(kind)
      openBatch = entry["batchEnd"] == nil ? 0 : openBatch + 1
    }
    kinds.removeLast(openBatch)
    let setAside = kinds.count { $0 == "torn-line-set-aside" }
    return (kinds.filter { $0 != "torn-line-set-aside" }, setAside)
  }

  static func verify(_ folder: TemporaryFolder) async throws -> Command.Result {
    try await Command.run(["verify", record(folder).path, "--language", "en"], in: folder.url)
  }
}
