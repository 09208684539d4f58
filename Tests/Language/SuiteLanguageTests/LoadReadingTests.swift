import Diagnostics
import Quantities
import SuiteLanguage
import Testing

/// The step `load`, as it is written.
struct LoadReadingTests {
  /// All of it, in one step.
  static let example = """
    - load: {sv: "Strömmen kommer tillbaka, och 3 500 larmar på en minut.", en: The power comes back.}
      for: 10 min
      warm-up: 30 s
      speed: 10
      devices: {hub: "${hubs}", user: "${users}", group: "${groups}"}
      staff: {watch: staff-alarms, with: {staff: "${person}"}, of: {person: "${staff}", unit: "${units}"}}
      mix:
        - {call: hub.contact, with: {hub: "${hub}"}, every: 5 min}
        - {call: user.find, with: {user: "${user}"}, rate: {count: 20, per: 1 s}, that: {user: "${user}"}}
        - {call: user.find, ramp: {from: 0, to: "${most}", per: 1 s}, at: 1 min, over: 5 min}
        - {call: user.find, poisson: {count: 10, per: 1 min}}
        - {call: user.find, peak: {count: 900}, over: 4 min}
        - call: button.press
          with: {user: "${user}"}
          burst: {count: 3500}
          at: 2 min
          over: 60 s
          retry: 5 s
          alarm:
            by: {user: "${user}"}
            to: {unit: "${group}"}
            any: false
            id: alarm
            shows: {reason: button, text: {language: sv}}
      within: 30 s
      recovered-within: 5 min
      in-order-after: 1 s
      that: {lost: 0, wrong-reason: 0, errors: {at-most: 0.1 %}, p99: {at-most: 500 ms}, shown-max: {at-most: 10 s}}
      lag: 50 ms
    """

  @Test func `the whole of a load is read`() throws {
    let read = ReadFile(SuiteReadingTests.steps(Self.example))
    #expect(read.findings == [])
    guard case .load(let load) = try #require(read.suite).cases[0].steps[0].action else {
      Issue.record("the step is a load")
      return
    }
    #expect(load.devices.map(\.name.text) == ["hub", "user", "group"])
    #expect(load.staff?.stream.text == "staff-alarms")
    #expect(load.mix.count == 6)
    #expect(load.that.map(\.name.text) == ["lost", "wrong-reason", "errors", "p99", "shown-max"])
    #expect(load.mix[5].alarm?.shows.map(\.name.text) == ["reason", "text"])
    #expect(load.lag == .milliseconds(50) && load.inOrderAfter == .seconds(1))
  }

  /// A load around one item of a mix and one line of other keys.
  static func load(_ item: String, _ rest: String = "that: {lost: 0}") -> String {
    "- load: {sv: Topp}\n  for: 1 min\n  devices: {hub: \"${hubs}\"}\n  mix:\n    - \(item)\n  \(rest)"
  }

  static let mistakes: [(String, [String])] = [
    (
      "- load: 1️⃣Topp\n  for: 1 min\n  devices: {a: \"${a}\"}\n  mix: [{call: x, every: 1 s}]\n  that: {lost: 0}",
      ["1 text-without-language"]
    ),
    (
      "- 1️⃣load: {sv: Topp}\n  devices: {a: \"${a}\"}\n  mix: [{call: x, every: 1 s}]\n  that: {lost: 0}",
      ["1 missing-key"]
    ),
    (load("1️⃣{call: x}"), ["1 missing-key"]),
    (load("{call: x, every: 1 s, 1️⃣burst: {count: 3}, over: 1 s}"), ["1 conflicting-keys"]),
    (load("1️⃣{call: x, burst: {count: 3}}"), ["1 missing-key"]),
    (load("{call: x, rate: 1️⃣{count: 3}}"), ["1 missing-key"]),
    (load("{call: x, rate: 1️⃣3}"), ["1 wrong-kind"]),
    (load("{call: x, every: 1 s, 1️⃣evry: 1 s}"), ["1 unknown-key"]),
    (load("{call: 1️⃣Mobile Alarm, every: 1 s}"), ["1 malformed-name"]),
    (load("{call: x, every: 1 s, alarm: 1️⃣{to: {a: b}}}"), ["1 missing-key"]),
    (load("{call: x, every: 1 s, alarm: {by: {a: b}, any: 1️⃣ja}}"), ["1 not-a-boolean"]),
    (load("{call: x, every: 1 s}", "that: {lost: 0}\n  lag: 1️⃣0 s"), ["1 not-positive"]),
    (load("{call: x, every: 1 s}", "that: {lost: 0}\n  staff: 1️⃣{of: {a: \"${b}\"}}"), ["1 missing-key"]),
    (load("{call: x, replay: {file: 1️⃣../day.csv}}"), ["1 replay-path"]),
    (load("{call: x, replay: {file: 1️⃣/etc/passwd}}"), ["1 replay-path"]),
    (load("{call: x, replay: {file: 1️⃣no/such/day.csv}}"), ["1 file-not-found"]),
    (load("{call: x, replay: {file: 1️⃣no/such/day.csv, times: 2️⃣0}}"), ["1 file-not-found", "2 out-of-range"]),
  ]

  @Test(arguments: mistakes)
  func `a load that cannot be run is explained where it stands`(step: String, findings: [String]) {
    #expect(ReadFile(SuiteReadingTests.steps(step)).findings == findings)
  }

  @Test func `every measure has a key, and is found by it`() {
    for key in LoadMeasure.fixedKeys + ["wrong-reason"] { #expect(LoadMeasure(key: key)?.key == key) }
    for key in ["", "wrong-", "shown-p51", "Lost", "p99.9"] { #expect(LoadMeasure(key: key) == nil) }
  }
}
