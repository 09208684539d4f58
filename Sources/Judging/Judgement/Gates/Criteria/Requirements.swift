package import Catalogue
import Evidence
package import JSONValues
package import LocatedYAML
import Quantities
package import Texts

/// `requirements`: each requirement that is meant is shown to be met, or waived with a compensation that is shown to
/// work, or, where the criterion allows it, awaited by an agreed day.
///
/// What was seen in use only makes it worse: one sighting is no verification, but a requirement that was seen not to be
/// met is not met, whatever a test in a workshop said. Evidence on a simulated system shows nothing.
package struct Requirements: Criterion {
  package static let key = "requirements"

  /// What counts as good enough.
  package enum Acceptance: String, Hashable, Sendable, CaseIterable {
    case demonstrated
    /// Also what is not shown and not failed, where a deadline is agreed that has not passed.
    case demonstratedOrDeadline = "demonstrated-or-deadline"
  }

  package var obligation: Obligation
  /// Only of these areas; of all where empty.
  package var areas: [String]
  /// Only of these fault classes; of all where empty.
  package var classes: [FaultClass]
  /// Only those judged in one of these phases; all where empty.
  package var phases: [Phase]
  /// Only these; all where empty.
  package var only: [String]
  package var accept: Acceptance

  package init(
    obligation: Obligation = .mandatory, areas: [String] = [], classes: [FaultClass] = [], phases: [Phase] = [],
    only: [String] = [], accept: Acceptance = .demonstrated
  ) {
    self.obligation = obligation
    self.areas = areas
    self.classes = classes
    self.phases = phases
    self.only = only
    self.accept = accept
  }

  private func includes(_ requirement: Requirement) -> Bool {
    requirement.obligation == obligation && (areas.isEmpty || areas.contains(requirement.area))
      && (classes.isEmpty || requirement.faultClass.map(classes.contains) ?? true)
      && (phases.isEmpty || requirement.phases.isEmpty || !Set(phases).isDisjoint(with: requirement.phases))
      && (only.isEmpty || only.contains(requirement.id))
  }

  package func title(in bench: GateBench) -> Text { Text("Requirements", context: "criterion") }

  /// How a requirement stands, the worst first.
  enum State: CaseIterable {
    case failed, seenNotMet, waiverExpired, waiverNotVerified, deadlinePassed, leftOut, notShown, onlySimulated,
      undecided
    case waived, outOfScope, awaited, shown, notApplicable

    func reason(_ ids: [String]) -> Text {
      switch self {
      case .failed: Text("Failed requirements without a waiver: \(some: ids).")
      case .seenNotMet: Text("Requirements that were not met in use and have no waiver: \(some: ids).")
      case .waiverExpired: Text("The waiver has expired for: \(some: ids).")
      case .waiverNotVerified: Text("Waived, but the compensating measure has not been shown to work: \(some: ids).")
      case .deadlinePassed: Text("The agreed date has passed, and the requirement is not verified: \(some: ids).")
      case .undecided: Text("Nobody has decided whether these requirements apply: \(some: ids).")
      case .leftOut: Text("Left out without an agreement with the vendor, and not verified: \(some: ids).")
      case .outOfScope: Text("Outside the agreed scope, and not verified: \(some: ids).")
      case .notShown: Text("Not verified, and there is no agreed date: \(some: ids).")
      case .onlySimulated: Text("Tested on a simulated system only: \(some: ids).")
      case .waived: Text("Waived, with a tested compensating measure: \(some: ids).")
      case .awaited: Text("Not verified yet, but a date is agreed: \(some: ids).")
      case .shown: Text("Verified requirements: \(some: ids).")
      case .notApplicable: Text("Not applicable, and not counted: \(some: ids).")
      }
    }
  }

  package func finding(at gate: String, in bench: GateBench) -> GateFinding {
    let meant = bench.assessment.requirements.filter { includes($0.requirement) }
    guard !meant.isEmpty else {
      return GateFinding(.cannotTell, [Text("The requirements catalogue has no requirement of this kind.")])
    }
    guard meant.contains(where: { $0.standing != .notApplicable }) else {
      return GateFinding(
        .cannotTell, [Text("No requirement of this kind applies."), State.notApplicable.reason(meant.map(\.id))])
    }
    var byState: [State: [String]] = [:]
    var result = GateFinding(.met, [])
    let scope = Scope(leftOut: bench.leftOut, agreed: bench.agreedToBeLeftOut)
    for assessed in meant {
      byState[state(of: assessed, scope, in: bench), default: []].append(assessed.id)
      result.evidence += evidence(for: assessed, in: bench)
    }
    for state in State.allCases {
      guard let ids = byState[state] else { continue }
      result.reasons.append(state.reason(ids))
      let show = Text("Verify that the requirements are met: \(some: ids).")
      switch state {
      case .failed, .seenNotMet, .waiverExpired, .waiverNotVerified:
        result.standing = .notMet
        result.remedies.append(GateWords.fixOrWaive(ids))
      case .deadlinePassed:
        result.standing = .notMet
        result.remedies.append(show)
      case .undecided:
        if result.standing == .met { result.standing = .cannotTell }
        result.remedies.append(
          Text("Decide whether the requirements apply, and record it as fact-decided: \(some: ids)."))
      case .leftOut, .notShown:
        if result.standing == .met { result.standing = .cannotTell }
        result.remedies.append(show)
        if accept == .demonstratedOrDeadline { result.remedies.append(Text("Agree on a date: \(some: ids).")) }
      case .onlySimulated:
        if result.standing == .met { result.standing = .cannotTell }
        result.remedies.append(GateWords.testRealSystem)
      case .waived, .outOfScope: result.isOnCondition = true
      case .awaited, .shown, .notApplicable: break
      }
    }
    for said in bench.events.events(OralWaiver.self) {
      guard let id = said.requirement,
        byState[.failed, default: []].contains(id) || byState[.seenNotMet, default: []].contains(id)
      else { continue }
      result.reasons.append(OralWaiverWords.reason(said))
      result.evidence += said.numbers
    }
    return result
  }

  /// Shown to be met on a real system, and not seen to be otherwise in use.
  static func isShown(_ assessed: AssessedRequirement, in bench: GateBench) -> Bool {
    assessed.verdict == .passed && assessed.standing != .notApplicable && !bench.assessment.isSimulated
      && !isSeenNotMet(assessed.id, in: bench)
  }

  /// At some place the newest sighting is that it is not met.
  private static func isSeenNotMet(_ id: String, in bench: GateBench) -> Bool {
    let sightings = bench.field.observedRequirements.filter { $0.requirement == id }
    guard !sightings.isEmpty else { return false }
    return Set(sightings.map(\.place)).contains { place in
      let there = sightings.filter { $0.place == place }
      guard let last = there.map(\.on).max() else { return false }
      return there.contains { $0.on == last && !$0.isMet }
    }
  }

  /// Has failed on a real system, or was seen not to be met in use.
  static func isUnmet(_ assessed: AssessedRequirement, in bench: GateBench) -> Bool {
    isSeenNotMet(assessed.id, in: bench) || (!bench.assessment.isSimulated && assessed.verdict == .failed)
  }

  /// The entries of what was seen in use of a requirement.
  static func sightings(of id: String, in bench: GateBench) -> [EntryNumber] {
    bench.field.observedRequirements.filter { $0.requirement == id }.flatMap { $0.entry.numbers }
  }

  /// What is left out of what is introduced, and what of that was agreed with the vendor.
  private struct Scope {
    let leftOut: Set<String>
    let agreed: Set<String>
  }

  private func state(of assessed: AssessedRequirement, _ scope: Scope, in bench: GateBench) -> State {
    if assessed.standing == .notApplicable { return .notApplicable }
    if Self.isShown(assessed, in: bench) { return .shown }
    let isReal = !bench.assessment.isSimulated
    let isSeen = Self.isSeenNotMet(assessed.id, in: bench)
    let isFailed = Self.isUnmet(assessed, in: bench)
    if let waiver = Self.waiver(of: assessed, in: bench) { return waiver }
    let isLeftOut = scope.leftOut.contains(assessed.id)
    if isLeftOut, scope.agreed.contains(assessed.id) { return .outOfScope }
    if isFailed, assessed.applicability != .undecided { return isSeen ? .seenNotMet : .failed }
    if accept == .demonstratedOrDeadline, let due = Self.deadline(of: assessed.requirement, in: bench) {
      if due >= bench.today { return .awaited }
      if assessed.applicability != .undecided { return .deadlinePassed }
    }
    // Whether it is shown is asked once it is known to be demanded.
    if assessed.applicability == .undecided { return .undecided }
    if isLeftOut { return .leftOut }
    return !isReal && assessed.verdict != .notTested ? .onlySimulated : .notShown
  }

  /// How the newest waiver stands; nil where there is none, or where it was taken back.
  static func waiver(of assessed: AssessedRequirement, in bench: GateBench) -> State? {
    guard let last = bench.testimony.waivers[assessed.id]?.last, last.revocation == nil else { return nil }
    guard last.isInForce(at: bench.asOf) else { return .waiverExpired }
    // What makes up for it must itself be shown, and not by what it makes up for.
    guard let test = last.content.verifiedBy, test != assessed.id,
      let verified = bench.assessment.requirements.first(where: { $0.id == test }),
      isShown(verified, in: bench)
    else { return .waiverNotVerified }
    return .waived
  }

  /// The earliest day that is agreed for the requirement itself, else for its area, else for all.
  private static func deadline(of requirement: Requirement, in bench: GateBench) -> CalendarDate? {
    let agreed = bench.events.events(DeadlineAgreed.self)
    let own = agreed.filter { $0.requirement == requirement.id }
    let area = agreed.filter { $0.requirement == nil && $0.area == requirement.area }
    let all = agreed.filter { $0.requirement == nil && $0.area == nil }
    for group in [own, area, all] where !group.isEmpty { return group.compactMap { $0.due }.min() }
    return nil
  }

  private func evidence(for assessed: AssessedRequirement, in bench: GateBench) -> [EntryNumber] {
    let seen = bench.field.observedRequirements.filter { $0.requirement == assessed.id }.flatMap { $0.entry.numbers }
    let shown = assessed.cases.compactMap { item -> EntryNumber? in
      item.attempt?.answer?.entry.seq ?? item.attempt?.steps.last?.entry.seq
    }
    return seen + shown
  }
}

