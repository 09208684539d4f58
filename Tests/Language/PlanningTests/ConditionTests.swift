import Diagnostics
import Planning
import Testing

/// Steps that are done only where a parameter is as demanded.
struct ConditionTests {
  /// A suite with a parameter, and a requirement for each of some values of it.
  private func project(_ steps: String, homes: [String] = ["ordinary-home", "care-home"]) throws -> Project {
    var files = Sample.files
    files["Suites/homes.yaml"] =
      "suite: homes\nparameters:\n  home: {one-of: [ordinary-home, care-home]}\n  level: {type: percent, default: 20 %}\n"
      + "cases:\n  - case: {sv: Hem}\n    id: a\n    steps:\n"
      + steps.split(separator: "\n").map { "      \($0)\n" }.joined()
    files["Requirements/alarms/homes.yaml"] =
      "catalogue: alarms\narea: mobile-unit\nrequirements:\n"
      + homes.enumerated().map { index, home in
        """
          - id: N\(index + 1)
            obligation: ska
            text: {sv: Hem.}
            verified-by:
              - test: homes
                with: {home: \(home)}

        """
      }.joined()
    return try Project(files)
  }

  /// The findings but for a parameter that a case needs not use.
  private func findings(_ steps: String, homes: [String] = ["ordinary-home", "care-home"]) throws -> [String] {
    try project(steps, homes: homes).findings().filter { !$0.hasPrefix("unused-parameter") }
  }

  /// The kinds of steps in the plan, by the value of the parameter.
  private func planned(_ steps: String) throws -> [String: [String]] {
    let sink = DiagnosticSink()
    let compiled = try project(steps).compile(into: sink)
    #expect(!sink.hasErrors, "\(sink.diagnostics.map(\.short))")
    let cases = (compiled?.cases ?? []).filter { $0.id.hasPrefix("homes/") }
    return Dictionary(uniqueKeysWithValues: cases.map { ($0.id, $0.steps.map(kind)) })
  }

  private func kind(_ step: PlannedStep) -> String {
    switch step {
    case .call: "call"
    case .wait: "wait"
    case .instruct: "instruct"
    default: "something else"
    }
  }

  private static let inOrdinaryHomes = """
    - call: phone.register
      save: {phone: device}
    - when: ${home}
      is: ordinary-home
      steps:
        - wait: 1 min
        - call: phone.report-battery
          with: {device: "${phone}", level: "${level}"}
    - instruct: {sv: "Se på ${phone}."}
    """

  @Test func `what holds for the value stands in the plan, and nothing else`() throws {
    #expect(
      try planned(Self.inOrdinaryHomes) == [
        "homes/a(home: ordinary-home, level: 20 %)": ["call", "wait", "call", "instruct"],
        "homes/a(home: care-home, level: 20 %)": ["call", "instruct"],
      ])
  }

  @Test func `conditions stand in conditions, in rounds and in branches`() throws {
    let steps = """
      - call: phone.register
      - repeat: 2 times
        steps:
          - call: phone.register
          - when: ${home}
            is: {not: care-home}
            steps:
              - when: ${level}
                is: {at-least: 10 %}
                steps: [{wait: 1 s}]
              - when: ${level}
                is: {at-least: 30 %}
                steps: [{wait: 2 s}]
      """
    let sink = DiagnosticSink()
    let compiled = try project(steps).compile(into: sink)
    let inner = (compiled?.cases ?? []).filter { $0.id.hasPrefix("homes/") }.compactMap { planned -> [String]? in
      if case .repeat(let rounds) = planned.steps[1] { rounds.steps.map(kind) } else { nil }
    }
    #expect(inner == [["call"], ["call", "wait"]])
  }

  @Test func `a place in the plan leads to the line of the step`() throws {
    let compiled = try #require(try project(Self.inOrdinaryHomes).compile())
    let lines = { (home: String) -> [Int?] in
      let id = "homes/a(home: \(home), level: 20 %)"
      return (1...4).map { compiled.sources.step(String($0), ofCase: id)?.line }
    }
    #expect(lines("ordinary-home") == [9, 14, 15, 17])
    #expect(lines("care-home") == [9, 17, nil, nil])
  }

  @Test func `steps inside of others count from one in each of them`() throws {
    let steps = """
      - call: phone.register
      - repeat: 2 times
        steps:
          - when: ${home}
            is: care-home
            steps: [{wait: 1 s}]
          - wait: 2 s
      - in-parallel:
          - steps: [{wait: 3 s}, {wait: 4 s}]
          - steps: [{wait: 5 s}]
      """
    let compiled = try #require(try project(steps).compile())
    let paths = { (home: String) in
      compiled.sources.steps["homes/a(home: \(home), level: 20 %)"]?.keys.sorted()
    }
    let outer = ["1", "2", "2.1", "3", "3.1.1", "3.1.2", "3.2.1"]
    #expect(paths("ordinary-home") == outer)
    #expect(paths("care-home") == (outer + ["2.2"]).sorted())
  }

  @Test func `what is saved and watched inside is not known afterwards`() throws {
    #expect(
      try findings(
        """
        - when: ${home}
          is: ordinary-home
          steps:
            - call: phone.register
              save: {phone: device}
            - instruct: {sv: "Ring ${phone}."}
        - call: phone.register
        - instruct: {sv: "Tryck på ${phone}."}
        """) == ["variable-before-saved@homes.yaml:16:34"])
  }

  @Test func `only what the plan knows can decide`() throws {
    #expect(
      try findings(
        """
        - call: phone.register
          save: {phone: device}
        - when: ${phone}
          is: x
          steps: [{wait: 1 s}]
        """) == ["undecided-condition@homes.yaml:11:15"])
  }

  @Test func `with no value may a case look at nothing`() throws {
    let steps = """
      - when: ${home}
        is: ordinary-home
        steps: [{call: phone.register}]
      """
    #expect(try findings(steps, homes: ["ordinary-home"]) == [])
    #expect(try findings(steps).map { $0.prefix { $0 != ":" } } == ["nothing-observed@homes.yaml"])
  }

  @Test func `what may be left out controls nothing afterwards`() throws {
    let steps = """
      - when: ${home}
        is: ordinary-home
        steps: [{call: phone.register}]
      - call: phone.register
        refused: true
      """
    #expect(
      try findings(steps, homes: ["ordinary-home"]).map { $0.prefix { $0 != "@" } } == ["negative-without-control"])
  }

  @Test(arguments: [
    ("- when: ${home}\n  steps: [{wait: 1 s}]", "missing-key"), ("- when: ${home}\n  is: care-home", "missing-key"),
    ("- when: ${home}\n  is: castle\n  steps: [{wait: 1 s}]", "value-outside-choice"),
    ("- when: [a]\n  is: a\n  steps: [{wait: 1 s}]", "wrong-kind"),
    ("- when: ${house}\n  is: care-home\n  steps: [{wait: 1 s}]", "unknown-variable"),
    ("- when: ${home}\n  is: care-home\n  steps: []", "no-steps"),
  ])
  func `a condition that says nothing is an error`(step: String, code: String) throws {
    let found = try findings("- call: phone.register\n" + step)
    #expect(found.contains { $0.hasPrefix(code + "@homes.yaml") }, "\(found)")
  }
}
