import Diagnostics
import Planning
import Testing

/// Which names are known in which steps of a case.
struct StepNameTests {
  /// The findings for a suite with one case of these steps.
  private func findings(
    _ steps: String, parameters: String = "", with: String = ""
  ) throws -> [String] {
    let indented = steps.split(separator: "\n").map { "      \($0)\n" }.joined()
    var files = Sample.files
    files["Suites/names.yaml"] =
      "suite: names\n\(parameters)cases:\n  - case: {sv: Namn}\n    steps:\n" + indented
    files["Requirements/alarms/names.yaml"] = """
      catalogue: alarms
      area: mobile-unit
      requirements:
        - id: N1
          obligation: ska
          text: {sv: Namn.}
          verified-by:
            - test: names
      \(with)
      """
    return try Project(files).findings()
  }

  private func expect(
    _ found: [String], are expected: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(found == expected, sourceLocation: sourceLocation)
  }

  @Test func `what rounds save is a list afterwards`() throws {
    expect(
      try findings(
        """
        - repeat: 3 times
          steps:
            - call: phone.register
              save: {phones: device}
        - check: ${phones}
          that: {count: 3}
        - repeat: each ${phones}
          as: phone
          steps:
            - call: phone.report-battery
              with: {device: "${phone}", level: 5 %}
        """), are: [])
  }

  @Test func `a list is no text, and a text no list`() throws {
    expect(
      try findings(
        """
        - repeat: 3 times
          steps:
            - call: phone.register
              save: {phones: device}
        - call: phone.report-battery
          with: {device: "${phones}", level: 5 %}
        """), are: ["wrong-type@names.yaml:10:25"])
    expect(
      try findings(
        """
        - call: phone.register
          save: {phone: device}
        - repeat: each ${phone}
          as: item
          steps:
            - wait: 1 s
        """), are: ["wrong-type@names.yaml:7:22"])
  }

  @Test func `a round is known inside of rounds only`() throws {
    expect(
      try findings(
        """
        - repeat: 3 times
          steps:
            - instruct: {sv: "Runda ${round}."}
        - instruct: {sv: "Runda ${round}."}
        """), are: ["unknown-variable@names.yaml:8:31"])
  }

  @Test func `branches know what came before, and nothing of each other`() throws {
    expect(
      try findings(
        """
        - in-parallel:
            - steps:
                - call: phone.register
                  save: {first: device}
            - steps:
                - instruct: {sv: "Tryck på ${first}."}
        - instruct: {sv: "Släpp ${first}."}
        """), are: ["variable-before-saved@names.yaml:10:42"])
  }

  @Test func `a value that a later step saves is not there yet`() throws {
    expect(
      try findings(
        """
        - instruct: {sv: "Tryck på ${phone}."}
        - call: phone.register
          save: {phone: device}
        """), are: ["variable-before-saved@names.yaml:5:34"])
  }

  @Test func `a name is taken once`() throws {
    expect(
      try findings(
        """
        - call: phone.register
          save: {phone: device}
        - call: phone.register
          save: {phone: device}
        - instruct: {sv: "Tryck på ${phone}."}
        """), are: ["duplicate-name@names.yaml:8:16"])
  }

  @Test func `one watch may not hide another`() throws {
    expect(
      try findings(
        """
        - watch: alarms
          with: {staff: anna}
        - watch: alarms
          with: {staff: bo}
        - expect: alarms
          within: 1 min
        """), are: ["duplicate-watch@names.yaml:7:16"])
  }

  @Test func `what hangs on an unknown operation is not reported too`() throws {
    expect(
      try findings(
        """
        - call: telephone.register
          save: {phone: device}
        - call: phone.report-battery
          with: {device: "${phone}", level: 5 %}
        """), are: ["unknown-operation@names.yaml:5:15"])
  }

  @Test func `values that make steps unreachable are reported where they are used, with who gives them`() throws {
    let steps = "- repeat: ${rounds} times\n  steps:\n    - call: phone.register"
    let parameters = "parameters: {rounds: integer}\n"
    expect(try findings(steps, parameters: parameters, with: "        with: {rounds: 2}"), are: [])
    expect(
      try findings(steps, parameters: parameters, with: "        with: {rounds: 0}"),
      are: [
        "unreachable-steps@names.yaml:6:17"
      ])
  }

  @Test func `a negative step after a positive one on the same path needs no control`() throws {
    let steps = """
      - watch: alarms
        with: {staff: anna}
      - expect: alarms
        within: 1 min
      - expect: alarms
        within: 1 min
        times: 0
      """
    expect(try findings(steps), are: [])
    let lines = steps.split(separator: "\n")
    let negativeFirst = (lines[0...1] + lines[4...6] + lines[2...3]).joined(separator: "\n")
    expect(try findings(negativeFirst), are: ["negative-without-control@names.yaml:9:16"])
  }
}