extension ObservedRequirement {
  /// What distinguishes places of sightings.
  fileprivate var place: [String?] { [self.where, unit] }
}

// MARK: The file

extension Requirements {
  package static let schema = CatalogueSchema.object(
    [
      "obligation": CatalogueSchema.choice(Obligation.self, "ska unless given."),
      "areas": CatalogueSchema.words("Only of these areas."),
      "classes": CatalogueSchema.oneOrMore(CatalogueSchema.choice(FaultClass.self, "Only of these fault classes.")),
      "phases": CatalogueSchema.oneOrMore(CatalogueSchema.choice(Phase.self, "Only of these phases.")),
      "only": CatalogueSchema.words("Only these requirements."),
      "accept": CatalogueSchema.choice(Acceptance.self, "demonstrated unless given."),
    ], required: [])

  package static func read(_ node: YAMLNode, _ reading: GateReading) -> Requirements? {
    node.mapping(Text("what is demanded of requirements"), reading.sink) { reader in
      let obligation = reader.optional("obligation").map { $0.word(of: Obligation.self, reading.sink) }
      let areas = reading.words(reader.optional("areas"), wanted: Text("'areas'"))
      let classes = reading.choices(reader.optional("classes"), of: FaultClass.self)
      let phases = reading.choices(reader.optional("phases"), of: Phase.self)
      let only = reading.words(reader.optional("only"), wanted: Text("'only'"))
      let accept = reader.optional("accept").map { $0.word(of: Acceptance.self, reading.sink) }
      for area in areas { reading.refer(to: .area, area.text, at: area.node) }
      for id in only { reading.refer(to: .requirement, id.text, at: id.node) }
      guard let classes, let phases else { return nil }
      guard let obligation = obligation ?? .some(.mandatory), let accept = accept ?? .some(.demonstrated) else {
        return nil
      }
      return Requirements(
        obligation: obligation, areas: areas.map(\.text), classes: classes, phases: phases, only: only.map(\.text),
        accept: accept)
    }
  }

  /// A requirement that is named and then left out by another condition would be demanded by nobody.
  package func contradictions(_ requirements: [String: Requirement]) -> [GateContradiction] {
    only.compactMap { id in
      guard let requirement = requirements[id], !includes(requirement) else { return nil }
      let written = requirement.obligation.rawValue
      let (why, hint): (Text, Text) =
        if requirement.obligation != obligation {
          (
            Text("it is a \(written), and the criterion speaks of \(obligation.rawValue)"),
            Text("write a criterion of its own for it, with obligation: \(written)")
          )
        } else if !areas.isEmpty, !areas.contains(requirement.area) {
          (Text("its area is '\(requirement.area)'"), Text("name its area under areas:, or delete areas:"))
        } else if !classes.isEmpty, let faultClass = requirement.faultClass, !classes.contains(faultClass) {
          (Text("its fault class is \(faultClass.rawValue)"), Text("name its class under classes:, or delete classes:"))
        } else {
          (Text("it is judged in other phases"), Text("name its phase under phases:, or delete phases:"))
        }
      return GateContradiction(
        .requirement, id, code: "named-and-left-out",
        problem: Text("'\(id)' is named under 'only' and left out again: \(why)"), hint: hint)
    }
  }
}
