package import JSONValues
import Quantities
import SuiteLanguage

extension PlannedStep.Load {
  /// With the keys of the language.
  package var json: JSONValue {
    var members = PlanMembers()
    members["load"] = .object(why.mapValues(\.planJSON))
    members["for"] = duration.planJSON
    members["warm-up"] = warmUp?.planJSON
    members["speed"] = JSONValue(speed)
    members["devices"] = .object(devices.mapValues(\.planJSON))
    members["staff"] = staff?.json
    members["mix"] = .array(mix.map(\.json))
    members["within"] = within?.planJSON
    members["recovered-within"] = recoveredWithin?.planJSON
    members["in-order-after"] = .string(inOrderAfter.description)
    members.put(that, under: "that", \.planJSON)
    members["lag"] = .string(lag.description)
    return members.object
  }
}

extension PlannedStep.Load.Staff {
  fileprivate var json: JSONValue {
    var members = PlanMembers()
    members["watch"] = .string(stream)
    members.put(with, under: "with", \.planJSON)
    members["of"] = .object(of.mapValues(\.planJSON))
    return members.object
  }
}

extension PlannedStep.Load.Item {
  fileprivate var json: JSONValue {
    var members = PlanMembers()
    members["call"] = .string(operation)
    members.put(with, under: "with", \.planJSON)
    members.put(that, under: "that", \.planJSON)
    let (key, value) = pace.entry
    members[key] = value
    members["at"] = at?.planJSON
    members["over"] = over?.planJSON
    members["retry"] = retry?.planJSON
    members["alarm"] = alarm?.json
    return members.object
  }
}

extension PlannedStep.Load.Pace {
  fileprivate var entry: (key: String, value: JSONValue) {
    switch self {
    case .every(let period): ("every", period.planJSON)
    case .rate(let count, let per): ("rate", ["count": count.planJSON, "per": per.planJSON])
    case .ramp(let from, let to, let per):
      ("ramp", ["from": from.planJSON, "to": to.planJSON, "per": per.planJSON])
    case .poisson(let count, let per): ("poisson", ["count": count.planJSON, "per": per.planJSON])
    case .burst(let count): ("burst", ["count": count.planJSON])
    case .peak(let count): ("peak", ["count": count.planJSON])
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
    members["by"] = .object(by.mapValues(\.planJSON))
    members.put(to, under: "to", \.planJSON)
    if any { members["any"] = true }
    members["id"] = id.map { .string($0) }
    members.put(shows, under: "shows", \.planJSON)
    return members.object
  }
}
