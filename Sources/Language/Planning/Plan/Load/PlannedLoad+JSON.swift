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
