import Quantities

/// Instants of events as people in Sweden write them, with the offset, so that the text can be copied into a command:
/// `2023-03-26T03:30:00+02:00`. A Swedish midnight is shown as its day.
enum SwedishInstant {
  static func text(_ instant: Instant) -> String {
    let day = Stockholm.date(at: instant)
    if Stockholm.start(of: day) == instant { return day.description }
    return exact(instant)
  }

  /// The same where a day would say something else.
  static func exact(_ instant: Instant) -> String {
    let offset = Stockholm.offset(at: instant)
    let local = Instant(microsecondsSince1970: instant.microsecondsSince1970 + Int64(offset) * 1_000_000)
    return local.description.dropLast() + (offset == 7200 ? "+02:00" : "+01:00")
  }

  /// The value of a field as it is shown; instants only are shown in another way than they are kept.
  static func shown(_ value: String) -> String { Instant(parsing: value).map(exact) ?? value }
}
