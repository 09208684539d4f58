/// One walk of ``JSONPlaces`` over the bytes of a JSON text (RFC 8259).
struct JSONWalk {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let pointers: [[JSONPlaces.Token]]
  var notes: JSONPlaces.Notes
  private var index = 0
  private var depth = 0
  private var hasHighBytes = false
  /// Of what ``string()`` came over last (FNV-1a, 64 bits).
  private var hash: UInt64 = 0

  private static let deepest = 32
  /// In one object.
  private static let mostNames = 64

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ pointers: [[JSONPlaces.Token]]) {
    self.bytes = bytes
    self.pointers = pointers
    notes = JSONPlaces.Notes()
  }

  /// Whether the text is plainly sound.
  mutating func run() -> Bool {
    notes.begin(pointers.count)
    let all = pointers.count == 64 ? UInt64.max : (1 << UInt64(pointers.count)) - 1
    skipBlanks()
    guard value(all) else { return false }
    skipBlanks()
    guard index == bytes.count else { return false }
    return !hasHighBytes || String(validating: bytes, as: UTF8.self) != nil
  }

  private mutating func skipBlanks() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x0A, 0x0D, 0x09: index += 1
      default: return
      }
    }
  }

  private func isAt(_ byte: Unicode.Scalar) -> Bool { index < bytes.count && bytes[index] == UInt8(ascii: byte) }

  /// - Parameter active: the places whose way leads here or through here, a bit each.
  private mutating func value(_ active: UInt64) -> Bool {
    guard index < bytes.count else { return false }
    let start = index
    let isSound =
      switch bytes[index] {
      case UInt8(ascii: "{"): object(active)
      case UInt8(ascii: "["): array(active)
      case UInt8(ascii: "\""): string() != nil
      case UInt8(ascii: "t"): word("true")
      case UInt8(ascii: "f"): word("false")
      case UInt8(ascii: "n"): word("null")
      default: number()
      }
    guard isSound else { return false }
    if active != 0 { note(active, start) }
    return true
  }

  private mutating func note(_ active: UInt64, _ start: Int) {
    for place in pointers.indices where active & (1 << UInt64(place)) != 0 && pointers[place].count == depth {
      notes.found[place] = start..<index
    }
  }

  /// The places among those that go on through a member or an element.
  private func narrowed(_ active: UInt64, _ matches: (JSONPlaces.Token) -> Bool) -> UInt64 {
    guard active != 0 else { return 0 }
    var narrowed: UInt64 = 0
    for place in pointers.indices where active & (1 << UInt64(place)) != 0 {
      if pointers[place].count > depth, matches(pointers[place][depth]) { narrowed |= 1 << UInt64(place) }
    }
    return narrowed
  }

  private mutating func object(_ active: UInt64) -> Bool {
    index += 1
    let base = notes.names.count
    defer { notes.names.removeLast(notes.names.count - base) }
    skipBlanks()
    if isAt("}") {
      index += 1
      return true
    }
    guard depth < JSONWalk.deepest else { return false }
    while true {
      guard isAt("\""), let name = string() else { return false }
      let hash = hash
      guard isNew(hash, since: base) else { return false }
      skipBlanks()
      guard isAt(":") else { return false }
      index += 1
      skipBlanks()
      let bytes = UnsafeBufferPointer(rebasing: bytes[name])
      let inner = narrowed(active) { $0.hash == hash && $0.bytes.elementsEqual(bytes) }
      depth += 1
      guard value(inner) else { return false }
      depth -= 1
      skipBlanks()
      if isAt("}") {
        index += 1
        return true
      }
      guard isAt(",") else { return false }
      index += 1
      skipBlanks()
    }
  }

  /// Whether an object has had no such name; false also where two names only look alike.
  private mutating func isNew(_ hash: UInt64, since base: Int) -> Bool {
    guard notes.names.count - base < JSONWalk.mostNames else { return false }
    for index in base..<notes.names.count where notes.names[index] == hash { return false }
    notes.names.append(hash)
    return true
  }

  private mutating func array(_ active: UInt64) -> Bool {
    index += 1
    skipBlanks()
    if isAt("]") {
      index += 1
      return true
    }
    guard depth < JSONWalk.deepest else { return false }
    var position = 0
    while true {
      let inner = narrowed(active) { $0.index == position }
      depth += 1
      guard value(inner) else { return false }
      depth -= 1
      position += 1
      skipBlanks()
      if isAt("]") {
        index += 1
        return true
      }
      guard isAt(",") else { return false }
      index += 1
      skipBlanks()
    }
  }

  /// What is between the quotation marks.
  private mutating func string() -> Range<Int>? {
    index += 1
    let start = index
    var hash = JSONPlaces.Token.emptyHash
    defer { self.hash = hash }
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        index += 1
        return start..<index - 1
      }
      guard byte >= 0x20, byte != UInt8(ascii: "\\") else { return nil }
      if byte >= 0x80 { hasHighBytes = true }
      hash = JSONPlaces.Token.hash(hash, byte)
      index += 1
    }
    return nil
  }

  private mutating func word(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard bytes.count - index >= count else { return false }
    for offset in 0..<count where bytes[index + offset] != word.utf8Start[offset] { return false }
    index += count
    return true
  }

  private mutating func digits() -> Int {
    let start = index
    while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
    return index - start
  }

  /// Without an exponent, and no longer than numbers are.
  private mutating func number() -> Bool {
    let start = index
    if isAt("-") { index += 1 }
    let first = index
    let whole = digits()
    guard whole > 0, whole == 1 || bytes[first] != 0x30 else { return false }
    if isAt(".") {
      index += 1
      guard digits() > 0 else { return false }
    }
    return !isAt("e") && !isAt("E") && index - start <= 30
  }
}
