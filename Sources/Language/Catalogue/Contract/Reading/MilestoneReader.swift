import Diagnostics
import LocatedYAML
import Quantities
import Texts

/// Reads one milestone.
struct MilestoneReader {
  let scope: ContractScope
  private var sink: DiagnosticSink { scope.sink }

  init(_ scope: ContractScope) {
    self.scope = scope
  }

  /// - Parameter requirementUses: receives the requirement that the milestone names.
  func read(_ reader: inout MappingReader, requirementUses: inout [SourceName]) -> WrittenMilestone? {
    let idNode = reader.required("id")
    let id = scope.names.declare(.milestone, idNode)
    let title = reader.required("title")?.localizedText("title", into: sink)
    let dueNode = reader.required(
      "due", hint: Text("write a date, a week with an anchor, or {after: .., state: .., within: ..}"))
    let anchor = reader.entry("anchor")
    let due = dueNode.flatMap { self.due($0, anchor) }
    let holiday = reader.optional("due-on-holiday")
    let rule = holiday?.word(of: HolidayRule.self, sink)
    let part = scope.names.use(.part, reader.optional("part"))
    let requirementNode = reader.optional("requirement")
    let requirement = requirementNode.flatMap { node -> String? in
      guard let text = node.text(sink) else { return nil }
      requirementUses.append(SourceName(text, at: node.span))
      return text
    }
    let owner = reader.optional("owner").map { $0.word(of: ContractParty.self, sink) }
    let assumption = reader.assumption()
    guard let idNode, let id else { return nil }
    var milestone: Milestone?
    if let due, holiday == nil || rule != nil, let owner = owner ?? .vendor {
      milestone = Milestone(
        id: id, title: title ?? LocalizedText(swedish: id), due: due.rule, dueOnHoliday: rule, part: part,
        requirement: requirement, owner: owner, assumption: assumption)
    }
    return WrittenMilestone(
      name: SourceName(id, at: idNode.span), milestone: milestone, after: due?.after, part: part,
      hasRequirement: requirementNode != nil, isBuyers: owner == .some(.buyer))
  }

  private typealias Due = (rule: DueRule, after: SourceName?)

  private func due(_ node: YAMLNode, _ anchor: YAMLMapping.Entry?) -> Due? {
    if node.isMapping {
      refuse(anchor, Text("what follows an event is due by counting from it"))
      return after(node)
    }
    guard let text = node.written(sink, wanted: Text("a date or a week")) else { return nil }
    if let number = spokenWeek(text) {
      sink.error(
        "week-without-year", Text("'\(text)' does not say of which year"), at: node.span,
        hints: [
          Text("write due: 2023-W\(number) with the year of the contract, and anchor: start, end or last-business-day")
        ]
      )
      return nil
    }
    guard text.uppercased().contains("W") else {
      refuse(anchor, Text("a date is one day"))
      return scope.date(node).map { (.date($0), nil) }
    }
    guard let week = node.quantity(ISOWeek.self, wanted: Text("a week"), sink) else {
      _ = anchor?.value.word(of: WeekAnchor.self, sink)
      return nil
    }
    guard let anchor else {
      reportMissingAnchor(week, at: node.span)
      return nil
    }
    return anchor.value.word(of: WeekAnchor.self, sink).map { (.week(week, $0), nil) }
  }

  private func refuse(_ anchor: YAMLMapping.Entry?, _ reason: Text) {
    guard let anchor else { return }
    sink.error(
      "anchor-without-week", Text("only a week needs an anchor: \(reason)"), at: anchor.key.span,
      hints: [Text("delete anchor:")])
  }

  /// The number in "vecka 33", "v. 33", "W33", "33": two digits.
  private func spokenWeek(_ text: String) -> String? {
    let lower = text.lowercased()
    for prefix in ["vecka", "week", "viikko", "v.", "v", "w"] where lower.hasPrefix(prefix) {
      let rest = lower.dropFirst(prefix.count).drop { $0 == " " || $0 == "." }
      guard let number = Int(rest), (1...53).contains(number) else { continue }
      return number < 10 ? "0\(number)" : "\(number)"
    }
    return nil
  }

  private func reportMissingAnchor(_ week: ISOWeek, at span: SourceSpan) {
    let friday = BusinessCalendar.businessDay(onOrBefore: week.sunday)
    sink.error(
      "missing-anchor", Text("vecka \(week.number) may mean three days: the contract must say which"), at: span,
      hints: [
        Text(
          "anchor: start, where it is to be done before the week: \(week.monday.adding(days: -1)) is the last day in time"
        ),
        Text("anchor: last-business-day: \(friday)"), Text("anchor: end: \(week.sunday), the Sunday"),
      ])
  }

  private func after(_ node: YAMLNode) -> Due? {
    node.mapping(Text("a due time after an event"), sink) { reader in
      let milestoneNode = reader.required("after")
      let milestone = scope.names.use(.milestone, milestoneNode)
      let state = reader.required(
        "state",
        hint: Text(
          "say which state it is counted from: \(MilestoneState.allCases.map(\.rawValue).joined(separator: ", "))")
      )?.word(of: MilestoneState.self, sink)
      let within = scope.term(reader.required("within"))
      guard let milestoneNode, let milestone, let state, let within else { return nil }
      return (.after(milestone: milestone, state, within), SourceName(milestone, at: milestoneNode.span))
    }
  }
}

/// A milestone with what is known of it even where something else in it is wrong.
struct WrittenMilestone {
  let name: SourceName
  let milestone: Milestone?
  /// The milestone that it follows.
  let after: SourceName?
  let part: String?
  let hasRequirement: Bool
  /// The buyer is to reach it.
  let isBuyers: Bool
}
