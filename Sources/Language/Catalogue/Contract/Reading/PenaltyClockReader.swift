import Diagnostics
import LocatedYAML
import Quantities
import Texts

/// Reads when the time that costs money begins and ends: `starts`, `grace` and `stops`.
struct PenaltyClockReader {
  let scope: ContractScope
  /// By identifier.
  let milestones: [String: WrittenMilestone]
  /// What the clause is for; nil where that cannot be read.
  let trigger: PenaltyTrigger?
  private var sink: DiagnosticSink { scope.sink }

  func read(_ reader: inout MappingReader) -> PenaltyClock {
    var clock = PenaltyClock()
    if let entry = reader.entry("starts"), let start = entry.value.word(of: PenaltyClock.Start.self, sink) {
      check(start, entry)
      clock.starts = start
    }
    if let entry = reader.entry("grace"), let grace = scope.term(entry.value) {
      check(grace, entry)
      clock.grace = grace
    }
    clock.stops = stops(reader.entry("stops"), at: reader.head)
    return clock
  }

  private func check(_ start: PenaltyClock.Start, _ entry: YAMLMapping.Entry) {
    guard let trigger else { return }
    guard trigger.hasClock else {
      return refuse(entry, Text("\(trigger.words) has no clock that could start"))
    }
    guard !trigger.traits.starts.contains(start) else { return }
    refuse(
      entry,
      start == .faultReport
        ? Text("\(trigger.words) does not begin with the report of a fault")
        : Text("\(trigger.words) counts from its start"))
  }

  private func check(_ grace: Term, _ entry: YAMLMapping.Entry) {
    guard let trigger else { return }
    guard trigger.hasClock else {
      return refuse(entry, Text("\(trigger.words) has no clock that could wait"))
    }
    guard grace.unit == .hours else { return }
    let isDueOnDay =
      if let name = trigger.milestone {
        switch milestones[name]?.milestone?.due {
        case .after(_, _, let within)?: within.unit != .hours
        case nil: false
        default: true
        }
      } else {
        trigger.traits.isDueOnDay
      }
    if isDueOnDay {
      sink.error(
        "grace-in-hours", Text("\(trigger.words) is due on a day, and grace of hours would be less than a day"),
        at: entry.value.span, hints: [Text("write days or business days")])
    }
  }

  private func stops(_ entry: YAMLMapping.Entry?, at head: SourceSpan) -> Set<MilestoneState> {
    let states = MilestoneState.allCases.map(\.rawValue).joined(separator: ", ")
    guard let trigger else {
      return entry.flatMap { scope.words($0.value, of: MilestoneState.self) } ?? []
    }
    guard let name = trigger.milestone else {
      if let entry { refuse(entry, Text("only a late milestone has states that stop its clock")) }
      return []
    }
    let milestone = milestones[name]
    guard let entry else {
      if let milestone, !milestone.hasRequirement {
        sink.error(
          "missing-stops", Text("the clause does not say what stops its clock"), at: head,
          hints: [
            Text("write stops: with one or more of \(states)"),
            Text("ready for test and approved can be half a year apart, and each week costs"),
          ])
      }
      return []
    }
    if milestone?.hasRequirement == true {
      refuse(entry, Text("the milestone '\(name)' is reached when its requirement is met"))
      return []
    }
    let stops = scope.words(entry.value, of: MilestoneState.self) ?? []
    if case .sequence(let items) = entry.value.content, items.isEmpty {
      sink.error(
        "empty-list", Text("a clock that nothing stops runs for ever"), at: entry.value.span,
        hints: [Text("write one or more of \(states)")])
    }
    return stops
  }

  private func refuse(_ entry: YAMLMapping.Entry, _ reason: Text) {
    sink.error("key-without-use", reason, at: entry.key.span, hints: [Text("delete \(entry.name):")])
  }
}
