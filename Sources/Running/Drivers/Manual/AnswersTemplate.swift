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
  /// Requirement -> its text by language tag, for those that are known.
  let demands: [String: [String: String]]
  let language: InterfaceLanguage

  package init(plan: Plan, chosen: Set<String>, demands: [String: [String: String]], language: InterfaceLanguage) {
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
    comment(
      pick(
        """
        Svar till \(plan.catalogue). Fyll i efter kolon; det som lämnas tomt räknas som inte besvarat.
        answer: svaret. Ja och nej får följas av fler ord, och "kunde inte" går alltid att svara.
        by: vem som svarar, roll eller namn.
        party: för vem: buyer (beställaren), vendor (leverantören) eller independent (oberoende).
        note: det som behöver tilläggas.
        at: när det gavs, som "2023-01-09T10:00:00+01:00"; när körningen börjar om raden tas bort.
        """,
        """
        Answers for \(plan.catalogue). Fill in after the colons; what is left empty counts as not answered.
        answer: the answer. More words may follow yes and no, and "could not" is always an answer.
        by: who answers, by role or name.
        party: for whom: buyer, vendor or independent.
        note: what needs to be added.
        at: when it was given, as "2023-01-09T10:00:00+01:00"; when the run begins if the line is taken out.
        """,
        """
        Vastaukset luetteloon \(plan.catalogue). Täytä kaksoispisteiden jälkeen; tyhjää ei lasketa vastaukseksi.
        answer: vastaus. Kyllä ja ei saavat saada jatkoa, ja "ei voinut" käy aina vastaukseksi.
        by: kuka vastaa, rooli tai nimi.
        party: kenen puolesta: buyer (tilaaja), vendor (toimittaja) tai independent (riippumaton).
        note: lisättävää.
        at: milloin vastaus annettiin, esim. "2023-01-09T10:00:00+01:00"; ajon alkaessa, jos rivi poistetaan.
        """), indent: "")
  }

  private func entry(_ planned: PlannedCase) -> [String] {
    let requirements = plan.requirements.filter { $0.cases.contains(planned.id) }
    let about = requirements.flatMap { requirement in
      comment([requirement.id, demands[requirement.id].map(text)].compactMap { $0 }.joined(separator: ": "))
    }
    guard planned.kind == .test else { return [""] + about + verification(planned, requirements) }
    let steps = plan.askedSteps(of: planned)
    guard !steps.isEmpty else { return [] }
    return [""] + about + comment(text(planned.title)) + ["  \(quoted(planned.id)):", "    steps:"]
      + steps.flatMap(step)
  }

  private func verification(_ planned: PlannedCase, _ requirements: [PlannedRequirement]) -> [String] {
    guard case .observe(let observe)? = planned.steps.first else { return [] }
    let by = plan.verifiers(of: planned.id)
    let who =
      by.isEmpty
      ? []
      : comment(
        pick("Ska verifieras av ", "To be verified by ", "Todentaja: ") + Verifier.names(by, in: language) + ".")
    return comment(text(observe.question.mapValues { $0.described(in: language) })) + who
      + ["  \(quoted(key(of: planned, requirements))):"]
      + fields(answer: AskedValue(type: observe.answer, language: language).description, by: by, indent: "    ")
  }

  private func step(_ step: AskedStep) -> [String] {
    let indent = "        "
    let asked = AskedValue(type: step.kind.type, language: language).description
    let wanted = step.wanted.map { pick("; ska vara: ", "; must be: ", "; vaatimus: ") + $0.described(in: language) }
    let outputs = step.outputs.sorted { $0.key < $1.key }.map { name, type in
      "\(indent)  \(quoted(name)):  # \(oneLine(AskedValue(type: type, language: language).description))"
    }
    return comment(text(step.texts.mapValues { $0.described(in: language) }), indent: "      ")
      + ["      \(quoted(step.path)):"]
      + (outputs.isEmpty ? [] : ["\(indent)gives:"] + outputs)
      + fields(answer: asked + (wanted ?? ""), by: [], indent: indent)
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

  private func text(_ texts: [String: String]) -> String { texts[language.rawValue] ?? texts["sv"] ?? "" }

  private func comment(_ text: String, indent: String = "  ") -> [String] {
    text.isEmpty ? [] : text.split(separator: "\n").map { "\(indent)# \(oneLine(String($0)))" }
  }

  private func oneLine(_ text: String) -> String { SafeText.oneLine(text) }

  /// A key in double quotes (YAML 1.2, 7.3.1).
  private func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  private func pick(_ sv: String, _ en: String, _ fi: String) -> String {
    switch language {
    case .swedish: sv
    case .english: en
    case .finnish: fi
    }
  }
}
