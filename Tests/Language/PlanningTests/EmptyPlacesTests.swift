import Catalogue
import Diagnostics
import Judgement
import Planning
import Testing

/// What is written and asks for nothing, which everything would meet.
struct EmptyPlacesTests {
  private static let load = """
    suite: battery.low
    parameters:
      level: percent
      within: {type: duration, default: 5 min}
    cases:
      - case: {sv: Alla telefoner rapporterar}
        steps:
          - repeat: 10 times
            steps:
              - call: phone.register
                save: {phones: device}
          - repeat: 2 times
            steps:
              - call: phone.register
                save: {people: device}
          - call: phone.register
            save: {anna: device}
          - load: {sv: "Efter ett strömavbrott rapporterar alla inom en minut."}
            for: 10 min
            devices: {phone: "${phones}"}
            staff: {watch: alarms, with: {staff: "${person}"}, of: {person: "${people}"}}
            mix:
              - call: phone.report-battery
                with: {device: "${phone}", level: "${level}"}
                that: {}
                burst: {count: 20}
                over: 60 s
                alarm: {by: {device: "${phone}"}, to: {person: "${anna}"}, shows: {kind: battery-low}}
            within: ${within}
            that: {lost: 0}

    """

  /// Each place of a load that can be emptied.
  @Test(arguments: [
    ("devices: {phone: \"${phones}\"}", "devices: {}"), ("of: {person: \"${people}\"}", "of: {}"),
    ("staff: {watch: alarms, with: {staff: \"${person}\"}, of: {person: \"${people}\"}}", "staff: {}"),
    ("with: {staff: \"${person}\"}", "with: {}"), ("with: {device: \"${phone}\", level: \"${level}\"}", "with: {}"),
    ("that: {}", "that: {}"), ("by: {device: \"${phone}\"}", "by: {}"), ("to: {person: \"${anna}\"}", "to: {}"),
    ("shows: {kind: battery-low}", "shows: {}"), ("that: {lost: 0}", "that: {}"), ("burst: {count: 20}", "burst: {}"),
    ("save: {phones: device}", "save: {}"), ("{sv: \"Efter ett strömavbrott rapporterar alla inom en minut.\"}", "{}"),
    (
      "alarm: {by: {device: \"${phone}\"}, to: {person: \"${anna}\"}, shows: {kind: battery-low}}", "alarm: {}"
    ),
  ])
  func `nothing of a load can be empty`(written: String, empty: String) throws {
    var files = Sample.files
    files["Suites/battery.yaml"] = Self.load.replacing(written, with: empty)
    #expect(try !errors(files).isEmpty)
    let text = Self.load.replacing("            that: {}\n", with: "")
    files["Suites/battery.yaml"] = text
    #expect(try errors(files).isEmpty)
  }

  /// Each place of the sample that can be emptied.
  @Test(arguments: [
    (
      "Suites/battery.yaml", "parameters:\n  level: percent\n  within: {type: duration, default: 5 min}",
      "parameters: {}"
    ),
    ("Suites/battery.yaml", "uses: {home: test-home}", "uses: {}"),
    ("Suites/battery.yaml", "save: {phone: device}", "save: {}"),
    ("Suites/battery.yaml", "where: {device: \"${phone}\"}", "where: {}"),
    ("Suites/battery.yaml", "with: {staff: anna}", "with: {}"),
    ("Suites/battery.yaml", "that: {kind: battery-low}", "that: {}"),
    ("Suites/battery.yaml", "title: {sv: Låg batterinivå}", "title: {}"),
    ("Suites/vocabulary.yaml", "gives: {device: text}", "gives: {}"),
    ("Suites/vocabulary.yaml", "takes: {staff: text}", "takes: {}"),
    ("Suites/vocabulary.yaml", "  test-home: {sv: Provlägenhet}", "  test-home: {}"),
    ("Suites/vocabulary.yaml", "one-of: [button, battery-low]", "one-of: []"),
    ("Requirements/alarms/mobile.yaml", "with: {level: 15 %, within: 5 min}", "with: {}"),
    ("Requirements/alarms/mobile.yaml", "phase: [acceptance, operation]", "phase: []"),
    ("Requirements/alarms/mobile.yaml", "{sv: Ring referensen.}", "{}"),
    (
      "Requirements/alarms/training.yaml",
      "\n      - demonstration: {sv: Håll en provutbildning.}\n        by: independent", " []"
    ),
    (
      "Requirements/alarms/catalogue.yaml", "areas:\n  mobile-unit: {sv: Mobilt larm}\n  training: {sv: Utbildning}",
      "areas: {}"
    ),
    ("Requirements/alarms/catalogue.yaml", "buyer: {sv: Borås Stad}", "buyer: {}"),
  ])
  func `nothing of a catalogue or a suite can be empty`(file: String, written: String, empty: String) throws {
    let text = try #require(Sample.files[file])
    #expect(text.contains(written))
    var files = Sample.files
    files[file] = text.replacing(written, with: empty)
    #expect(try !errors(files).isEmpty)
  }

