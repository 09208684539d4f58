import Digests
import JSONValues
import Quantities
import SuiteLanguage
import Texts

/// Writes typed values as vendors want them: in JSON natively, elsewhere as text.
enum WireWriter {
  /// A unit that the value does not have.
  struct Unwritable: Error {
    let problem: String
  }

  static func text(_ value: Value, unit: String?) throws(Unwritable) -> String {
    let json = try json(value, unit: unit)
    switch json {
    case .string(let text): return text
    case .number(let number): return number.description
    case .bool(let boolean): return String(boolean)
    case .array(let items):
      return items.map { $0.stringValue ?? $0.canonicalText }.joined(separator: ",")
    case .object, .null: return value.plainText
    }
  }

  static func json(_ value: Value, unit: String?) throws(Unwritable) -> JSONValue {
    guard let unit else { return plain(value) }
    guard let unit = WireUnit(rawValue: unit) else { throw Unwritable(problem: "nobody knows the unit '\(unit)'") }
    if case .list(let items) = value {
      var written: [JSONValue] = []
      for item in items { written.append(try json(item, unit: unit.rawValue)) }
      return .array(written)
    }
    switch (value, unit) {
    case (.percent(let share), .percent): return number(share.percent)
    case (.percent(let share), .fraction): return number(share.fraction)
    case (.duration(let span), _):
      guard let size = unit.microseconds, let count = try? Rational(span.microseconds).divided(by: Rational(size))
      else {
        break
      }
      return number(count)
    case (.length(let length), .metres): return number(length.metres(per: 1_000))
    case (.length(let length), .kilometres): return number(length.metres(per: 1_000_000))
    case (.money(let money), .kronor): return number(money.kronor)
    case (.money(let money), .ore): return number(money.ore)
    case (.instant(let instant), .unixSeconds): return number(instant.since1970(per: 1_000_000))
    case (.instant(let instant), .unixMilliseconds): return number(instant.since1970(per: 1_000))
    case (.position(let position), .latitude): return JSONNumber(position.latitude).map { .number($0) } ?? .null
    case (.position(let position), .longitude): return JSONNumber(position.longitude).map { .number($0) } ?? .null
    case (.text, .digits4), (.word, .digits4): return .string(try digits(4, of: value, unit))
    case (.text, .digits8), (.word, .digits8): return .string(try digits(8, of: value, unit))
    case (.text, .digits15), (.word, .digits15): return .string(try digits(15, of: value, unit))
    case (.text, .hex8), (.word, .hex8): return .string(String(try digest(of: value, unit).hex.prefix(8)).uppercased())
    default: break
    }
    throw Unwritable(problem: "'\(value.plainText)' has no unit '\(unit.rawValue)'")
  }

  private static func plain(_ value: Value) -> JSONValue {
    switch value {
    case .text(let text), .word(let text): .string(text)
    case .integer(let integer): JSONValue(integer)
    case .number(let amount): number(amount)
    case .percent(let share): number(share.percent)
    case .duration(let span): .string(span.iso8601)
    case .length(let length): number(length.metres(per: 1_000))
    case .money(let money): number(money.kronor)
    case .instant, .date, .language: .string(value.plainText)
    case .position(let position):
      [
        "lat": JSONNumber(position.latitude).map { .number($0) } ?? .null,
        "lon": JSONNumber(position.longitude).map { .number($0) } ?? .null,
      ]
    case .boolean(let boolean): .bool(boolean)
    case .list(let items): .array(items.map { plain($0) })
    }
  }

  /// Thirds and their like have no finite decimal; the nearest double stands for them.
  private static func number(_ amount: Rational) -> JSONValue {
    (JSONNumber(amount) ?? JSONNumber(amount.approximation)).map { .number($0) } ?? .null
  }

  private static func digest(of value: Value, _ unit: WireUnit) throws(Unwritable) -> SHA256Digest {
    do throws(DigestError) {
      return try SHA256Digest.hash(Array("\(unit.rawValue):\(value.plainText)".utf8))
    } catch {
      throw Unwritable(problem: error.description)
    }
  }

  private static func digits(_ count: Int, of value: Value, _ unit: WireUnit) throws(Unwritable) -> String {
    var text = ""
    for byte in try digest(of: value, unit).bytes.prefix(count) { text += String(byte % 10) }
    return text
  }
}

extension WireUnit {
  /// How long the units of time are.
  var microseconds: Int64? {
    switch self {
    case .microseconds: 1
    case .milliseconds: 1_000
    case .seconds: 1_000_000
    case .minutes: 60_000_000
    case .hours: 3_600_000_000
    case .days: 86_400_000_000
    default: nil
    }
  }
}

extension Length {
  fileprivate func metres(per millimetres: Int64) -> Rational {
    (try? Rational(self.millimetres).divided(by: Rational(millimetres))) ?? .zero
  }
}

extension Instant {
  fileprivate func since1970(per microseconds: Int64) -> Rational {
    (try? Rational(microsecondsSince1970).divided(by: Rational(microseconds))) ?? .zero
  }
}

/// Percent-encoding of data in addresses (RFC 3986, section 2.1) and in forms.
enum PercentEncoding {
  /// Everything but the unreserved characters is encoded.
  static func encode(_ text: String) -> String {
    var encoded = ""
    for byte in text.utf8 {
      switch byte {
      case 0x41...0x5A, 0x61...0x7A, 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        encoded += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return encoded
  }

  /// `application/x-www-form-urlencoded` with the fields in the order of their names.
  static func form(_ fields: [String: String]) -> String {
    fields.sorted { $0.key < $1.key }.map { "\(encode($0.key))=\(encode($0.value))" }.joined(separator: "&")
  }
}
