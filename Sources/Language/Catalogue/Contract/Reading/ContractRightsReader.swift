import Diagnostics
import LocatedYAML
import Quantities
import Texts

/// Reads what the buyer may do beside claiming: keep payments back, and end the contract.
struct ContractRightsReader {
  let scope: ContractScope
  /// By identifier; the milestones are read before.
  let milestones: [String: WrittenMilestone]
  private var sink: DiagnosticSink { scope.sink }

  /// - Parameter gateUses: receives the gates that payments wait for.
  func withholdings(_ node: YAMLNode?, gateUses: inout [SourceName]) -> [Withholding] {
    var uses: [SourceName] = []
    let read = scope.list(node, wanted: Text("a list of withheld payments"), named: Text("a withheld payment")) {
      reader in
      withholding(&reader, gateUses: &uses)
    }
    gateUses += uses
    return read
  }

  private func withholding(_ reader: inout MappingReader, gateUses: inout [SourceName]) -> Withholding? {
    let id = scope.names.declare(.withholding, reader.required("id"))
    let title = reader.required("title")?.localizedText("title", into: sink)
    let source = scope.source(reader.required("source"))
    let of = reader.entry("of")
    let kind = reader.oneOf(["undelivered", "share"])
    let amount = kind.flatMap { self.amount($0.key, $0.value, of) }
    let from = scope.date(reader.required("from", hint: Text("write the day that the payment falls due on")))
    let until = reader.required("until", hint: Text("write {milestone: .., state: ..} or {gate: ..}"))
      .flatMap { self.until($0, &gateUses) }
    guard let id, let title, let source, let amount, let from, let until else { return nil }
    return Withholding(id: id, title: title, source: source, amount: amount, from: from, until: until)
  }

  private func amount(_ key: String, _ value: YAMLNode, _ of: YAMLMapping.Entry?) -> Withholding.Amount? {
    if key == "undelivered" {
      if let of {
        sink.error(
          "key-without-use", Text("the price of a part is not a share"), at: of.key.span, hints: [Text("delete of:")])
      }
      return scope.names.use(.part, value).map { .undelivered(part: $0) }
    }
    let share = scope.shareOfWhole(value, of: Text("the payment"))
    let written = PenaltyBaseReader(scope: scope).read(of?.value, for: .other(Text("a withheld payment")))
    guard let base = scope.base(written, ofPercentage: value), let share else { return nil }
    return .share(share, of: base)
  }

  private func until(_ node: YAMLNode, _ gateUses: inout [SourceName]) -> Withholding.Until? {
    guard var reader = node.reader(Text("the end of withholding"), sink) else { return nil }
    defer { reader.finish() }
    let stateEntry = reader.entry("state")
    guard let (key, value) = reader.oneOf(["milestone", "gate"]) else { return nil }
    if key == "gate" {
      if let stateEntry {
        sink.error(
          "key-without-use", Text("a gate is passed or not"), at: stateEntry.key.span, hints: [Text("delete state:")])
      }
      guard let gate = value.word(sink, wanted: Text("the name of a gate")) else { return nil }
      gateUses.append(SourceName(gate, at: value.span))
      return .gate(gate)
    }
    let milestone = scope.names.use(.milestone, value)
    if let written = milestone.flatMap({ milestones[$0] }), written.isBuyers {
      sink.error(
        "buyers-milestone",
        Text("the milestone '\(written.name.text)' is the buyer's own, so no payment may wait for it"), at: value.span,
        related: [.init(Text("milestone"), at: written.name.span)],
        hints: [Text("name a milestone of the vendor, or a gate")])
    }
    guard let stateEntry else {
      sink.error(
        "missing-key", Text("the end of withholding needs the key 'state'"), at: reader.head,
        hints: [Text("write one of \(MilestoneState.allCases.map(\.rawValue).joined(separator: ", "))")])
      return nil
    }
    let state = stateEntry.value.word(of: MilestoneState.self, sink)
    guard let milestone, let state else { return nil }
    return .milestone(milestone, state)
  }

  func termination(_ node: YAMLNode?) -> [WrittenTermination] {
    scope.list(node, wanted: Text("a list of rights to terminate"), named: Text("a right to terminate")) { reader in
      let source = scope.source(reader.required("source"))
      let of = reader.entry("of")
      guard let (key, value) = reader.oneOf(["when-cap-reached", "after-periods"]) else { return nil }
      let condition = key == "after-periods" ? periods(value, of, at: reader.head) : capReached(value, of)
      guard let source, let condition else { return nil }
      return WrittenTermination(rule: TerminationRule(condition: condition, source: source), span: value.headSpan)
    }
  }

  private func periods(
    _ value: YAMLNode, _ of: YAMLMapping.Entry?, at head: SourceSpan
  ) -> TerminationRule.Condition? {
    let count = value.integer(sink, in: 1...10_000, wanted: Text("a number of periods, from 1 on"))
    guard let of else {
      sink.error(
        "missing-key", Text("a right to terminate needs the key 'of'"), at: head,
        hints: [Text("write of which clause the periods are counted")])
      return nil
    }
    let clause = scope.names.use(.clause, of.value)
    guard let count, let clause else { return nil }
    return .periods(clause: clause, count)
  }

  private func capReached(_ value: YAMLNode, _ of: YAMLMapping.Entry?) -> TerminationRule.Condition? {
    if let of {
      sink.error(
        "key-without-use", Text("'when-cap-reached' names what the cap is of itself"), at: of.key.span,
        hints: [Text("write when-cap-reached: contract, {clause: ..} or {group: ..}")])
    }
    if value.isMapping {
      return value.mapping(Text("the owner of a cap"), sink) { reader in
        guard let (key, name) = reader.oneOf(["clause", "group"]) else { return nil }
        return key == "clause"
          ? scope.names.use(.clause, name).map { .capReached(.clause($0)) }
          : scope.names.use(.group, name).map { .capReached(.group($0)) }
      }
    }
    if value.isText("contract") { return .capReached(.contract) }
    return scope.names.use(.clause, value).map { .capReached(.clause($0)) }
  }
}

/// A right to terminate, and where its condition stands.
struct WrittenTermination {
  let rule: TerminationRule
  let span: SourceSpan
}
