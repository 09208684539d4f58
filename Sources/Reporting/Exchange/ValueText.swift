import JSONValues

/// A recorded value as people read it: in the notation of the suites, without the quotes that they can do without.
enum ValueText {
  static func of(_ value: JSONValue, limit: Int = 600) -> String {
    VisibleText.cut(flow(value, isNested: false), to: limit)
  }

  private static func flow(_ value: JSONValue, isNested: Bool) -> String {
    switch value {
    case .null, .bool, .number: return value.canonicalText
    case .string(let text):
      let needsQuotes = isNested && (text.isEmpty || text.contains { ",:{}[]\"\n".contains($0) })
      return needsQuotes ? value.canonicalText : text
    case .array(let elements):
      return "[" + elements.map { flow($0, isNested: true) }.joined(separator: ", ") + "]"
    case .object(let members):
      let sorted = members.sorted { $0.key < $1.key }
      return "{" + sorted.map { "\($0.key): \(flow($0.value, isNested: true))" }.joined(separator: ", ") + "}"
    }
  }
}
