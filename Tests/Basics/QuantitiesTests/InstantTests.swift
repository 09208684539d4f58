import Foundation
import Quantities
import TestSupport
import Testing
import Texts

@Suite struct InstantTests {
  @Test(arguments: [
    ("2026-11-21T06:48:19.123456Z", "2026-11-21T06:48:19.123456Z"),
    ("2026-11-21T07:48:19+01:00", "2026-11-21T06:48:19Z"), ("2026-11-21t06:48:19.500z", "2026-11-21T06:48:19.5Z"),
    ("2026-11-21 06:48:19Z", "2026-11-21T06:48:19Z"), ("1969-12-31T23:59:59.999999Z", "1969-12-31T23:59:59.999999Z"),
    ("2026-11-21T06:48:19.1234567Z", "2026-11-21T06:48:19.123456Z"), ("2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z"),
    ("2012-07-01T01:59:60+02:00", "2012-07-01T00:00:00Z"),
    ("0000-01-01T00:00:00Z", "0000-01-01T00:00:00Z"), ("9999-12-31T23:59:59.999999Z", "9999-12-31T23:59:59.999999Z"),
    ("2024-02-29T00:00:00-00:30", "2024-02-29T00:30:00Z"),
  ])
  func `an instant is read with any offset and printed in UTC`(text: String, canonical: String) throws {
    let instant = try Instant.parse(text)
    #expect(instant.description == canonical)
    #expect(try Instant.parse(instant.description) == instant)
  }

  @Test(arguments: [
    ("2026-11-21", "'2026-11-21' is a date, not an instant"),
    ("2026-11-21T06:48:19", "'2026-11-21T06:48:19' does not say its offset from UTC"),
    ("2023-02-29T00:00:00Z", "'2023-02-29T00:00:00Z' names a day that does not exist"),
    ("2026-11-21T24:00:00Z", "'2026-11-21T24:00:00Z' is not an instant"),
    ("2026-11-21T06:48Z", "'2026-11-21T06:48Z' is not an instant"),
    ("2026-11-21T06:48:19.Z", "'2026-11-21T06:48:19.Z' is not an instant"),
    ("2026-11-21T06:48:19Zx", "'2026-11-21T06:48:19Zx' is not an instant"),
    ("now", "'now' is not an instant"),
  ])
  func `what is no instant is refused with the reason`(text: String, problem: String) {
    let error = #expect(throws: QuantityError.self) { try Instant.parse(text) }
    #expect(error?.problem.english == problem)
  }

  @Test func `random instants survive their text`() throws {
    var random = SeededRandom(seed: 3)
    for _ in 0..<5000 {
      let range = Instant.earliest.microsecondsSince1970...Instant.latest.microsecondsSince1970
      let instant = Instant(microsecondsSince1970: Int64.random(in: range, using: &random))
      #expect(try Instant.parse(instant.description) == instant)
    }
  }

  @Test func `instants stop at the ends of the time line`() {
    #expect(Instant.latest + .seconds(1) == .latest)
    #expect(Instant.earliest - .seconds(1) == .earliest)
    #expect(Instant(microsecondsSince1970: .max) + TimeSpan(microseconds: .max) == .latest)
    #expect(Instant.latest - TimeSpan(microseconds: .min) == .latest)
    #expect(Instant.earliest + TimeSpan(microseconds: .min) == .earliest)
    #expect(Instant(secondsSince1970: .min) == .earliest)
    #expect((Instant.latest - Instant.earliest).microseconds > 0)
  }

  @Test func `an instant is encoded as its text`() throws {
    let instant = try Instant.parse("2026-11-21T06:48:19Z")
    let data = try JSONEncoder().encode([instant])
    #expect(String(decoding: data, as: UTF8.self) == "[\"2026-11-21T06:48:19Z\"]")
    #expect(try JSONDecoder().decode([Instant].self, from: data) == [instant])
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([Instant].self, from: Data("[\"x\"]".utf8)) }
  }

  @Test func `Swedish time agrees with the time zone database`() throws {
    let zone = try #require(TimeZone(identifier: "Europe/Stockholm"))
    var random = SeededRandom(seed: 4)
    for _ in 0..<5000 {
      // From 1980, when summer time was introduced, to 2037, where compiled time zone files often end.
      let seconds = Int64.random(in: 315_532_800..<2_145_916_800, using: &random)
      let date = Date(timeIntervalSince1970: TimeInterval(seconds))
      let offset = Stockholm.offset(at: Instant(secondsSince1970: seconds))
      #expect(offset == zone.secondsFromGMT(for: date), "at \(seconds)")
    }
  }

  @Test(arguments: [
    ("2023-03-26T00:59:59Z", "2023-03-26 01:59:59"), ("2023-03-26T01:00:00Z", "2023-03-26 03:00:00"),
    ("2023-10-29T00:59:59Z", "2023-10-29 02:59:59"), ("2023-10-29T01:00:00Z", "2023-10-29 02:00:00"),
    ("2023-12-31T23:30:00Z", "2024-01-01 00:30:00"),
  ])
  func `clocks change in the right second`(instant: String, local: String) throws {
    #expect(try Instant.parse(instant).formatted() == local)
  }

  @Test func `a Swedish day begins at its midnight all year`() throws {
    var date = try CalendarDate.parse("2022-12-30")
    for _ in 0..<400 {
      let start = Stockholm.start(of: date)
      #expect(start.formatted() == "\(date) 00:00:00")
      #expect(Stockholm.date(at: start) == date)
      #expect(Stockholm.date(at: start - TimeSpan(microseconds: 1)) == date.adding(days: -1))
      date = date.adding(days: 1)
    }
    #expect(
      Stockholm.end(of: try CalendarDate.parse("2023-03-26"))
        - Stockholm.start(of: try CalendarDate.parse("2023-03-26")) == .hours(23))
  }

  @Test func `a fixed clock stands still`() throws {
    let instant = try Instant.parse("2026-11-21T06:48:19Z")
    #expect(SystemClock.fixed(instant).now() == instant)
    #expect(SystemClock.system.now() > instant - .days(3650))
  }

  @Test(arguments: [
    "2023-01-09T12:00:60Z", "2023-01-09T23:59:60Z", "2016-12-31T23:58:60Z", "2016-12-31T23:59:60+01:00",
    "2016-12-31T23:59:61Z",
  ])
  func `a second 60 is read only where a leap second can be`(text: String) {
    #expect(Instant(parsing: text) == nil)
  }
}
