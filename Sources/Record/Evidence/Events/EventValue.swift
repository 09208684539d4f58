package import Quantities

/// What the field of an event holds where events are read.
public protocol EventValue: Sendable {
  /// - Parameter text: the text on the record, in UTF-8.
  /// - Returns: nil where it is no such value.
  init?(recorded text: UnsafeBufferPointer<UInt8>)
}

/// One of a few words.
package protocol EventChoice: EventValue, CaseIterable, RawRepresentable<String> {}

extension EventChoice {
  package static var words: [String] { allCases.map(\.rawValue) }

  package init?(recorded text: UnsafeBufferPointer<UInt8>) {
    self.init(rawValue: String(decoding: text, as: UTF8.self))
  }
}

extension String: EventValue {
  public init?(recorded text: UnsafeBufferPointer<UInt8>) { self.init(decoding: text, as: UTF8.self) }
}

/// Names with commas between them.
extension [String]: EventValue {
  public init?(recorded text: UnsafeBufferPointer<UInt8>) {
    self = String(decoding: text, as: UTF8.self).split(separator: ",").map(String.init)
  }
}

extension Int: EventValue {
  public init?(recorded text: UnsafeBufferPointer<UInt8>) { self.init(String(decoding: text, as: UTF8.self)) }
}

extension CalendarDate: EventValue {
  package init?(recorded text: UnsafeBufferPointer<UInt8>) { self.init(parsing: String(decoding: text, as: UTF8.self)) }
}

extension Instant: EventValue {
  package init?(recorded text: UnsafeBufferPointer<UInt8>) {
    if let instant = Instant(canonical: text) {
      self = instant
    } else {
      self.init(parsing: String(decoding: text, as: UTF8.self))
    }
  }
}

extension EventTime: EventValue {
  package init?(recorded text: UnsafeBufferPointer<UInt8>) {
    // A day has ten characters, and an instant more; a million of them are read.
    if text.count > 10, let instant = Instant(recorded: text) {
      self = .instant(instant)
    } else {
      guard let day = CalendarDate(recorded: text) else { return nil }
      self = .day(day)
    }
  }
}

extension CalendarMonth: EventValue {
  package init?(recorded text: UnsafeBufferPointer<UInt8>) {
    guard let first = CalendarDate(parsing: String(decoding: text, as: UTF8.self) + "-01") else { return nil }
    self.init(of: first)
  }
}

extension Money: EventValue {
  package init?(recorded text: UnsafeBufferPointer<UInt8>) { self.init(exact: String(decoding: text, as: UTF8.self)) }
}

extension Percentage: EventValue {
  package init?(recorded text: UnsafeBufferPointer<UInt8>) { self.init(exact: String(decoding: text, as: UTF8.self)) }
}

extension Rational: EventValue {
  package init?(recorded text: UnsafeBufferPointer<UInt8>) { self.init(exact: String(decoding: text, as: UTF8.self)) }
}

extension TimeSpan: EventValue {
  package init?(recorded text: UnsafeBufferPointer<UInt8>) { self.init(exact: String(decoding: text, as: UTF8.self)) }
}

extension ISOWeek: EventValue {
  package init?(recorded text: UnsafeBufferPointer<UInt8>) { self.init(parsing: String(decoding: text, as: UTF8.self)) }
}

extension TelemetryFigures: EventValue {
  package init?(recorded text: UnsafeBufferPointer<UInt8>) { self.init(parsing: String(decoding: text, as: UTF8.self)) }
}
