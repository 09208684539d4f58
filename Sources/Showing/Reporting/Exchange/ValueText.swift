import JSONValues
import SuiteLanguage

/// A recorded value as people read it: typed values as the language writes them, the rest in the notation of the
/// suites, without the quotes that they can do without.
struct ValueText: Sendable {
  let wording: Wording

  init(_ wording: Wording) { self.wording = wording }

  func callAsFunction(_ value: JSONValue, limit: Int = 600) -> String {
    VisibleText.cut(flow(value, isNested: false), to: limit)
  }

  private func flow(_ value: JSONValue, isNested: Bool) -> String {
    if let typed = Value(json: value) {
      return quoted(typed.formatted(in: wording.language), isNested: isNested)
    }
    switch value {
    case .bool(let isSo): return wording(isSo ? ReportPhrase.yes : .no)
    case .null, .number: return value.canonicalText
    case .string(let text): return quoted(text, isNested: isNested)
    case .array(let elements):
      return "[" + elements.map { flow($0, isNested: true) }.joined(separator: ", ") + "]"
    case .object(let members):
      // A plain value is what equality is written as.
      if members.count == 1, let wanted = members["equals"] { return flow(wanted, isNested: isNested) }
      let sorted = members.sorted { $0.key < $1.key }
      return "{" + sorted.map { "\($0.key): \(flow($0.value, isNested: true))" }.joined(separator: ", ") + "}"
    }
  }

  private func quoted(_ text: String, isNested: Bool) -> String {
    let needsQuotes = isNested && (text.isEmpty || text.contains { ",:{}[]\"\n".contains($0) })
    return needsQuotes ? JSONValue.string(text).canonicalText : text
  }
}
