package import Texts

/// One thing that a `load` step can put a demand on: a key under its `that`.
///
/// A measure is one value: its key, the figure that it is, and its name in reports. Each stands in a list below, and from
/// these lists readers, schemas, judgement and reports have it. Of a new count only the counting itself is to be written:
/// in the reconciliation of sent and seen alarms, in the room Load. Two measures are the same where their keys are.
package struct LoadMeasure: Sendable {
  /// The key as suites write it.
  package let key: String
  /// What is looked at, and how it is judged.
  package let figure: Figure
  /// The field of the stream that the measure is about; nil for a measure of no field.
  package let field: String?
  /// What is measured, as a noun.
  package let name: Text

  /// The figure of a load that a measure looks at.
  package enum Figure: Hashable, Sendable {
    /// How often something was found when alarms sent were compared with alarms seen.
    ///
    /// - Parameters:
    ///   - certain: when a count that is too high is certain.
    ///   - ofSeen: whether only alarms that were seen can be counted; if none was, the count shows nothing.
    case alarms(certain: Certainty, ofSeen: Bool)
    /// The share of requests that did not give what is wanted, for each call of the mix.
    case errors
    /// From the scheduled time of a request to the end of its answer, for each call of the mix.
    case answered(Point)
    /// From the scheduled time of an alarm until it is shown to a member of staff who must see it.
    case shown(Point)
  }

  /// When a count that is too high is certain to be the vendor's doing.
  package enum Certainty: Hashable, Sendable {
    case always
    /// When the load was held: what came late under a load that came late itself proves nothing.
    case whenLoadIsHeld
    /// When nothing of the load is missing: a part of which nothing is known may have raised the alarms.
    case whenLoadIsWhole
  }

  private init(_ key: String, _ figure: Figure, field: String? = nil, _ name: Text) {
    self.key = key
    self.figure = figure
    self.field = field
    self.name = name
  }

  // MARK: The measures

  /// Alarms that were sent, and that somebody who must see them never saw.
  package static let lost = LoadMeasure(
    "lost", .alarms(certain: .always, ofSeen: false), Text("lost alarms"))
  /// Alarms shown once more to the same member of staff.
  package static let duplicated = LoadMeasure(
    "duplicated", .alarms(certain: .whenLoadIsWhole, ofSeen: true), Text("duplicated alarms"))
  /// Alarms shown after their time.
  package static let late = LoadMeasure(
    "late", .alarms(certain: .whenLoadIsHeld, ofSeen: true), Text("late alarms"))
  /// Alarms shown to somebody whom they do not concern.
  package static let misrouted = LoadMeasure(
    "misrouted", .alarms(certain: .always, ofSeen: true), Text("alarms to the wrong staff"))
  /// Alarms shown that nobody had raised.
  package static let unexpected = LoadMeasure(
    "unexpected", .alarms(certain: .whenLoadIsWhole, ofSeen: true), Text("alarms that nobody raised"))
  /// Alarms shown before others that had been taken earlier.
  package static let outOfOrder = LoadMeasure(
    "out-of-order", .alarms(certain: .always, ofSeen: true), Text("alarms out of order"))

  /// `wrong-reason`: alarms that show something else than they must in a field of the stream.
  package static func wrong(_ field: String) -> LoadMeasure {
    LoadMeasure(
      wrongKey(field), .alarms(certain: .always, ofSeen: true), field: field,
      Text("alarms with the wrong \(FieldTitle.name(field))"))
  }

  /// The key of ``wrong(_:)``, without its names: it is wanted for each alarm.
  package static func wrongKey(_ field: String) -> String { wrongPrefix + field }

  private static let errors = LoadMeasure(
    "errors", .errors, Text("share of errors"))

  private static func answered(_ point: Point) -> LoadMeasure {
    LoadMeasure(
      point.rawValue, .answered(point), Text("response time, \(point.name)"))
  }

  private static func shown(_ point: Point) -> LoadMeasure {
    LoadMeasure(
      "shown-\(point.rawValue)", .shown(point), Text("time until the alarm was shown, \(point.name)"))
  }

  /// Counts of alarms, the most serious first.
  package static let counts = [lost, duplicated, late, misrouted, unexpected, outOfOrder]

  /// All measures but those of a stream's fields.
  package static let all = counts + [errors] + Point.allCases.map(answered) + Point.allCases.map(shown)

  private static let byKey = Dictionary(uniqueKeysWithValues: all.map { ($0.key, $0) })
  private static let wrongPrefix = "wrong-"

  /// The measure of a key; nil for a key of none.
  package init?(key: String) {
    if let known = Self.byKey[key] {
      self = known
    } else if key.hasPrefix(Self.wrongPrefix), key.utf8.count > Self.wrongPrefix.utf8.count {
      self = .wrong(String(key.dropFirst(Self.wrongPrefix.count)))
    } else {
      return nil
    }
  }

  /// The keys that do not depend on a stream's fields, for hints.
  package static let fixedKeys: [String] = all.map(\.key)

  /// Keys of counts in a fixed order: the most serious first, then contents that were wrong.
  package static func countedKeys(_ counts: [String: Int]) -> [String] {
    let known = Self.counts.map(\.key)
    return known.filter { counts[$0] != nil } + counts.keys.filter { !known.contains($0) }.sorted()
  }

  // MARK: What follows from the figure

  /// The type of what is measured.
  package var type: ValueType {
    switch figure {
    case .alarms: .integer
    case .errors: .percent
    case .answered, .shown: .duration
    }
  }

  /// Whether it is about alarms and so needs staff who watch.
  package var needsAlarms: Bool {
    switch figure {
    case .alarms, .shown: true
    case .errors, .answered: false
    }
  }

  /// How serious it is that a demand on it is not met: from 0, the most serious, up to ``leastGrave``.
  package var gravity: Int {
    let counts = Self.counts
    return switch figure {
    case .alarms: counts.firstIndex(of: self) ?? counts.count
    case .shown: counts.count + 1
    case .errors: counts.count + 2
    case .answered: Self.leastGrave
    }
  }

  package static let leastGrave = counts.count + 3
}

extension LoadMeasure: Hashable, CustomStringConvertible {
  package var description: String { key }

  package static func == (left: LoadMeasure, right: LoadMeasure) -> Bool { left.key == right.key }
  package func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

extension LoadMeasure {
  /// A percentile or the greatest value.
  package enum Point: String, CaseIterable, Sendable, Codable {
    case p50, p90, p95, p99
    case p999 = "p99-9"
    case max

    /// Of a thousand: 999 for the 99.9th percentile, 1000 for the greatest value.
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

    /// The point as a noun.
    package var name: Text {
      switch self {
      case .max: Text("longest", context: "percentile")
      case .p50: Text("median")
      case .p90, .p95, .p99, .p999: Text("\(share)th percentile")
      }
    }

    private var share: Text {
      let (whole, tenth) = (thousandths / 10, thousandths % 10)
      return tenth == 0 ? Text(verbatim: "\(whole)") : Text(inEach: { "\(whole)\($0.decimalSign)\(tenth)" })
    }
  }
}
