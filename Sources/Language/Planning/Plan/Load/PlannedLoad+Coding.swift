import JSONValues
import Quantities
import SuiteLanguage

extension PlannedStep.Load: Codable {
  package func encode(to encoder: any Encoder) throws { try json.encode(to: encoder) }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: JSONName.self)
    try container.allow([
      "load", "for", "warm-up", "speed", "devices", "staff", "mix", "within", "recovered-within", "in-order-after",
      "that", "lag",
    ])
    self.init(
      why: try container.decode([String: Expression].self, forKey: "load"),
      duration: try container.decode(Expression.self, forKey: "for"),
      warmUp: try container.decodeIfPresent(Expression.self, forKey: "warm-up"),
      speed: try container.decode(Int.self, forKey: "speed"),
      devices: try container.decode([String: Expression].self, forKey: "devices"),
      staff: try container.decodeIfPresent(Staff.self, forKey: "staff"),
      mix: try container.decode([Item].self, forKey: "mix"),
      within: try container.decodeIfPresent(Expression.self, forKey: "within"),
      recoveredWithin: try container.decodeIfPresent(Expression.self, forKey: "recovered-within"),
      inOrderAfter: try container.decode(TimeSpan.self, forKey: "in-order-after"),
      that: try container.decodeOrEmpty("that"), lag: try container.decode(TimeSpan.self, forKey: "lag"))
    guard LoadLimits.speeds.contains(speed), LoadLimits.calls.contains(mix.count) else {
      throw DecodingError.dataCorruptedError(
        forKey: "speed", in: container, debugDescription: "a speed or a number of calls that no plan has")
    }
  }
}

extension PlannedStep.Load.Staff: Decodable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: JSONName.self)
    try container.allow(["watch", "with", "of"])
    self.init(
      stream: try container.decode(String.self, forKey: "watch"), with: try container.decodeOrEmpty("with"),
      of: try container.decode([String: Expression].self, forKey: "of"))
  }
}

extension PlannedStep.Load.Item: Decodable {
  private static let paces = ["every", "rate", "ramp", "poisson", "burst", "peak", "replay"]

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: JSONName.self)
    try container.allow(Set(["call", "with", "that", "at", "over", "retry", "alarm"] + Self.paces))
    let found = Self.paces.filter { container.contains(JSONName(stringValue: $0)) }
    guard found.count == 1, let key = found.first else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "an item has one pace, found \(found.count)"))
    }
    self.init(
      operation: try container.decode(String.self, forKey: "call"), with: try container.decodeOrEmpty("with"),
      that: try container.decodeOrEmpty("that"), pace: try PlannedStep.Load.Pace(in: container, under: key),
      at: try container.decodeIfPresent(Expression.self, forKey: "at"),
      over: try container.decodeIfPresent(Expression.self, forKey: "over"),
      retry: try container.decodeIfPresent(Expression.self, forKey: "retry"),
      alarm: try container.decodeIfPresent(PlannedStep.Load.Alarm.self, forKey: "alarm"))
  }
}

extension PlannedStep.Load.Pace {
  fileprivate init(in container: KeyedDecodingContainer<JSONName>, under key: String) throws {
    let key = JSONName(stringValue: key)
    if key.stringValue == "every" {
      self = .every(try container.decode(Expression.self, forKey: key))
      return
    }
    let pace = try container.nestedContainer(keyedBy: JSONName.self, forKey: key)
    func value(_ name: JSONName) throws -> Expression { try pace.decode(Expression.self, forKey: name) }
    switch key.stringValue {
    case "rate":
      try pace.allow(["count", "per"])
      self = .rate(count: try value("count"), per: try value("per"))
    case "poisson":
      try pace.allow(["count", "per"])
      self = .poisson(count: try value("count"), per: try value("per"))
    case "ramp":
      try pace.allow(["from", "to", "per"])
      self = .ramp(from: try value("from"), to: try value("to"), per: try value("per"))
    case "burst":
      try pace.allow(["count"])
      self = .burst(count: try value("count"))
    case "peak":
      try pace.allow(["count"])
      self = .peak(count: try value("count"))
    default:
      try pace.allow(["file", "sha256", "times", "offsets"])
      let replay = PlannedStep.Load.Replay(
        file: try pace.decode(String.self, forKey: "file"), sha256: try pace.decode(String.self, forKey: "sha256"),
        offsets: try pace.decode([Int64].self, forKey: "offsets"), times: try pace.decode(Int.self, forKey: "times"))
      guard replay.times >= 1, let last = replay.offsets.last, last >= 0, replay.offsets.first == 0,
        zip(replay.offsets, replay.offsets.dropFirst()).allSatisfy({ $0 <= $1 })
      else {
        throw DecodingError.dataCorruptedError(
          forKey: key, in: container, debugDescription: "a replay goes forward from its first time")
      }
      self = .replay(replay)
    }
  }
}

extension PlannedStep.Load.Alarm: Decodable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: JSONName.self)
    try container.allow(["by", "to", "any", "id", "shows"])
    self.init(
      by: try container.decode([String: Expression].self, forKey: "by"), to: try container.decodeOrEmpty("to"),
      any: try container.decodeOrFalse("any"), id: try container.decodeIfPresent(String.self, forKey: "id"),
      shows: try container.decodeOrEmpty("shows"))
  }
}
