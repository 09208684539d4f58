import Digests

/// Secrets by length and hash, so that a text is searched for all of them in time that grows with its length alone.
struct SecretTable: Sendable {
  /// In bytes. A shorter secret stands in many words by chance, so it is a secret only where it stands alone.
  static let shortest = 6

  private struct Length: Sendable {
    let count: Int
    /// What the first byte of so many weighs.
    let power: UInt64
    var secrets: [UInt64: Int] = [:]
    /// Which low bits of hashes occur, for most places to be passed over quickly.
    var filter = [Bool](repeating: false, count: 1 << 12)
  }

  /// What replaces each secret.
  private(set) var marks: [[UInt8]] = []
  /// The secrets themselves, for texts that were cut inside one.
  private(set) var secrets: [[UInt8]] = []
  private(set) var shortestCount = Int.max
  private var lengths: [Length] = []
  private var known: Set<[UInt8]> = []
  private let salt: [UInt8]

  init(salt: [UInt8]) { self.salt = salt }

  var isEmpty: Bool { marks.isEmpty }

  /// Takes a secret in. Empty and known ones are passed over.
  mutating func add(_ secret: String) throws(DigestError) {
    let bytes = Array(secret.utf8)
    guard !bytes.isEmpty, known.insert(bytes).inserted else { return }
    let digest = try HMACSHA256.authenticate(bytes, key: salt)
    marks.append(Array("[redacted:\(digest.hex.prefix(16))]".utf8))
    secrets.append(bytes)
    for variant in Self.variants(of: bytes) { insert(variant, marks.count - 1) }
  }

  /// The secret as others write it: without blanks and line breaks around it, with another end of line, with plus signs
  /// for spaces, and as it is once what looks like an escape is resolved.
  private static func variants(of secret: [UInt8]) -> Set<[UInt8]> {
    var variants: Set<[UInt8]> = [secret]
    let isBlank = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
    let trimmed = Array(secret.drop(while: isBlank).reversed().drop(while: isBlank).reversed())
    if !trimmed.isEmpty { variants.insert(trimmed) }
    for variant in variants {
      var unixLines: [UInt8] = []
      for (index, byte) in variant.enumerated() {
        if byte == 0x0D, index + 1 < variant.count, variant[index + 1] == 0x0A { continue }
        unixLines.append(byte)
      }
      variants.insert(unixLines)
      variants.insert(unixLines.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] })
    }
    for variant in variants { variants.insert(variant.map { $0 == 0x20 ? 0x2B : $0 }) }
    for variant in variants {
      var layer = TextLayer(variant)
      while let next = layer.unescaped() {
        variants.insert(next.bytes)
        layer = next
      }
    }
    return variants
  }

  private mutating func insert(_ bytes: [UInt8], _ secret: Int) {
    guard !bytes.isEmpty else { return }
    let place: Int
    if let found = lengths.firstIndex(where: { $0.count == bytes.count }) {
      place = found
    } else {
      place = lengths.count
      lengths.append(Length(count: bytes.count, power: RollingHash.power(bytes.count - 1)))
    }
    let hash = RollingHash.hash(bytes)
    if lengths[place].secrets[hash] == nil { lengths[place].secrets[hash] = secret }
    lengths[place].filter[Int(hash & 0xFFF)] = true
    shortestCount = min(shortestCount, bytes.count)
  }

  /// Where secrets stand; overlapping places of one secret as one.
  ///
  /// - Parameter isDecoded: whether the bytes came out of an encoding and may be anything, so that a short secret needs
  ///   readable text around it.
  func search(_ bytes: [UInt8], isDecoded: Bool, _ found: (_ place: Range<Int>, _ secret: Int) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      for length in lengths where length.count <= bytes.count {
        search(bytes, length, isDecoded: isDecoded, found)
      }
    }
  }

  private func search(
    _ bytes: UnsafeBufferPointer<UInt8>, _ length: Length, isDecoded: Bool, _ found: (Range<Int>, Int) -> Void
  ) {
    var open: (place: Range<Int>, secret: Int)?
    var hash = RollingHash.hash(bytes[..<length.count])
    var start = 0
    length.filter.withUnsafeBufferPointer { filter in
      while true {
        if filter[Int(hash & 0xFFF)], let secret = length.secrets[hash],
          length.count >= Self.shortest || Self.standsAlone(bytes, start, length.count, isDecoded: isDecoded)
        {
          if let before = open, before.secret == secret, start < before.place.upperBound {
            open = (before.place.lowerBound..<start + length.count, secret)
          } else {
            if let open { found(open.place, open.secret) }
            open = (start..<start + length.count, secret)
          }
        }
        guard start + length.count < bytes.count else { break }
        hash = RollingHash.append(
          bytes[start + length.count], to: RollingHash.remove(bytes[start], weighing: length.power, from: hash))
        start += 1
      }
    }
    if let open { found(open.place, open.secret) }
  }

  private static func standsAlone(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int, isDecoded: Bool
  ) -> Bool {
    let end = start + count
    if start > 0, isWord(bytes[start - 1]) { return false }
    if end < bytes.count, isWord(bytes[end]) { return false }
    guard isDecoded else { return true }
    return (max(0, start - 4)..<min(bytes.count, end + 4)).allSatisfy { (0x20..<0x7F).contains(bytes[$0]) }
  }

  /// A letter or a digit, or a part of a letter beyond ASCII.
  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
    default: false
    }
  }
}
