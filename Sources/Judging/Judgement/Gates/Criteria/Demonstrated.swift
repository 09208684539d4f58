package import Catalogue
import Diagnostics
import Evidence
package import JSONValues
package import LocatedYAML
package import Quantities
import Statistics
package import Texts

/// `demonstrated`: what was seen bounds what is claimed, with the confidence that is asked for.
///
/// Alarms are counted on logged test presses alone: of a natural alarm that did not arrive nobody knows.
package struct Demonstrated: Criterion {
  package static let key = "demonstrated"

  package enum Claim: Hashable, Sendable {
    /// Of test presses at most this share is lost.
    case lostAlarms(atMost: Percentage)
    /// At most this share of the users has a fault of class A or B.
    case faultyUsers(atMost: Percentage)
    /// The mean time of a device between failures of class A or B is at least this long.
    case timeBetweenFailures(atLeast: TimeSpan)
    /// At least this share of the batteries lasts this long.
    case batteryLife(atLeast: TimeSpan, share: Percentage)
  }

  package var claim: Claim
  package var confidence: Percentage
  /// How much the alarms of one user are alike, 0 to 1. Unknown counts as 1: then each user counts once.
  package var correlation: Rational?

  package init(claim: Claim, confidence: Percentage, correlation: Rational? = nil) {
    self.claim = claim
    self.confidence = confidence
    self.correlation = correlation
  }

  package func title(in bench: GateBench) -> Text { Text("Verified in figures") }

  package func finding(at gate: String, in bench: GateBench) -> GateFinding {
    guard let level = Confidence(confidence) else { return GateFinding(.cannotTell, [noTrials]) }
    do throws(StatisticsError) {
      switch claim {
      case .lostAlarms(let most): return try lostAlarms(most, level, bench)
      case .faultyUsers(let most): return try faultyUsers(most, level, bench)
      case .timeBetweenFailures(let least): return try timeBetweenFailures(least, level, bench)
      case .batteryLife(let least, let share): return try batteryLife(least, share, level, bench)
      }
    } catch {
      return none(GateWords.recordUse)
    }
  }

  private var measure: DemonstratedMeasure {
    switch claim {
    case .lostAlarms: .lostAlarms
    case .faultyUsers: .faultyUsers
    case .timeBetweenFailures: .timeBetweenFailures
    case .batteryLife: .batteryLife
    }
  }

  private func lostAlarms(
    _ most: Percentage, _ level: Confidence, _ bench: GateBench
  ) throws(StatisticsError) -> GateFinding {
    let total = bench.field.testPresses.total()
    guard total.sent > 0 else { return none(GateWords.recordUse) }
    // Nobody knows how many users there were: then they may all be one's.
    let users = max(1, total.users.count, total.mostUsersOfADay)
    let perUser = Double(total.sent) / Double(users)
    let alike = (correlation ?? .one).approximation
    let upper = try ClusteredSample.upper(
      failures: total.lost, trials: total.sent, perUser: perUser, correlation: alike, confidence: level)
    let effective = try ClusteredSample.effectiveSize(n: total.sent, perUser: perUser, correlation: alike)
    return try share(
      trials: total.sent, failures: total.lost, effective: effective, upper: upper, most: most, level,
      evidence: total.entries.numbers)
  }

  /// Each fault of class A or B in the pilot is taken for another user's.
  private func faultyUsers(
    _ most: Percentage, _ level: Confidence, _ bench: GateBench
  ) throws(StatisticsError) -> GateFinding {
    let units = bench.field.pilotUnits
    let users = units.reduce(0) { $0 + ($1.users ?? 0) }
    guard users > 0, bench.use(from: .earliest, through: bench.today) > 0 else { return none(GateWords.recordUse) }
    let faults = bench.field.deviations.reported(classes: [.a, .b], units: Set(units.map(\.id)))
    let failures = min(users, faults.count)
    let upper = try BinomialBound.upper(failures: failures, trials: users, confidence: level)
    return try share(
      trials: users, failures: failures, effective: Double(users), upper: upper, most: most, level,
      evidence: (units.compactMap(\.entry) + faults.compactMap(\.entry)).numbers)
  }

  private func share(
    trials: Int, failures: Int, effective: Double, upper: Double, most: Percentage, _ level: Confidence,
    evidence: [EntryNumber]
  ) throws(StatisticsError) -> GateFinding {
    let wanted = most.fraction.approximation
    let bound = DemonstratedBound(
      measure: measure, trials: trials, failures: failures, effectiveTrials: effective, shown: upper, wanted: wanted,
      confidence: confidence)
    if upper <= wanted { return bound.finding(.met, evidence) }
    // More trials help only where those of one user are not taken for one.
    let needed = try? DemonstrationPlan.trials(atMost: most, confidence: level, failures: failures)
    return bound.finding(.notMet, evidence, moreTrials: needed.map { $0 - Int(effective.rounded(.down)) })
  }

  private func timeBetweenFailures(
    _ least: TimeSpan, _ level: Confidence, _ bench: GateBench
  ) throws(StatisticsError) -> GateFinding {
    let hours = bench.field.telemetry.deviceHours()
    guard hours > 0 else { return none(GateWords.recordUse) }
    let faults = bench.field.deviations.reported(classes: [.a, .b])
    let lower = try MTBFBound.lower(failures: faults.count, time: Double(hours), confidence: level)
    let wanted = Double(least.microseconds) / 3_600_000_000
    let bound = DemonstratedBound(
      measure: measure, trials: hours, failures: faults.count, effectiveTrials: Double(hours), shown: lower,
      wanted: wanted, confidence: confidence)
    let evidence =
      bench.field.telemetry.days(.heartbeats).compactMap(\.entry).numbers + faults.compactMap(\.entry).numbers
    if lower >= wanted { return bound.finding(.met, evidence) }
    let needed = try MTBFBound.time(toShow: wanted, confidence: level, failures: faults.count)
    return bound.finding(.notMet, evidence, moreTrials: Int((needed - Double(hours)).rounded(.up)))
  }

  /// A battery that was still running when the measurement ended too early says nothing.
  private func batteryLife(
    _ least: TimeSpan, _ share: Percentage, _ level: Confidence, _ bench: GateBench
  ) throws(StatisticsError) -> GateFinding {
    guard let wanted = try? Rational(Int128(least.microseconds), over: 3_600_000_000) else {
      return none(GateWords.recordUse)
    }
    let lives = bench.field.batteryLives.filter { !$0.isCensored || $0.hours >= wanted }
    guard !lives.isEmpty else { return none(GateWords.record(BatteryMeasured.self)) }
    let short = lives.filter { $0.hours < wanted }
    let upper = try BinomialBound.upper(failures: short.count, trials: lives.count, confidence: level)
    let bound = DemonstratedBound(
      measure: measure, trials: lives.count, failures: short.count, effectiveTrials: Double(lives.count),
      shown: 1 - upper, wanted: share.fraction.approximation, confidence: confidence)
    let evidence = lives.compactMap(\.entry).numbers
    if 1 - upper >= share.fraction.approximation { return bound.finding(.met, evidence) }
    guard let rest = try? Rational.one.subtracting(share.fraction), let most = try? Percentage(fraction: rest),
      let needed = try? DemonstrationPlan.trials(atMost: most, confidence: level, failures: short.count)
    else { return bound.finding(.notMet, evidence) }
    return bound.finding(.notMet, evidence, moreTrials: needed - lives.count)
  }

  private func none(_ remedy: Text) -> GateFinding { GateFinding(.cannotTell, [noTrials], remedies: [remedy]) }

  private var noTrials: Text { Text("The record has no trials to calculate from: \(measure.title).") }
}

