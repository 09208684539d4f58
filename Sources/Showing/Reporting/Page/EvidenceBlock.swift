import Catalogue
import Digests
import Evidence
import Judgement
import Planning
import Quantities
import Texts

/// The evidence of one case: a line with its result, and the steps behind it.
struct EvidenceBlock: Sendable {
  let report: HTMLReport
  let requirement: AssessedRequirement
  let assessed: AssessedCase

  private var wording: Wording { report.wording }
  private var isOpen: Bool { assessed.verdict == .failed || assessed.verdict == .inconclusive }

  var html: HTML {
    guard let attempt = assessed.attempt else { return withoutAttempt }
    return HTML.tag("details", .flag("open", isOpen)) {
      HTML.tag("summary") {
        Icons.badge(assessed.verdict, wording)
        HTML(" ")
        report.text(assessed.planned.title)
        HTML.tag("span", .class("meta"), content: HTML(meta(attempt)))
      }
      HTML.tag("div", .class("inside")) {
        HTML.tag("p", .class("soft")) { HTML.tag("code", content: HTML(assessed.id)) }
        notes
        answer(attempt)
        steps(attempt)
      }
    }
  }

  private var withoutAttempt: HTML {
    HTML.tag("p") {
      Icons.badge(assessed.verdict, wording)
      HTML(" ")
      report.text(assessed.planned.title)
      HTML.tag(
        "span", .class("soft"), content: HTML(" " + wording.sentences(of: assessed)))
    }
  }

  private func meta(_ attempt: CaseAttempt) -> String {
    [
      attempt.steps.isEmpty ? nil : wording(CountPhrase.steps, attempt.steps.count),
      wording(PagePhrase.started, wording.time(attempt.takenAt)),
      assessed.validUntil.map { wording(ReportPhrase.validUntil, wording.date($0)) },
    ].compactMap { $0 }.joined(separator: " · ")
  }

  private var notes: HTML {
    var notes = assessed.reasons.map(wording.sentence)
    if let stated = assessed.attempt?.finish?.reason, assessed.decidingStep == nil, !stated.isEmpty {
      notes.append(wording.pick(stated).text)
    }
    if assessed.isFromEarlierVersion, let version = assessed.systemVersion {
      notes.append(wording(ReportPhrase.earlierVersion, version))
    }
    return HTML.reasons(notes)
  }

  private func answer(_ attempt: CaseAttempt) -> HTML {
    guard let answer = attempt.answer else { return .empty }
    return HTML {
      HTML.tag("p") {
        wording(ReportPhrase.answeredBy, answer.content.by, wording.time(answer.content.answeredAt)) + "."
        if let note = answer.content.note { " \(note)" }
      }
      if !answer.attachments.isEmpty {
        HTML.tag("ul", .class("plain")) { answer.attachments.map(attachment) }
      }
    }
  }

  /// The columns with their classes; fixed widths keep the tables of all cases alike.
  private var columns: [(name: String, heading: String)] {
    [
      ("step", wording(ReportPhrase.step)), ("what", wording(PagePhrase.action)),
      ("result", wording(PagePhrase.result)),
      ("seen", wording(PagePhrase.seen)), ("time", wording(PagePhrase.time)), ("proof", wording(PagePhrase.proof)),
    ]
  }

  private func steps(_ attempt: CaseAttempt) -> HTML {
    guard !attempt.steps.isEmpty else { return .empty }
    return report.scroll(caption) {
      HTML.tag("table", .class("steps of-steps")) {
        HTML.tag("caption") { caption }
        HTML.tag("colgroup") { columns.map { HTML.void("col", .class($0.name)) } }
        HTML.tag("thead") {
          HTML.tag("tr") { columns.map { HTML.tag("th", .set("scope", "col"), content: HTML($0.heading)) } }
        }
        HTML.tag("tbody") { attempt.steps.map(row) }
      }
    }
  }

  private var caption: String { wording(PagePhrase.stepsCaption, wording.pick(assessed.planned.title).text) }

  private func row(_ step: RecordedStep) -> HTML {
    let result = step.result
    return HTML.tag("tr") {
      HTML.tag("th", .set("scope", "row")) { step.path }
      HTML.tag("td") { StepName(assessed.planned, step.path, result.action, report.assessment.words, wording).text }
      HTML.tag("td") { Icons.badge(Self.standing(result.outcome), wording) }
      HTML.tag("td", content: seen(result))
      HTML.tag("td") { timing(result) }
      HTML.tag("td") {
        HTML.tag("ul", .class("plain proofs")) {
          step.attachments.map(attachment)
          HTML.tag("li") {
            HTML.tag(
              "span", .class("soft"), content: HTML(wording(PagePhrase.entry, wording.number(Int(step.entry.seq)))))
          }
        }
      }
    }
  }

