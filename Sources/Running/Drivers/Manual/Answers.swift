import Catalogue
package import Diagnostics
import LocatedYAML
package import Planning
package import Quantities
import SuiteLanguage
import Texts

/// A file of answers that people have given before the run.
///
/// ```yaml
/// answers:
///   "B3 ID:2": {answer: yes, by: Anna, party: buyer, note: Intyg visat, at: 2023-01-09T10:00:00Z}
///   "button.range/outdoors":
///     steps:
///       "3": {answer: 120 m, by: Installatör}
///       "4": {gives: {serial: A-17}, by: Installatör}
/// ```
/// `answer: no` says that it did not come out so, `answer: could not` that nothing was seen, and `note` says why.
/// `party` is needed where the requirement says who verifies it and `by` does not tell for whom the person answers.
/// A key is the identifier of a case, or of a requirement that one manual case verifies.
package struct Answers: Sendable {
  struct Entry: Sendable {
    var text: String?
    var gives: [String: String] = [:]
    var by: String
    var party: Verifier?
    var note: String?
    var at: Instant
  }

  var verifications: [String: Entry] = [:]
  var steps: [String: [String: Entry]] = [:]

  /// Reads a file, and checks that it answers what the plan asks.
  ///
  /// - Parameter now: when answers without `at` were given.
  /// - Returns: nil where there are errors.
  package static func read(
    _ path: String, for plan: Plan, now: Instant, into sink: DiagnosticSink
  ) -> Answers? {
    let errors = sink.errorCount
    guard let file = SourceFile.load(path, into: sink), let node = YAMLParser.parse(file, into: sink) else {
      return nil
    }
    let cases = Dictionary(plan.cases.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var answers = Answers()
    _ = node.mapping(Text("a file of answers"), sink) { reader -> Bool? in
      guard let entries = reader.required("answers")?.entries(sink) else { return nil }
      for entry in entries {
        guard let planned = plannedCase(entry.key, plan, cases, sink) else { continue }
        answers.read(
          entry.value, for: planned, by: plan.verifiers(of: planned.id), asking: plan.askedSteps(of: planned),
          now, sink)
      }
      return true
    }
    return sink.errorCount == errors ? answers : nil
  }

  private static func plannedCase(
    _ key: YAMLNode, _ plan: Plan, _ cases: [String: PlannedCase], _ sink: DiagnosticSink
  ) -> PlannedCase? {
    guard let name = key.string else { return nil }
    if let found = cases[name] { return found }
    if let requirement = plan.requirements.first(where: { $0.id == name }) {
      let manual = requirement.cases.compactMap { cases[$0] }.filter { $0.kind != .test }
      if manual.count == 1 { return manual[0] }
      sink.error(
        "ambiguous-answer", Text("the requirement '\(name)' has \(manual.count) manual verifications"), at: key.span,
        hints: [Text("name the case: \(requirement.cases.joined(separator: ", "))")])
      return nil
    }
    let names = plan.cases.map(\.id) + plan.requirements.map(\.id)
    sink.error(
      "unknown-case", Text("no case and no requirement is named '\(name)'"), at: key.span,
      hints: Suggestion.hint(for: name, among: names).map { [$0] } ?? [])
    return nil
  }

  private mutating func read(
    _ node: YAMLNode, for planned: PlannedCase, by: [Verifier], asking asked: [AskedStep], _ now: Instant,
    _ sink: DiagnosticSink
  ) {
    if node.isUntouched { return }
    guard planned.kind == .test else {
      guard let entry = Answers.entry(node, asks: .value(.boolean), now, sink) else { return }
      verifications[planned.id] = entry
      if !by.isEmpty { Answers.check(entry, isBy: by, node, sink) }
      return
    }
    _ = node.mapping(Text("the answers of a case"), sink) { reader -> Bool? in
      guard let steps = reader.required("steps")?.entries(sink) else { return nil }
      for step in steps {
        guard let path = step.key.string, !step.value.isUntouched else { continue }
        guard let found = planned.step(at: path) else {
          let asked = asked.map { "'\($0.path)'" }.joined(separator: ", ")
          sink.error(
            "unknown-step", Text("the case '\(planned.id)' has no step '\(path)'"), at: step.key.span,
            hints: [asked.isEmpty ? Text("nobody is asked anything in it") : Text("people are asked at \(asked)")])
          continue
        }
        var kind = ManualQuestion.Kind.instruction
        if case .observe(let observe) = found { kind = .value(observe.answer) }
        if let entry = Answers.entry(step.value, asks: kind, now, sink) {
          self.steps[planned.id, default: [:]][path] = entry
        }
      }
      return true
    }
  }

  private static func entry(
    _ node: YAMLNode, asks kind: ManualQuestion.Kind, _ now: Instant, _ sink: DiagnosticSink
  ) -> Entry? {
    node.mapping(Text("an answer"), sink) { reader in
      let answer = kind == .instruction ? reader.filled("answer") : reader.required("answer")
      let text = answer?.written(sink)
      if let text, let answer { check(text, kind, answer, sink) }
      var gives: [String: String] = [:]
      if let given = reader.optional("gives")?.entries(sink) {
        for output in given where !output.value.isNull { gives[output.key.string ?? ""] = output.value.written(sink) }
      }
      let by = reader.required("by")?.text(sink)
      let party = reader.filled("party")?.word(of: Verifier.self, sink)
      let note = reader.filled("note")?.text(sink)
      var at: Instant? = now
      if let node = reader.filled("at"), let written = node.written(sink) {
        do throws(QuantityError) {
          let given = try Instant.parse(written)
          at = given
          if given > now {
            sink.error(
              "answer-from-the-future", Text("the answer is dated \(given), and it is \(now) now"), at: node.span,
              hints: [Text("write when it was given, or leave 'at' out")])
            at = nil
          }
        } catch {
          sink.error("wrong-type", error.problem, at: node.span, hints: [error.hint])
          at = nil
        }
      }
      guard let by, let at else { return nil }
      return Entry(
        text: text, gives: gives, by: by, party: party ?? Verifier(signing: by), note: note, at: at)
    }
  }

  /// Reports `party-not-told`, and warns of `answered-by-other`: such an answer is kept and does not count.
  private static func check(_ entry: Entry, isBy wanted: [Verifier], _ node: YAMLNode, _ sink: DiagnosticSink) {
    let names = wanted.map { Text(verbatim: $0.rawValue) }
    guard let party = entry.party else {
      let parties = Text(joined: names, by: Text(", or "))
      sink.error(
        "party-not-told",
        Text(
          "the requirement is verified by \(Verifier.names(wanted)), and '\(entry.by)' does not tell for whom this person answers"
        ),
        at: node.span, hints: [Text("add party: \(parties)")])
      return
    }
    if !wanted.contains(party) {
      let parties = Text(joined: names, by: Text(" or "))
      sink.warning(
        "answered-by-other",
        Text(
          "the requirement is verified by \(Verifier.names(wanted)): the answer of \(party.text) is kept and does not count"
        ),
        at: node.span,
        hints: [Text("let \(parties) answer, or add \(party.rawValue) to by: in the catalogue")]
      )
    }
  }

  /// Reports `wrong-type`. That somebody could not do it is an answer to everything.
  private static func check(_ text: String, _ kind: ManualQuestion.Kind, _ node: YAMLNode, _ sink: DiagnosticSink) {
    let reply = AnswerText.reply(text)
    if reply == .couldNot { return }
    switch kind {
    case .instruction:
      if reply == nil {
        sink.error(
          "wrong-type", Text("'\(text)' is neither yes nor no nor 'could not'"), at: node.span,
          hints: [Text("write yes, no or could not, and more under note:")])
      }
    case .value(let type):
      if AnswerText.value(text, as: type) == nil {
        sink.error(
          "wrong-type", Text("'\(text)' is not \(type.withArticle)"), at: node.span,
          hints: [type == .boolean ? Text("write yes, no or could not") : Text("write 'could not' where there is none")]
        )
      }
    }
  }
}

extension Answers: ManualDesk {
  package func answer(_ question: ManualQuestion) async throws -> ManualAnswer? {
    let entry = question.step.map { steps[question.caseID]?[$0] } ?? verifications[question.caseID]
    guard let entry else { return nil }
    let reply = entry.text.flatMap { AnswerText.reply($0) }
    func answer(_ reply: ManualReply, _ value: Value? = nil) -> ManualAnswer {
      ManualAnswer(
        value: value, reply: reply, words: entry.text, by: entry.by, party: entry.party, note: entry.note, at: entry.at)
    }
    if reply == .couldNot { return answer(.couldNot) }
    guard case .value(let type) = question.kind else { return answer(reply ?? .yes) }
    // An operation that was not done gives nothing.
    if question.output != nil, reply == .no { return answer(.no) }
    let text = question.output.map { entry.gives[$0] } ?? entry.text
    guard let text, let value = AnswerText.value(text, as: type) else { return nil }
    return answer(.yes, value)
  }
}

extension YAMLNode {
  /// Whether somebody has left all of it empty, as a template has it.
  fileprivate var isUntouched: Bool {
    switch content {
    case .scalar: isNull
    case .sequence: false
    case .mapping(let mapping): mapping.allSatisfy { $0.value.isUntouched }
    }
  }
}

extension MappingReader {
  /// The value of a key that may be left out, or left empty.
  fileprivate mutating func filled(_ key: String) -> YAMLNode? { optional(key).flatMap { $0.isNull ? nil : $0 } }
}
