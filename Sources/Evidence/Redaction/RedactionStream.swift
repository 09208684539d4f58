/// Redacts bytes as they come. It keeps back as many bytes as a secret that has begun might still need.
package struct RedactionStream: Sendable {
  private let patterns: SecretPatterns
  private var held: [UInt8] = []
  /// How many bytes from the beginning of `held` a secret covers.
  private var covered = 0
  private var lastMark: Int?

  init(_ patterns: SecretPatterns) { self.patterns = patterns }

  /// Takes a piece; gives what is now known to hold no secret, or its mark.
  package mutating func consume(_ piece: [UInt8]) -> [UInt8] {
    if patterns.isEmpty { return piece }
    held += piece
    return advance(to: max(0, held.count - patterns.longest + 1))
  }

  /// Gives the rest.
  package mutating func finish() -> [UInt8] { advance(to: held.count) }

  private mutating func advance(to end: Int) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(end)
    var position = 0
    while position < end {
      if let match = patterns.longestMatch(in: held, at: position) {
        let isOverlapping = position < covered
        // A secret that overlaps another one is marked too; one that overlaps itself is marked once.
        if !isOverlapping || (match.secret != lastMark && position + match.length > covered) {
          output += patterns.marks[match.secret]
          lastMark = match.secret
        }
        covered = max(covered, position + match.length)
      } else if position >= covered {
        output.append(held[position])
      }
      position += 1
    }
    held.removeFirst(end)
    covered = max(0, covered - end)
    return output
  }
}
