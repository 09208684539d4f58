import Catalogue
import Diagnostics
package import Planning
package import Quantities
import SuiteLanguage
package import Texts

/// A file of answers to fill in: every question that the chosen cases ask of people, with what it is about and what is
/// wanted as comments. What is left empty counts as not answered.
package struct AnswersTemplate {
  let plan: Plan
  let chosen: Set<String>
  /// Requirement -> its text, for those that are known.
  let demands: [String: LocalizedText]
  let language: InterfaceLanguage

  package init(plan: Plan, chosen: Set<String>, demands: [String: LocalizedText], language: InterfaceLanguage) {
    self.plan = plan
    self.chosen = chosen
    self.demands = demands
    self.language = language
  }

  /// YAML; nil where nothing is asked of people.
  package var text: String? {
    let entries = plan.cases.filter { chosen.contains($0.id) }.flatMap(entry)
    guard !entries.isEmpty else { return nil }
    return (head + ["answers:"] + entries).joined(separator: "\n") + "\n"
  }

  private var head: [String] {
    let lines = [
      Text("Answers for \(plan.catalogue). Fill in after the colons; what is left empty counts as not answered."),
      Text("answer: the answer. More words may follow yes and no, and \"could not\" is always an answer."),
      Text("by: who answers, by role or name."),
      Text("party: for whom: buyer, vendor or independent."),
      Text("note: what needs to be added."),
      Text("at: when it was given, as \"2023-01-09T10:00:00+01:00\"; when the run begins if the line is taken out."),
    ]
    return lines.flatMap { comment($0.text(in: language), indent: "") }
  }

  private func entry(_ planned: PlannedCase) -> [String] {
    let requirements = plan.requirements.filter { $0.cases.contains(planned.id) }
    let about = requirements.flatMap { requirement in
      comment([requirement.id, demands[requirement.id]?.text(in: language)].compactMap { $0 }.joined(separator: ": "))
    }
    guard planned.kind == .test else { return [""] + about + verification(planned, requirements) }
    let steps = plan.askedSteps(of: planned)
    guard !steps.isEmpty else { return [] }
    return [""] + about + comment(planned.title.text(in: language)) + ["  \(quoted(planned.id)):", "    steps:"]
      + steps.flatMap(step)
  }

  private func verification(_ planned: PlannedCase, _ requirements: [PlannedRequirement]) -> [String] {
    guard case .observe(let observe)? = planned.steps.first else { return [] }
    let by = plan.verifiers(of: planned.id)
    let who =
      by.isEmpty
      ? []
      : comment(
        Text("To be verified by \(Verifier.names(by)).").text(in: language))
    return comment(shown(observe.question)) + who
      + ["  \(quoted(key(of: planned, requirements))):"]
      + fields(answer: AskedValue(type: observe.answer).text(in: language), by: by, indent: "    ")
  }

  private func step(_ step: AskedStep) -> [String] {
    let indent = "        "
    let asked = AskedValue(type: step.kind.type).text
    let wanted = step.wanted.map { Text("; must be: \($0.text)") }
    let outputs = step.outputs.sorted { $0.key < $1.key }.map { name, type in
      "\(indent)  \(quoted(name)):  # \(oneLine(AskedValue(type: type).text(in: language)))"
    }
    return comment(shown(step.texts), indent: "      ")
      + ["      \(quoted(step.path)):"]
      + (outputs.isEmpty ? [] : ["\(indent)gives:"] + outputs)
      + fields(answer: (wanted.map { Text(joined: [asked, $0]) } ?? asked).text(in: language), by: [], indent: indent)
  }

  private func fields(answer: String, by: [Verifier], indent: String) -> [String] {
    let party = by.isEmpty ? [] : ["\(indent)party:  # buyer, vendor, independent"]
    return ["\(indent)answer:  # \(oneLine(answer))", "\(indent)by:"] + party + ["\(indent)note:", "\(indent)at:"]
  }

  /// The requirement where that is enough to tell what is meant.
  private func key(of planned: PlannedCase, _ requirements: [PlannedRequirement]) -> String {
    guard requirements.count == 1, let requirement = requirements.first else { return planned.id }
    let kinds = Dictionary(plan.cases.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
    let manual = requirement.cases.filter { kinds[$0].map { $0 != .test } ?? false }
    return manual.count == 1 ? requirement.id : planned.id
  }

  private func shown(_ texts: [String: Expression]) -> String {
    LocalizedText(byTag: texts.mapValues { $0.text(in: language) }).text(in: language)
  }

  private func comment(_ text: String, indent: String = "  ") -> [String] {
    text.isEmpty ? [] : text.split(separator: "\n").map { "\(indent)# \(oneLine(String($0)))" }
  }

  private func oneLine(_ text: String) -> String { SafeText.oneLine(text) }

  /// A key in double quotes (YAML 1.2, 7.3.1).
  private func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
