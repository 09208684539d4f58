import Foundation
import Quantities
import TestSupport
import Testing

/// Swedish civil time beside the time zone database, as Foundation and as Python read it.
@Suite struct StockholmPeerTests {
  private static func seconds(_ day: String) throws -> Int64 {
    Int64(try CalendarDate.parse(day).daysSince1970) * 86_400
  }

  @Test func `every hour around the changes has the offset that Foundation knows`() throws {
    let zone = try #require(TimeZone(identifier: "Europe/Stockholm"))
    func check(_ seconds: Int64) {
      let wanted = zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(seconds)))
      #expect(Stockholm.offset(at: Instant(secondsSince1970: seconds)) == wanted, "\(seconds)")
    }
    for year in 1980...2099 {
      for (first, days) in [("\(year)-03-20", 24), ("\(year)-09-20", 46)] {
        let start = try Self.seconds(first)
        for hour in 0..<(days * 24) { check(start + Int64(hour) * 3600) }
      }
    }
    var random = SeededRandom(seed: 20_231_029)
    let (first, last) = (try Self.seconds("1950-01-01"), try Self.seconds("2100-01-01"))
    for _ in 0..<50_000 { check(Int64.random(in: first..<last, using: &random)) }
  }

  @Test(.enabled(if: PythonPeer.isThere))
  func `every hour of 150 years has the offset of the system's time zone database`() throws {
    // Changes are looked for hour by hour and then found to the second.
    let rows = try PythonPeer.rows(
      """
      import datetime, zoneinfo
      zone, utc = zoneinfo.ZoneInfo("Europe/Stockholm"), datetime.timezone.utc
      def offset(second):
          return int(datetime.datetime.fromtimestamp(second, utc).astimezone(zone).utcoffset().total_seconds())
      first = int(datetime.datetime(1950, 1, 1, tzinfo=utc).timestamp())
      last = int(datetime.datetime(2100, 1, 1, tzinfo=utc).timestamp())
      before = offset(first)
      print(first, before, sep="\\t")
      for second in range(first, last, 3600):
          now = offset(second)
          if now != before:
              low, high = second - 3600, second
              while high - low > 1:
                  middle = (low + high) // 2
                  low, high = (middle, high) if offset(middle) == before else (low, middle)
              print(high, now, sep="\\t")
              before = now
      """)
    let changes = try rows.map { (from: try #require(Int64($0[0])), offset: try #require(Int($0[1]))) }
    #expect(changes.count == 1 + 240)
    let end = try Self.seconds("2100-01-01")
    for (index, change) in changes.enumerated() {
      let next = index + 1 < changes.count ? changes[index + 1].from : end
      #expect(Stockholm.offset(at: Instant(secondsSince1970: change.from)) == change.offset)
      let last = Instant(microsecondsSince1970: next * 1_000_000 - 1)
      #expect(Stockholm.offset(at: last) == change.offset, "\(last)")
      let wrong = stride(from: change.from, to: next, by: 3600).first {
        Stockholm.offset(at: Instant(secondsSince1970: $0)) != change.offset
      }
      #expect(wrong == nil)
    }
  }

  @Test func `days are 24 hours long but for one of 23 and one of 25 hours a year`() throws {
    for year in 1980...2099 {
      let first = try #require(CalendarDate(year: year, month: 1, day: 1))
      var lengths: [Int64: Int] = [:]
      for number in 0..<(CalendarDate.isLeapYear(year) ? 366 : 365) {
        let day = first.adding(days: number)
        let (start, end) = (Stockholm.start(of: day), Stockholm.end(of: day))
        #expect(Stockholm.date(at: start) == day)
        #expect(Stockholm.date(at: start - .milliseconds(1)) == day.adding(days: -1))
        lengths[(end - start).microseconds / 3_600_000_000, default: 0] += 1
      }
      #expect(lengths[23] == 1 && lengths[25] == 1 && lengths.count == 3, "\(year)")
    }
  }
}
