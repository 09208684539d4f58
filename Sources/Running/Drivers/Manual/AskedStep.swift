import Planning
import SuiteLanguage
import Texts

/// A step of a case at which a person is asked, as far as the plan says.
struct AskedStep {
  /// Numbers counted from 1: `3`, `5.2`; in a branch of `in-parallel` `5.1.2`.
  let path: String
  let texts: [String: Expression]
  let kind: ManualQuestion.Kind
  let wanted: Matcher?
  /// What a person enters who does an operation by hand, by name.
  let outputs: [String: ValueType]
}

extension Plan {
  /// The steps of a case at which a person is asked, in their order.
  func askedSteps(of planned: PlannedCase) -> [AskedStep] { askedSteps(in: planned.steps, below: "") }

  private func askedSteps(in steps: [PlannedStep], below parent: String) -> [AskedStep] {
    steps.enumerated().flatMap { index, step in askedSteps(at: "\(parent)\(index + 1)", step) }
  }

  private func askedSteps(at path: String, _ step: PlannedStep) -> [AskedStep] {
    switch step {
    case .instruct(let instruct):
      [AskedStep(path: path, texts: instruct.text, kind: .instruction, wanted: nil, outputs: [:])]
    case .observe(let observe):
      [
        AskedStep(
          path: path, texts: observe.question, kind: .value(observe.answer), wanted: observe.that, outputs: [:])
      ]
    case .call(let call):
      if case .byHand(let texts)? = binding.operations[call.operation] {
        [
          AskedStep(
            path: path, texts: texts.byTag.mapValues { .value(.text($0)) }, kind: .instruction, wanted: nil,
            outputs: call.refused ? [:] : (types.operations[call.operation] ?? [:]).mapValues(\.type))
        ]
      } else {
        []
      }
    case .repeat(let rounds): askedSteps(in: rounds.steps, below: path + ".")
    case .inParallel(let branches):
      branches.enumerated().flatMap { askedSteps(in: $1, below: "\(path).\($0 + 1).") }
    case .watch, .expect, .wait, .load, .check, .saml: []
    }
  }
}
