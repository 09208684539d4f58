import NIOCore
import SuiteLanguage

/// Makes the requests of a worker ready: those that are the same at each arrival of a device once, the others each time.
struct RequestMaker {
  private let clock: LoadClock
  private let builtIns: LoadGenerator.BuiltIns
  private var cache: RequestCache
  private var scratch = ByteBuffer()

  init(_ calls: [PreparedCall], clock: LoadClock, builtIns: @escaping LoadGenerator.BuiltIns) {
    self.clock = clock
    self.builtIns = builtIns
    cache = RequestCache(calls)
  }

  /// The request that comes next, ready for the wire.
  mutating func request(_ flight: Flight) throws(LoadFailure) -> ByteBuffer {
    let step = flight.step
    let arrival = flight.arrival
    if step.isFixed, let known = cache.request(arrival.call, step.index, arrival.device) { return known }
    var buffer = ByteBuffer()
    if step.isFixed, case .perDevice(let scopes) = flight.call.values {
      try step.template.write(scopes[arrival.device], into: &buffer, scratch: &scratch)
      cache.keep(buffer, arrival.call, step.index, arrival.device)
    } else {
      try step.template.write(scope(flight), into: &buffer, scratch: &scratch)
    }
    return buffer
  }

  /// The request that comes next, as functional steps have it.
  func outgoing(_ flight: Flight) throws(LoadFailure) -> OutgoingRequest {
    try flight.step.template.outgoing(scope(flight))
  }

  /// What the names stand for at an arrival.
  private func scope(_ flight: Flight) -> Scope {
    if let scope = flight.scope { return scope }
    var scope: Scope
    switch flight.call.values {
    case .perDevice(let scopes):
      scope = scopes[flight.arrival.device]
      let builtIn = builtIns(flight.arrival, clock)
      scope["unique"] = .text(builtIn.unique)
      scope["now"] = .instant(builtIn.now)
    case .perArrival(let make): scope = make(flight.arrival)
    }
    for (name, value) in flight.given { scope[name] = value }
    flight.scope = scope
    return scope
  }
}
