import Diagnostics
import LocatedYAML
import Texts

/// The names that strings of a binding may use at one place, and those that were used there.
struct BoundNames {
  /// Built-in, or given by an earlier request.
  private(set) var known: Set<String>
  /// Whether other names are inputs that the vocabulary declares; otherwise they are mistakes.
  let takesInputs: Bool
  private(set) var inputs: [BindingFile.Input] = []
  /// Every name that was used, known or not.
  private(set) var used: Set<String> = []

  init(known: Set<String>, takesInputs: Bool) {
    self.known = known
    self.takesInputs = takesInputs
  }

  /// Of an operation or stream of the vocabulary.
  static var forInputs: BoundNames {
    BoundNames(known: Set(BuiltInName.allCases.map(\.rawValue)), takesInputs: true)
  }

  /// Only these.
  static func only(_ names: String...) -> BoundNames { BoundNames(known: Set(names), takesInputs: false) }

  mutating func learn(_ names: some Sequence<String>) { known.formUnion(names) }

  /// Checks the `${..}` of a text and takes note of its names. Reports `malformed-reference`, `unknown-variable` and
  /// `unknown-unit`.
  mutating func check(_ text: String, _ node: YAMLNode, _ sink: DiagnosticSink) -> Bool {
    let values = ValueReader(scope: TypeScope(), into: sink)
    guard let interpolation = values.interpolation(text, of: node) else { return false }
    var isGood = true
    for reference in interpolation.references {
      let span = node.span(ofText: reference.range)
      if let unit = reference.unit, reference.source != .scope || WireUnit(rawValue: unit) == nil {
        sink.error(
          "unknown-unit", Text("'\(unit)' is not a unit that a value can be written in"), at: span,
          hints: [WireUnit.hint(for: unit)])
        isGood = false
      }
      guard reference.source == .scope else { continue }
      used.insert(reference.name)
      if known.contains(reference.name) { continue }
      if takesInputs {
        inputs.append(
          BindingFile.Input(
            name: LocatedName(reference.name, at: span), unit: reference.unit.flatMap { WireUnit(rawValue: $0) }))
      } else {
        let hint = Suggestion.hint(for: reference.name, among: known)
        let others =
          known.isEmpty
          ? "only ${env:NAME} and ${secret:NAME}" : known.sorted().map { "${\($0)}" }.joined(separator: ", ")
        sink.error(
          "unknown-variable", Text("there is no value named '\(reference.name)' here"), at: span,
          hints: [hint ?? Text("known here: \(others)")])
        isGood = false
      }
    }
    return isGood
  }
}

extension WireUnit {
  static func hint(for unit: String) -> Text {
    Suggestion.hint(for: unit, among: names) ?? Text("the units are \(names.joined(separator: ", "))")
  }
}