  @Test(arguments: [
    ("devices: {test-home: [flat-1, flat-2]}", "devices: {test-home: []}"),
    ("gives: {device: /id}", "gives: {}"),
    ("each: {id: /id, device: /device, kind: /kind, raised: /raisedAt}", "each: {}"),
    ("status: 201", "status: []"),
    ("connections:\n  api: {url: \"${env:VENDOR_URL}\", bearer: \"${secret:VENDOR_TOKEN}\"}", "connections: {}"),
  ])
  func `nothing of a binding can be empty`(written: String, empty: String) throws {
    let project = try Project(Sample.files(changing: "Suites/bindings/vendor.yaml", (written, empty)))
    let sink = DiagnosticSink()
    let plan = try project.plan(into: sink)
    #expect(sink.hasErrors)
    #expect(plan == nil)
  }

  @Test(arguments: [
    "- wait: 5 min", "- watch: alarms\n  with: {staff: anna}", "- instruct: {sv: Stäng av strömmen.}",
    "- repeat: 3 times\n  steps:\n    - wait: 1 s",
    "- in-parallel:\n    - steps: [{wait: 1 s}]\n    - steps: [{instruct: {sv: Vänta.}}]",
  ])
  func `a case that looks at nothing is an error`(steps: String) throws {
    #expect(try errors(suite(steps)).contains { $0.hasPrefix("nothing-observed@names.yaml") })
  }

  @Test(arguments: ["0 s", "-1 min", "${window}"])
  func `a window of no time is an error, through a parameter too`(window: String) throws {
    let steps = """
      - watch: alarms
        with: {staff: anna}
      - expect: alarms
        within: \(window)
        times: 0
      """
    #expect(try errors(suite(steps)).contains { $0.hasPrefix("not-positive@names.yaml") })
    let waiting = "- wait: \(window)\n- call: phone.register"
    #expect(try errors(suite(waiting)).contains { $0.hasPrefix("not-positive@names.yaml") })
  }

  private func suite(_ steps: String) -> [String: String] {
    var files = Sample.files
    files["Suites/names.yaml"] =
      "suite: names\nparameters:\n  window: duration\ncases:\n  - case: {sv: Namn}\n    steps:\n"
      + steps.split(separator: "\n").map { "      \($0)\n" }.joined()
    files["Requirements/alarms/names.yaml"] = """
      catalogue: alarms
      area: mobile-unit
      requirements:
        - id: N1
          obligation: ska
          text: {sv: Namn.}
          verified-by:
            - test: names
              with: {window: 0 s}
      """
    return files
  }

  private func errors(_ files: [String: String]) throws -> [String] {
    let sink = DiagnosticSink()
    let project = try Project(files)
    _ = Compiler.check(catalogueDirectory: project.catalogue, kinds: .judged, into: sink)
    return sink.diagnostics.filter { $0.severity == .error }.map(\.short)
  }
}
