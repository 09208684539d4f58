import JSONValues
import Quantities
import SuiteLanguage

/// Reads what a person wrote as a value.
enum AnswerText {
  /// Nil where the text is no value of the type.
  static func value(_ text: String, as type: ValueType) -> Value? {
    if type == .boolean {
      switch text.lowercased() {
      case "yes", "y", "ja", "j", "kyllä", "k", "true": return .boolean(true)
      case "no", "n", "nej", "ei", "e", "false": return .boolean(false)
      default: return nil
      }
    }
    if case .list(let item) = type {
      let items = text.split(separator: ",").map { value(trimmed(String($0)), as: item) }
      let found = items.compactMap { $0 }
      return found.count == items.count ? .list(found) : nil
    }
    return try? WireReader.read(.string(text), as: type, Extraction(from: .status))
  }

  static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
