import Catalogue
import Evidence
import Judgement
import Quantities
import Testing

/// An analysis of one kind of home says nothing of another.
struct ScopeTests {
  private typealias Told = CriterionTrial.Told

  private static func analysis(_ more: [String: String], on: String = "2023-02-01") -> Told {
    let values = ["kind": "risk-analysis", "perspective": "user", "on": on]
    return ("artefact", values.merging(more) { $1 })
  }

  private static func demand(_ scope: GateScope?, youngerThan: CalendarPeriod? = nil) -> Artefact {
    Artefact(kind: "risk-analysis", perspective: "user", youngerThan: youngerThan, scope: scope)
  }

  private static let ordinary = GateScope(housing: [.ordinaryHome])
  private static let both = GateScope(housing: [.careHome, .shortTermUnit])

  static let trials: [CriterionTrial] = [
    CriterionTrial("its own homes", demand(ordinary), [analysis(["housing": "ordinary-home"])], .met),
    CriterionTrial(
      "other homes", demand(ordinary), [analysis(["housing": "care-home,short-term"])], .notMet,
      "is for: care home and short-term care home. It does not count for: own home."),
    CriterionTrial("no scope", demand(ordinary), [analysis([:])], .notMet, "does not say what it is for"),
    CriterionTrial("nothing at all", demand(ordinary), [], .cannotTell, "(for: own home)"),
    CriterionTrial(
      "another view", demand(ordinary), [analysis(["perspective": "staff", "housing": "ordinary-home"])], .notMet,
      "takes another perspective"),
    CriterionTrial("no scope asked for", demand(nil), [analysis(["housing": "care-home"])], .met),
    CriterionTrial("one for both", demand(both), [analysis(["housing": "care-home,short-term"])], .met),
    CriterionTrial(
      "one for each", demand(both),
      [analysis(["housing": "care-home"]), analysis(["housing": "short-term"], on: "2023-02-02")], .met),
    CriterionTrial(
      "one of two", demand(both), [analysis(["housing": "care-home"])], .notMet, "for: short-term care home"),
    CriterionTrial(
      "more than is asked for", demand(ordinary), [analysis(["housing": "care-home,ordinary-home"])], .met),
    CriterionTrial(
      "the right one is too old, a newer one is for others", demand(ordinary, youngerThan: CalendarPeriod(days: 60)),
      [analysis(["housing": "ordinary-home"], on: "2022-06-01"), analysis(["housing": "care-home"])], .notMet,
      "must not be older"),
    CriterionTrial(
      "its own gate", demand(GateScope(gate: "gate")), [analysis(["gate": "gate", "housing": "care-home"])], .met),
    CriterionTrial(
      "another gate", demand(GateScope(gate: "gate")), [analysis(["gate": "pilot-start"])], .notMet,
      "is for: “pilot-start”"),
    CriterionTrial(
      "its sub-project", demand(GateScope(subProject: "own-homes")), [analysis(["sub-project": "own-homes"])], .met),
    CriterionTrial(
      "another sub-project", demand(GateScope(subProject: "own-homes")), [analysis(["sub-project": "care-homes"])],
      .notMet, "the sub-project care-homes"),
    CriterionTrial(
      "homes right and gate not", demand(GateScope(gate: "gate", housing: [.ordinaryHome])),
      [analysis(["housing": "ordinary-home"])], .notMet),
  ]

  @Test(arguments: trials)
  func `an artefact counts for what it says that it is for`(trial: CriterionTrial) throws { try trial.check() }
}
