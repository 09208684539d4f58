package import Evidence
package import Catalogue
package import Digests
package import Quantities
package import Texts

/// What a gate recommends as of an instant, and why. Nothing of it is stored anywhere.
package struct GateEvaluation: Hashable, Sendable {
  package let gate: Gate
  package let asOf: Instant
  package let recommendation: GateOutcome
  /// Those of the gate in its order, then what earlier decisions and waivers ask for.
  package let criteria: [CriterionResult]
  /// The newest decision at this gate that was known; nil where there is none.
  package let decision: DecisionReview?
  /// What earlier decisions at any gate asked for and is not met yet, by its last day.
  package let openConditions: [GateCondition]
  /// Whether a run was against a simulated system. Then nothing counts that speaks for the gate.
  package let isSimulated: Bool
  /// What the evidence on requirements was taken under, beside what it is judged by.
  package let baseline: Baseline?
  /// The digest of all that the gate is judged by; see ``Planning/CompiledCatalogue/judgingDigest()``.
  package let judgedBy: SHA256Digest?
  /// Only what was written by then was judged; nil where everything was that was known.
  package let writtenBy: Instant?
  /// Which entries were written after the instant, and the recommendation without them.
  package let hindsight: Hindsight<GateOutcome>?
  /// What the gates of the catalogue are called, by their identifiers: conditions of other gates may be open.
  package let gateTitles: [String: LocalizedText]

  package init(
    gate: Gate, asOf: Instant, recommendation: GateOutcome, criteria: [CriterionResult],
    decision: DecisionReview? = nil, openConditions: [GateCondition] = [], isSimulated: Bool = false,
    baseline: Baseline? = nil, judgedBy: SHA256Digest? = nil, writtenBy: Instant? = nil,
    hindsight: Hindsight<GateOutcome>? = nil, gateTitles: [String: LocalizedText] = [:]
  ) {
    self.gateTitles = gateTitles
    self.baseline = baseline
    self.judgedBy = judgedBy
    self.writtenBy = writtenBy
    self.hindsight = hindsight
    self.gate = gate
    self.asOf = asOf
    self.recommendation = recommendation
    self.criteria = criteria
    self.decision = decision
    self.openConditions = openConditions
    self.isSimulated = isSimulated
  }

  /// The decision is another than what the gate recommended when it was taken.
  package var differs: Bool { decision?.differs ?? false }

  /// What keeps the gate from a plain go, in the order of the criteria.
  package var stopping: [CriterionResult] { criteria.filter { $0.effect != .none } }
}

extension GateOutcome {
  package var title: Text {
    switch self {
    case .go: Text("Go", context: "gate")
    case .conditions: Text("Go with conditions", context: "gate")
    case .noGo: Text("No-go", context: "gate")
    }
  }

  /// 0 for go and for go with conditions, 1 for no-go.
  package var exitCode: Int32 { self == .noGo ? 1 : 0 }
}

/// Whether a criterion is met.
package enum CriterionStanding: String, Hashable, Sendable, CaseIterable {
  case met
  case notMet = "not-met"
  /// Evidence is missing or not understood.
  case cannotTell = "cannot-tell"
}

/// Where a criterion comes from.
package enum CriterionOrigin: Hashable, Sendable {
  /// It is written at the gate.
  case gate
  /// A trip-wire of a gate that was passed earlier, or of this one after the start.
  case tripWire(of: String)
  /// The conditions of earlier decisions, whose day has passed.
  case conditions
  /// Waivers that have run out.
  case waivers
}

/// A criterion with what the evidence says of it.
package struct CriterionResult: Hashable, Sendable {
  /// What it does to the recommendation.
  package enum Effect: Hashable, Sendable {
    case none, conditions, stop
  }

  /// The identifier of the criterion; `conditions` and `waivers` for what no file writes.
  package let id: String
  package let origin: CriterionOrigin
  /// What it is about, in the words of the buyer where there are any.
  package let title: Text
  /// Nil for what no file writes.
  package let criterion: GateCriterion?
  package let standing: CriterionStanding
  /// Why; for a criterion that is met, what it is met by.
  package let reasons: [Text]
  /// The entries of the record that it stands on, in their order.
  package let evidence: [EntryNumber]
  /// What would change it.
  package let remedies: [Text]
  /// What a chart is drawn of.
  package let figures: GateFigures?
  package let effect: Effect

  package init(
    id: String, origin: CriterionOrigin, title: Text, criterion: GateCriterion?, finding: GateFinding
  ) {
    self.title = title
    self.id = id
    self.origin = origin
    self.criterion = criterion
    standing = finding.standing
    reasons = finding.reasons
    evidence = Array(Set(finding.evidence)).sorted()
    remedies = finding.remedies
    figures = finding.figures
    effect =
      switch finding.standing {
      case .met: finding.isOnCondition ? .conditions : .none
      case .notMet: criterion?.isCondition == true ? .conditions : .stop
      // What cannot be decided never leaves room for conditions, or leaving evidence out would help.
      case .cannotTell: .stop
      }
  }
}

/// What a rule finds.
package struct GateFinding: Hashable, Sendable {
  package var standing: CriterionStanding
  /// It is met only by what holds for a time: a waiver.
  package var isOnCondition = false
  /// Why, a sentence each.
  package var reasons: [Text]
  package var evidence: [EntryNumber]
  /// What would change it, a sentence each.
  package var remedies: [Text]
  /// What a chart is drawn of; nil for most criteria.
  package var figures: GateFigures?

  package init(
    _ standing: CriterionStanding, _ reasons: [Text], evidence: [EntryNumber] = [], remedies: [Text] = []
  ) {
    self.standing = standing
    self.reasons = reasons
    self.evidence = evidence
    self.remedies = remedies
  }
}

/// Figures of a finding that a chart is drawn of.
package enum GateFigures: Hashable, Sendable {
  case bound(DemonstratedBound)
  case forecast(ForecastFigures)
}

extension GateFinding {
  /// `cannotTell`, where an event cannot be read.
  ///
  /// - Parameter kind: its kind.
  /// - Parameter wanted: what should be recorded.
  static func unreadable(_ kind: any EventKind.Type, record wanted: any EventKind.Type) -> GateFinding {
    GateFinding(
      .cannotTell, [Text("An event (“\(kind.definition.title)”) cannot be read. It may be decisive.")],
      remedies: [GateWords.record(wanted)])
  }

  /// `cannotTell`, where no plan says when the roll-out of a gate starts.
  static func planMissing(_ gate: String, in bench: GateBench) -> GateFinding {
    let title = bench.title(ofGate: gate)
    return GateFinding(
      .cannotTell, [Text("There is no start date for “\(title)”.")], remedies: [GateWords.plan(title)])
  }
}
