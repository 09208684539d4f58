import Digests
import Quantities

/// Reads the line of an event the short way: in the one form in which grindvakt writes events, straight into what
/// judgement keeps.
///
/// It takes nothing that the reader of JSON would refuse, and reads it as that one does; a test holds it to that. A line
/// that is written in any other way (members in another order, blanks, escapes, attachments, further members) is none
/// of its business: it gives nil, and the line is read as JSON.
struct EventLine {
  private var scan: LineScanner

  /// - Parameter texts: shares texts that come again with the lines that were read before.
  static func read(
    _ line: UnsafeBufferPointer<UInt8>, hash: SHA256Digest, _ texts: inout RecentTexts
  ) -> RecordLine.Parsed? {
    var reader = EventLine(scan: LineScanner(line))
    return reader.entry(hash, &texts)
  }

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
    var reader = EventLine(scan: LineScanner(line))
    guard let (kind, batchEnd) = reader.beginning(), reader.goToEnd(), reader.scan.skip(Self.endOfEvent),
      let previous = reader.scan.digest(), reader.scan.skip("\",\"seq\":"), let seq = reader.scan.seq(),
      reader.scan.skip("}"),
      reader.scan.isAtEnd, !selection.mayTake(kind, in: line)
    else { return nil }
    return ChainLink(seq: seq, previous: previous, hash: try hash(), batchEnd: batchEnd)
  }

  /// What stands between the fields of an event and the hash of the line before.
  private static let endOfEvent: StaticString = "},\"kind\":\"event-recorded\",\"previous\":\""

  /// Up to the name of the event.
  private mutating func beginning() -> (kind: UnsafeBufferPointer<UInt8>, batchEnd: Int64?)? {
    guard scan.skip("{\"at\":"), scan.slice() != nil, scan.skip(",") else { return nil }
    var batchEnd: Int64?
    if scan.skip("\"batchEnd\":") {
      guard let end = scan.seq(), scan.skip(",") else { return nil }
      batchEnd = end
    }
    guard scan.skip("\"body\":{") else { return nil }
    if scan.skip("\"assumption\":") { guard scan.slice() != nil, scan.skip(",") else { return nil } }
    if scan.skip("\"by\":") { guard scan.slice() != nil, scan.skip(",") else { return nil } }
    guard scan.skip("\"event\":"), let kind = scan.slice() else { return nil }
    return (kind.bytes, batchEnd)
  }

  /// From the end of the line back to where the event ends.
  private mutating func goToEnd() -> Bool {
    let line = scan.bytes
    var digits = 0
    while digits < 17, scan.index < line.count - 2 - digits, (0x30...0x39).contains(line[line.count - 2 - digits]) {
      digits += 1
    }
    let tail = Self.endOfEvent.utf8CodeUnitCount + 2 * SHA256Digest.byteCount + 8 + digits + 1
    guard digits > 0, line.count - tail > scan.index else { return false }
    scan.index = line.count - tail
    return true
  }

  /// The members in the order of RFC 8785.
  private mutating func entry(_ hash: SHA256Digest, _ texts: inout RecentTexts) -> RecordLine.Parsed? {
    guard scan.skip("{\"at\":"), let at = scan.instant(), scan.skip(",") else { return nil }
    var batchEnd: Int64?
    if scan.skip("\"batchEnd\":") {
      guard let end = scan.seq(), scan.skip(",") else { return nil }
      batchEnd = end
    }
    guard scan.skip("\"body\":{") else { return nil }
    var (assumption, by): (String?, String?)
    var source: EventRecorded.Source?
    if scan.skip("\"assumption\":") {
      guard let text = scan.text(&texts), scan.skip(",") else { return nil }
      assumption = text
    }
    if scan.skip("\"by\":") {
      guard let text = scan.text(&texts), scan.skip(",") else { return nil }
      by = text
    }
    guard scan.skip("\"event\":"), let event = scan.text(&texts), scan.skip(",\"known\":"), let known = scan.instant(),
      scan.skip(",")
    else {
      return nil
    }
    if scan.skip("\"source\":") {
      guard let text = scan.slice(), scan.skip(",") else { return nil }
      source = EventRecorded.Source(text.bytes, isASCII: text.isASCII, &texts)
      guard source != nil else { return nil }
    }
    guard scan.skip("\"values\":{"), let fields = fields(),
      scan.skip(Self.endOfEvent), let previous = scan.digest(), scan.skip("\",\"seq\":"),
      let seq = scan.seq(), scan.skip("}"), scan.isAtEnd
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
    if scan.skip("}") { return EventFields([:]) }
    return withUnsafeTemporaryAllocation(of: UnsafeBufferPointer<UInt8>.self, capacity: 2 * Self.mostFields) { slices in
      var count = 0
      while count < slices.count, let name = scan.slice(), name.isASCII, scan.skip(":"), let text = scan.slice() {
        guard text.isASCII || String(validating: text.bytes, as: UTF8.self) != nil,
          count == 0 || slices[count - 2].lexicographicallyPrecedes(name.bytes)
        else { return nil }
        slices[count] = name.bytes
        slices[count + 1] = text.bytes
        count += 2
        if scan.skip("}") { return EventFields(inOrder: slices[..<count]) }
        guard scan.skip(",") else { return nil }
      }
      return nil
    }
  }
}