/// What can be demonstrated.
package enum DemonstratedMeasure: String, Hashable, Sendable, CaseIterable {
  case lostAlarms = "lost-alarms"
  case faultyUsers = "faulty-users"
  case timeBetweenFailures = "time-between-failures"
  case batteryLife = "battery-life"

  package var title: Text {
    switch self {
    case .lostAlarms: Text("lost alarms")
    case .faultyUsers: Text("service users with a fault")
    case .timeBetweenFailures: Text("time between failures")
    case .batteryLife: Text("battery life")
    }
  }
}

/// What was seen, and what that shows. Shares are fractions, times are hours.
package struct DemonstratedBound: Hashable, Sendable {
  package var measure: DemonstratedMeasure
  package var trials: Int
  package var failures: Int
  /// What the trials count for, since those of one user are alike.
  package var effectiveTrials: Double
  /// The upper bound of a share, or the lower bound of a time, at the confidence.
  package var shown: Double
  package var wanted: Double
  package var confidence: Percentage

  fileprivate func finding(
    _ standing: CriterionStanding, _ evidence: [EntryNumber], moreTrials: Int? = nil
  ) -> GateFinding {
    var finding = GateFinding(standing, [sentence], evidence: evidence)
    if let moreTrials { finding.remedies = [Text("More trials without a failure: \(formatted: max(1, moreTrials)).")] }
    finding.figures = .bound(self)
    return finding
  }

  private var sentence: Text {
    switch measure {
    case .lostAlarms:
      Text(
        "Of \(formatted: trials) logged test presses, \(formatted: failures) were lost (equal to \(figure: effectiveTrials) independent trials). With \(formatted: confidence) confidence, at most \(share: shown) of alarms are lost. At most \(share: wanted) is required."
      )
    case .faultyUsers:
      Text(
        "Of \(formatted: trials) service users, \(formatted: failures) had a fault (equal to \(figure: effectiveTrials) independent trials). With \(formatted: confidence) confidence, at most \(share: shown) of service users have a fault. At most \(share: wanted) is required."
      )
    case .timeBetweenFailures:
      Text(
        "\(formatted: trials) device hours, failures: \(formatted: failures). With \(formatted: confidence) confidence, the mean time between failures is at least \(figure: shown)\u{A0}h. \(figure: wanted)\u{A0}h is required."
      )
    case .batteryLife:
      Text(
        "Batteries measured: \(formatted: trials), of which \(formatted: failures) ran out too early. With \(formatted: confidence) confidence, at least \(share: shown) last that long. \(share: wanted) is required."
      )
    }
  }
}

