package import Texts

/// Swedish civil time (Europe/Stockholm), computed here so that a report reads the same on every machine.
///
/// Source: the IANA time zone database. Summer time as in directive 2000/84/EC, from the last Sunday of March to the
/// last Sunday of October at 01:00 UTC; before 1996 it ended on the last Sunday of September, it was introduced on
/// 6 April 1980, and before that none is assumed.
package enum Stockholm {
  /// Seconds that civil time is ahead of UTC: 3600 or 7200.
  package static func offset(at instant: Instant) -> Int {
    let year = instant.utcParts.date.year
    guard year >= 1980 else { return 3600 }
    let known = year - 1980 < summers.count ? summers[year - 1980] : summerTime(of: year)
    guard let summer = known else { return 3600 }
    return instant >= summer.start && instant < summer.end ? 7200 : 3600
  }

  /// The summer times that are asked for again and again, from 1980 on.
  private static let summers = (1980...2099).map(summerTime)

  private static func summerTime(of year: Int) -> (start: Instant, end: Instant)? {
    let endMonth = year < 1996 ? 9 : 10
    guard let marchEnd = CalendarDate(year: year, month: 3, day: 31),
      let autumnEnd = CalendarDate(year: year, month: endMonth, day: CalendarDate.daysInMonth(endMonth, of: year))
    else { return nil }
    let start = year == 1980 ? marchEnd.adding(days: 6) : marchEnd.adding(days: -(marchEnd.weekday % 7))
    let end = autumnEnd.adding(days: -(autumnEnd.weekday % 7))
    return (instant(start, secondOfDay: 3600), instant(end, secondOfDay: 3600))
  }

  private static func instant(_ date: CalendarDate, secondOfDay: Int) -> Instant {
    Instant(secondsSince1970: Int64(date.daysSince1970) * 86_400 + Int64(secondOfDay))
  }

  /// The Swedish calendar day at the instant.
  package static func date(at instant: Instant) -> CalendarDate {
    Instant(microsecondsSince1970: instant.microsecondsSince1970 + Int64(offset(at: instant)) * 1_000_000).utcParts.date
  }

  /// The instant when the Swedish day begins. Summer time never changes at midnight, so there is exactly one.
  package static func start(of date: CalendarDate) -> Instant {
    let winter = instant(date, secondOfDay: 0) - .hours(1)
    return offset(at: winter) == 7200 ? winter - .hours(1) : winter
  }

  /// The instant when the Swedish day ends, which is when the next one begins.
  package static func end(of date: CalendarDate) -> Instant { start(of: date.adding(days: 1)) }

  /// The last microsecond of the Swedish day, which is what judging "as of a day" means.
  package static func lastInstant(of date: CalendarDate) -> Instant { end(of: date) - TimeSpan(microseconds: 1) }
}

extension Instant {
  /// Swedish civil time without an offset, for people: `2026-11-21 07:48:19`, to the second, cut off; in Finnish
  /// `21.11.2026 klo 7.48.19`.
  package func formatted(in language: InterfaceLanguage = .swedish) -> String {
    let local = Instant(microsecondsSince1970: microsecondsSince1970 + Int64(Stockholm.offset(at: self)) * 1_000_000)
    let (date, microsecondOfDay) = local.utcParts
    let clock = Instant.clockText(microsecondOfDay)
    guard language == .finnish else { return "\(date.formatted(in: language)) \(clock)" }
    let spoken = (clock.hasPrefix("0") ? clock.dropFirst() : clock[...]).map { $0 == ":" ? "." : $0 }
    return "\(date.formatted(in: language)) klo \(String(spoken))"
  }
}

extension CalendarDate {
  /// The date for people: `2023-06-30` in Swedish, `30 June 2023` in English, `30.6.2023` in Finnish.
  package func formatted(in language: InterfaceLanguage) -> String {
    let (year, month, day) = parts
    return switch language {
    case .swedish: description
    case .english: "\(day) \(CalendarWords(.english).month(self))"
    case .finnish: "\(day).\(month).\(year)"
    }
  }
}
