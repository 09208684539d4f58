package import JSONValues
package import SuiteLanguage

/// Finds the values at a few places of a JSON text in one walk over its bytes, without making values of the rest.
///
/// It says what reading the whole text would say, or nothing: where a text is not plainly sound (escapes, exponents,
/// names that may be there twice, anything malformed), the functional path has to read it.
package struct JSONPlaces: Sendable {
  private struct Token: Sendable {
    let bytes: [UInt8]
    /// The place in an array, where the token is one (RFC 6901, section 4).
    let index: Int?
  }

  /// By place.
  private let pointers: [[Token]]

  /// Nil where something is not looked for by JSON Pointer, or there are more places than can be followed at once.
  package init?(_ extractions: [Extraction]) {
    guard !extractions.isEmpty, extractions.count <= 64 else { return nil }
    var pointers: [[Token]] = []
    for extraction in extractions {
      guard case .json(let text) = extraction.from, let pointer = JSONPointer(parsing: text) else { return nil }
      pointers.append(
        pointer.tokens.map { token in
          let isIndex =
            token == "0"
            || (token.utf8.first != 0x30 && !token.isEmpty && token.utf8.allSatisfy { (0x30...0x39) ~= $0 })
          return Token(bytes: Array(token.utf8), index: isIndex ? Int(token) : nil)
        })
    }
    self.pointers = pointers
  }

  /// The values at the places, nil where there is none; nil for all where the text has to be read in full.
  package func find(in text: [UInt8]) -> [JSONValue?]? {
    let found = text.withUnsafeBufferPointer { bytes -> [Range<Int>?]? in
      var walk = Walk(bytes, pointers)
      return walk.run() ? walk.found : nil
    }
    guard let found else { return nil }
    var values: [JSONValue?] = []
    values.reserveCapacity(found.count)
    for range in found {
      guard let range else {
        values.append(nil)
        continue
      }
      if text[range.lowerBound] == UInt8(ascii: "\"") {
        // Without escapes, what stands between the quotation marks is the text.
        values.append(.string(String(decoding: text[range.lowerBound + 1..<range.upperBound - 1], as: UTF8.self)))
      } else {
        guard let value = try? JSONValue.parse(Array(text[range])) else { return nil }
        values.append(value)
      }
    }
    return values
  }

  private struct Walk {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let pointers: [[Token]]
    private(set) var found: [Range<Int>?]
    private var index = 0
    private var depth = 0
    private var hasHighBytes = false
    /// Of the names in the objects that are open, to see names that are there twice.
    private var names: [UInt64] = []

    private static let deepest = 32
    private static let mostNames = 64

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ pointers: [[Token]]) {
      self.bytes = bytes
      self.pointers = pointers
      found = Array(repeating: nil, count: pointers.count)
    }

    /// Whether the text is plainly sound.
    mutating func run() -> Bool {
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
        found[place] = start..<index
      }
    }

    /// The places among those that go on through a member or an element.
    private func narrowed(_ active: UInt64, _ matches: (Token) -> Bool) -> UInt64 {
      guard active != 0 else { return 0 }
      var narrowed: UInt64 = 0
      for place in pointers.indices where active & (1 << UInt64(place)) != 0 {
        if pointers[place].count > depth, matches(pointers[place][depth]) { narrowed |= 1 << UInt64(place) }
      }
      return narrowed
    }

    private mutating func object(_ active: UInt64) -> Bool {
      index += 1
      let base = names.count
      defer { names.removeLast(names.count - base) }
      skipBlanks()
      if isAt("}") {
        index += 1
        return true
      }
      guard depth < Walk.deepest else { return false }
      while true {
        guard isAt("\""), let name = string() else { return false }
        guard isNew(name, since: base) else { return false }
        skipBlanks()
        guard isAt(":") else { return false }
        index += 1
        skipBlanks()
        let bytes = UnsafeBufferPointer(rebasing: bytes[name])
        let inner = narrowed(active) { $0.bytes.elementsEqual(bytes) }
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
    private mutating func isNew(_ name: Range<Int>, since base: Int) -> Bool {
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for position in name { hash = (hash ^ UInt64(bytes[position])) &* 0x100_0000_01B3 }
      guard names.count - base < Walk.mostNames, !names[base...].contains(hash) else { return false }
      names.append(hash)
      return true
    }

    private mutating func array(_ active: UInt64) -> Bool {
      index += 1
      skipBlanks()
      if isAt("]") {
        index += 1
        return true
      }
      guard depth < Walk.deepest else { return false }
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
      while index < bytes.count {
        let byte = bytes[index]
        if byte == UInt8(ascii: "\"") {
          index += 1
          return start..<index - 1
        }
        guard byte >= 0x20, byte != UInt8(ascii: "\\") else { return nil }
        if byte >= 0x80 { hasHighBytes = true }
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
}
