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
