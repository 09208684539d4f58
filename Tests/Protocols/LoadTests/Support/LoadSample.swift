import Load
import Planning
import Quantities
import SuiteLanguage
import Texts

/// A small town: users with a button each, in three groups with members of staff.
enum LoadSample {
  static func text(_ text: String) -> Expression { .value(.text(text)) }
  static func span(_ text: String) throws -> Expression { .value(.duration(try TimeSpan.parse(text))) }
  static func number(_ number: Int64) -> Expression { .value(.integer(number)) }
  static func atMost(_ number: Int64) -> Matcher { .atMost(.value(.integer(number))) }
  static func exactly(_ number: Int64) -> Matcher { .equals(.value(.integer(number))) }

  static let noFaults: [String: Matcher] = Dictionary(
    uniqueKeysWithValues: LoadMeasure.counts.map { ($0.key, exactly(0)) })

  static let alarm = PlannedStep.Load.Alarm(
    by: ["user": .variable("user")], to: ["unit": .variable("group")], id: "alarm",
    shows: [
      "reason": .equals(.value(.word("button"))), "hub": .equals(.variable("hub")), "text": .writtenIn(.swedish),
    ])

  /// An alarm of each device within a minute, and contact each 30 s.
  static func mix(
    count: Int64 = 60, alarm: PlannedStep.Load.Alarm? = LoadSample.alarm, retry: String? = nil
  ) throws -> [PlannedStep.Load.Item] {
    [
      PlannedStep.Load.Item(operation: "hub.contact", with: ["hub": .variable("hub")], pace: .every(try span("30 s"))),
      PlannedStep.Load.Item(
        operation: "button.press", with: ["button": .variable("button")], pace: .burst(count: number(count)),
        at: try span("10 s"), over: try span("60 s"), retry: try retry.map { try span($0) }, alarm: alarm),
    ]
  }

  static func step(
    mix: [PlannedStep.Load.Item]? = nil, warmUp: String? = "10 s", speed: Int = 1, recoveredWithin: String? = nil,
    that: [String: Matcher] = noFaults
  ) throws -> PlannedStep.Load {
    PlannedStep.Load(
      why: ["sv": text("Alla larmar på en minut.")], duration: try span("2 min"),
      warmUp: try warmUp.map { try span($0) }, speed: speed,
      devices: [
        "user": .variable("users"), "hub": .variable("hubs"), "button": .variable("buttons"),
        "group": .variable("groups"),
      ],
      staff: PlannedStep.Load.Staff(
        stream: "staff-alarms", with: ["staff": .variable("person")],
        of: ["person": .variable("staff"), "unit": .variable("units")]),
      mix: try mix ?? LoadSample.mix(), within: try span("30 s"),
      recoveredWithin: try recoveredWithin.map { try span($0) }, that: that)
  }

  static func scope(devices: Int = 60, groups: Int = 3, staff: Int = 6) -> Scope {
    func list(_ count: Int, _ name: (Int) -> String) -> Value { .list((0..<count).map { .text(name($0)) }) }
    return Scope([
      "users": list(devices) { "user-\($0)" }, "hubs": list(devices) { "hub-\($0)" },
      "buttons": list(devices) { "button-\($0)" }, "groups": list(devices) { "group-\($0 % groups)" },
      "staff": list(staff) { "staff-\($0)" }, "units": list(staff) { "group-\($0 % groups)" },
    ])
  }

  static func plan(
    _ step: PlannedStep.Load? = nil, devices: Int = 60, groups: Int = 3, staff: Int = 6
  ) throws -> LoadPlan {
    try LoadPlan(step ?? LoadSample.step(), in: scope(devices: devices, groups: groups, staff: staff), salt: "s1")
  }
}
