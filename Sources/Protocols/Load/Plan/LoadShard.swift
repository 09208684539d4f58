/// One of several runs that together are one load: it has its own devices and its own members of staff.
package struct LoadShard: Hashable, Sendable {
  /// From 1.
  package let number: Int
  /// How many there are.
  package let of: Int

  /// The whole load on one machine.
  package static let whole = LoadShard(1, 1)

  /// Nil unless the number lies between 1 and the count, and the count between 1 and 10 000.
  package init?(number: Int, of: Int) {
    guard (1...10_000).contains(of), (1...of).contains(number) else { return nil }
    self.init(number, of)
  }

  private init(_ number: Int, _ of: Int) {
    self.number = number
    self.of = of
  }

  /// Whether a device or a member of staff, counted from 0, is this shard's.
  package func has(_ index: Int) -> Bool { index % of == number - 1 }
}

extension LoadShard: CustomStringConvertible {
  package var description: String { "\(number)/\(of)" }
}

extension LoadShard: Codable {
  private enum CodingKeys: String, CodingKey {
    case number, of
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    guard
      let shard = LoadShard(
        number: try container.decode(Int.self, forKey: .number), of: try container.decode(Int.self, forKey: .of))
    else {
      throw DecodingError.dataCorruptedError(forKey: .number, in: container, debugDescription: "there is no such shard")
    }
    self = shard
  }
}
