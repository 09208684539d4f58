import Evidence
import Quantities

/// Fields of events by their names: the oracle reads a record on its own, without the kinds that the ledger reads it by.
extension RecordedEvent {
  func text(_ field: String) -> String? { fields[field] }
  func names(_ field: String) -> [String] { text(field)?.split(separator: ",").map(String.init) ?? [] }
  func day(_ field: String) -> CalendarDate? { text(field).flatMap(CalendarDate.init(parsing:)) }
  func money(_ field: String) -> Money? { text(field).flatMap(Money.init(exact:)) }
  func percentage(_ field: String) -> Percentage? { text(field).flatMap(Percentage.init(exact:)) }
  func integer(_ field: String) -> Int? { text(field).flatMap { Int($0) } }
  func duration(_ field: String) -> TimeSpan? { text(field).flatMap(TimeSpan.init(exact:)) }

  /// When something begins: a day is its first instant.
  func beginning(_ field: String) -> Instant? {
    text(field).flatMap { Instant(parsing: $0) ?? CalendarDate(parsing: $0).map(Stockholm.start(of:)) }
  }

  /// When something ends: a day is included.
  func end(_ field: String) -> Instant? {
    text(field).flatMap { Instant(parsing: $0) ?? CalendarDate(parsing: $0).map(Stockholm.end(of:)) }
  }
}
