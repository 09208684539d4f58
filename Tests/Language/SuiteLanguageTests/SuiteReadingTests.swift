import Diagnostics
import LocatedYAML
import Quantities
import SuiteLanguage
import Testing
import Texts

@Suite struct SuiteReadingTests {
  static let example = """
    suite: battery.low-on-mobile-alarm
    title: {sv: Låg batterinivå på mobilt larm}
    parameters:
      level: percent
      within: {type: duration, default: 5 min}
      kind: {one-of: [battery-low, fall]}
    cases:
      - case: {sv: Låg nivå ger larm, fi: Matala taso}
        id: low-level
        uses: {home: test-home}
        time-limit: 20 min
        steps:
          - call: mobile-alarm.register
            save: {phone: device}
          - watch: alarms
            where: {device: "${phone}"}
            as: mine
          - call: mobile-alarm.report-battery
            with: {device: "${phone}", level: "${level}"}
            time-limit: 10 s
          - expect: mine
            within: ${within}
            that: {kind: battery-low}
            times: 1
            for-each: {staff: "${staff}"}
            save: {alarm: id}
      - case: {sv: God nivå ger inget larm}
        control: low-level
        steps:
          - wait: 5 min
          - repeat: 5000 times
            side-by-side: 20
            steps:
              - call: user.register
                refused: true
          - repeat: each ${users}
            as: user
            steps: [{wait: 1 s}]
          - repeat: ${n} times
            steps: [{wait: 1 s}]
          - in-parallel:
              - steps: [{wait: 1 s}, {wait: 2 s}]
              - {steps: [{wait: 3 s}]}
          - instruct: {sv: "Tryck på knappen i ${home}."}
            time-limit: 5 min
          - observe: {sv: "Hörs en röst?"}
            save: heard
          - observe: {sv: "Hur många?"}
            answer: integer
            that: {at-least: 1}
          - check: ${users}
            that: {all-different: true}
          - when: ${kind}
            is: fall
            steps: [{wait: 4 s}]

    """

