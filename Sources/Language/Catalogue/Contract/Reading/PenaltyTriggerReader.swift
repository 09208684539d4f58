package import Diagnostics
package import LocatedYAML
package import Quantities
package import Texts

/// Reads what a penalty is for: the one key of a clause that begins with `when-`.
struct PenaltyTriggerReader {
  let scope: ContractScope

  /// The trigger and where its value stands.
  func read(_ reader: inout MappingReader) -> (trigger: PenaltyTrigger, span: SourceSpan)? {
    let counted = reader.entry("counted-once-per")
    let kinds = scope.kinds.triggers
    guard let (key, node) = reader.oneOf(kinds.map { $0.key }), let kind = kinds.first(where: { $0.key == key }) else {
      return nil
    }
    if !kind.traits.isCounted, let counted {
      scope.sink.error(
        "key-without-use", Text("only incidents are counted once per something"), at: counted.key.span,
        hints: [Text("delete counted-once-per:")])
    }
    let reading = TriggerReading(scope: scope, countedOncePer: counted?.value, head: reader.head)
    return kind.read(node, reading).map { (PenaltyTrigger($0), node.headSpan) }
  }
}

/// Reads the values that triggers are made of.
package struct TriggerReading {
  private let scope: ContractScope
  /// The value of `counted-once-per`; nil where it is not given.
  package let countedOncePer: YAMLNode?
  /// Where the clause stands.
  package let head: SourceSpan

  init(scope: ContractScope, countedOncePer: YAMLNode?, head: SourceSpan) {
    self.scope = scope
    self.countedOncePer = countedOncePer
    self.head = head
  }

  package var sink: DiagnosticSink { scope.sink }

  /// The identifier of a milestone, service or report of the contract.
  package func name(of thing: ContractThing, _ node: YAMLNode?) -> String? { scope.names.use(thing, node) }

  /// A length of time: `24 hours`, `10 business days`.
  package func term(_ node: YAMLNode?) -> Term? { scope.term(node) }

  /// A share from 0 % to 100 %.
  package func share(_ node: YAMLNode?, of whole: Text) -> Percentage? { scope.shareOfWhole(node, of: whole) }

  /// A duration that is not negative.
  package func duration(_ node: YAMLNode?) -> TimeSpan? {
    guard let node, let span = node.quantity(TimeSpan.self, wanted: Text("a duration"), sink) else { return nil }
    guard !span.isNegative else {
      sink.error("negative-amount", Text("'\(node.string ?? "")' is less than no time"), at: node.span)
      return nil
    }
    return span
  }
}
