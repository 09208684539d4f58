/// What a `load` step can put a demand on: the keys under its `that`.
package enum LoadMeasure: Hashable, Sendable {
  case count(Count)
  /// `wrong-reason`: alarms that show something else than they must in a field of the stream.
  case wrong(String)
  /// The share of requests that did not come out as wanted, for each call of the mix apart.
  case errors
  /// From the scheduled time of a request to the end of its answer, for each call of the mix apart.
  case latency(Point)
  /// From the scheduled time of an alarm until it is shown to a member of staff who must see it.
  case shown(Point)

  /// What is counted when alarms sent are held against alarms seen.
  package enum Count: String, CaseIterable, Sendable, Codable {
    /// Alarms that somebody who must see them never saw.
    case lost
    /// Alarms shown once more to the same member of staff.
    case duplicated
    /// Alarms shown after their time.
    case late
    /// Alarms shown to somebody whom they do not concern.
    case misrouted
    /// Alarms shown that nobody had raised.
    case unexpected
    /// Alarms shown before others that had been taken earlier.
    case outOfOrder = "out-of-order"
  }

  /// A percentile or the greatest value.
  package enum Point: String, CaseIterable, Sendable, Codable {
    case p50, p90, p95, p99
    case p999 = "p99-9"
    case max

    /// In thousandths: 999 for the 99.9th percentile, 1000 for the greatest value.
    package var thousandths: Int {
      switch self {
      case .p50: 500
      case .p90: 900
      case .p95: 950
      case .p99: 990
      case .p999: 999
      case .max: 1000
      }
    }
  }

  /// Nil for a key that is none of these.
  package init?(key: String) {
    if let count = Count(rawValue: key) {
      self = .count(count)
    } else if key == "errors" {
      self = .errors
    } else if let point = Point(rawValue: key) {
      self = .latency(point)
    } else if key.hasPrefix("shown-"), let point = Point(rawValue: String(key.dropFirst(6))) {
      self = .shown(point)
    } else if key.hasPrefix("wrong-"), key.utf8.count > 6 {
      self = .wrong(String(key.dropFirst(6)))
    } else {
      return nil
    }
  }

  /// As written in a suite.
  package var key: String {
    switch self {
    case .count(let count): count.rawValue
    case .wrong(let field): "wrong-\(field)"
    case .errors: "errors"
    case .latency(let point): point.rawValue
    case .shown(let point): "shown-\(point.rawValue)"
    }
  }

  /// The type of what is measured.
  package var type: ValueType {
    switch self {
    case .count, .wrong: .integer
    case .errors: .percent
    case .latency, .shown: .duration
    }
  }

  /// Whether it speaks of alarms and so needs staff who watch.
  package var needsAlarms: Bool {
    switch self {
    case .count, .wrong, .shown: true
    case .errors, .latency: false
    }
  }

  /// The keys that do not depend on a stream's fields, for hints.
  package static let fixedKeys: [String] =
    Count.allCases.map(\.rawValue) + ["errors"] + Point.allCases.map(\.rawValue)
    + Point.allCases.map { "shown-\($0.rawValue)" }
}
