import ArgumentParser

/// `2/4`: the second of four shards.
struct ShardArgument: Hashable, ExpressibleByArgument {
  let number: Int
  let count: Int

  /// Nil unless both are numbers, and the first is from 1 to the second, which is at most 1000.
  init?(argument text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int(parts[0]), let count = Int(parts[1]), (1...1000).contains(count),
      (1...count).contains(number)
    else { return nil }
    self.number = number
    self.count = count
  }
}
