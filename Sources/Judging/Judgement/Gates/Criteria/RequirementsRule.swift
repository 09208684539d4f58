import Catalogue
import Evidence
import Quantities

/// Each requirement that is meant is shown to be met, or waived with a compensation that is shown to work, or, where the
/// criterion allows it, awaited by an agreed day.
///
/// What was seen in use only makes it worse: one sighting is no verification, but a requirement that was seen not to be
/// met is not met, whatever a test in a workshop said. Evidence on a simulated system shows nothing.
struct RequirementsRule: GateRule {
  let demand: RequirementsDemand

  func finding(in bench: GateBench) -> GateFinding {
    let meant = bench.assessment.requirements.filter { demand.includes($0.requirement) }
    guard !meant.isEmpty else { return GateFinding(.cannotTell, [.nothingMeant]) }
    var byState: [GateReason.RequirementState: [String]] = [:]
    var result = GateFinding(.met, [])
    for assessed in meant {
      byState[state(of: assessed, in: bench), default: []].append(assessed.id)
      result.evidence += evidence(for: assessed, in: bench)
    }
    for state in GateReason.RequirementState.allCases {
      guard let ids = byState[state] else { continue }
      result.reasons.append(.requirements(state, ids))
      switch state {
      case .failed, .seenNotMet, .waiverExpired, .waiverNotVerified:
        result.standing = .notMet
        result.remedies.append(.mendOrWaive(ids))
      case .deadlinePassed:
        result.standing = .notMet
        result.remedies.append(.showRequirements(ids))
      case .notShown:
        if result.standing == .met { result.standing = .cannotTell }
        result.remedies.append(.showRequirements(ids))
        if demand.accept == .demonstratedOrDeadline { result.remedies.append(.agreeDeadline(ids)) }
      case .onlySimulated:
        if result.standing == .met { result.standing = .cannotTell }
        result.remedies.append(.testRealSystem)
      case .waived: result.isOnCondition = true
      case .awaited, .shown: break
      }
    }
    return result
  }

  /// Shown to be met on a real system, and not seen to be otherwise in use.
  static func isShown(_ assessed: AssessedRequirement, in bench: GateBench) -> Bool {
    assessed.verdict == .passed && !bench.assessment.isSimulated && !isSeenNotMet(assessed.id, in: bench)
  }

  /// At some place the newest sighting is that it is not met.
  static func isSeenNotMet(_ id: String, in bench: GateBench) -> Bool {
    let sightings = bench.field.observedRequirements.filter { $0.requirement == id }
    guard !sightings.isEmpty else { return false }
    return Set(sightings.map(\.place)).contains { place in
      let there = sightings.filter { $0.place == place }
      guard let last = there.map(\.on).max() else { return false }
      return there.contains { $0.on == last && !$0.isMet }
    }
  }

  private func state(of assessed: AssessedRequirement, in bench: GateBench) -> GateReason.RequirementState {
    if Self.isShown(assessed, in: bench) { return .shown }
    let isReal = !bench.assessment.isSimulated
    let isSeen = Self.isSeenNotMet(assessed.id, in: bench)
    let isFailed = isSeen || (isReal && assessed.verdict == .failed)
    if let waiver = waiver(of: assessed, in: bench) { return waiver }
    if isFailed { return isSeen ? .seenNotMet : .failed }
    if demand.accept == .demonstratedOrDeadline, let due = Self.deadline(of: assessed.requirement, in: bench) {
      return due >= bench.today ? .awaited : .deadlinePassed
    }
    return !isReal && assessed.verdict != .notTested ? .onlySimulated : .notShown
  }

  /// How the newest waiver stands; nil where there is none, or where it was taken back.
  private func waiver(of assessed: AssessedRequirement, in bench: GateBench) -> GateReason.RequirementState? {
    guard let last = bench.testimony.waivers[assessed.id]?.last, last.revocation == nil else { return nil }
    guard last.isInForce(at: bench.asOf) else { return .waiverExpired }
    // What makes up for it must itself be shown, and not by what it makes up for.
    guard let test = last.content.verifiedBy, test != assessed.id,
      let verified = bench.assessment.requirements.first(where: { $0.id == test }),
      Self.isShown(verified, in: bench)
    else { return .waiverNotVerified }
    return .waived
  }

  /// The earliest day that is agreed for the requirement itself, else for its area, else for all.
  static func deadline(of requirement: Requirement, in bench: GateBench) -> CalendarDate? {
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
  /// What tells places of sightings apart.
  fileprivate var place: [String?] { [self.where, unit] }
}
