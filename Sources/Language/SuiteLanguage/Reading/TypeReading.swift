import Diagnostics
import LocatedYAML
import Texts

extension YAMLNode {
  /// `percent`, `{one-of: [button, fall]}` or `{list-of: text}`; nil after `unknown-type` or what the parts report.
  func valueType(_ sink: DiagnosticSink) -> ValueType? {
    switch content {
    case .scalar:
      guard let word = written(sink, wanted: Text("a type")) else { return nil }
      if let type = ValueType.simpleTypes[word] { return type }
      let names = ValueType.simple.map(\.description)
      let hint = Suggestion.hint(for: word, among: names)
      sink.error(
        "unknown-type", Text("there is no type '\(word)'"), at: span,
        hints: [hint ?? Text("the types are \(names.joined(separator: ", ")), {one-of: [..]} and {list-of: ..}")])
      return nil
    case .sequence:
      return refuse(
        wanted: Text("a type"), sink, hints: [Text("write {one-of: [..]} for a choice, {list-of: ..} for a list")])
    case .mapping:
      return mapping(Text("a type"), sink) { reader in
        guard let (key, value) = reader.oneOf(TypeKey.allCases.map(\.rawValue)) else { return nil }
        if key == TypeKey.listOf.rawValue { return value.valueType(sink).map { .list($0) } }
        return value.choice(sink)
      }
    }
  }

  /// The words of a choice.
  private func choice(_ sink: DiagnosticSink) -> ValueType? {
    guard let items = items(sink, wanted: Text("a list of words"), canBeEmpty: true) else { return nil }
    var words: [String] = []
    var isGood = true
    for item in items {
      guard let word = item.text(sink) else {
        isGood = false
        continue
      }
      if !ValueType.isWord(word) {
        sink.error(
          "malformed-word", Text("'\(word)' is not a word"), at: item.span,
          hints: [Text("write lower-case letters, digits and hyphens, for instance battery-low")])
        isGood = false
      } else if words.contains(word) {
        sink.error("duplicate-word", Text("'\(word)' stands in the list twice"), at: item.span)
        isGood = false
      } else {
        words.append(word)
      }
    }
    if items.isEmpty {
      sink.error("empty-choice", Text("a choice needs at least one word"), at: span)
      return nil
    }
    return isGood ? .choice(words) : nil
  }

  /// Whether a mapping writes a type (`{one-of: ..}`), and not a declaration with `type` in it.
  var isWrittenType: Bool {
    guard case .mapping(let mapping) = content else { return true }
    return TypeKey.allCases.contains { mapping[$0.rawValue] != nil }
  }
}
