package import Texts

/// "Did you mean": the name that somebody probably wanted to write.
package enum Suggestion {
  /// The candidate nearest to `word`, or nil when none is near enough to be worth proposing.
  ///
  /// Near enough is one slip in three letters, never more than four. A candidate that differs in upper and lower case,
  /// `_` or `-` only always wins. Among equals the first in alphabetical order, so that the answer is stable.
  package static func closest(to word: String, among candidates: some Sequence<String>) -> String? {
    let wanted = normalized(word)
    let limit = min(4, max(1, wanted.count / 3))
    var best: (distance: Int, name: String)?
    for candidate in candidates where candidate != word {
      let bound = best.map { $0.distance } ?? limit
      let name = normalized(candidate)
      guard abs(name.count - wanted.count) <= bound,
        let distance = editDistance(wanted, name, atMost: bound)
      else { continue }
      if let current = best, (current.distance, current.name) <= (distance, candidate) { continue }
      best = (distance, candidate)
    }
    return best?.name
  }

  /// A hint line, "did you mean 'within'?", or nil.
  package static func hint(for word: String, among candidates: some Sequence<String>) -> Text? {
    closest(to: word, among: candidates).map { Text("did you mean '\($0)'?") }
  }

  private static func normalized(_ word: String) -> [Unicode.Scalar] {
    // A longer word is not a slip of the pen, and the distance costs the product of the lengths.
    word.prefix(100).lowercased().unicodeScalars.map { $0 == "_" || $0 == " " ? "-" : $0 }
  }

  /// Damerau-Levenshtein distance in its restricted form (optimal string alignment: insertions, deletions,
  /// substitutions and swaps of neighbours), or nil when it is larger than `limit`.
  package static func editDistance(_ left: String, _ right: String, atMost limit: Int) -> Int? {
    editDistance(Array(left.unicodeScalars), Array(right.unicodeScalars), atMost: limit)
  }

  private static func editDistance(
    _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost limit: Int
  ) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    var beforePrevious = [Int](repeating: 0, count: right.count + 1)
    var previous = Array(0...right.count)
    var current = previous
    for row in left.indices {
      current[0] = row + 1
      var smallest = current[0]
      for column in right.indices {
        let same = left[row] == right[column]
        var cost = min(previous[column] + (same ? 0 : 1), previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforePrevious[column - 1] + 1)
        }
        current[column + 1] = cost
        smallest = min(smallest, cost)
      }
      // A swap reaches back two rows, so a row over the limit ends it only together with the one before.
      if smallest > limit, previous.allSatisfy({ $0 > limit }) { return nil }
      (beforePrevious, previous, current) = (previous, current, beforePrevious)
    }
    return previous[right.count] <= limit ? previous[right.count] : nil
  }
}
