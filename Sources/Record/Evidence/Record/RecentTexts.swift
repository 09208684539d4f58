import Glibc

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
