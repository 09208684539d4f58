import Diagnostics
import LocatedYAML
import Texts

extension YAMLNode {
  /// Reads `{fact: vital-signs-measured, text: {sv: Vitalparametrar mäts}}`.
  func factCondition(into sink: DiagnosticSink) -> WrittenCondition? {
    mapping(Text("a condition"), sink) { reader in
      let factNode = reader.required(
        "fact",
        hint: Text("write a name for the fact, for instance vital-signs-measured; events decide it by that name"))
      let fact = factNode?.word(sink, wanted: Text("a name for the fact"))
      let text = reader.required("text", hint: Text("write what is so then: text: {sv: ..}"))?
        .localizedText("text", into: sink)
      guard let factNode, let fact, let text else { return nil }
      return WrittenCondition(condition: FactCondition(fact: fact, words: text), span: factNode.span)
    }
  }
}
