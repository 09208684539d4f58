import Diagnostics
import Digests
import JSONValues
import Planning
import Quantities
import SuiteLanguage
import Testing
import Texts

/// The step `load` in a plan.
struct LoadStepTests {
  private static let suite = "Suites/battery.yaml"

  private static let load = """
    suite: battery.low
    title: {sv: Många på en gång}
    parameters:
      level: percent
      within: {type: duration, default: 5 min}
      most: {type: integer, default: 20}
      speed: {type: integer, default: 10}
    cases:
      - case: {sv: Alla telefoner rapporterar}
        steps:
          - repeat: 10 times
            steps:
              - repeat: 2 times
                steps:
                  - call: phone.register
                    save: {phones: device}
          - call: phone.register
            save: {anna: device}
          - repeat: 2 times
            steps:
              - call: phone.register
                save: {people: device}
          - load: {sv: "Efter ett strömavbrott rapporterar alla inom en minut."}
            for: 10 min
            speed: ${speed}
            devices: {phone: "${phones}"}
            staff: {watch: alarms, with: {staff: "${person}"}, of: {person: "${people}"}}
            mix:
              - {call: phone.register, rate: {count: "${most}", per: 1 s}, that: {device: {present: true}}}
              - call: phone.report-battery
                with: {device: "${phone}", level: "${level}", note: "Nivå från ${anna}"}
                burst: {count: 20}
                over: 60 s
                alarm: {by: {device: "${phone}"}, to: {person: "${anna}"}, id: id, shows: {kind: battery-low}}
            within: ${within}
            that: {lost: 0, wrong-kind: 0, errors: {at-most: 0.1 %}, p99: {at-most: 500 ms}}

    """

  private static func files(_ replacements: (String, String)...) -> [String: String] {
    var files = Sample.files
    var suite = load
    for (old, new) in replacements { suite = suite.replacing(old, with: new) }
    files[Self.suite] = suite
    return files
  }

  private func step(_ files: [String: String]) throws -> PlannedStep.Load {
    let sink = DiagnosticSink()
    let project = try Project(files)
    let document = try #require(try project.plan(into: sink), "\(sink.diagnostics.map(\.short))")
    #expect(sink.isEmpty, "\(sink.diagnostics.map { "\($0.short) \($0.message.english)" })")
    let planned = try #require(document.plan.cases.first { $0.id.hasPrefix("battery.low") })
    guard case .load(let load)? = planned.steps.last else {
      Issue.record("the last step is a load")
      throw CancellationError()
    }
    return load
  }

  @Test func `a load is planned with the values of the parameters put in`() throws {
    let load = try step(Self.files())
    #expect(load.speed == 10)
    #expect(load.devices == ["phone": .variable("phones")])
    #expect(load.within == .value(.duration(.minutes(5))))
    #expect(load.mix[0].pace == .rate(count: .value(.integer(20)), per: .value(.duration(.seconds(1)))))
    #expect(load.mix[1].with["level"] == .value(.percent(try Percentage.parse("15 %"))))
    #expect(load.mix[1].alarm?.by == ["device": .variable("phone")])
    #expect(load.that["lost"] == .equals(.value(.integer(0))))
    #expect(load.lag == .milliseconds(100) && load.inOrderAfter == .seconds(1))
  }

  @Test func `a load is read from a plan as it was written`() throws {
    var load = try step(Self.files())
    let paces: [PlannedStep.Load.Pace] = [
      .every(.variable("a")), .rate(count: .variable("a"), per: .variable("b")),
      .ramp(from: .variable("a"), to: .variable("b"), per: .variable("c")),
      .poisson(count: .variable("a"), per: .variable("b")), .burst(count: .variable("a")), .peak(count: .variable("a")),
      .replay(.init(file: "day.csv", sha256: "00", offsets: [0, 5, 5, 9_000_000_000], times: 60)),
    ]
    load.mix += paces.map {
      PlannedStep.Load.Item(operation: "a", with: [:], pace: $0, at: .variable("d"), retry: .variable("e"))
    }
    load.warmUp = .variable("f")
    load.recoveredWithin = .variable("g")
    let step = PlannedStep.load(load)
    let json = try JSONValue(encoding: step)
    #expect(try json.decode(PlannedStep.self) == step)
    #expect(!json.canonicalText.contains("_0"))
  }

