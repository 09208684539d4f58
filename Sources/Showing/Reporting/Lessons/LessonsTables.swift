import Catalogue
import Evidence
import Judgement
import Quantities
import Texts

/// A part of the lessons: a heading and a table.
struct LessonsTable: Sendable {
  let id: String
  let heading: String
  let columns: [String]
  let rows: [[String]]
}

/// What the lessons say, in one language.
struct LessonsTables: Sendable {
  let lessons: Lessons
  let wording: Wording

  var all: [LessonsTable] {
    [
      decisions, criteria("worked", Text("What held"), where: { $0 == .met }),
      criteria("failed", Text("What did not hold"), where: { $0 != .met }), requirements, promises, waivers, reductions,
      deviations, statutory,
    ]
  }

  /// How often decisions went as the gates said.
  var summary: String {
    let all = lessons.decisions
    let against = all.count { $0.course == .against }
    let undecided = all.count { $0.course == .undecided }
    return wording(
      Text(
        "Decisions: \(formatted: all.count). Against what the gate recommended: \(formatted: against). Without a decision where the gate recommended a stop: \(formatted: undecided)."
      ))
  }

  private var date: String { wording(GatePhrase.date) }
  private var gate: String { wording(GatePhrase.gate) }

  private var decisions: LessonsTable {
    let words = ReplayWords(wording: wording)
    return LessonsTable(
      id: "decisions", heading: wording(Text("What the gates said, and what was decided")),
      columns: [date, wording(GatePhrase.decisionTaken), gate, wording(Text("How it went", context: "lessons"))],
      rows: lessons.decisions.map { row, course in
        [row.decision.shown, row.decision.taken, words.name(row.word), wording(course.title)]
      })
  }

  private func criteria(
    _ id: String, _ heading: Text, where isMeant: (CriterionStanding) -> Bool
  ) -> LessonsTable {
    LessonsTable(
      id: id, heading: wording(heading),
      columns: [
        wording(GatePagePhrase.criterion), gate, wording(Text("Last asked", context: "lessons")),
        wording(GatePhrase.why),
      ],
      rows: lessons.criteria.filter { isMeant($0.standing) }.map { criterion in
        [
          wording(criterion.title), wording(criterion.gate), wording.date(criterion.asked),
          criterion.reason.map { wording($0) } ?? "",
        ]
      })
  }

  private var requirements: LessonsTable {
    let found = lessons.requirements
    let groups: [(Text, [String])] = [
      (Text("verified", context: "lessons"), found.shown), (Text("not met", context: "lessons"), found.unmet),
      (Text("left out", context: "lessons"), found.leftOut), (Text("nobody knows", context: "lessons"), found.unknown),
    ]
    return LessonsTable(
      id: "requirements", heading: wording(Text("Mandatory requirements at the end")),
      columns: [
        wording(GatePagePhrase.standing), wording(Text("Number", context: "lessons")),
        wording(Text("Requirements", context: "criterion")),
      ],
      rows: groups.map { title, ids in
        [wording(title), wording.number(ids.count), ids.isEmpty ? "–" : wording(Text(some: ids))]
      })
  }

  private var promises: LessonsTable {
    LessonsTable(
      id: "promises", heading: wording(Text("Promises")),
      columns: [
        wording(Text("Promise")), wording(Text("Promised for", context: "lessons")),
        wording(Text("Moved", context: "lessons")), wording(Text("How it went", context: "lessons")),
      ],
      rows: lessons.promises.map { promise in
        [
          promise.what, promise.firstDay.map(wording.date) ?? "–", wording.number(promise.moves),
          wording(outcome(of: promise)),
        ]
      })
  }

  private func outcome(of promise: FieldPromise) -> Text {
    if let kept = promise.kept {
      return promise.firstDay.map { kept <= $0 } ?? false
        ? Text("kept", context: "promise") : Text("kept late", context: "promise")
    }
    return promise.isBroken(on: lessons.today)
      ? Text("not kept", context: "promise") : Text("not due yet", context: "promise")
  }

  private var waivers: LessonsTable {
    let granted = lessons.waivers.map { id, waiver in
      [
        id, wording.date(Stockholm.date(at: waiver.grantedAt)), waiver.content.compensation,
        wording.date(waiver.content.expires),
      ]
    }
    let said = lessons.oralWaivers.map { event in
      [
        event.requirement ?? "–", wording.date(Stockholm.date(at: event.on?.beginning ?? event.known)),
        event.compensation ?? "–",
        wording(Text("only said; no waiver", context: "lessons")),
      ]
    }
    return LessonsTable(
      id: "waivers", heading: wording(Text("What was accepted not to be met")),
      columns: [
        wording(Text("Requirement", context: "lessons")), date, wording(Text("Instead", context: "lessons")),
        wording(Text("Until", context: "lessons")),
      ], rows: granted + said)
  }

  private var reductions: LessonsTable {
    LessonsTable(
      id: "scope", heading: wording(Text("What was left out")),
      columns: [
        date, wording(Text("What", context: "lessons")), wording(GatePhrase.why),
        wording(Text("Requirements", context: "criterion")),
      ],
      rows: lessons.reductions.map { reduction in
        [
          wording.date(Stockholm.date(at: reduction.on)), reduction.what, reduction.why,
          reduction.requirements.isEmpty ? "–" : wording(Text(some: reduction.requirements)),
        ]
      })
  }

  private var deviations: LessonsTable {
    LessonsTable(
      id: "deviations", heading: wording(Text("Deviations by kind")),
      columns: [
        wording(Text("What", context: "lessons")), wording(Text("Class", context: "lessons")),
        wording(Text("First reported", context: "lessons")), wording(Text("Number", context: "lessons")),
        wording(Text("Still open", context: "lessons")),
      ],
      rows: lessons.deviations.kinds.map { kind in
        [
          kind.what, kind.faultClass.rawValue, wording.date(kind.first), wording.number(kind.count),
          wording.number(kind.open),
        ]
      })
  }

  private var statutory: LessonsTable {
    LessonsTable(
      id: "statutory", heading: wording(Text("Statutory deviations")),
      columns: [
        wording(Text("Report", context: "statutory step")), date, wording(Text("What", context: "lessons")),
        wording(Text("Overdue steps", context: "lessons")),
      ],
      rows: lessons.statutory.cases.map { about in
        [
          "\(about.id), \(wording.pick(about.law.title).text)", wording.date(about.reported), about.what,
          wording.number(about.overdue.count),
        ]
      })
  }
}

extension Lessons.Course {
  /// How it went, in a few words.
  var title: Text {
    switch self {
    case .followed: Text("as recommended, or more careful", context: "lessons")
    case .against: Text("against the recommendation", context: "lessons")
    case .undecided: Text("nobody decided", context: "lessons")
    }
  }
}
