import Evidence
import Quantities
import Testing

struct BatteryLogTests {
  private let mapping = """
    mapping: batteries
    reads: battery-levels
    file: csv
    time-zone: UTC
    full: 95 %
    empty: 5 %
    silent-after: 12 h
    fields:
      at: time
      device: hub
      level: {column: level, in: percent}
    """

  private func lives(_ files: String...) async throws -> [String] {
    let log = try LogFixture(.batteryLevels, mapping: mapping)
    for file in files { try await log.importing("time,hub,level\n" + file) }
    return try log.figures.flatMap { day in
      day.lives.map { "\(day.on) \($0.isCensored ? "more than " : "")\($0.minutes) min" }
    }
  }

  /// `h, day hour level`
  private func readings(_ text: String...) -> String {
    text.map { line in
      let parts = line.split(separator: " ")
      return "2023-03-\(parts[1])T\(parts[2]):00:00Z,\(parts[0]),\(parts[3])\n"
    }.joined()
  }

  @Test func `a discharge lasts from the first reading below full to the last one above empty`() async throws {
    let file = readings("h 01 08 100", "h 01 09 90", "h 01 15 50", "h 01 20 10", "h 01 21 4", "h 02 08 100")
    #expect(try await lives(file) == ["2023-03-01 660 min"])
  }

  @Test func `what is charged before it is empty lasted at least so long`() async throws {
    let file = readings("h 01 08 100", "h 01 09 90", "h 01 15 50", "h 01 16 100")
    #expect(try await lives(file) == ["2023-03-01 more than 360 min"])
  }

  @Test func `charging a little on the way does not make a life longer`() async throws {
    let file = readings("h 01 08 100", "h 01 09 90", "h 01 12 60", "h 01 13 80", "h 01 23 4")
    #expect(try await lives(file) == ["2023-03-01 more than 180 min"])
  }

  @Test func `a device that falls silent on battery has become empty`() async throws {
    let file = readings("h 01 08 100", "h 01 09 90", "h 01 15 50", "h 02 08 100")
    #expect(try await lives(file) == ["2023-03-02 360 min"])
  }

  @Test func `silence at the end of the log counts too, where the log goes on`() async throws {
    let file = readings("h 01 08 100", "h 01 09 90", "h 01 15 50", "other 03 08 50")
    #expect(try await lives(file) == ["2023-03-03 360 min"])
  }

  @Test func `a log that ends during a discharge leaves it open`() async throws {
    let file = readings("h 01 08 100", "h 01 09 90", "h 01 15 50")
    #expect(try await lives(file) == ["2023-03-01 more than 360 min"])
  }

  @Test func `a discharge that goes on in the next file is one`() async throws {
    let first = readings("h 01 08 100", "h 01 09 90", "h 01 15 50")
    let second = readings("h 01 20 30", "h 02 02 4")
    #expect(try await lives(first, second) == ["2023-03-02 660 min"])
  }

  @Test func `nothing is known of a device that was never full`() async throws {
    #expect(try await lives(readings("h 01 08 60", "h 01 15 3")) == [])
  }
}
