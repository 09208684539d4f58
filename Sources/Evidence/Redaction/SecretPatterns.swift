import Digests

/// The spellings of secrets, ready for searching.
struct SecretPatterns: Sendable {
  /// A set of bytes, for the characters of an encoding that a secret determines only in part.
  struct ByteSet: Sendable, Hashable {
    private var low: UInt128 = 0
    private var high: UInt128 = 0

    init(_ bytes: some Sequence<UInt8>) {
      for byte in bytes {
        if byte < 128 { low |= 1 << UInt128(byte) } else { high |= 1 << UInt128(byte - 128) }
      }
    }

    func contains(_ byte: UInt8) -> Bool {
      byte < 128 ? low >> UInt128(byte) & 1 == 1 : high >> UInt128(byte - 128) & 1 == 1
    }
  }

  private struct Pattern: Sendable {
    let secret: Int
    let elements: [ByteSet]
  }

  /// What replaces each secret.
  private(set) var marks: [[UInt8]] = []
  /// The length of the longest spelling.
  private(set) var longest = 1
  private var patterns: [Pattern] = []
  /// The patterns that may begin with each byte, longest first.
  private var byFirst = [[Int]](repeating: [], count: 256)

  init() {}

  init(secrets: [String], salt: [UInt8]) throws(DigestError) {
    var seen: Set<[UInt8]> = []
    for secret in secrets {
      let bytes = Array(secret.utf8)
      guard !bytes.isEmpty, seen.insert(bytes).inserted else { continue }
      let digest = try HMACSHA256.authenticate(bytes, key: salt)
      marks.append(Array("[redacted:\(digest.hex.prefix(16))]".utf8))
      for spelling in SecretSpellings.all(of: secret) {
        patterns.append(Pattern(secret: marks.count - 1, elements: spelling))
      }
    }
    patterns.sort { $0.elements.count > $1.elements.count }
    longest = patterns.first?.elements.count ?? 1
    for byte in UInt8.min...UInt8.max {
      byFirst[Int(byte)] = patterns.indices.filter { patterns[$0].elements.first?.contains(byte) ?? false }
    }
  }

  var isEmpty: Bool { patterns.isEmpty }

  func longestMatch(in bytes: [UInt8], at position: Int) -> (secret: Int, length: Int)? {
    for index in byFirst[Int(bytes[position])] {
      let elements = patterns[index].elements
      guard bytes.count - position >= elements.count else { continue }
      var offset = 1
      while offset < elements.count, elements[offset].contains(bytes[position + offset]) { offset += 1 }
      if offset == elements.count { return (patterns[index].secret, elements.count) }
    }
    return nil
  }
}