  @Test func `the whole of the language is read`() throws {
    let read = ReadFile(Self.example)
    #expect(read.findings == [])
    let suite = try #require(read.suite)
    #expect(suite.name.text == "battery.low-on-mobile-alarm")
    #expect(suite.parameters.map(\.name.text) == ["level", "within", "kind"])
    #expect(suite.parameters[1].defaultValue == .duration(.minutes(5)))
    #expect(suite.parameters[2].type == .choice(["battery-low", "fall"]))
    #expect(suite.cases.map(\.id) == ["low-level", "2"])
    #expect(suite.cases[0].uses.first?.kind.text == "test-home")
    #expect(suite.cases[0].timeLimit == .minutes(20))
    #expect(suite.cases[1].control?.text == "low-level")
    #expect(suite.cases[1].steps.count == 10)
    guard case .repeat(let rounds) = suite.cases[1].steps[1].action, case .times(5000) = rounds.rounds else {
      Issue.record("step 2 is repeated 5000 times")
      return
    }
    #expect(rounds.sideBySide == 20 && rounds.steps.count == 1)
    guard case .inParallel(let branches) = suite.cases[1].steps[4].action else {
      Issue.record("step 5 has branches")
      return
    }
    #expect(branches.map(\.count) == [2, 1])
    guard case .when(let when) = suite.cases[1].steps[9].action else {
      Issue.record("step 10 is done in one case only")
      return
    }
    #expect(when.value.string == "${kind}" && when.is.string == "fall" && when.steps.count == 1)
    guard case .expect(let expect) = suite.cases[0].steps[3].action else {
      Issue.record("step 4 expects")
      return
    }
    #expect(
      expect.watch.text == "mine" && expect.forEach?.name.text == "staff" && expect.save.first?.source.text == "id")
    #expect(suite.cases[0].steps[3].keySpan.start.line == 21)
  }

  /// A suite around a list of steps.
  static func steps(_ steps: String) -> String {
    """
    suite: a
    cases:
      - case: {sv: Fall}
        steps:
    \(steps.split(separator: "\n", omittingEmptySubsequences: false).map { "      " + $0 }.joined(separator: "\n"))

    """
  }

  static let badSteps: [(String, [String])] = [
    ("- 1️⃣cal: x", ["1 missing-action"]), ("- 1️⃣with: {a: b}", ["1 missing-action"]),
    ("- call: x\n  1️⃣wait: 5 min", ["1 several-actions"]), ("- 1️⃣wait", ["1 wrong-kind"]),
    ("- call: x\n  1️⃣wiht: {a: b}", ["1 unknown-key"]), ("- call: x\n  1️⃣within: 5 min", ["1 unknown-key"]),
    ("- call: 1️⃣Mobile Alarm", ["1 malformed-name"]), ("- call: x\n  with: 1️⃣a", ["1 wrong-kind"]),
    ("- call: x\n  refused: 1️⃣ja", ["1 not-a-boolean"]),
    ("- call: x\n  save: {1️⃣a: b}\n  refused: true", ["1 conflicting-keys"]),
    ("- call: x\n  save: {1️⃣unique: b}", ["1 reserved-name"]), ("- call: x\n  save: {a: 1️⃣B}", ["1 malformed-name"]),
    ("- call: x\n  time-limit: 1️⃣5 %", ["1 wrong-type"]), ("- call: x\n  time-limit: 1️⃣0 s", ["1 not-positive"]),
    ("- 1️⃣expect: x", ["1 missing-key"]),
    ("- expect: x\n  within: 1 s\n  for-each: 1️⃣{a: b, c: d}", ["1 malformed-for-each"]),
    ("- wait: 1️⃣[5 min]", ["1 wrong-kind"]), ("- repeat: 1️⃣often\n  steps: [{wait: 1 s}]", ["1 malformed-repeat"]),
    ("- repeat: 1️⃣0 times\n  steps: [{wait: 1 s}]", ["1 unreachable-steps"]),
    ("- repeat: 1️⃣5000000 times\n  steps: [{wait: 1 s}]", ["1 out-of-range"]),
    ("- repeat: 1️⃣each ${users}\n  steps: [{wait: 1 s}]", ["1 missing-key"]),
    ("- repeat: 2 times\n  1️⃣as: x\n  steps: [{wait: 1 s}]", ["1 conflicting-keys"]),
    ("- repeat: each 1️⃣${secret:X}\n  as: x\n  steps: [{wait: 1 s}]", ["1 malformed-reference"]),
    ("- 1️⃣repeat: 2 times", ["1 missing-key"]), ("- repeat: 2 times\n  steps: 1️⃣[]", ["1 no-steps"]),
    ("- repeat: 2 times\n  side-by-side: 1️⃣0\n  steps: [{wait: 1 s}]", ["1 out-of-range"]),
    ("- in-parallel: 1️⃣[{steps: [{wait: 1 s}]}]", ["1 too-few-branches"]),
    (
      "- in-parallel:\n    - steps: [1️⃣{wiat: 1 s}]\n    - 2️⃣{3️⃣stepps: [{wait: 1 s}]}",
      ["1 missing-action", "2 missing-key", "3 unknown-key"]
    ),
    ("- instruct: 1️⃣Tryck på knappen", ["1 text-without-language"]), ("- instruct: 1️⃣{fi: Paina}", ["1 missing-swedish"]),
    ("- observe: {sv: \"Hörs den?\"}\n  answer: 1️⃣bool", ["1 unknown-type"]), ("- 1️⃣check: ${x}", ["1 missing-key"]),
    ("- check: 1️⃣[a]\n  that: 1", ["1 wrong-kind"]),
  ]

  @Test(arguments: badSteps)
  func `a step that cannot be done is explained where it stands`(step: String, findings: [String]) {
    #expect(ReadFile(Self.steps(step)).findings == findings)
  }

  static let badSuites: [(String, [String])] = [
    ("1️⃣suite: a", ["1 missing-key"]),
    ("suite: 1️⃣Låg nivå\ncases: [{case: {sv: a}, steps: [{wait: 1 s}]}]", ["1 malformed-name"]),
    ("suite: a\ncases: 1️⃣[]", ["1 no-cases"]),
    ("suite: a\n1️⃣case: []\ncases: [{case: {sv: a}, steps: [{wait: 1 s}]}]", ["1 unknown-key"]),
    ("suite: a\ncases: [1️⃣{steps: [{wait: 1 s}]}]", ["1 missing-key"]),
    ("suite: a\ncases: [1️⃣{case: {sv: a}}]", ["1 missing-key"]),
    ("suite: a\ncases: [{case: 1️⃣a, steps: [{wait: 1 s}]}]", ["1 text-without-language"]),
    ("suite: a\ncases: [{case: {sv: a, 1️⃣se: b}, steps: [{wait: 1 s}]}]", ["1 unknown-key"]),
    ("suite: a\ncases: [{case: {sv: 1️⃣1.10}, steps: [{wait: 1 s}]}]", ["1 ambiguous-text"]),
    ("suite: a\ncases: [{case: {sv: 1️⃣\"\"}, steps: [{wait: 1 s}]}]", ["1 empty-text"]),
    ("suite: a\nparameters: {1️⃣now: text}\ncases: [{case: {sv: a}, steps: [{wait: 1 s}]}]", ["1 reserved-name"]),
    ("suite: a\nparameters: {p: 1️⃣percentage}\ncases: [{case: {sv: a}, steps: [{wait: 1 s}]}]", ["1 unknown-type"]),
    (
      "suite: a\nparameters: {p: {type: duration, default: 1️⃣5 %}}\ncases: [{case: {sv: a}, steps: [{wait: 1 s}]}]",
      ["1 wrong-type"]
    ),
    (
      "suite: a\nparameters: {p: {1️⃣typ: duration}}\ncases: [{case: {sv: a}, steps: [{wait: 1 s}]}]",
      ["1 unknown-key", "2:17 missing-key"]
    ),
    (
      "suite: a\ncases: [{case: {sv: a}, id: x, steps: [{wait: 1 s}]}, {case: {sv: b}, id: 1️⃣x, steps: [{wait: 1 s}]}]",
      ["1 duplicate-id"]
    ),
    (
      "suite: a\ncases: [{case: {sv: a}, id: low, steps: [{wait: 1 s}]}, {case: {sv: b}, control: 1️⃣lov, steps: [{wait: 1 s}]}]",
      ["1 unknown-case"]
    ),
    ("suite: a\ncases: [{case: {sv: a}, control: 1️⃣3, steps: [{wait: 1 s}]}]", ["1 unknown-case"]),
    ("suite: a\ncases: [{case: {sv: a}, control: 1️⃣1, steps: [{wait: 1 s}]}]", ["1 control-of-itself"]),
    (
      "suite: a\ncases: [{case: {sv: a}, control: 1️⃣2, steps: [{wait: 1 s}]}, {case: {sv: b}, control: 2️⃣1, steps: [{wait: 1 s}]}]",
      ["1 control-cycle", "2 control-cycle"]
    ),
    ("1️⃣sute: a\ncases: []", ["1 unknown-file-kind"]), ("1️⃣catalogue: a", ["1 unknown-file-kind"]),
    ("1️⃣- a", ["1 wrong-kind"]),
  ]

  @Test(arguments: badSuites)
  func `a suite that cannot be read is explained where it stands`(text: String, findings: [String]) {
    let found = ReadFile(text + "\n").findings
    #expect(found.sorted() == findings.sorted())
  }

  @Test func `reading goes on after an error`() {
    let read = ReadFile(
      """
      suite: a
      parameters: {p: 1️⃣nonsense}
      cases:
        - case: {sv: Ett}
          steps:
            - 2️⃣cal: x
            - wait: 5 min
        - case: {sv: Två}
          id: 3️⃣Två
          steps: [{wait: 1 s}]

      """)
    #expect(read.findings == ["1 unknown-type", "2 missing-action", "3 malformed-name"])
    #expect(read.suite?.cases.count == 2)
    #expect(read.suite?.cases.first?.steps.count == 1)
  }

  @Test func `what was probably meant is proposed`() {
    func hint(_ text: String) -> String? { ReadFile(text).diagnostics.first?.hints.first?.english }
    #expect(hint(Self.steps("- cal: x")) == "did you mean 'call'?")
    #expect(hint(Self.steps("- call: x\n  wiht: {}")) == "did you mean 'with'?")
    #expect(hint("sute: a\n") == "did you mean 'suite'?")
    #expect(hint("catalogue: a\n") == "this is a requirement file; it belongs in a folder under Requirements")
  }
}
