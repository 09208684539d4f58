import Catalogue
import Digests
import Evidence
import Judgement
import Planning
import Quantities

/// The evidence of one case: a line that says what came of it, and the steps behind it.
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
    guard !notes.isEmpty else { return .empty }
    return HTML.tag("ul", .class("reasons")) { notes.map { HTML.tag("li", content: HTML($0)) } }
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
      HTML.tag("td") { StepName(assessed.planned, step.path)?.text ?? result.action.rawValue }
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

/// What a step of a plan does, in the words of the suite: `call button.press`.
struct StepName: Hashable, Sendable {
  let text: String

  /// Nil where the plan has no such step.
  init?(_ planned: PlannedCase, _ path: String) {
    let numbers = path.split(separator: ".").compactMap { Int($0) }
    guard let step = Self.find(numbers[...], in: planned.steps) else { return nil }
    switch step {
    case .call(let call): text = "call \(call.operation)"
    case .watch(let watch): text = "watch \(watch.stream)"
    case .expect(let expect): text = "expect \(expect.watch)"
    default: return nil
    }
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
