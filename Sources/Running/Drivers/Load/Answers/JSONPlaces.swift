package import JSONValues
package import SuiteLanguage

/// Finds the values at a few places of a JSON text in one walk over its bytes, without making values of the rest.
///
/// It says what reading the whole text would say, or nothing: where a text is not plainly sound (escapes, exponents,
/// names that may be there twice, anything malformed), the functional path has to read it.
package struct JSONPlaces: Sendable {
  struct Token: Sendable {
    let bytes: [UInt8]
    let hash: UInt64
    /// The place in an array, where the token is one (RFC 6901, section 4).
    let index: Int?

    static let emptyHash: UInt64 = 0xCBF2_9CE4_8422_2325

    /// The hash of what has come, and a byte more (FNV-1a).
    static func hash(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

    init(_ token: String) {
      bytes = Array(token.utf8)
      hash = bytes.reduce(Token.emptyHash, Token.hash)
      let isIndex =
        token == "0" || (bytes.first != 0x30 && !bytes.isEmpty && bytes.allSatisfy { (0x30...0x39) ~= $0 })
      index = isIndex ? Int(token) : nil
    }
  }

  /// What a walk notes down. Kept from one text to the next, so that a walk has nothing to allocate.
  struct Notes {
    /// Where the values stand, by place; nil where there is none.
    var found: [Range<Int>?] = []
    /// Hashes of the names in the objects that are open, to see names that are there twice.
    var names: [UInt64] = []

    mutating func begin(_ count: Int) {
      names.removeAll(keepingCapacity: true)
      guard found.count == count else { return found = Array(repeating: nil, count: count) }
      for index in found.indices { found[index] = nil }
    }
  }

  /// By place.
  private let pointers: [[Token]]

  /// Nil where something is not looked for by JSON Pointer, or there are more places than can be followed at once.
  package init?(_ extractions: [Extraction]) {
    guard !extractions.isEmpty, extractions.count <= 64 else { return nil }
    var pointers: [[Token]] = []
    for extraction in extractions {
      guard case .json(let text) = extraction.from, let pointer = JSONPointer(parsing: text) else { return nil }
      pointers.append(pointer.tokens.map(Token.init))
    }
    self.pointers = pointers
  }

  /// The values at the places, nil where there is none; nil for all where the text has to be read in full.
  package func find(in text: [UInt8]) -> [JSONValue?]? {
    var notes = Notes()
    return text.withUnsafeBufferPointer { bytes in
      guard locate(in: bytes, &notes) else { return nil }
      var values: [JSONValue?] = []
      values.reserveCapacity(notes.found.count)
      for range in notes.found {
        guard let range else {
          values.append(nil)
          continue
        }
        guard let value = JSONPlaces.value(at: range, in: bytes) else { return nil }
        values.append(value)
      }
      return values
    }
  }

  /// Notes where the values at the places stand; false where the text has to be read in full.
  func locate(in text: UnsafeBufferPointer<UInt8>, _ notes: inout Notes) -> Bool {
    var walk = JSONWalk(text, pointers)
    swap(&walk.notes, &notes)
    defer { swap(&walk.notes, &notes) }
    return walk.run()
  }

  /// Whether what has been found is a text.
  static func isText(_ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    text[range.lowerBound] == UInt8(ascii: "\"")
  }

  /// The value that has been found at a place; nil where the text has to be read in full.
  static func value(at range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> JSONValue? {
    // Without escapes, what stands between the quotation marks is the text.
    if isText(range, in: text) {
      return .string(String(decoding: text[range.lowerBound + 1..<range.upperBound - 1], as: UTF8.self))
    }
    return try? JSONValue.parse(Array(text[range]))
  }
}
