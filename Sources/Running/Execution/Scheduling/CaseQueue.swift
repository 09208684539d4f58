import Catalogue
package import Diagnostics
package import Planning
import Texts

/// Decides which case may begin: in the order of their identifiers, but controls before the cases that need them, no
/// two cases on one device, and cases that move the clock of the target alone.
package struct CaseQueue: Sendable {
  package struct Entry: Sendable {
    package let planned: PlannedCase
    package let movesClock: Bool
    /// Devices that the case must have, where it goes on with those that it had.
    package let wanted: [String: String]?

    package init(planned: PlannedCase, movesClock: Bool, wanted: [String: String]?) {
      self.planned = planned
      self.movesClock = movesClock
      self.wanted = wanted
    }
  }

  package private(set) var waiting: [Entry]
  private(set) var running: [String: Running] = [:]
  private let limit: Int
  private let pools: [String: [String]]
  private var leased: Set<String> = []

  struct Running: Sendable {
    let movesClock: Bool
    let devices: [String]
  }

  package init(_ entries: [Entry], sideBySide: Int, pools: [String: [String]]) {
    waiting = CaseQueue.ordered(entries)
    limit = max(1, sideBySide)
    self.pools = pools
  }

  /// Controls first, otherwise as sorted.
  static func ordered(_ entries: [Entry]) -> [Entry] {
    let sorted = entries.sorted { $0.planned.id < $1.planned.id }
    let byID = Dictionary(sorted.map { ($0.planned.id, $0) }, uniquingKeysWith: { first, _ in first })
    var placed: Set<String> = []
    var result: [Entry] = []
    for entry in sorted {
      var chain = [entry]
      while let control = chain.last?.planned.control, let found = byID[control], chain.count <= sorted.count,
        !chain.contains(where: { $0.planned.id == control })
      {
        chain.append(found)
      }
      for entry in chain.reversed() where placed.insert(entry.planned.id).inserted { result.append(entry) }
    }
    return result
  }

  /// The next case that may begin now, with its devices; nil where none may.
  package mutating func next() -> (entry: Entry, devices: [String: String])? {
    guard running.count < limit else { return nil }
    for (index, entry) in waiting.enumerated() {
      if entry.movesClock ? !running.isEmpty : running.values.contains(where: \.movesClock) {
        // Nothing overtakes a case that waits for the clock, or it might wait for ever.
        return nil
      }
      if let control = entry.planned.control, isUnfinished(control, before: index) { continue }
      guard let devices = devices(for: entry) else { continue }
      waiting.remove(at: index)
      leased.formUnion(devices.values)
      running[entry.planned.id] = Running(movesClock: entry.movesClock, devices: Array(devices.values))
      return (entry, devices)
    }
    return nil
  }

  package mutating func finish(_ id: String) {
    guard let found = running.removeValue(forKey: id) else { return }
    leased.subtract(found.devices)
  }

  private func isUnfinished(_ control: String, before index: Int) -> Bool {
    running[control] != nil || waiting[..<index].contains { $0.planned.id == control }
  }

  private func devices(for entry: Entry) -> [String: String]? {
    if let wanted = entry.wanted { return leased.isDisjoint(with: wanted.values) ? wanted : nil }
    var devices: [String: String] = [:]
    var taken = leased
    for (name, kind) in entry.planned.uses.sorted(by: { $0.key < $1.key }) {
      guard let device = pools[kind]?.first(where: { !taken.contains($0) }) else { return nil }
      devices[name] = device
      taken.insert(device)
    }
    return devices
  }

  /// Cases that can never begin, since the binding has not so many devices as they want.
  package var impossible: [Entry] {
    waiting.filter { entry in
      let wanted = Dictionary(grouping: entry.planned.uses.values, by: { $0 }).mapValues(\.count)
      return wanted.contains { kind, count in (pools[kind]?.count ?? 0) < count }
    }
  }

  mutating func remove(_ ids: Set<String>) { waiting.removeAll { ids.contains($0.planned.id) } }
}

extension PlannedStep {
  /// Whether the step moves the clock of a target that has one.
  var movesClock: Bool {
    switch self {
    case .wait, .expect, .load: true
    case .repeat(let rounds): rounds.steps.contains(where: \.movesClock)
    case .inParallel(let branches): branches.contains { $0.contains(where: \.movesClock) }
    case .call, .watch, .instruct, .observe, .check, .saml: false
    }
  }

  /// Whether the step is a load, or holds one: then nothing else may disturb the system, or be disturbed.
  var holdsLoad: Bool {
    switch self {
    case .load: true
    case .repeat(let rounds): rounds.steps.contains(where: \.holdsLoad)
    case .inParallel(let branches): branches.contains { $0.contains(where: \.holdsLoad) }
    case .call, .watch, .expect, .wait, .instruct, .observe, .check, .saml: false
    }
  }

  /// Whether the step itself is a load.
  var isLoad: Bool {
    if case .load = self { true } else { false }
  }
}

/// What is run of a plan.
package struct CaseChoice: Sendable {
  package static let all = CaseChoice(only: [])

  /// Identifiers of requirements, cases or suites; everything where it is empty.
  package var only: [String]

  package init(only: [String]) {
    self.only = only
  }

  /// The cases that `only` names: by their own identifier, by that of a requirement that they verify, or by that of
  /// their suite; with the controls that they need.
  ///
  /// - Returns: nil after `unknown-id`.
  package func cases(of plan: Plan, into sink: DiagnosticSink) -> Set<String>? {
    guard !only.isEmpty else { return Set(plan.cases.map(\.id)) }
    let errors = sink.errorCount
    var chosen: Set<String> = []
    for name in only {
      let requirement = plan.requirements.first { $0.id == name }?.cases ?? []
      let own = plan.cases.map(\.id).filter { $0 == name || $0.hasPrefix(name + "/") || $0.hasPrefix(name + "(") }
      if requirement.isEmpty && own.isEmpty {
        let names = plan.requirements.map(\.id) + plan.cases.map(\.id)
        sink.error(
          "unknown-id", Text("no requirement, case or suite is named '\(name)'"), at: nil,
          hints: Suggestion.hint(for: name, among: names).map { [$0] } ?? [])
      }
      chosen.formUnion(requirement + own)
    }
    var frontier = chosen
    while !frontier.isEmpty {
      frontier = Set(plan.cases.filter { frontier.contains($0.id) }.compactMap(\.control)).subtracting(chosen)
      chosen.formUnion(frontier)
    }
    return sink.errorCount == errors ? chosen : nil
  }

  /// Whether nothing but people is asked: then neither the vendor's system nor a secret is needed.
  package static func asksPeopleOnly(_ chosen: Set<String>, of plan: Plan) -> Bool {
    !chosen.isEmpty && plan.cases.allSatisfy { !chosen.contains($0.id) || $0.kind != .test }
  }
}
