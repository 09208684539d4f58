package import Texts

/// Days and months in running text, with the month as a word where the language has it so.
package struct CalendarWords: Sendable {
  private let language: InterfaceLanguage

  package init(_ language: InterfaceLanguage) { self.language = language }

  private static let swedish = [
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
    "december",
  ]
  private static let english = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  private static let finnish = [
    "tammikuu", "helmikuu", "maaliskuu", "huhtikuu", "toukokuu", "kesäkuu", "heinäkuu", "elokuu", "syyskuu", "lokakuu",
    "marraskuu", "joulukuu",
  ]

  /// The names of the twelve months, as dictionaries have them.
  private var months: [String] {
    switch language {
    case .swedish: Self.swedish
    case .english: Self.english
    case .finnish: Self.finnish
    }
  }

  /// `april 2023`
  package func month(_ day: CalendarDate) -> String {
    let (year, month, _) = day.parts
    return "\(months[month - 1]) \(year)"
  }

  /// `16 augusti 2022`
  package func day(_ day: CalendarDate) -> String {
    language == .finnish ? day.formatted(in: language) : "\(day.day) \(month(day))"
  }

  /// `16 augusti 2022 kl. 12.00`, with the seconds where there are some.
  package func moment(_ instant: Instant) -> String {
    let day = Stockholm.date(at: instant)
    let seconds = Int((instant - Stockholm.start(of: day)).microseconds / 1_000_000)
    // The clock, not the time that has passed: the day may be an hour longer or shorter.
    let shift = Stockholm.offset(at: instant) - Stockholm.offset(at: Stockholm.start(of: day))
    let local = seconds + shift
    let parts = [local / 3600, local / 60 % 60] + (local % 60 == 0 ? [] : [local % 60])
    let digits = parts.map { $0 < 10 ? "0\($0)" : "\($0)" }
    return switch language {
    case .swedish: "\(self.day(day)) kl. \(digits.joined(separator: "."))"
    case .english: "\(self.day(day)) at \(digits.joined(separator: ":"))"
    case .finnish: "\(self.day(day)) klo \(parts[0]).\(digits.dropFirst().joined(separator: "."))"
    }
  }

  /// `1 juni–31 augusti`, of every year.
  package func range(_ first: MonthDay, _ last: MonthDay) -> String { "\(day(first))–\(day(last))" }

  private func day(_ day: MonthDay) -> String {
    language == .finnish ? "\(day.day).\(day.month)." : "\(day.day) \(months[day.month - 1])"
  }

  /// `sep 2022` is no Swedish: a month on an axis is `2022-09`, `Sep 2022`, `9/2022`.
  package func shortMonth(_ day: CalendarDate) -> String {
    let (year, month, _) = day.parts
    return switch language {
    case .swedish: String(day.description.prefix(7))
    case .english: "\(Self.english[month - 1].prefix(3)) \(year)"
    case .finnish: "\(month)/\(year)"
    }
  }

  /// A day on an axis or in a narrow table: `2022-09-20`, `20 Sep 2022`, `20.9.2022`.
  package func shortDay(_ day: CalendarDate) -> String {
    language == .english ? "\(day.day) \(shortMonth(day))" : day.formatted(in: language)
  }

  /// `30 augusti–19 september 2022`; the year stands once where it is the same.
  package func range(_ first: CalendarDate, _ last: CalendarDate) -> String {
    if first == last { return day(first) }
    guard first.year == last.year else { return "\(day(first)) – \(day(last))" }
    if language == .finnish {
      return first.month == last.month
        ? "\(first.day).–\(day(last))" : "\(first.day).\(first.month).–\(day(last))"
    }
    if first.month == last.month { return "\(first.day)–\(day(last))" }
    return "\(first.day) \(months[first.month - 1])–\(day(last))"
  }

  /// Swedish civil time, with the offset from UTC where it differs between beginning and end.
  package func range(_ first: Instant, _ last: Instant) -> String {
    let (from, to) = (Stockholm.offset(at: first), Stockholm.offset(at: last))
    let sameDay = Stockholm.date(at: first) == Stockholm.date(at: last)
    let end = last.formatted(in: language)
    // The clock alone: the text after the last blank.
    let clock = end.utf8.lastIndex(of: UInt8(ascii: " ")).map { end[end.utf8.index(after: $0)...] }
    let shortEnd = sameDay ? clock.map { String($0) } ?? end : end
    guard from != to else { return "\(first.formatted(in: language)) – \(shortEnd)" }
    return "\(first.formatted(in: language)) (UTC+\(from / 3600)) – \(shortEnd) (UTC+\(to / 3600))"
  }
}