  /// What the run says of the step, and what was demanded and seen.
  private func seen(_ result: StepFinished) -> HTML {
    let text = EvidenceText(wording)
    let facts = [
      (ReportPhrase.expected, result.expected.map { text.demanded($0, limit: 300) }),
      (.actual, result.actual.map { text.seen($0, limit: 300) }),
    ]
    return HTML {
      if let reason = result.reason, !reason.isEmpty { HTML.tag("div", content: report.text(reason)) }
      if result.expected != nil || result.actual != nil {
        HTML.tag("dl") {
          facts.map { phrase, text in
            text.map { text in
              HTML {
                HTML.tag("dt") { wording(phrase) }
                HTML.tag("dd") { text }
              }
            } ?? .empty
          }
        }
      }
    }
  }

  private static func standing(_ outcome: StepOutcome) -> Standing {
    switch outcome {
    case .met, .advised: .passed
    case .unmet: .failed
    case .unobserved: .inconclusive
    }
  }

  private func timing(_ result: StepFinished) -> HTML {
    let took = result.timing.end - result.timing.scheduled
    return HTML {
      HTML.tag("div", content: HTML(wording.duration(took)))
      if let target = result.targetTime {
        HTML.tag("div", .class("soft"), content: HTML(wording.time(target)))
      }
    }
  }

  private func attachment(_ attachment: AttachmentReference) -> HTML {
    let hex = attachment.sha256.hex
    let code = HTML.tag("code", content: HTML("\(hex.prefix(8))…"))
    let name = HTML(attachment.name + " ")
    return HTML.tag("li") {
      if let base = report.attachmentsURL {
        HTML.tag(
          "a", .set("href", "\(base)/\(hex.prefix(2))/\(hex)"), .set("title", "SHA-256 \(hex)"), content: name, code)
      } else {
        name
        code
      }
    }
  }
}

/// What a step of a plan does, in the words of the vocabulary: `Tryck på larmknappen`.
struct StepName: Hashable, Sendable {
  let text: String

  init(
    _ planned: PlannedCase, _ path: String, _ action: StepAction, _ words: VocabularyTitles, _ wording: Wording
  ) {
    let numbers = path.split(separator: ".").compactMap { Int($0) }
    switch Self.find(numbers[...], in: planned.steps) {
    case .call(let call): text = words.operations[call.operation].map { wording.pick($0).text } ?? call.operation
    case .watch(let watch): text = wording(StepPhrase.watching, Self.stream(watch.stream, words, wording))
    case .expect(let expect):
      let stream = Self.watch(expect.watch, in: planned.steps)?.stream ?? expect.watch
      text = wording(StepPhrase.expecting, Self.stream(stream, words, wording))
    default: text = wording(StepPhrase(action))
    }
  }

  /// The title of a stream as it stands after a colon.
  private static func stream(_ name: String, _ words: VocabularyTitles, _ wording: Wording) -> String {
    guard let title = words.streams[name].map({ wording.pick($0).text }) else { return name }
    return title.prefix(1).lowercased() + title.dropFirst()
  }

  /// The step that begins to watch under that name.
  private static func watch(_ name: String, in steps: [PlannedStep]) -> PlannedStep.Watch? {
    for step in steps {
      switch step {
      case .watch(let watch) where watch.name == name: return watch
      case .repeat(let rounds): if let found = self.watch(name, in: rounds.steps) { return found }
      case .inParallel(let branches):
        for branch in branches { if let found = self.watch(name, in: branch) { return found } }
      default: continue
      }
    }
    return nil
  }

  /// The numbers of a path lead from step to step; in `in-parallel` the branch stands between.
  private static func find(_ path: ArraySlice<Int>, in steps: [PlannedStep]) -> PlannedStep? {
    guard let number = path.first, number >= 1, number <= steps.count else { return nil }
    let step = steps[number - 1]
    let rest = path.dropFirst()
    if rest.isEmpty { return step }
    switch step {
    case .repeat(let rounds): return find(rest, in: rounds.steps)
    case .inParallel(let branches):
      guard let branch = rest.first, branch >= 1, branch <= branches.count else { return nil }
      return find(rest.dropFirst(), in: branches[branch - 1])
    default: return nil
    }
  }
}
