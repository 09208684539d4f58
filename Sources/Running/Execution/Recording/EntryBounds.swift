import Digests
import Drivers
import Evidence
import JSONValues
import SuiteLanguage
import Synchronization

/// What of a step fits into one entry of the record. An answer within the limits of the drivers can be longer than an
/// entry may be, several of them surely are, and a vendor must not be able to end a run by long answers.
enum EntryBounds {
  /// Bytes of a text that is shown as expected or found; a longer one is recorded as its beginning, length and SHA-256.
  static let longestText = 64 << 10
  /// Bytes, as JSON, of a member that is shown as expected or found.
  static let longestMember = 1 << 20
  /// Characters of a text that stay where it is too long.
  private static let beginning = 1_000

  /// What is recorded of what was expected or found. Two values that differ still do, and equal ones are equal.
  static func shown(_ json: JSONValue) -> JSONValue {
    let shortened = shortened(json)
    guard case .object(let members) = shortened else { return bounded(shortened) }
    return .object(members.mapValues { bounded($0) })
  }

  private static func shortened(_ json: JSONValue) -> JSONValue {
    switch json {
    case .string(let text) where text.utf8.count > longestText:
      .string(Excerpt.of(text, atMost: beginning) + tail(Array(text.utf8)))
    case .array(let elements): .array(elements.map(shortened))
    case .object(let members): .object(members.mapValues { shortened($0) })
    case .string, .null, .bool, .number: json
    }
  }

  private static func bounded(_ json: JSONValue) -> JSONValue {
    guard json.size(atMost: longestMember) > longestMember else { return json }
    let bytes = json.canonicalBytes
    return .string(
      Excerpt.of(String(decoding: bytes.prefix(beginning), as: UTF8.self), atMost: beginning - 1) + tail(bytes))
  }

  private static func tail(_ bytes: [UInt8]) -> String {
    let digest = (try? SHA256Digest.hash(bytes))?.hex ?? ""
    return " (\(bytes.count) bytes, SHA-256 \(digest))"
  }
}

extension StepReport {
  /// Takes back what was saved, since it is more than an entry holds. What rests on it is not known.
  mutating func forgetSaved() {
    saved = [:]
    guard outcome != .unmet else { return }
    outcome = .unobserved
    reason = Reasons.savedTooLarge
  }
}

/// What the rounds of a `repeat` may save together: the values of all of them are in memory, and in one entry.
final class SavedBudget: Sendable {
  private let left: Mutex<Int>

  /// - Parameter bytes: as ``RunBounds/saved``.
  init(_ bytes: Int) { left = Mutex(bytes) }

  /// Whether the values still fit; none do once some did not.
  func takes(_ values: [String: Value]) -> Bool {
    left.withLock { left in
      guard left >= 0 else { return false }
      for value in values.values where left >= 0 { left -= value.size(atMost: left) }
      return left >= 0
    }
  }

  var isExceeded: Bool { left.withLock { $0 < 0 } }
}

extension Value {
  /// Bytes of the value as JSON, counted no further than where they are more than a bound.
  func size(atMost bound: Int) -> Int {
    switch self {
    case .text(let text), .word(let text): return JSONValue.size(of: text, atMost: bound)
    case .list(let items):
      var size = 2
      for item in items where size <= bound { size += item.size(atMost: bound - size) + 10 }
      return size
    default: return 40
    }
  }
}

extension JSONValue {
  /// Bytes of the canonical form, counted no further than where they are more than a bound.
  func size(atMost bound: Int) -> Int {
    switch self {
    case .null, .bool: return 5
    case .number(let number): return number.description.utf8.count
    case .string(let text): return Self.size(of: text, atMost: bound)
    case .array(let elements):
      var size = 2
      for element in elements where size <= bound { size += element.size(atMost: bound - size) + 1 }
      return size
    case .object(let members):
      var size = 2
      for (name, value) in members where size <= bound {
        size += Self.size(of: name, atMost: bound) + value.size(atMost: bound - size) + 2
      }
      return size
    }
  }

  static func size(of text: String, atMost bound: Int) -> Int {
    let count = text.utf8.count + 2
    guard count <= bound else { return count }
    // Control characters are written as six.
    return text.utf8.reduce(count) { size, byte in
      size + (byte < 0x20 ? 5 : byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") ? 1 : 0)
    }
  }
}
