import Evidence
import Quantities
import TestSupport
import Testing

/// Logs made by chance: how they are cut up and mixed changes nothing, and slow plain counting agrees.
struct TelemetryProperties {
  private struct Row: Hashable {
    var second: Int
    var device: Int
    var user: Int
    var isLost: Bool

    var text: String {
      let instant = Instant(secondsSince1970: 1_679_500_000 + Int64(second))
      return "\(instant),b\(device),u\(user),\(isLost ? "miss" : "ok")\n"
    }
  }

  private static let header = "time,button,user,result\n"

  /// Rows without contradictions: a device has one user and one outcome at an instant.
  private func rows(_ random: inout SeededRandom, _ count: Int) -> [Row] {
    var rows: [Row] = []
    for _ in 0..<count {
      // Around the night in which the clock goes forward, with many meetings in time.
      let device = Int.random(in: 0..<6, using: &random)
      let second = Int.random(in: 0..<600, using: &random) * 700
      rows.append(Row(second: second, device: device, user: device / 2, isLost: (second / 700 + device) % 9 == 0))
    }
    return rows
  }

  private func file(_ rows: some Sequence<Row>) -> String { Self.header + rows.map(\.text).joined() }

  @Test(arguments: 0..<40)
  func `order, repetition and cutting into overlapping files change nothing`(seed: Int) async throws {
    var random = SeededRandom(seed: UInt64(seed))
    let rows = rows(&random, Int.random(in: 1...200, using: &random))
    let whole = try LogFixture(.testPresses, mapping: LogFixture.presses)
    try await whole.importing(file(rows))
    let wanted = try whole.figures

    let mixed = try LogFixture(.testPresses, mapping: LogFixture.presses)
    let more = rows + (0..<20).compactMap { _ in rows.randomElement(using: &random) }
    try await mixed.importing(file(more.shuffled(using: &random)), runLength: Int.random(in: 2...40, using: &random))
    #expect(plain(try mixed.figures) == plain(wanted))

    let cut = try LogFixture(.testPresses, mapping: LogFixture.presses)
    let shuffled = rows.shuffled(using: &random)
    let first = Int.random(in: 0...rows.count, using: &random)
    let second = Int.random(in: 0...first, using: &random)
    try await cut.importing(file(shuffled[..<first]), runLength: 7)
    try await cut.importing(file(shuffled[second...]), runLength: 7)
    try await cut.importing(file(rows))
    #expect(plain(try cut.figures) == plain(wanted))
  }

  /// Users are named by a hash with the salt of each record, so only their counts are compared.
  private func plain(_ days: [TelemetryDay]) -> [String] {
    days.map { day in
      let users = day.users.values.map { "\($0.sent)/\($0.lost)" }.sorted().joined(separator: " ")
      return "\(day.on) \(day.rows) \(day.devices) \(day.sent) \(day.lost) \(day.tooSoon) \(users)"
    }
  }

  @Test(arguments: 100..<140)
  func `slow plain counting agrees`(seed: Int) async throws {
    var random = SeededRandom(seed: UInt64(seed))
    let rows = rows(&random, Int.random(in: 1...200, using: &random))
    let log = try LogFixture(.testPresses, mapping: LogFixture.presses)
    try await log.importing(file(rows.shuffled(using: &random)), runLength: 13)
    let days = Dictionary(grouping: Set(rows)) { row in
      Stockholm.date(at: Instant(secondsSince1970: 1_679_500_000 + Int64(row.second)))
    }
    let wanted = days.sorted { $0.key < $1.key }.map { on, rows in
      var (sent, lost, tooSoon) = (0, 0, 0)
      for device in 0..<6 {
        var last: Int?
        for row in rows.filter({ $0.device == device }).sorted(by: { $0.second < $1.second }) {
          if !row.isLost, let last, row.second - last < 600 {
            tooSoon += 1
            continue
          }
          last = row.second
          sent += 1
          if row.isLost { lost += 1 }
        }
      }
      return "\(on) \(rows.count) \(Set(rows.map(\.device)).count) \(sent) \(lost) \(tooSoon)"
    }
    let found = try log.figures.map { "\($0.on) \($0.rows) \($0.devices) \($0.sent) \($0.lost) \($0.tooSoon)" }
    #expect(found == wanted)
  }
}
