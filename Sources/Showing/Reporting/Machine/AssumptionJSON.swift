import Catalogue
import JSONValues
import Judgement
import Planning
import Quantities
import SuiteLanguage

/// What of a requirement no source gives, and on what it hangs whether it applies, for programs.
enum AssumptionJSON {
  static func limit(_ limit: AssumedLimit) -> JSONValue {
    [
      "suite": .string(limit.suite), "parameter": .string(limit.parameter), "value": .string(limit.value.plainText),
      "assumption": VerdictsJSON.text(limit.assumption.words),
    ]
  }

  static func condition(_ condition: FactCondition, _ applicability: Applicability) -> JSONValue {
    let state =
      switch applicability {
      case .always, .undecided: "undecided"
      case .holds: "holds"
      case .doesNotHold: "does-not-hold"
      }
    return VerdictsJSON.object([
      "fact": .string(condition.fact), "text": VerdictsJSON.text(condition.words), "state": .string(state),
      "decision": applicability.decision.map { decision in
        VerdictsJSON.object([
          "by": .string(decision.by), "why": .string(decision.why), "at": VerdictsJSON.time(decision.known),
          "entry": decision.entry.map { JSONValue($0) },
        ])
      },
    ])
  }
}
