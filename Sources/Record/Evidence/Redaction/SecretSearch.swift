/// Finds secrets in a text, however they are encoded, and puts marks in their place.
struct SecretSearch {
  /// So many encodings may lie inside one another.
  private static let deepest = 4

  private let table: SecretTable

  init(_ table: SecretTable) { self.table = table }

  private struct Place {
    let range: Range<Int32>
    let secret: Int
  }

  func redact(_ bytes: [UInt8]) -> [UInt8] {
    var places: [Place] = []
    search(TextLayer(bytes), depth: 0, isDecoded: false, &places)
    findCut(bytes, &places)
    return places.isEmpty ? bytes : replace(places, in: bytes)
  }

  private func search(_ layer: TextLayer, depth: Int, isDecoded: Bool, _ places: inout [Place]) {
    guard !layer.bytes.isEmpty else { return }
    table.search(layer.bytes, isDecoded: isDecoded) { range, secret in
      places.append(Place(range: layer.origin(of: range), secret: secret))
    }
    guard depth < Self.deepest else { return }
    // A short run is a word; decoding each would find short secrets in anything.
    let shortest = max(SecretTable.shortest, table.shortestCount)
    EncodedRun.each(in: layer, shortest: shortest) {
      search($0, depth: depth + (isDecoded ? 2 : 1), isDecoded: true, &places)
    }
    if let next = layer.unescaped() { search(next, depth: depth + 1, isDecoded: isDecoded, &places) }
  }

  // MARK: Texts that were cut

  /// In bytes; a shorter beginning says little and is found by chance.
  private static let shortestBeginning = 4
  private static let ellipsis = Array("…".utf8)

  /// The beginning of a secret right before an ellipsis is what was left of it when the text was cut.
  ///
  /// Linear in the text for each secret, whatever the letters (Knuth, Morris and Pratt).
  private func findCut(_ bytes: [UInt8], _ places: inout [Place]) {
    var ends: [Int] = []
    var from = 0
    while let end = Self.nextEllipsis(in: bytes, from: from) {
      ends.append(end)
      from = end + Self.ellipsis.count
    }
    guard !ends.isEmpty else { return }
    for (secret, whole) in table.secrets.enumerated() where whole.count > Self.shortestBeginning {
      let borders = Self.borders(of: whole)
      var (matched, position) = (0, 0)
      for end in ends {
        // What lies further back than the secret is long cannot be its beginning.
        let start = max(position, end - whole.count + 1)
        if start > position { matched = 0 }
        for index in start..<max(start, end) {
          if matched == whole.count { matched = borders[matched - 1] }
          while matched > 0, whole[matched] != bytes[index] { matched = borders[matched - 1] }
          if whole[matched] == bytes[index] { matched += 1 }
        }
        position = end
        let count = matched == whole.count ? borders[matched - 1] : matched
        if count >= Self.shortestBeginning {
          places.append(Place(range: Int32(end - count)..<Int32(end), secret: secret))
        }
      }
    }
  }

  /// For each beginning of a text the length of the longest shorter beginning that it ends with.
  private static func borders(of text: [UInt8]) -> [Int] {
    var borders = [Int](repeating: 0, count: text.count)
    var length = 0
    for index in text.indices.dropFirst() {
      while length > 0, text[length] != text[index] { length = borders[length - 1] }
      if text[length] == text[index] { length += 1 }
      borders[index] = length
    }
    return borders
  }

  private static func nextEllipsis(in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + ellipsis.count <= bytes.count {
      if bytes[index] == ellipsis[0], bytes[index + 1] == ellipsis[1], bytes[index + 2] == ellipsis[2] { return index }
      index += 1
    }
    return nil
  }

  // MARK: Marks

  private func replace(_ places: [Place], in bytes: [UInt8]) -> [UInt8] {
    let ordered = places.sorted {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var covered = 0
    var last: Int?
    for place in ordered {
      let (start, end) = (Int(place.range.lowerBound), min(Int(place.range.upperBound), bytes.count))
      guard end > covered else { continue }
      if start > covered { output += bytes[covered..<start] }
      // A secret that overlaps another one is marked too; one that overlaps itself is marked once.
      if start >= covered || place.secret != last { output += table.marks[place.secret] }
      last = place.secret
      covered = end
    }
    return output + bytes[min(covered, bytes.count)...]
  }
}

/// A hash that moves along a text in constant time a byte (Karp and Rabin), modulo the prime 2^61 - 1.
///
/// The base is drawn once a process, so that nobody can write a text whose hash is that of another. Two texts of ten
/// million bytes meet by chance once in ten thousand million times.
enum RollingHash {
  private static let prime: UInt64 = 1 << 61 - 1
  private static let base = UInt64.random(in: 1 << 32..<prime)

  static func multiply(_ one: UInt64, _ other: UInt64) -> UInt64 {
    let (high, low) = one.multipliedFullWidth(by: other)
    return reduce((low & prime) &+ (low >> 61 | high << 3))
  }

  private static func reduce(_ value: UInt64) -> UInt64 {
    let folded = (value & prime) &+ (value >> 61)
    return folded >= prime ? folded &- prime : folded
  }

  /// The hash with one more byte at the end.
  static func append(_ byte: UInt8, to hash: UInt64) -> UInt64 {
    reduce(multiply(hash, base) &+ UInt64(byte) &+ 1)
  }

  /// The hash without the byte that was appended so many bytes ago.
  static func remove(_ byte: UInt8, weighing power: UInt64, from hash: UInt64) -> UInt64 {
    reduce(hash &+ prime &- multiply(UInt64(byte) &+ 1, power))
  }

  /// What a byte weighs that so many others follow.
  static func power(_ count: Int) -> UInt64 {
    var power: UInt64 = 1
    for _ in 0..<count { power = multiply(power, base) }
    return power
  }

  static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0) { append($1, to: $0) }
  }
}
