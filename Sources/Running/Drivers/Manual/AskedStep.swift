import Planning
import Quantities
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

/// What is asked for, in the words of the people who answer.
struct AskedValue: TextConvertible {
  let type: ValueType

  /// `ett tal, till exempel 3,8`; the words themselves where there are only some.
  var text: Text {
    switch type {
    case .boolean: Text("yes, no or could not")
    case .text: Text("a text")
    case .word: Text("a word in small letters")
    case .choice(let words):
      Text("one of \(Text(joined: words.map(word), by: Text(verbatim: ", ")))", context: "answer")
    case .integer:
      Text("a whole number, for instance 12")
    case .number: Text("a number, for instance 3.8")
    case .percent: Text("per cent, for instance 15 %")
    case .duration:
      Text("a time, for instance 45 s, 5 min or 48 h")
    case .length:
      Text("a length, for instance 12.5 m")
    case .money:
      Text("an amount, for instance 50 000 kr")
    case .instant:
      Text("day and time, for instance 2023-01-09T10:00:00+01:00")
    case .date:
      Text("a day, for instance 2023-01-09")
    case .language: Text("a language: sv, fi or en")
    case .position:
      Text("latitude and longitude, for instance 57.72, 12.94")
    case .list(let item):
      Text("several with commas between; each: \(AskedValue(type: item).text)")
    }
  }

  /// `battery-low (låg batterinivå)`; the word alone where it has no other name.
  private func word(_ word: String) -> Text {
    let title = WordTitle.name(word)
    return Text(inEach: { title.text(in: $0) == word ? word : "\(word) (\(title.text(in: $0)))" })
  }
}
