import SuiteLanguage
import Texts

/// Compares the bindings of two plans part by part.
enum BindingComparison {
  static func changes(from old: Binding, to new: Binding) -> [PlanChange.BindingPart] {
    var parts: [PlanChange.BindingPart] = []
    if old.name != new.name { parts.append(.name(old: old.name, new: new.name)) }
    if old.system != new.system { parts.append(.system) }
    if old.simulated != new.simulated { parts.append(.simulated(new.simulated)) }
    parts += changed(old.connections, new.connections).map { .connection($0) }
    if old.clock != new.clock { parts.append(.clock) }
    parts += changed(old.operations, new.operations).map { .operation($0) }
    parts += changed(old.streams, new.streams).map { .stream($0) }
    parts += changed(old.logins, new.logins).map { .login($0) }
    if old.devices != new.devices { parts.append(.devices) }
    if old.sideBySide != new.sideBySide { parts.append(.sideBySide) }
    if old.settle != new.settle { parts.append(.settle) }
    return parts
  }

  private static func changed<Part: Equatable>(_ old: [String: Part], _ new: [String: Part]) -> [String] {
    Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }.sorted()
  }
}

extension PlanChange {
  func described(_ part: BindingPart) -> Text {
    switch part {
    case .name(let old, let new):
      Text("the test adapter is now \(new) instead of \(old)")
    case .simulated(true):
      Text("the system under test is now a simulated one")
    case .simulated(false):
      Text("the system under test is no longer simulated")
    case .system, .connection, .clock, .operation, .stream, .login, .devices, .sideBySide, .settle:
      Text("in the test adapter \(noun(part)) changed")
    }
  }

  private func noun(_ part: BindingPart) -> Text {
    switch part {
    case .system:
      Text("the system's name or version")
    case .connection(let name):
      Text("the connection \(name)")
    case .clock: Text("the clock")
    case .operation(let name):
      Text("the operation \(name)")
    case .stream(let name):
      Text("the stream \(name)")
    case .login(let name):
      Text("the login \(name)")
    case .devices: Text("the devices")
    case .sideBySide:
      Text("how many test cases run at once")
    case .settle: Text("the waiting time settle")
    case .name, .simulated: Text(verbatim: "")
    }
  }
}
