import Digests
import Glibc
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

  /// - Parameter texts: shares texts that come again with the lines that were read before.
  static func read(
    _ line: UnsafeBufferPointer<UInt8>, hash: SHA256Digest, _ texts: inout RecentTexts
  ) -> RecordLine.Parsed? {
    var reader = EventLine(bytes: line)
    return reader.entry(hash, &texts)
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The line of an event as ``RecordLine`` writes it, made the short way; nil where a text has something that is escaped.
  static func bytes(
    _ event: EventRecorded, seq: Int64, at: Instant, previous: SHA256Digest, batchEnd: Int64?
  ) -> [UInt8]? {
    var line = PlainJSON()
    line.add("{\"at\":")
    line.add(text: at.description)
    if let batchEnd { line.add(",\"batchEnd\":", number: batchEnd) }
    line.add(",\"body\":{")
    if let assumption = event.assumption { line.add("\"assumption\":", text: assumption, then: ",") }
    if let by = event.by { line.add("\"by\":", text: by, then: ",") }
    line.add("\"event\":", text: event.event, then: ",\"known\":")
    line.add(text: event.known.description)
    if let source = event.source { line.add(",\"source\":", text: source, then: "") }
    line.add(",\"values\":{")
    var isFirst = true
    event.fields.each { name, text in
      if !isFirst { line.add(",") }
      isFirst = false
      line.add(name: name)
      line.add(text)
      return line.isPlain
    }
    line.add("}")
    line.add(endOfEvent)
    line.add(plain: previous.hex)
    line.add("\",\"seq\":", number: seq)
    line.add("}")
    return line.isPlain ? line.bytes : nil
  }

  /// The place in the chain of an event that does not matter, read without the event itself; nil where it may matter, or
  /// where the line is written in any other way.
  static func link(
    _ line: UnsafeBufferPointer<UInt8>, unless selection: EventSelection, hash: () throws(DigestError) -> SHA256Digest
  ) rethrows -> ChainLink? {
    var reader = EventLine(bytes: line)
    guard let (kind, batchEnd) = reader.beginning(), reader.goToEnd(), reader.skip(Self.endOfEvent),
      let previous = reader.digest(), reader.skip("\",\"seq\":"), let seq = reader.seq(), reader.skip("}"),
      reader.index == line.count, !selection.mayTake(kind, in: line)
    else { return nil }
    return ChainLink(seq: seq, previous: previous, hash: try hash(), batchEnd: batchEnd)
  }

  /// What stands between the fields of an event and the hash of the line before.
  private static let endOfEvent: StaticString = "},\"kind\":\"event-recorded\",\"previous\":\""

  /// Up to the name of the event.
  private mutating func beginning() -> (kind: UnsafeBufferPointer<UInt8>, batchEnd: Int64?)? {
    guard skip("{\"at\":"), slice() != nil, skip(",") else { return nil }
    var batchEnd: Int64?
    if skip("\"batchEnd\":") {
      guard let end = seq(), skip(",") else { return nil }
      batchEnd = end
    }
    guard skip("\"body\":{") else { return nil }
    if skip("\"assumption\":") { guard slice() != nil, skip(",") else { return nil } }
    if skip("\"by\":") { guard slice() != nil, skip(",") else { return nil } }
    guard skip("\"event\":"), let kind = slice() else { return nil }
    return (kind.bytes, batchEnd)
  }

  /// From the end of the line back to where the event ends.
  private mutating func goToEnd() -> Bool {
    var digits = 0
    while digits < 17, index < bytes.count - 2 - digits, (0x30...0x39).contains(bytes[bytes.count - 2 - digits]) {
      digits += 1
    }
    let tail = Self.endOfEvent.utf8CodeUnitCount + 2 * SHA256Digest.byteCount + 8 + digits + 1
    guard digits > 0, bytes.count - tail > index else { return false }
    index = bytes.count - tail
    return true
  }

  /// The members in the order of RFC 8785.
  private mutating func entry(_ hash: SHA256Digest, _ texts: inout RecentTexts) -> RecordLine.Parsed? {
    guard skip("{\"at\":"), let at = instant(), skip(",") else { return nil }
    var batchEnd: Int64?
    if skip("\"batchEnd\":") {
      guard let end = seq(), skip(",") else { return nil }
      batchEnd = end
    }
    guard skip("\"body\":{") else { return nil }
    var (assumption, by): (String?, String?)
    var source: EventRecorded.Source?
    if skip("\"assumption\":") {
      guard let text = text(&texts), skip(",") else { return nil }
      assumption = text
    }
    if skip("\"by\":") {
      guard let text = text(&texts), skip(",") else { return nil }
      by = text
    }
    guard skip("\"event\":"), let event = text(&texts), skip(",\"known\":"), let known = instant(), skip(",") else {
      return nil
    }
    if skip("\"source\":") {
      guard let text = slice(), skip(",") else { return nil }
      source = EventRecorded.Source(text.bytes, isASCII: text.isASCII, &texts)
      guard source != nil else { return nil }
    }
    guard skip("\"values\":{"), let fields = fields(),
      skip(Self.endOfEvent), let previous = digest(), skip("\",\"seq\":"),
      let seq = seq(), skip("}"), index == bytes.count
    else { return nil }
    let body = EventRecorded(
      event: event, fields: fields, known: known, line: source?.line ?? 0,
      told: texts.provenance(by: by, assumption: assumption, file: source?.file))
    return RecordLine.Parsed(
      entry: RecordEntry(seq: seq, at: at, event: body, hash: hash, batchEnd: batchEnd), previous: previous)
  }

  /// More fields than any event has.
  private static let mostFields = 32

  /// Up to and with the closing brace. Names must be ASCII and rise, so that none comes twice.
  private mutating func fields() -> EventFields? {
    if skip("}") { return EventFields([:]) }
    return withUnsafeTemporaryAllocation(of: UnsafeBufferPointer<UInt8>.self, capacity: 2 * Self.mostFields) { slices in
      var count = 0
      while count < slices.count, let name = slice(), name.isASCII, skip(":"), let text = slice() {
        guard text.isASCII || String(validating: text.bytes, as: UTF8.self) != nil,
          count == 0 || slices[count - 2].lexicographicallyPrecedes(name.bytes)
        else { return nil }
        slices[count] = name.bytes
        slices[count + 1] = text.bytes
        count += 2
        if skip("}") { return EventFields(inOrder: slices[..<count]) }
        guard skip(",") else { return nil }
      }
      return nil
    }
  }

  private mutating func skip(_ text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard bytes.count - index >= length, let start = bytes.baseAddress,
      memcmp(start + index, text.utf8Start, length) == 0
    else { return false }
    index += length
    return true
  }

  /// What stands between two quotation marks, without anything that is escaped or must be.
  private mutating func slice() -> (bytes: UnsafeBufferPointer<UInt8>, isASCII: Bool)? {
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { return nil }
    let start = index + 1
    var end = start
    var all: UInt8 = 0
    while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
      guard bytes[end] >= 0x20, bytes[end] != UInt8(ascii: "\\") else { return nil }
      all |= bytes[end]
      end += 1
    }
    guard end < bytes.count else { return nil }
    index = end + 1
    return (UnsafeBufferPointer(rebasing: bytes[start..<end]), all < 0x80)
  }

  private mutating func text(_ texts: inout RecentTexts) -> String? {
    slice().flatMap { texts.text($0.bytes, isASCII: $0.isASCII) }
  }

  private mutating func instant() -> Instant? { slice().flatMap { Instant(canonical: $0.bytes) } }

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
