import Diagnostics
package import LocatedYAML
import Quantities
import Texts

extension YAMLNode {
  private static let languages = InterfaceLanguage.allCases.map(\.rawValue)

  /// Reads `{sv: .., fi: .., en: ..}`.
  ///
  /// - Parameter key: what the text is, for messages: "title".
  /// - Returns: nil where there is no Swedish (`missing-swedish`, `text-without-language`) or where it cannot be
  ///   read. `unknown-language` is reported for other keys.
  func localizedText(_ key: String, into sink: DiagnosticSink) -> LocalizedText? {
    guard case .mapping(let mapping) = content else {
      guard isScalar, !isNull else { return refuse(wanted: Text("a text by language"), sink) }
      sink.error(
        "text-without-language", Text("'\(key)' does not say in which language it is written"), at: span,
        hints: [Text("write {sv: ...}, and fi and en where there is a translation")])
      return nil
    }
    var texts: [InterfaceLanguage: String] = [:]
    var swedishIsWritten = false
    for entry in mapping {
      guard let language = InterfaceLanguage(rawValue: entry.name) else {
        let hint = Suggestion.hint(for: entry.name, among: YAMLNode.languages.filter { mapping[$0] == nil })
        sink.error(
          "unknown-language", Text("texts are not translated to '\(entry.name)'"), at: entry.key.span,
          hints: [hint ?? Text("write sv, fi or en")])
        continue
      }
      if language == .swedish { swedishIsWritten = true }
      if let text = entry.value.text(sink) { texts[language] = text }
    }
    guard texts[.swedish] != nil else {
      if !swedishIsWritten {
        sink.error(
          "missing-swedish", Text("'\(key)' has no Swedish text"), at: mapping.head, hints: [Text("add sv: ...")])
      }
      return nil
    }
    return LocalizedText(texts)
  }
}
