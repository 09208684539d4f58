import NIOCore
import Planning
import Quantities
import SuiteLanguage

/// A call with everything about it worked out that is the same at each arrival.
final class PreparedCall: Sendable {
  final class Step: Sendable {
    let template: RequestTemplate
    let check: AnswerCheck
    /// Index of the connection of the binding.
    let pool: Int
    /// From sending to the last byte, in microseconds.
    let limit: Int64
    /// Whether the request is the same at each arrival of a device.
    let isFixed: Bool

    init(template: RequestTemplate, check: AnswerCheck, pool: Int, limit: Int64, isFixed: Bool) {
      self.template = template
      self.check = check
      self.pool = pool
      self.limit = limit
      self.isFixed = isFixed
    }
  }

  let operation: String
  let values: LoadValues
  let steps: [Step]
  /// Which output of ``LoadOutcome/outputs`` a name is.
  let outputs: [String: Int]
  let retry: LoadRetry?

  /// - Parameter pools: the connections so far, by name; those that are new are added.
  init(_ call: LoadCall, target: Target, pools: inout [String]) throws(Shortfall) {
    guard case .requests(let requests)? = target.binding.operations[call.operation], !requests.isEmpty else {
      throw Target.unbound(call.operation)
    }
    operation = call.operation
    values = call.values
    retry = call.retry
    outputs = Dictionary(
      call.outputs.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    let fields = target.types.operations[call.operation] ?? [:]
    let isPerDevice = if case .perDevice = call.values { true } else { false }
    var known: Set<String> = ["unique", "now"]
    var steps: [Step] = []
    for bound in requests {
      guard let connection = target.builder.connections[bound.connection] else {
        throw Target.unbound(bound.connection)
      }
      let pool = pools.firstIndex(of: bound.connection) ?? pools.count
      if pool == pools.count { pools.append(bound.connection) }
      let template = try RequestTemplate(bound, builder: target.builder)
      steps.append(
        Step(
          template: template, check: AnswerCheck(bound, outputs: fields, bodyLimit: connection.bodyLimit), pool: pool,
          limit: connection.timeLimit.microseconds,
          isFixed: isPerDevice && template.names.isDisjoint(with: known)))
      known.formUnion(bound.gives.keys)
    }
    self.steps = steps
  }

  /// How many virtual devices there are; nil where the values do not say.
  var devices: Int? {
    if case .perDevice(let scopes) = values { scopes.count } else { nil }
  }
}

/// An arrival on its way.
struct Flight {
  let arrival: LoadArrival
  let begun: Int64
  var step = 0
  /// Until when it may wait for a connection, and then for its answer.
  var deadline: Int64 = 0
  var sent: Int64?
  var firstByte: Int64?
  var status: Int?
  /// The names that are not the same for each arrival of the device; empty until one is needed.
  var scope: Scope?
  /// What earlier answers gave.
  var given: [String: Value] = [:]
  var outputs: [Value?] = []
  var attempts = 1
  var ambiguous = 0
  /// Whether this attempt has been written to a connection.
  var isSent = false

  /// Back to where the call begins.
  mutating func beginAgain() {
    step = 0
    firstByte = nil
    status = nil
    scope = nil
    given = [:]
    for index in outputs.indices { outputs[index] = nil }
    attempts += 1
    isSent = false
  }
}