// MARK: The file

extension Demonstrated {
  package static let schema: JSONValue = {
    let atMost = CatalogueSchema.object(["at-most": CatalogueSchema.share("A share.")], required: ["at-most"])
    let atLeast = CatalogueSchema.string("A duration.")
    return CatalogueSchema.object(
      [
        "lost-alarms": atMost, "faulty-users": atMost,
        "time-between-failures": CatalogueSchema.object(["at-least": atLeast], required: ["at-least"]),
        "battery-life": CatalogueSchema.object(
          ["at-least": atLeast, "for": CatalogueSchema.share("Of the batteries.")], required: ["at-least", "for"]),
        "confidence": CatalogueSchema.share("95 % unless given."),
        "correlation": ["type": "number", "minimum": 0, "maximum": 1],
      ], required: [])
  }()

  package static func read(_ node: YAMLNode, _ reading: GateReading) -> Demonstrated? {
    node.mapping(Text("something to be demonstrated"), reading.sink) { reader in
      let measure = reader.oneOf(DemonstratedMeasure.allCases.map(\.rawValue))
      let confidence = reading.confidence(reader.optional("confidence"))
      let correlationNode = reader.optional("correlation")
      let correlation = correlationNode.flatMap { Self.correlation($0, reading) }
      guard let measure, let claim = Self.claim(measure.key, measure.value, reading), let confidence else { return nil }
      if correlationNode != nil, correlation == nil { return nil }
      return Demonstrated(claim: claim, confidence: confidence, correlation: correlation)
    }
  }

  private static func correlation(_ node: YAMLNode, _ reading: GateReading) -> Rational? {
    guard let number = reading.quantity(node, as: Rational.self, wanted: Text("a number")) else { return nil }
    guard number >= .zero, number <= .one else {
      reading.sink.error(
        "out-of-range", Text("a correlation of \(number) is not between 0 and 1"), at: node.span,
        hints: [Text("write 0.1")])
      return nil
    }
    return number
  }

  private static func claim(_ measure: String, _ node: YAMLNode, _ reading: GateReading) -> Claim? {
    node.mapping(Text("'\(measure)'"), reading.sink) { reader in
      switch DemonstratedMeasure(rawValue: measure) {
      case .lostAlarms:
        return reader.required("at-most").flatMap { reading.share($0, above: true) }.map { .lostAlarms(atMost: $0) }
      case .faultyUsers:
        return reader.required("at-most").flatMap { reading.share($0, above: true) }.map { .faultyUsers(atMost: $0) }
      case .timeBetweenFailures:
        return Self.span(reader.required("at-least"), reading).map { .timeBetweenFailures(atLeast: $0) }
      case .batteryLife:
        let span = Self.span(reader.required("at-least"), reading)
        let share = reader.required("for").flatMap { reading.share($0, above: true) }
        guard let span, let share else { return nil }
        return .batteryLife(atLeast: span, share: share)
      case nil: return nil
      }
    }
  }

  private static func span(_ node: YAMLNode?, _ reading: GateReading) -> TimeSpan? {
    guard let node, let span = reading.quantity(node, as: TimeSpan.self, wanted: Text("a duration")) else { return nil }
    guard span > .zero else {
      reading.sink.error(
        "out-of-range", Text("no time at all demands nothing"), at: node.span,
        hints: [Text("write how long, for instance 48 h")])
      return nil
    }
    return span
  }
}
