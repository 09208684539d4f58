import Glibc

/// JSON that is put together piece by piece, of texts in which nothing needs an escape.
struct PlainJSON {
  private(set) var bytes: [UInt8] = []
  /// Whether nothing needed an escape so far; otherwise the bytes are of no use.
  private(set) var isPlain = true

  init() { bytes.reserveCapacity(512) }

  mutating func add(_ signs: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: signs.utf8Start, count: signs.utf8CodeUnitCount))
  }

  mutating func add(_ signs: StaticString, number: Int64) {
    add(signs)
    bytes.append(contentsOf: String(number).utf8)
  }

  mutating func add(_ signs: StaticString, text: String, then more: StaticString) {
    add(signs)
    add(text: text)
    add(more)
  }

  mutating func add(text: String) {
    var text = text
    text.withUTF8 { add($0) }
  }

  /// What is surely plain, without quotation marks.
  mutating func add(plain text: String) { bytes.append(contentsOf: text.utf8) }

  /// The name of a member. Only names of ASCII stand in the same order by bytes and by UTF-16 code units.
  mutating func add(name: UnsafeBufferPointer<UInt8>) {
    if name.contains(where: { $0 >= 0x80 }) { isPlain = false }
    add(name)
    bytes.append(UInt8(ascii: ":"))
  }

  /// A text, in quotation marks.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    for byte in text where byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { isPlain = false }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: text)
    bytes.append(UInt8(ascii: "\""))
  }
}

/// Texts that come again and again in the lines of a record, such as the names of events: made once and shared.
struct RecentTexts {
  /// Few are enough: what comes often stays in front.
  private static let most = 16

  private var texts: [String] = []
  private var provenance: EventRecorded.Provenance?

  /// Nil where the bytes are not UTF-8.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>, isASCII: Bool) -> String? {
    // Short texts need no memory of their own.
    if bytes.count > 15 {
      for (place, text) in texts.enumerated() where Self.isEqual(text, bytes) {
        if place > 0 { texts.swapAt(place, place - 1) }
        return text
      }
    }
    // ASCII is UTF-8, so that only other texts have to be looked at again.
    let made = isASCII ? String(decoding: bytes, as: UTF8.self) : String(validating: bytes, as: UTF8.self)
    guard let made, bytes.count > 15 else { return made }
    if texts.count == Self.most { texts.removeLast() }
    texts.append(made)
    return made
  }

  private static func isEqual(_ text: String, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.utf8.count == bytes.count, let start = bytes.baseAddress else { return false }
    return text.utf8.withContiguousStorageIfAvailable { own in
      own.baseAddress.map { memcmp($0, start, own.count) == 0 } ?? false
    } ?? text.utf8.elementsEqual(bytes)
  }

  /// Nil where there is nothing.
  mutating func provenance(by: String?, assumption: String?, file: String?) -> EventRecorded.Provenance? {
    if by == nil, assumption == nil, file == nil { return nil }
    if let provenance, Self.isSame(provenance.by, by), Self.isSame(provenance.assumption, assumption),
      Self.isSame(provenance.file, file)
    {
      return provenance
    }
    let made = EventRecorded.Provenance(by: by, assumption: assumption, file: file)
    provenance = made
    return made
  }

  /// By code units: what is written otherwise stays so.
  private static func isSame(_ one: String?, _ other: String?) -> Bool {
    switch (one, other) {
    case (nil, nil): true
    case (let one?, let other?): one.utf8.elementsEqual(other.utf8)
    default: false
    }
  }
}
