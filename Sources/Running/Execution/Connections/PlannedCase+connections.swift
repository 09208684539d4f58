import Planning
import SuiteLanguage

extension PlannedCase {
  /// The connections of a binding that the steps of the case use.
  func connections(in binding: Binding) -> Set<String> { PlannedStep.connections(of: steps, in: binding) }
}

extension PlannedStep {
  fileprivate static func connections(of steps: [PlannedStep], in binding: Binding) -> Set<String> {
    steps.reduce(into: []) { $0.formUnion($1.connections(in: binding)) }
  }

  private func connections(in binding: Binding) -> Set<String> {
    switch self {
    case .call(let call): binding.operations[call.operation]?.connections ?? []
    case .watch(let watch): binding.streams[watch.stream]?.connections ?? []
    case .load(let load):
      load.mix.reduce(into: load.staff.flatMap { binding.streams[$0.stream]?.connections } ?? []) {
        $0.formUnion(binding.operations[$1.operation]?.connections ?? [])
      }
    case .repeat(let rounds): Self.connections(of: rounds.steps, in: binding)
    case .inParallel(let branches): branches.reduce(into: []) { $0.formUnion(Self.connections(of: $1, in: binding)) }
    case .saml(let saml): binding.logins[saml.login]?.connections ?? []
    case .expect, .wait, .instruct, .observe, .check: []
    }
  }
}

extension OperationBinding {
  var connections: Set<String> {
    switch self {
    case .requests(let requests): Set(requests.map(\.connection))
    case .byHand: []
    }
  }
}

extension StreamBinding {
  fileprivate var connections: Set<String> {
    switch source {
    case .serverSentEvents(let request, _, _), .polling(let request, _, _, _): [request.connection]
    case .webhook(_, let subscribe, let unsubscribe, _):
      Set([subscribe, unsubscribe].compactMap { $0?.connection })
    }
  }
}

extension LoginBinding {
  fileprivate var connections: Set<String> {
    var all = [logIn, who, serviceProvider].map(\.connection)
    if let logOut { all.append(logOut.connection) }
    switch identityProvider {
    case .request(let request): all.append(request.connection)
    case .file(_, let then): if let then { all.append(then.connection) }
    case .byHand: break
    }
    return Set(all)
  }
}
