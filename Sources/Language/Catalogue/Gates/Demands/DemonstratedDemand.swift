import Diagnostics
import LocatedYAML
package import Quantities
import Texts

/// `demonstrated`: what was seen is enough to say something with a given confidence.
package struct DemonstratedDemand: Hashable, Sendable {
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

  static let measures = ["lost-alarms", "faulty-users", "time-between-failures", "battery-life"]

  static func read(_ node: YAMLNode, _ reading: GateReading) -> DemonstratedDemand? {
    node.mapping(Text("something to be demonstrated"), reading.sink) { reader in
      let measure = reader.oneOf(measures)
      let confidenceNode = reader.optional("confidence")
      let confidence = reading.confidence(confidenceNode)
      let correlationNode = reader.optional("correlation")
      let correlation = correlationNode.flatMap { Self.correlation($0, reading) }
      guard let measure, let claim = Self.claim(measure.key, measure.value, reading), let confidence else { return nil }
      if correlationNode != nil, correlation == nil { return nil }
      return DemonstratedDemand(claim: claim, confidence: confidence, correlation: correlation)
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
      switch measure {
      case "lost-alarms":
        return reader.required("at-most").flatMap { reading.share($0, above: true) }.map { .lostAlarms(atMost: $0) }
      case "faulty-users":
        return reader.required("at-most").flatMap { reading.share($0, above: true) }.map { .faultyUsers(atMost: $0) }
      case "time-between-failures":
        return Self.span(reader.required("at-least"), reading).map { .timeBetweenFailures(atLeast: $0) }
      default:
        let span = Self.span(reader.required("at-least"), reading)
        let share = reader.required("for").flatMap { reading.share($0, above: true) }
        guard let span, let share else { return nil }
        return .batteryLife(atLeast: span, share: share)
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
