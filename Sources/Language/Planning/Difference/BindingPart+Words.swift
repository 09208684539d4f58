import Texts

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
