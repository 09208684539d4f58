import Diagnostics
import LocatedYAML
import Quantities
import Texts

/// Reads one penalty clause.
struct PenaltyClauseReader {
  let scope: ContractScope
  /// By identifier; the milestones are read before the clauses.
  let milestones: [String: WrittenMilestone]
  private var sink: DiagnosticSink { scope.sink }

  init(_ scope: ContractScope, milestones: [String: WrittenMilestone]) {
    self.scope = scope
    self.milestones = milestones
  }

  private enum GrossNegligence: String, CaseIterable {
    case excepted
    case notExcepted = "not-excepted"
  }

  func read(_ reader: inout MappingReader) -> WrittenClause? {
    let idNode = reader.required("id")
    let id = scope.names.declare(.clause, idNode)
    let title = reader.required("title")?.localizedText("title", into: sink)
    let source = scope.source(
      reader.required("source", hint: Text("write where in the contract it stands: {document: .., section: \"14.2\"}")))
    let assumption = reader.assumption()
    let trigger = PenaltyTriggerReader(scope: scope).read(&reader)
    let clock = PenaltyClockReader(scope: scope, milestones: milestones, trigger: trigger?.trigger).read(&reader)
    let read = PenaltyChargeReader(scope: scope, trigger: trigger?.trigger).read(&reader)
    checkDelayedPart(trigger, read.base)
    checkOwner(trigger)
    let hasPeriods = trigger?.trigger.hasClock == false ? false : read.charge.map { $0.per != nil }
    let caps = PenaltyCapReader(scope: scope, user: .clause(trigger?.trigger), hasPeriods: hasPeriods)
      .read(&reader, base: read.base)
    let relief = reader.optional("relief").flatMap { scope.words($0, of: ReliefKind.self) }
    let partialUse = partialUse(reader.entry("partial-use"), trigger?.trigger)
    let group = scope.names.use(.group, reader.optional("group"))
    let creditedNode = reader.optional("credited-against")
    let credited = scope.names.use(.clause, creditedNode)
    let damages = damages(reader.optional("damages"), at: reader.head)
    let negligence = reader.optional("gross-negligence")?.word(of: GrossNegligence.self, sink)
    let claim = reader.optional("claim").flatMap { self.claim($0, trigger?.trigger) }
    guard let idNode, let id else { return nil }
    var clause: PenaltyClause?
    if let source, let trigger, let charge = read.charge, let caps, let damages {
      clause = PenaltyClause(
        id: id, title: title ?? LocalizedText(swedish: id), source: source, assumption: assumption,
        trigger: trigger.trigger, clock: clock, charge: charge, caps: caps, relief: relief, partialUse: partialUse,
        group: group, creditedAgainst: credited, damages: damages,
        grossNegligenceExcepted: negligence.map { $0 == .excepted }, claim: claim)
    }
    return WrittenClause(
      name: SourceName(id, at: idNode.span), clause: clause, group: group,
      creditedAgainst: credited.flatMap { name in creditedNode.map { SourceName(name, at: $0.span) } })
  }

  /// `of: delayed-part` needs a milestone that says which part is delayed with it.
  private func checkDelayedPart(
    _ trigger: (trigger: PenaltyTrigger, span: SourceSpan)?, _ base: WrittenBase
  ) {
    guard case .delayedPart? = base.value, let trigger, let name = trigger.trigger.milestone,
      let milestone = milestones[name], milestone.part == nil
    else { return }
    sink.error(
      "no-delayed-part", Text("the milestone '\(name)' does not say which part is delayed with it"), at: trigger.span,
      related: [.init(Text("milestone"), at: milestone.name.span)],
      hints: [Text("add part: to the milestone, or name the base in the clause: of: {part: ..}")])
  }

  /// Nobody owes the buyer a penalty for what the buyer itself was to do.
  private func checkOwner(_ trigger: (trigger: PenaltyTrigger, span: SourceSpan)?) {
    guard let trigger, let name = trigger.trigger.milestone, let milestone = milestones[name], milestone.isBuyers
    else { return }
    sink.error(
      "buyers-milestone", Text("the milestone '\(name)' is the buyer's own, so nobody owes a penalty for it"),
      at: trigger.span, related: [.init(Text("milestone"), at: milestone.name.span)],
      hints: [Text("name a milestone of the vendor, or delete the clause; the buyer's own delay is shown anyway")])
  }

  private func damages(_ node: YAMLNode?, at head: SourceSpan) -> DamagesRelation? {
    guard let node else {
      sink.error(
        "missing-damages", Text("the clause does not say what becomes of damages beside the penalty"), at: head,
        hints: [
          Text("damages: sole, where the penalty is all that is owed"),
          Text("damages: deducted, where damages are owed as far as they are more than the penalty"),
          Text("damages: cumulative, where both are owed in full"),
        ])
      return nil
    }
    return node.word(of: DamagesRelation.self, sink)
  }

  private func partialUse(_ entry: YAMLMapping.Entry?, _ trigger: PenaltyTrigger?) -> PartialUse {
    guard let entry else { return .ignored }
    let use = entry.value.word(of: PartialUse.self, sink) ?? .ignored
    if let trigger, use == .proRata {
      if trigger.milestone != nil { return use }
      sink.error(
        "key-without-use", Text("\(trigger.words) has nothing that could be in use in part"), at: entry.key.span,
        hints: [Text("delete partial-use:")])
    }
    return use
  }

  private func claim(_ node: YAMLNode, _ trigger: PenaltyTrigger?) -> ClaimDeadline? {
    node.mapping(Text("a claim deadline"), sink) { reader in
      let withinNode = reader.required("within")
      let within = scope.term(withinNode)
      let afterNode = reader.required(
        "after", hint: Text("write what the time is counted from: charge, month-end or clock-stop"))
      let after = afterNode?.word(of: ClaimDeadline.Start.self, sink)
      guard let withinNode, let within, let afterNode, let after else { return nil }
      if within.unit == .hours {
        sink.error(
          "wrong-type", Text("a claim deadline is a day, so it is not counted in hours"), at: withinNode.span,
          hints: [Text("write days, business days, weeks or months")])
      }
      if after == .clockStop, let trigger, !trigger.hasClock {
        sink.error(
          "key-without-use", Text("\(trigger.words) has no clock that could stop"), at: afterNode.span,
          hints: [Text("write after: charge, or after: month-end")])
      }
      return ClaimDeadline(within: within, after: after)
    }
  }
}

/// A clause with what is known of it even where something else in it is wrong.
struct WrittenClause {
  let name: SourceName
  let clause: PenaltyClause?
  let group: String?
  let creditedAgainst: SourceName?
}
