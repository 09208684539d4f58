import Catalogue
import Judgement
import Planning
import SuiteLanguage
import Texts

/// What of a requirement no source gives, and on what it hangs whether it applies, in sentences.
struct AssumptionWording: Sendable {
  let assessed: AssessedRequirement

  /// One for the requirement, and one for each limit that is assumed; each once, also where several tests have it.
  var assumptions: [Text] {
    var sentences = [assessed.requirement.assumption].compactMap { $0 }.map { Text("Assumption: \($0.text)") }
    var seen: Set<[String]> = []
    for limit in assessed.assumedLimits {
      let value = limit.value.plainText
      guard seen.insert([limit.parameter, value, limit.assumption.words.swedish]).inserted else { continue }
      let name = FieldTitle.name(limit.parameter)
      sentences.append(Text("Assumption (\(name) \(formatted: limit.value)): \(limit.assumption.text)"))
    }
    return sentences
  }

  /// `Gäller bara när: vitalparametrar mäts.` with what was decided; nil where it always applies. Where it does not apply,
  /// or nobody has decided, a reason says so.
  var condition: Text? {
    guard let condition = assessed.requirement.appliesWhen else { return nil }
    guard case .holds(let decision) = assessed.applicability else {
      return Text("Applies only when: \(condition.words.text)")
    }
    return Text(
      "Applies only when: \(condition.words.text). That is so: \(decision.by), \(formatted: decision.known). \(decision.why)"
    )
  }
}

extension Wording {
  /// Why it does not apply, or why that cannot be told.
  func sentence(_ condition: FactCondition, _ decision: FactDecision?) -> String {
    guard let decision else {
      return self(
        Text(
          "Applies only when: \(condition.words.text). Nobody has decided whether that is so (the event fact-decided, \(condition.fact))."
        ))
    }
    return self(
      Text(
        "Does not apply. It applies only when: \(condition.words.text). \(decision.by) decided on \(formatted: decision.known) that this is not so. Reason: \(decision.why)"
      ))
  }
}
