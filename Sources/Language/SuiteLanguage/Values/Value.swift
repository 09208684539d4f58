package import Quantities

/// A typed value, as a suite states it or as a vendor's answer gives it.
package indirect enum Value: Hashable, Sendable {
  case text(String)
  /// A value of type ``ValueType/word`` or ``ValueType/choice(_:)``.
  case word(String)
  case integer(Int64)
  case number(Rational)
  case percent(Percentage)
  case duration(TimeSpan)
  case length(Length)
  case money(Money)
  case instant(Instant)
  case date(CalendarDate)
  case language(LanguageTag)
  case position(GeoPosition)
  case boolean(Bool)
  case list([Value])
}
