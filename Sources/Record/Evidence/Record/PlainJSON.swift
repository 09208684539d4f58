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
