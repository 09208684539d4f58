package import Quantities
import Texts

/// A sentence with a number that data can show or refute: `lost alarms at most 0.1 %`.
package enum Claim: Hashable, Sendable, CustomStringConvertible {
  case share(ShareMeasure, atMost: Percentage)
  /// Of units that neither age nor recover by themselves.
  case meanTimeBetweenFailures(atLeast: TimeSpan)
  /// So many batteries last so long.
  case battery(atLeast: TimeSpan, share: Percentage)
  /// So many alarms are answered so fast.
  case answered(within: TimeSpan, share: Percentage)

  /// The share of trials that may fail; nil where the claim is about no share.
  package var failureShare: Percentage? {
    switch self {
    case .share(_, let most): most
    case .meanTimeBetweenFailures: nil
    case .battery(_, let share), .answered(_, let share):
      (try? Rational.one.subtracting(share.fraction)).flatMap { try? Percentage(fraction: $0) }
    }
  }

  /// The sentence in its usual English form, which parses back to the same claim.
  package var description: String {
    switch self {
    case .share(let measure, let most): "\(measure.names.first ?? measure.rawValue) at most \(most)"
    case .meanTimeBetweenFailures(let time): "mtbf at least \(time)"
    case .battery(let time, let share): "battery at least \(time) for \(share)"
    case .answered(let time, let share): "alarms answered within \(time) at least \(share)"
    }
  }

  /// What the claim is about, in kebab case, as gates and JSON name it.
  package var measureName: String {
    switch self {
    case .share(let measure, _): measure.rawValue
    case .meanTimeBetweenFailures: "mtbf"
    case .battery: "battery"
    case .answered: "alarms-answered"
    }
  }

  /// Examples of all that can be said.
  package static let examples = [
    "lost alarms at most 0.1 %", "hubs without contact at most 2 %", "faulty users at most 5 %",
    "faulty devices at most 1 %", "failed installations at most 3 %", "mtbf at least 10 000 h",
    "battery at least 48 h for 90 %", "alarms answered within 60 s at least 95 %",
  ]
}

/// What can go wrong a certain share of the times.
package enum ShareMeasure: String, Sendable, Hashable, CaseIterable {
  case lostAlarms = "lost-alarms"
  case hubsWithoutContact = "hubs-without-contact"
  case faultyUsers = "faulty-users"
  case faultyDevices = "faulty-devices"
  case failedInstallations = "failed-installations"

  /// How it is said that things go wrong; the first is the usual name.
  var names: [String] {
    switch self {
    case .lostAlarms: ["lost alarms", "förlorade larm", "tappade larm"]
    case .hubsWithoutContact: ["hubs without contact", "hubbar utan kontakt", "trygghetsboxar utan kontakt"]
    case .faultyUsers: ["faulty users", "users with faults", "användare med fel"]
    case .faultyDevices: ["faulty devices", "devices with faults", "enheter med fel"]
    case .failedInstallations: ["failed installations", "misslyckade installationer"]
    }
  }

  /// How it is said that things go well.
  var oppositeNames: [String] {
    switch self {
    case .lostAlarms: ["delivered alarms", "alarms that arrive", "framkomna larm", "larm som kommer fram"]
    case .hubsWithoutContact: ["hubs with contact", "hubbar med kontakt", "trygghetsboxar med kontakt"]
    case .faultyUsers: ["users without faults", "användare utan fel"]
    case .faultyDevices: ["devices without faults", "enheter utan fel"]
    case .failedInstallations: ["successful installations", "lyckade installationer"]
    }
  }
}

extension Claim {
  /// Reads a sentence in English or Swedish: a measure, `at most` or `at least` (`högst`, `minst`), and a quantity.
  ///
  /// Hyphens may stand for blanks, so that `lost-alarms at-most 0.1 %` reads too. Numbers are read as people
  /// write them (``NumberSpelling/people``).
  package static func parse(_ text: String) throws(StatisticsError) -> Claim {
    let words = text.lowercased().replacing("≤", with: " <= ").replacing("≥", with: " >= ")
      .split { $0.isWhitespace }.map { $0.first?.isLetter == true ? String($0).replacing("-", with: " ") : String($0) }
      .joined(separator: " ").split(separator: " ").map(String.init)
    guard let relation = Relation.first(in: words) else {
      throw unknown(Text("'\(text)' claims nothing: it has neither 'at most' nor 'at least'"))
    }
    let measure = words[..<relation.range.lowerBound].joined(separator: " ")
    let bound = Array(words[relation.range.upperBound...])
    guard !measure.isEmpty, !bound.isEmpty else { throw unknown(Text("'\(text)' lacks what is measured or how much")) }
    return try Self.read(measure, relation.direction, bound, text)
  }

