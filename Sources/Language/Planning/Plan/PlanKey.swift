/// A key of the plan's JSON, which are the keys of the language (`side-by-side`).
struct PlanKey: CodingKey, ExpressibleByStringLiteral {
  let stringValue: String
  var intValue: Int? { nil }

  init(stringValue: String) { self.stringValue = stringValue }
  init(stringLiteral value: String) { stringValue = value }
  init?(intValue: Int) { nil }
}

extension KeyedDecodingContainer<PlanKey> {
  func decodeOrFalse(_ key: PlanKey) throws -> Bool {
    try decodeIfPresent(Bool.self, forKey: key) ?? false
  }

  func decodeOrEmpty<Item: Decodable>(_ key: PlanKey) throws -> [String: Item] {
    try decodeIfPresent([String: Item].self, forKey: key) ?? [:]
  }

  /// Refuses keys that nobody knows, so that nothing in a plan goes unseen.
  func allow(_ keys: Set<String>) throws {
    if let strange = allKeys.first(where: { !keys.contains($0.stringValue) }) {
      throw DecodingError.dataCorruptedError(
        forKey: strange, in: self, debugDescription: "nobody knows the key '\(strange.stringValue)'")
    }
  }
}
