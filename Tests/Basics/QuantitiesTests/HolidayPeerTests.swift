import Quantities
import Testing

/// Holidays and business days beside the package `holidays` from PyPI, which collects them by the acts.
///
/// What it calls de facto holidays are the three eves that lag (1930:173) 2 § puts beside public holidays. It has no
/// years before lag (1952:48), so those are checked by hand in ``HolidayTests``.
@Suite(.enabled(if: PythonPeer.isThere))
struct HolidayPeerTests {
  private static let names: [SwedishHolidays.Holiday: String] = [
    .newYearsDay: "Nyårsdagen", .epiphany: "Trettondedag jul", .goodFriday: "Långfredagen",
    .easterSunday: "Påskdagen", .easterMonday: "Annandag påsk", .labourDay: "Första maj",
    .ascensionDay: "Kristi himmelsfärdsdag", .whitSunday: "Pingstdagen", .whitMonday: "Annandag pingst",
    .nationalDay: "Nationaldagen", .midsummerEve: "Midsommarafton", .midsummerDay: "Midsommardagen",
    .allSaintsDay: "Alla helgons dag", .christmasEve: "Julafton", .christmasDay: "Juldagen",
    .boxingDay: "Annandag jul", .newYearsEve: "Nyårsafton",
  ]

  /// From 1953 to 1989 Lady Day was a holiday by name, and always a Sunday (lag (1952:48)). Since lag (1989:253) it is
  /// a Sunday and nothing else. ``SwedishHolidays`` leaves out Sundays that are nothing else in all these years.
  private static let ladyDay = "Marie bebådelsedag"

  /// The names of each holiday, by day.
  private static func peer() throws -> [CalendarDate: Set<String>] {
    let rows = try PythonPeer.rows(
      """
      import holidays
      sweden = holidays.country_holidays("SE", years=range(1953, 2100), language="sv", categories=("public", "de_facto"))
      for day in sorted(sweden):
          print(day.isoformat(), *sweden.get_list(day), sep="\\t")
      """)
    return try rows.reduce(into: [:]) { $0[try CalendarDate.parse($1[0])] = Set($1.dropFirst()) }
  }

  private static func eachDay() throws -> [CalendarDate] {
    let first = try CalendarDate.parse("1953-01-01")
    let last = try CalendarDate.parse("2099-12-31")
    return (first.daysSince1970...last.daysSince1970).map(CalendarDate.init(clampingDaysSince1970:))
  }

  @Test func `every day from 1953 to 2099 is the holiday that it is for the peer`() throws {
    let peer = try Self.peer()
    #expect(peer.count > 147 * 15)
    for day in try Self.eachDay() {
      var theirs = peer[day] ?? []
      if theirs.contains(Self.ladyDay) {
        #expect(day.weekday == 7 && day.year < 1990, "\(day)")
        theirs.remove(Self.ladyDay)
      }
      let ours = SwedishHolidays.holiday(on: day)
      // Two holidays may fall on one day, such as Ascension Day and 1 May in 2008; ours is then one of them.
      #expect(ours == nil ? theirs.isEmpty : theirs.contains(ours.flatMap { Self.names[$0] } ?? ""), "\(day)")
    }
  }

  @Test func `every day from 1953 to 2099 is a business day exactly where it is one for the peer`() throws {
    let peer = try Self.peer()
    var count = 0
    for day in try Self.eachDay() {
      let theirs = day.weekday <= 5 && peer[day] == nil
      if theirs { count += 1 }
      #expect(BusinessCalendar.isBusinessDay(day) == theirs, "\(day)")
    }
    let (first, last) = (try CalendarDate.parse("1953-01-01"), try CalendarDate.parse("2099-12-31"))
    #expect(BusinessCalendar.count(from: first, through: last) == count)
  }

  @Test func `Easter is the day of dateutil's other algorithm from 1950 to 2099`() throws {
    // holidays brings dateutil along, whose Easter is that of Claus Tøndering.
    for row in try PythonPeer.rows(
      "from dateutil.easter import easter\nfor y in range(1950, 2100): print(y, easter(y).isoformat(), sep='\\t')")
    {
      let year = try #require(Int(row[0]))
      #expect(SwedishHolidays.easterSunday(of: year)?.description == row[1])
    }
  }
}