  static let mistakes: [(old: String, new: String, expected: String)] = [
    ("call: phone.report-battery", "call: phone.report-batery", "unknown-operation"),
    ("watch: alarms", "watch: alarm", "unknown-stream"),
    ("{device: \"${phone}\", level", "{devise: \"${phone}\", level", "unknown-input"),
    ("by: {device: \"${phone}\"}", "by: {devise: \"${phone}\"}", "unknown-field"),
    ("by: {device: \"${phone}\"}", "by: {device: \"a ${unique}\"}", "malformed-key"),
    ("to: {person:", "to: {persons:", "unknown-column"),
    ("shows: {kind: battery-low}", "shows: {kind: battery-lo}", "value-outside-choice"),
    ("wrong-kind: 0", "wrong-device: 0", "unknown-measure"),
    ("lost: 0,", "lots: 0,", "unknown-measure"),
    ("lost: 0,", "lost: -1,", "negative-count"),
    ("p99: {at-most: 500 ms}", "p99: {at-most: 5 %}", "wrong-type"),
    ("devices: {phone: \"${phones}\"}", "devices: {phone: \"${anna}\"}", "wrong-type"),
    ("devices: {phone: \"${phones}\"}", "devices: {anna: \"${phones}\"}", "duplicate-name"),
    ("devices: {phone: \"${phones}\"}", "devices: {unique: \"${phones}\"}", "reserved-name"),
    ("for: 10 min", "for: 0 min", "not-positive"),
    ("default: 20}", "default: 0}", "out-of-range"),
    ("default: 10}", "default: 100000}", "out-of-range"),
    ("speed: ${speed}", "speed: 0", "out-of-range"),
    ("        within: ${within}\n", "", "missing-key"),
    (
      "        staff: {watch: alarms, with: {staff: \"${person}\"}, of: {person: \"${people}\"}}\n", "",
      "nobody-watches"
    ),
    (
      "            alarm: {by: {device: \"${phone}\"}, to: {person: \"${anna}\"}, id: id, shows: {kind: battery-low}}\n",
      "", "nothing-to-measure"
    ),
    ("lost: 0, wrong-kind: 0,", "wrong-kind: 0,", "alarms-not-accounted-for"),
    ("that: {device: {present: true}}", "that: {devise: {present: true}}", "unknown-output"),
  ]

  @Test(arguments: mistakes)
  func `a load that cannot be is explained`(old: String, new: String, expected: String) throws {
    let findings = try Project(Self.files((old, new))).findings()
    #expect(findings.contains { $0.hasPrefix(expected + "@battery.yaml") }, "\(findings)")
  }

  @Test func `a recorded day lies in the plan, with its digest`() throws {
    var files = Self.files(
      ("rate: {count: \"${most}\", per: 1 s}", "replay: {file: replay/day.csv, times: 60}"),
      ("  most: {type: integer, default: 20}\n", ""))
    let day = "# 24 October 2022\n06:12:03,button\n06:12:03.25,fall\n\n07:00:00;door\n"
    files["Suites/replay/day.csv"] = day
    let load = try step(files)
    let sha256 = try SHA256Digest.hash(text: day).hex
    #expect(
      load.mix[0].pace
        == .replay(
          .init(file: "replay/day.csv", sha256: sha256, offsets: [0, 250_000, 2_877_000_000], times: 60)))
    for (text, code) in [
      ("06:12:03\n05:00:00\n", "times-go-back"), ("06:12\n2022-10-24T06:12:03Z\n", "mixed-times"),
      ("noon\n", "not-a-time"),
      ("# nothing\n", "empty-replay"), ("24:00:00\n", "not-a-time"),
    ] {
      files["Suites/replay/day.csv"] = text
      #expect(try Project(files).findings().contains { $0.hasPrefix(code + "@day.csv") }, "\(text)")
    }
    files["Suites/replay/day.csv"] = nil
    #expect(try Project(files).findings().contains { $0.hasPrefix("file-not-found@battery.yaml") })
  }

  @Test func `what changed in a load is told in words`() throws {
    func changes(_ old: String, _ new: String) throws -> [String] {
      let before = try #require(try Project(Self.files()).plan()).plan
      let after = try #require(try Project(Self.files((old, new))).plan()).plan
      return PlanDifference(from: before, to: after).changes.map {
        $0.text(in: .english).replacing("\u{A0}", with: " ")
      }
    }
    #expect(
      try changes("errors: {at-most: 0.1 %}", "errors: {at-most: 1 %}").contains { $0.hasSuffix("looser") })
    #expect(try changes("lost: 0,", "lost: {at-most: 5},").contains { $0.hasSuffix("looser") })
    #expect(try changes("p99: {at-most: 500 ms}", "p99: {at-most: 100 ms}").contains { $0.hasSuffix("stricter") })
    #expect(try changes("burst: {count: 20}", "burst: {count: 10}").contains { $0.contains("count") })
    #expect(!(try changes("id: id, ", "").isEmpty))
  }
}
