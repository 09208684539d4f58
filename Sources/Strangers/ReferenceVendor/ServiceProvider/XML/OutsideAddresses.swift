/// The addresses in a message that a careless reader of XML calls. This vendor only calls the machine it runs on.
enum OutsideAddresses {
  /// - Parameter patterns: regular expressions with the address as their first group.
  static func find(in message: [UInt8], matching patterns: [String]) -> [WebhookAddress] {
    let text = String(decoding: message, as: UTF8.self)
    return patterns.flatMap { pattern -> [WebhookAddress] in
      guard let expression = try? Regex(pattern, as: (Substring, Substring).self) else { return [] }
      return text.matches(of: expression).compactMap { WebhookAddress(String($0.output.1)) }
    }
  }
}
