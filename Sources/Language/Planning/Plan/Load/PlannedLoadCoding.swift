package import JSONValues
import Quantities
import SuiteLanguage

extension PlannedStep.Load {
  /// With the keys of the language.
  package var json: JSONValue {
    var members = PlanMembers()
    members["load"] = .object(why.mapValues(\.json))
    members["for"] = duration.json
    members["warm-up"] = warmUp?.json
    members["speed"] = JSONValue(speed)
    members["devices"] = .object(devices.mapValues(\.json))
    members["staff"] = staff?.json
    members["mix"] = .array(mix.map(\.json))
    members["within"] = within?.json
    members["recovered-within"] = recoveredWithin?.json
    members["in-order-after"] = .string(inOrderAfter.description)
    members.put(that, under: "that", \.json)
    members["lag"] = .string(lag.description)
    return members.object
  }
}

extension PlannedStep.Load.Staff {
  fileprivate var json: JSONValue {
    var members = PlanMembers()
    members["watch"] = .string(stream)
    members.put(with, under: "with", \.json)
    members["of"] = .object(of.mapValues(\.json))
    return members.object
  }
}

extension PlannedStep.Load.Item {
  fileprivate var json: JSONValue {
    var members = PlanMembers()
    members["call"] = .string(operation)
    members.put(with, under: "with", \.json)
    members.put(that, under: "that", \.json)
    let (key, value) = pace.entry
    members[key] = value
    members["at"] = at?.json
    members["over"] = over?.json
    members["retry"] = retry?.json
    members["alarm"] = alarm?.json
    return members.object
  }
}

extension PlannedStep.Load.Pace {
  fileprivate var entry: (key: String, value: JSONValue) {
    switch self {
    case .every(let period): ("every", period.json)
    case .rate(let count, let per): ("rate", ["count": count.json, "per": per.json])
    case .ramp(let from, let to, let per):
      ("ramp", ["from": from.json, "to": to.json, "per": per.json])
    case .poisson(let count, let per): ("poisson", ["count": count.json, "per": per.json])
    case .burst(let count): ("burst", ["count": count.json])
    case .peak(let count): ("peak", ["count": count.json])
    case .replay(let replay):
      (
        "replay",
        [
          "file": .string(replay.file), "sha256": .string(replay.sha256), "times": JSONValue(replay.times),
          "offsets": .array(replay.offsets.map { JSONValue($0) }),
        ]
      )
    }
  }
}

extension PlannedStep.Load.Alarm {
  fileprivate var json: JSONValue {
    var members = PlanMembers()
    members["by"] = .object(by.mapValues(\.json))
    members.put(to, under: "to", \.json)
    if any { members["any"] = true }
    members["id"] = id.map { .string($0) }
    members.put(shows, under: "shows", \.json)
    return members.object
  }
}

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
