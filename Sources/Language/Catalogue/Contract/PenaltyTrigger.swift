package import JSONValues
package import LocatedYAML
package import Quantities
package import Texts

/// What a penalty is for: a type for each key of a clause that begins with `when-`.
///
/// The types belong to those who compute penalties. Whoever has a catalogue read hands them in as ``CatalogueKinds``, so
/// that readers and schemas know none of them.
package protocol TriggerKind: Hashable, Sendable {
  /// The key in a file: `when-late`.
  static var key: String { get }
  /// JSON Schema of the value under the key.
  static var schema: JSONValue { get }
  /// What it is for, in messages: "a late milestone".
  static var words: Text { get }
  /// What clauses of the kind may say beside it.
  static var traits: TriggerTraits { get }

  /// Reads the value under the key.
  ///
  /// - Returns: nil where it cannot be read; the reason is reported.
  static func read(_ node: YAMLNode, _ reading: TriggerReading) -> Self?

  /// The milestone whose delay is charged; nil for other triggers.
  var milestone: String? { get }
  /// The share that each month must reach; nil for other triggers than availability.
  var promised: Percentage? { get }
}

extension TriggerKind {
  package var milestone: String? { nil }
  package var promised: Percentage? { nil }
}

/// What clauses of a kind may say beside what they are for.
package struct TriggerTraits: Hashable, Sendable {
  /// What a rate is for.
  package enum Charged: Hashable, Sendable {
    /// For units of time: a clock runs.
    case time
    /// For each time that it happens.
    case occasion
    /// For each month.
    case month
  }

  package var charged: Charged
  /// When the clock may start.
  package var starts: Set<PenaltyClock.Start>
  /// Where no unit of time is given, the real time counts and not whole days: what is charged once may be over within a
  /// day.
  package var countsRealTime = false
  /// It is always due on a day, so that grace of hours would be less than a day.
  package var isDueOnDay = false
  /// Something can be charged once, beside a rate.
  package var hasOneOff: Bool
  package var hasTiers: Bool
  /// It is about an order, whose value or number of units the event gives.
  package var hasOrder = false
  /// The clause says with `counted-once-per` what makes two of them one.
  package var isCounted = false
  /// What runs showed of requirements decides.
  package var needsRequirements = false

  /// For a trigger with a clock.
  package static func clock(starts: Set<PenaltyClock.Start>) -> TriggerTraits {
    TriggerTraits(charged: .time, starts: starts, hasOneOff: true, hasTiers: true)
  }

  /// For a trigger without a clock.
  package static func each(_ charged: Charged, hasOneOff: Bool = false, hasTiers: Bool = false) -> TriggerTraits {
    TriggerTraits(charged: charged, starts: [], hasOneOff: hasOneOff, hasTiers: hasTiers)
  }

  /// A changed copy.
  package func with(_ change: (inout TriggerTraits) -> Void) -> TriggerTraits {
    var traits = self
    change(&traits)
    return traits
  }
}

/// What the penalty of a clause is for.
package struct PenaltyTrigger: Sendable {
  package let kind: any TriggerKind

  package init(_ kind: some TriggerKind) { self.kind = kind }

  package var key: String { type(of: kind).key }
  package var traits: TriggerTraits { type(of: kind).traits }
  package var milestone: String? { kind.milestone }
  var words: Text { type(of: kind).words }
  /// Whether a clock runs, so that units of time can be charged for.
  var hasClock: Bool { traits.charged == .time }
}

extension PenaltyTrigger: Hashable {
  package static func == (left: PenaltyTrigger, right: PenaltyTrigger) -> Bool {
    AnyHashable(left.kind) == AnyHashable(right.kind)
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(AnyHashable(kind)) }
}
