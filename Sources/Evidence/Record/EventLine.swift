import Digests
import Quantities

/// Reads the line of an event the short way: in the one form in which grindvakt writes events, straight into what
/// judgement keeps.
///
/// It takes nothing that the reader of JSON would refuse, and reads it as that one does; a test holds it to that. A line
/// that is written in any other way (members in another order, blanks, escapes, attachments, further members) is none
/// of its business: it gives nil, and the line is read as JSON.
struct EventLine {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  static func read(_ line: UnsafeBufferPointer<UInt8>, hash: SHA256Digest) -> RecordEntry? {
    var reader = EventLine(bytes: line)
    return reader.entry(hash)
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The members in the order of RFC 8785.
  private mutating func entry(_ hash: SHA256Digest) -> RecordEntry? {
    guard skip("{\"at\":"), let at = instant(), skip(",\"body\":{") else { return nil }
    var (assumption, by, source): (String?, String?, String?)
    if skip("\"assumption\":") {
      guard let text = text(), skip(",") else { return nil }
      assumption = text
    }
    if skip("\"by\":") {
      guard let text = text(), skip(",") else { return nil }
      by = text
    }
    guard skip("\"event\":"), let event = text(), skip(",\"known\":"), let known = instant(), skip(",") else {
      return nil
    }
    if skip("\"source\":") {
      guard let text = text(), skip(",") else { return nil }
      source = text
    }
    guard skip("\"values\":{"), let fields = fields(),
      skip("},\"kind\":\"event-recorded\",\"previous\":\""), let previous = digest(), skip("\",\"seq\":"),
      let seq = seq(), skip("}"), index == bytes.count
    else { return nil }
    let body = EventRecorded(
      event: event, fields: fields, known: known, by: by, assumption: assumption, source: source)
    return RecordEntry(seq: seq, at: at, previous: previous, event: body, hash: hash)
  }

  /// Up to and with the closing brace. Names must rise, so that none comes twice.
  private mutating func fields() -> EventFields? {
    if skip("}") { return EventFields(inOrder: []) }
    var fields: [EventFields.Field] = []
    fields.reserveCapacity(6)
    while let name = text(), skip(":"), let text = text() {
      if let last = fields.last, last.name >= name { return nil }
      fields.append(EventFields.Field(name: name, text: text))
      if skip("}") { return EventFields(inOrder: fields) }
      guard skip(",") else { return nil }
    }
    return nil
  }

  private mutating func skip(_ text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard bytes.count - index >= length else { return false }
    let start = text.utf8Start
    for offset in 0..<length where bytes[index + offset] != start[offset] { return false }
    index += length
    return true
  }

  /// What stands between two quotation marks, without anything that is escaped or must be.
  private mutating func slice() -> UnsafeBufferPointer<UInt8>? {
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { return nil }
    let start = index + 1
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
      guard bytes[end] >= 0x20, bytes[end] != UInt8(ascii: "\\") else { return nil }
      end += 1
    }
    guard end < bytes.count else { return nil }
    index = end + 1
    return UnsafeBufferPointer(rebasing: bytes[start..<end])
  }

  private mutating func text() -> String? {
    slice().flatMap { String(validating: $0, as: UTF8.self) }
  }

  private mutating func instant() -> Instant? { slice().flatMap(Instant.init(canonical:)) }

  private mutating func digest() -> SHA256Digest? {
    let end = index + 2 * SHA256Digest.byteCount
    guard end <= bytes.count else { return nil }
    let digest = SHA256Digest(hexDigits: UnsafeBufferPointer(rebasing: bytes[index..<end]))
    index = end
    return digest
  }

  /// Digits without a zero in front, up to the largest number of an entry.
  private mutating func seq() -> Int64? {
    var value: Int64 = 0
    let start = index
    while index < bytes.count, index - start < 17, (0x30...0x39).contains(bytes[index]) {
      value = value * 10 + Int64(bytes[index] - 0x30)
      index += 1
    }
    guard index > start, bytes[start] != 0x30, value <= RecordLine.largestSeq else { return nil }
    return value
  }
}
