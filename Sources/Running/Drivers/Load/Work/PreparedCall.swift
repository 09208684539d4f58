import NIOCore
import Planning
import Quantities
import SuiteLanguage

/// A call with everything about it worked out that is the same at each arrival.
final class PreparedCall: Sendable {
  final class Step: Sendable {
    /// In the order of the requests.
    let index: Int
    let template: RequestTemplate
    let check: AnswerCheck
    /// Index of the connection of the binding.
    let pool: Int
    /// From sending to the last byte, in microseconds.
    let limit: Int64
    /// Whether the request is the same at each arrival of a device.
    let isFixed: Bool
    /// Whether the outcome is known when it is answered.
    let isLast: Bool
    /// The answer to `HEAD` has no body.
    let isToHead: Bool

    init(
      index: Int, template: RequestTemplate, check: AnswerCheck, pool: Int, limit: Int64, isFixed: Bool, isLast: Bool
    ) {
      self.index = index
      self.template = template
      self.check = check
      self.pool = pool
      self.limit = limit
      self.isFixed = isFixed
      self.isLast = isLast
      isToHead = template.bound.method == "HEAD"
    }
  }

  let operation: String
  let values: LoadValues
  /// At least one.
  let steps: [Step]
  /// How many there are in ``LoadOutcome/outputs``.
  let outputCount: Int
  let retry: LoadRetry?

  /// - Parameter pools: the connections so far, by name; those that are new are added.
  init(_ call: LoadCall, target: Target, pools: inout [String]) throws(Shortfall) {
    guard case .requests(let requests)? = target.binding.operations[call.operation], !requests.isEmpty else {
      throw Target.unbound(call.operation)
    }
    operation = call.operation
    values = call.values
    retry = call.retry
    outputCount = call.outputs.count
    let outputs = Dictionary(
      call.outputs.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    let fields = target.types.operations[call.operation] ?? [:]
    let isPerDevice = if case .perDevice = call.values { true } else { false }
    var known: Set<String> = ["unique", "now"]
    var steps: [Step] = []
    for (index, bound) in requests.enumerated() {
      guard let connection = target.builder.connections[bound.connection] else {
        throw Target.unbound(bound.connection)
      }
      let pool = pools.firstIndex(of: bound.connection) ?? pools.count
      if pool == pools.count { pools.append(bound.connection) }
      let template = try RequestTemplate(bound, builder: target.builder)
      let isLast = index == requests.count - 1
      let check = AnswerCheck(
        bound, fields: fields, outputs: outputs, isLast: isLast, bodyLimit: connection.bodyLimit)
      steps.append(
        Step(
          index: index, template: template, check: check, pool: pool, limit: connection.timeLimit.microseconds,
          isFixed: isPerDevice && template.names.isDisjoint(with: known), isLast: isLast))
      known.formUnion(bound.gives.keys)
    }
    self.steps = steps
  }

  /// How many virtual devices there are; nil where the values do not say.
  var devices: Int? {
    if case .perDevice(let scopes) = values { scopes.count } else { nil }
  }
}

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

/// Requests that are the same at each arrival of a device, in bounded memory.
struct RequestCache {
  private var known: [[[ByteBuffer?]]]
  private var bytes = 0

  /// Bytes that are kept. What does not fit is made again each time.
  private static let most = 64 << 20

  init(_ calls: [PreparedCall]) {
    known = calls.map { call in
      call.steps.map { $0.isFixed ? Array(repeating: nil, count: call.devices ?? 0) : [] }
    }
  }

  func request(_ call: Int, _ step: Int, _ device: Int) -> ByteBuffer? { known[call][step][device] }

  mutating func keep(_ buffer: ByteBuffer, _ call: Int, _ step: Int, _ device: Int) {
    guard bytes + buffer.capacity <= RequestCache.most else { return }
    bytes += buffer.capacity
    known[call][step][device] = buffer
  }
}
