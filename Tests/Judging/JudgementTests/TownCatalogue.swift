import Catalogue
import Planning
import Quantities
import SuiteLanguage
import Texts

/// A small catalogue: five mandatory requirements and a weighted one, over two areas.
///
/// `positive` is verified by one case; `negative` by one that stands on the control `positive`; `inside` by a negative
/// case that carries its control itself; `bare` by a negative one without control; `paper` by an inspection that holds
/// for twelve months; `extra` is weighted and shares a case with `positive`.
enum TownCatalogue {
  static let caseIDs = ["positive", "negative", "inside", "bare", "inspection:paper"]

  static var compiled: CompiledCatalogue {
    CompiledCatalogue(
      catalogue: Catalogue(
        name: "town", title: "Staden",
        areas: [Area(id: "alarm", title: "Larm"), Area(id: "paper", title: "Papper")]),
      requirements: [
        requirement("positive", area: "alarm", cases: ["positive"]),
        requirement("negative", area: "alarm", cases: ["negative"]),
        requirement("inside", area: "alarm", cases: ["inside"]),
        requirement("bare", area: "alarm", cases: ["bare"]),
        CompiledRequirement(
          requirement: Requirement(id: "paper", obligation: .mandatory, area: "paper", text: "Papper."),
          verifications: [
            CompiledVerification(
              method: .inspection, caseIDs: ["inspection:paper"], by: [.buyer], validFor: CalendarPeriod(months: 12))
          ]),
        requirement("extra", area: "alarm", cases: ["positive", "inside"], weight: 10),
      ],
      cases: [
        plannedCase("bare", isNegative: true),
        plannedCase("inside", isNegative: true, isControlledWithin: true),
        plannedCase("inspection:paper", kind: .inspection),
        plannedCase("negative", control: "positive", isNegative: true),
        plannedCase("positive"),
      ])
  }

  static func requirement(_ id: String, area: String, cases: [String], weight: Int? = nil) -> CompiledRequirement {
    CompiledRequirement(
      requirement: Requirement(
        id: id, obligation: weight == nil ? .mandatory : .weighted, weight: weight, area: area, text: "Text."),
      verifications: [CompiledVerification(method: .test, caseIDs: cases, suite: "suite")])
  }

  static func plannedCase(
    _ id: String, kind: PlannedCase.Kind = .test, control: String? = nil, isNegative: Bool = false,
    isControlledWithin: Bool = false, fingerprint: String? = nil
  ) -> PlannedCase {
    let step = PlannedStep.check(
      PlannedStep.Check(value: .value(.boolean(true)), that: .equals(.value(.boolean(true)))))
    return PlannedCase(
      id: id, title: ["sv": id], kind: kind, control: control, isNegative: isNegative,
      isControlledWithin: isControlledWithin, uses: [:], timeLimit: nil, steps: [step, step],
      fingerprint: fingerprint ?? "f-\(id)")
  }
}