  private static func read(
    _ measure: String, _ direction: Relation.Direction, _ bound: [String], _ text: String
  ) throws(StatisticsError) -> Claim {
    for known in ShareMeasure.allCases {
      if known.names.contains(measure) {
        try demand(direction, .atMost, Text("'\(measure)' go wrong, so the claim is how many at most"), text)
        return try .share(known, atMost: share(bound))
      }
      if known.oppositeNames.contains(measure) {
        try demand(direction, .atLeast, Text("'\(measure)' go well, so the claim is how many at least"), text)
        return try .share(known, atMost: rest(of: share(bound)))
      }
    }
    if ["mtbf", "mean time between failures", "medeltid mellan fel", "tid mellan fel"].contains(measure) {
      try demand(direction, .atLeast, Text("a time between failures is good when it is long"), text)
      return try .meanTimeBetweenFailures(atLeast: duration(bound))
    }
    if ["battery", "battery life", "batteri", "batteritid"].contains(measure) {
      try demand(direction, .atLeast, Text("a battery is good when it lasts long"), text)
      guard let word = bound.firstIndex(where: { ["for", "för", "hos"].contains($0) }) else {
        throw StatisticsError(
          problem: Text("'\(text)' does not say for how many batteries"),
          hint: Text("add a share, for instance battery at least 48 h for 90 %"))
      }
      return try .battery(atLeast: duration(Array(bound[..<word])), share: share(Array(bound[(word + 1)...])))
    }
    for prefix in ["alarms answered within ", "answered within ", "larm besvarade inom ", "besvarade inom "]
    where measure.hasPrefix(prefix) {
      try demand(direction, .atLeast, Text("alarms that are answered in time are to be many"), text)
      let limit = measure.dropFirst(prefix.count).split(separator: " ").map(String.init)
      return try .answered(within: duration(limit), share: share(bound))
    }
    throw unknown(Text("'\(measure)' is nothing that a claim can be about"))
  }

  private static func demand(
    _ direction: Relation.Direction, _ wanted: Relation.Direction, _ why: Text, _ text: String
  ) throws(StatisticsError) {
    guard direction != wanted else { return }
    throw StatisticsError(
      problem: Text("'\(text)' bounds the wrong side: \(why)"),
      hint: wanted == .atMost ? Text("write at most (högst)") : Text("write at least (minst)"))
  }

  private static func unknown(_ problem: Text) -> StatisticsError {
    StatisticsError(
      problem: problem, hint: Text("claim for instance: \(examples.map { "'\($0)'" }.joined(separator: ", "))"))
  }

  private static func share(_ words: [String]) throws(StatisticsError) -> Percentage {
    let text = words.joined(separator: " ")
    let share = try quantity { () throws(QuantityError) in try Percentage.parse(text) }
    guard share.fraction > .zero, share.fraction < .one else {
      throw StatisticsError(
        problem: Text("no data can show a share of \(share)"), hint: Text("claim a share above 0 % and below 100 %"))
    }
    return share
  }

  private static func rest(of share: Percentage) throws(StatisticsError) -> Percentage {
    try quantity { () throws(QuantityError) in
      try Percentage(fraction: Rational.one.subtracting(share.fraction))
    }
  }

  private static func duration(_ words: [String]) throws(StatisticsError) -> TimeSpan {
    let swedish = [
      "timmar": "h", "timme": "h", "tim": "h", "dygn": "days", "dagar": "days", "veckor": "weeks", "minuter": "min",
      "sekunder": "s",
    ]
    let text = words.map { swedish[$0] ?? $0 }.joined(separator: " ")
    let span = try quantity { () throws(QuantityError) in try TimeSpan.parse(text) }
    guard span > .zero else {
      throw StatisticsError(
        problem: Text("'\(text)' is no time that can be claimed"), hint: Text("claim a time above 0"))
    }
    return span
  }

  private static func quantity<Value>(
    _ read: () throws(QuantityError) -> Value
  ) throws(StatisticsError) -> Value {
    do { return try read() } catch { throw StatisticsError(problem: error.problem, hint: error.hint) }
  }
}

/// Where a claim says `at most` or `at least`.
private struct Relation {
  enum Direction { case atMost, atLeast }

  let direction: Direction
  let range: Range<Int>

  static func first(in words: [String]) -> Relation? {
    for index in words.indices {
      let next = index + 1 < words.count ? words[index + 1] : ""
      switch (words[index], next) {
      case ("at", "most"): return Relation(direction: .atMost, range: index..<index + 2)
      case ("at", "least"): return Relation(direction: .atLeast, range: index..<index + 2)
      case ("högst", _), ("<=", _): return Relation(direction: .atMost, range: index..<index + 1)
      case ("minst", _), (">=", _): return Relation(direction: .atLeast, range: index..<index + 1)
      default: continue
      }
    }
    return nil
  }
}
