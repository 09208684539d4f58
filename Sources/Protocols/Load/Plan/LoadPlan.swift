package import Digests
package import Planning
import Quantities
package import SuiteLanguage

/// A `load` step with all values put in: what is to be sent when, who must see what, and what is demanded.
///
/// Two machines with the same step and values have the same plan, and the same arrivals.
/// All times are microseconds of real time from the begin of what is measured; warming up is before zero.
package struct LoadPlan: Hashable, Sendable {
  /// The mix, in the order of the suite.
  package let calls: [Call]
  /// The begin of warming up: negative, or zero.
  package let begin: Int64
  /// The end of what is measured: no arrival is due from here on.
  package let end: Int64
  /// How many times as fast as real time the target's clock runs.
  package let speed: Int
  package let devices: LoadTable
  package let staff: LoadTable
  /// The stream that staff watch, where they do.
  package let watch: String?
  /// From scheduled to shown; nil where there are no alarms.
  package let within: Int64?
  /// From the end of an outage until everything has been shown.
  package let recoveredWithin: Int64?
  package let inOrderAfter: Int64
  /// How late the generator may send an arrival.
  package let lag: Int64
  /// What is demanded, without names in it.
  package let demands: LoadDemands
  /// Put into ``BuiltInName/unique``, so that no two runs use the same.
  package let salt: String
  /// SHA-256 of everything above.
  package let digest: SHA256Digest

  let staffInputs: [String: Expression]
  let outer: Scope
  let orders: [DeviceOrder]
  let alarms: AlarmTable

  package var deviceCount: Int { devices.rowCount }
  package var staffCount: Int { staff.rowCount }
  /// How long after ``end`` the streams must be watched for every alarm to have its time, an outage at the end included.
  package var tail: Int64 { (within ?? 0) + (recoveredWithin ?? 0) }
  /// The fields of the stream that ``examine(_:)`` wants, in its order.
  package var fields: [String] { alarms.fields }

  /// One operation of the mix.
  package struct Call: Hashable, Sendable {
    package let operation: String
    /// Output -> what each answer must have there, names still in it.
    package let that: [String: Matcher]
    /// The outputs of ``that``, sorted.
    package let outputs: [String]
    package let schedule: Schedule
    /// The time, in microseconds, after which a device without a good answer retries.
    package let retry: Int64?
    package let isAlarm: Bool
    /// Whether the inputs differ from arrival to arrival of one device, since `${unique}` stands in them.
    package let isPerArrival: Bool
    let with: [String: Expression]
  }
}

extension LoadPlan {
  /// The rows of staff that a shard reads.
  package func staff(of shard: LoadShard) -> [Int] { (0..<staffCount).filter(shard.has) }

  /// The inputs of the stream for one member of staff.
  package func scope(ofStaff row: Int) throws(UnknownName) -> [String: Value] {
    try LoadPlan.evaluate(staffInputs, in: staff.scope(ofRow: row, over: outer))
  }

  /// The inputs of an operation for one device. Where ``Call/isPerArrival`` they are those of ``inputs(of:)``.
  package func inputs(device: Int, call: Int) throws(UnknownName) -> [String: Value] {
    try LoadPlan.evaluate(calls[call].with, in: scope(ofDevice: device))
  }

  /// The inputs of an operation for one arrival.
  package func inputs(of arrival: Arrival) throws(UnknownName) -> [String: Value] {
    var scope = scope(ofDevice: arrival.device)
    scope[BuiltInName.unique.rawValue] = .text(unique(arrival))
    return try LoadPlan.evaluate(calls[arrival.call].with, in: scope)
  }

  /// The names that the matchers of answers and of fields may use.
  package func scope(ofDevice row: Int) -> Scope { devices.scope(ofRow: row, over: outer) }

  /// What `${unique}` stands for in an arrival.
  package func unique(_ arrival: Arrival) -> String { "\(salt)-\(arrival.call)-\(arrival.index)" }

  /// The names of the outputs of an answer that are not as demanded.
  ///
  /// - Parameter outputs: in the order of ``Call/outputs``.
  package func unmet(_ outputs: [Value?], call: Int, device: Int) -> [String] {
    let wanted = calls[call]
    guard !wanted.outputs.isEmpty else { return [] }
    let scope = scope(ofDevice: device)
    return zip(wanted.outputs, outputs).filter { name, value in
      wanted.that[name].map { $0.evaluate(value, in: scope) != .met } ?? false
    }.map(\.0)
  }

  /// Evaluates each matcher once before the load. The first evaluation that asks for a language reads fifteen
  /// dictionaries, which takes longer than a load may be delayed.
  package func prepareMatchers() {
    let shown = alarms.alarms.flatMap { $0.shows.map(\.matcher) }
    for matcher in calls.flatMap(\.that.values) + shown { _ = matcher.evaluate(.text("larm"), in: outer) }
  }

  static func evaluate(_ expressions: [String: Expression], in scope: Scope) throws(UnknownName) -> [String: Value] {
    var values: [String: Value] = [:]
    for (name, expression) in expressions { values[name] = try expression.evaluate(in: scope) }
    return values
  }
}

/// The demands on a load, by the keys of ``LoadMeasure``, without names in them.
package struct LoadDemands: Hashable, Sendable, Codable {
  package var that: [String: Matcher]

  package init(that: [String: Matcher]) { self.that = that }

  /// The demands of a step, with the values of names. The plan has replaced parameters already, so an empty scope is
  /// enough unless a demand uses a saved value.
  package init(_ step: PlannedStep.Load, in scope: Scope) throws(LoadPlanProblem) {
    var resolved: [String: Matcher] = [:]
    for (key, matcher) in step.that {
      do throws(UnknownName) {
        resolved[key] = try matcher.resolved(in: scope)
      } catch {
        throw .unknownName(error.name)
      }
    }
    self.init(that: resolved)
  }

  /// The measures with their matchers, ordered by key. Keys of no measure are left out: a plan has been checked for them,
  /// and ``unknownKeys`` has the others.
  package var measures: [(measure: LoadMeasure, matcher: Matcher)] {
    that.sorted { $0.key < $1.key }.compactMap { key, matcher in LoadMeasure(key: key).map { ($0, matcher) } }
  }

  /// Keys of no measure.
  package var unknownKeys: [String] { that.keys.filter { LoadMeasure(key: $0) == nil }.sorted() }
}
