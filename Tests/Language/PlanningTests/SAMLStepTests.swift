import Diagnostics
import JSONValues
import Planning
import SuiteLanguage
import Testing

/// Steps with a login by SAML 2.0: what is known of them before anything runs.
struct SAMLStepTests {
  private static let vocabulary = """
    vocabulary: login-words
    logins:
      portal:
        title: {sv: Portalen}
        shows: {name: text}
    """

  /// A catalogue whose suite has a good login and then a case with these steps.
  private func files(_ steps: String, control: String? = "good") -> [String: String] {
    var files = Sample.files
    files["Suites/login-words.yaml"] = Self.vocabulary
    let indented = steps.split(separator: "\n").map { "      \($0)\n" }.joined()
    files["Suites/names.yaml"] = """
      suite: names
      parameters: {profile: {one-of: [saml2int, sweden-connect]}}
      cases:
        - case: {sv: Rätt svar}
          id: good
          steps:
            - saml-login: portal
              profile: ${profile}
              user: "${unique}"
        - case: {sv: Fallet}
          id: tried
      \(control.map { "    control: \($0)\n" } ?? "")    steps:

      """ + indented
    files["Requirements/alarms/names.yaml"] = """
      catalogue: alarms
      area: mobile-unit
      requirements:
        - id: N1
          obligation: ska
          text: {sv: Namn.}
          verified-by:
            - test: names
              with: {profile: saml2int}
      """
    return files
  }

  private func codes(_ steps: String, control: String? = "good") throws -> [String] {
    try Project(files(steps, control: control)).findings().map { String($0.prefix { $0 != "@" }) }
  }

  @Test func `a refused login with its control has nothing to be said about`() throws {
    let attack =
      "- saml-login: portal\n  profile: ${profile}\n  user: \"${unique}\"\n  but: [unsigned]\n  refused: true"
    #expect(try codes(attack) == [])
  }

  static let findings: [(steps: String, control: String?, codes: [String])] = [
    ("- saml-login: portl\n  user: a", nil, ["unknown-login"]),
    ("- saml-login: portal\n  profile: saml2\n  user: a", nil, ["value-outside-choice"]),
    ("- saml-login: portal\n  user: a\n  but: [unsignd]", nil, ["unknown-deviation"]),
    ("- saml-login: portal\n  user: a\n  but: [{unsigned: 3}]", nil, ["needless-argument"]),
    ("- saml-login: portal\n  user: a\n  but: [wrapping]", nil, ["missing-argument"]),
    ("- saml-login: portal\n  user: a\n  but: [{wrapping: three}]", nil, ["wrong-type"]),
    ("- saml-login: portal\n  user: a\n  but: [{wrapping: 9}]", nil, ["out-of-range"]),
    ("- saml-login: portal\n  user: a\n  but: [unsigned]", nil, ["attack-accepted"]),
    (
      "- saml-login: portal\n  profile: ${profile}\n  user: a\n  but: [{wrapping: 3}]\n  only-signed: true", "good",
      ["missing-key"]
    ),
    (
      "- saml-login: portal\n  profile: ${profile}\n  user: a\n  forged: b\n  but: [{wrapping: 3}]\n  refused: true",
      "good",
      ["refusal-too-strict"]
    ),
    ("- saml-login: portal\n  user: a\n  that: {usr: b}", nil, ["unknown-output"]),
    ("- saml-login: portal\n  user: a\n  that: {status: b}", nil, ["wrong-type"]),
    ("- saml-login: portal\n  user: a\n  that: {name: Anna}", nil, []),
    ("- saml-request: portal\n  that: {user: b}", nil, ["unknown-output"]),
    ("- saml-login: portal\n  replay: first\n  refused: true", "good", ["unknown-response"]),
    (
      "- saml-login: portal\n  profile: ${profile}\n  user: a\n  but: [unsigned]\n  refused: true", nil,
      ["negative-without-control"]
    ),
    // What goes another way is no control: another profile, another node, encrypted.
    (
      "- saml-login: portal\n  profile: sweden-connect\n  user: a\n  but: [unsigned]\n  refused: true", "good",
      ["control-elsewhere"]
    ),
    (
      "- saml-login: portal\n  profile: ${profile}\n  node: second\n  user: a\n  but: [unsigned]\n  refused: true",
      "good", ["control-elsewhere"]
    ),
    (
      "- saml-login: portal\n  profile: ${profile}\n  user: a\n  but: [encrypted, unsigned]\n  refused: true", "good",
      ["control-elsewhere"]
    ),
    ("- saml-logout: portal\n  refused: true", "good", ["control-elsewhere"]),
    // A positive login before does not control what comes after it: it may be why the other is refused.
    (
      """
      - saml-login: portal
        profile: ${profile}
        user: a
        as: first
      - saml-login: portal
        profile: ${profile}
        replay: first
        refused: true
      """, nil, ["negative-without-control"]
    ),
  ]

  @Test(arguments: findings)
  func `what cannot be right is told beforehand`(steps: String, control: String?, codes: [String]) throws {
    #expect(try self.codes(steps, control: control) == codes, "\(steps)")
  }

  @Test func `a plan keeps the login, its page and its deviations`() throws {
    var files = self.files(
      "- saml-login: portal\n  profile: ${profile}\n  user: \"${unique}\"\n  forged: b\n  but: [{wrapping: 3}]\n  only-signed: true"
    )
    files["Suites/bindings/vendor.yaml"] =
      Sample.binding + "\n" + """
        logins:
          portal:
            log-in: {request: GET /login}
            who: {request: GET /me, gives: {user: /user, name: /name}}
            service-provider: {request: GET /metadata}
            identity-provider: {request: PUT /idp, text: "${metadata}"}
        """
    let sink = DiagnosticSink()
    let project = try Project(files)
    let plan = try #require(try project.plan(into: sink)?.plan, "\(sink.diagnostics.map(\.short))")
    #expect(plan.types.logins["portal"]?.keys.sorted() == ["name", "user"])
    let planned = try #require(plan.cases.first { $0.id.hasPrefix("names/tried") })
    #expect(planned.isNegative && !planned.isControlledWithin)
    guard case .saml(let saml)? = planned.steps.first else {
      Issue.record("the step is a login")
      return
    }
    #expect(saml.values["profile"] == .value(.word("saml2int")))
    #expect(saml.but == [.init(.wrapping, argument: .value(.integer(3)))] && saml.refusal == .onlySigned)
    #expect(try JSONValue(encoding: plan).decode(Plan.self) == plan)

    // Without the login in the binding there is no plan; with another address the difference is reported.
    try project.write(Sample.binding, to: "Suites/bindings/vendor.yaml")
    let missing = DiagnosticSink()
    #expect(try project.plan(into: missing) == nil)
    #expect(missing.diagnostics.map(\.code) == ["unbound-login"])
    var other = plan
    other.binding.logins["portal"]?.who.path = "/who"
    #expect(PlanDifference(from: plan, to: other).changes.map(\.kind) == [.binding(.login("portal"))])
  }
}
