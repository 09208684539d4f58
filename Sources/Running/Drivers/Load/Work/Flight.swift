import SuiteLanguage

/// An arrival on its way. One object goes from hand to hand: as a value it would be copied at each of a dozen of them,
/// with all that it refers to.
final class Flight {
  let arrival: LoadArrival
  let begun: Int64
  let call: PreparedCall
  /// The request that comes next or is under way.
  private(set) var step: PreparedCall.Step
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

  init(_ arrival: LoadArrival, _ call: PreparedCall, begun: Int64) {
    self.arrival = arrival
    self.call = call
    self.begun = begun
    step = call.steps[0]
    if call.outputCount > 0 { outputs = Array(repeating: nil, count: call.outputCount) }
  }

  /// On to the next request of the call.
  func goOn() { step = call.steps[step.index + 1] }

  /// Back to where the call begins.
  func beginAgain() {
    step = call.steps[0]
    firstByte = nil
    status = nil
    scope = nil
    given = [:]
    for index in outputs.indices { outputs[index] = nil }
    attempts += 1
    isSent = false
  }
}
