import Evidence
import Execution
import HostileServer
import JSONValues
import Planning
import Quantities
import SuiteLanguage
import Synchronization
import Testing
import Texts

/// Steps with a login by SAML 2.0 against vendors that do not play along: what was not seen is never a pass.
@Suite(.timeLimit(.minutes(5))) struct LoginStepTests {
  private static let usualMetadata = """
    <md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="https://sp.example/">
    <md:SPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
    <md:AssertionConsumerService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" \
    Location="http://127.0.0.1:1/acs" index="0"/></md:SPSSODescriptor></md:EntityDescriptor>
    """

  /// The steps of a run of two cases: the login with and without `refused`.
  private func outcomes(
    _ answers: [String: [HostileServer.Act]], _ step: PlannedStep.SAML
  ) async throws -> [StepFinished] {
    let server = try await HostileServer { request in
      answers[request.target.prefix { $0 != "?" }.description] ?? .answer(200, "{}")
    }
    var refused = step
    refused.refusal = .refused
    var builder = PlanBuilder(
      url: server.url,
      cases: [PlanBuilder.planned("s/1", [.saml(step)]), PlanBuilder.planned("s/2", [.saml(refused)])])
    builder.timeLimit = .seconds(60)
    var plan = builder.plan
    bind(&plan)
    let run = TestRun()
    _ = try await run.run(plan)
    await server.stop()
    return try run.steps.sorted { $0.case < $1.case }
  }

  /// The login at the vendor of the tests.
  private func bind(_ plan: inout Plan) {
    func request(_ method: String, _ path: String, body: BoundBody? = nil) -> BoundRequest {
      BoundRequest(connection: "api", method: method, path: path, body: body, status: [200], refused: [401])
    }
    var who = request("GET", "/me")
    who.gives = ["user": Extraction(from: .json("/user"))]
    plan.binding.logins["portal"] = LoginBinding(
      logIn: request("GET", "/login"), who: who, serviceProvider: request("GET", "/metadata"),
      identityProvider: .request(request("PUT", "/idp", body: .text("${metadata}", type: "application/xml"))))
    plan.types.logins["portal"] = ["user": PlannedField(type: .text)]
  }

  private static let login = PlannedStep.SAML(
    .login, login: "portal", values: ["user": .value(.text("anna"))], but: [.init(.plain)])

  private static func metadata(_ text: String = usualMetadata) -> [HostileServer.Act] {
    .answer(200, text, type: "application/samlmetadata+xml")
  }

  @Test func `a vendor that does not take or give metadata shows nothing`() async throws {
    for answers: [String: [HostileServer.Act]] in [
      ["/metadata": .answer(404)], ["/metadata": Self.metadata("<a/>")], ["/metadata": Self.metadata("no XML")],
      ["/metadata": Self.metadata("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>")],
      ["/metadata": Self.metadata(), "/idp": .answer(500)], ["/metadata": []],
    ] {
      #expect(try await outcomes(answers, Self.login).map(\.outcome) == [.unobserved, .unobserved])
    }
  }

  @Test func `a vendor that asks nothing of the identity provider fails a login, and refuses nothing`() async throws {
    let found = try await outcomes(
      ["/metadata": Self.metadata(), "/login": .answer(200, "<p>Välkommen", type: "text/html")], Self.login)
    #expect(found.map(\.outcome) == [.unmet, .unobserved])
    #expect(found.map { $0.expected?["outcome"] } == ["logged-in", "refused"])
  }

  @Test func `a page that does not say who is logged in shows nothing`() async throws {
    let session = PlannedStep.SAML(.session, login: "portal", that: ["user": .present(false)])
    for acts: [HostileServer.Act] in [.answer(500), [], .answer(200, "<html>", type: "text/html")] {
      let found = try await outcomes(["/metadata": Self.metadata(), "/me": acts], session)
      #expect(found.first?.outcome == .unobserved)
    }
    let nobody = try await outcomes(["/metadata": Self.metadata(), "/me": .answer(401)], session)
    #expect(nobody.first?.outcome == .met && nobody.first?.actual?["user"] == .null)
    let somebody = try await outcomes(["/metadata": Self.metadata(), "/me": .answer(200, #"{"user":"bo"}"#)], session)
    #expect(somebody.first?.outcome == .unmet && somebody.first?.actual?["user"] == "bo")
  }

  @Test func `nobody can be logged out who is not logged in`() async throws {
    let logout = PlannedStep.SAML(.logout, login: "portal")
    let found = try await outcomes(["/metadata": Self.metadata(), "/me": .answer(401)], logout)
    #expect(found.map(\.outcome) == [.unobserved, .unobserved])
  }

  @Test func `hostile requests to log in are judged and never break the tester`() async throws {
    let request = PlannedStep.SAML(.request, login: "portal", that: ["unsigned": .equals(.value(.boolean(false)))])
    for form in ["", "%%%", "PD94bWw=", String(repeating: "A", count: 90_000)] {
      // The identity provider's address is not known here, so the form leads elsewhere.
      let page = "<form method=post action='http://127.0.0.1:1/sso'><input name=SAMLRequest value='\(form)'></form>"
      let found = try await outcomes(
        ["/metadata": Self.metadata(), "/login": .answer(200, page, type: "text/html")], request)
      #expect(found.first?.outcome == .unmet)
    }
  }

  /// A vendor that takes our metadata and then sends its request by redirect, whatever it is asked for.
  @Test func `a request by redirect shows nothing of one that was asked for by form`() async throws {
    let signOn = Mutex("")
    let server = try await HostileServer { request in
      switch request.target.prefix(while: { $0 != "?" }) {
      case "/metadata": return Self.metadata()
      case "/idp":
        let text = String(decoding: request.body, as: UTF8.self)
        let found = text.firstMatch(of: /SingleSignOnService[^>]*Location="([^"]*)"/)
        signOn.withLock { $0 = found.map { String($0.output.1) } ?? "" }
        return .answer(200, "")
      case "/login":
        return .answer(302, "", headers: ["Location": signOn.withLock { $0 } + "?SAMLRequest=abc"])
      default: return .answer(401)
      }
    }
    let that: [String: Matcher] = ["bad-signature": .equals(.value(.boolean(false)))]
    let cases = ["post", "redirect"].map { word in
      PlanBuilder.planned(
        "s/\(word)",
        [.saml(PlannedStep.SAML(.request, login: "portal", values: ["request": .value(.word(word))], that: that))])
    }
    var builder = PlanBuilder(url: server.url, cases: cases)
    builder.timeLimit = .seconds(60)
    let found = try await run(builder.plan)
    await server.stop()
    #expect(found["s/post"]?.outcome == .unobserved)
    #expect(found["s/post"]?.reason?.byTag["en"]?.contains("not post") == true)
    // The other one is judged, and no signature was found to be bad in what cannot be unpacked.
    #expect(found["s/redirect"]?.outcome == .met)
  }

  /// The last step of each case of a run, with the portal bound.
  private func run(_ plan: Plan) async throws -> [String: StepFinished] {
    var plan = plan
    bind(&plan)
    let run = TestRun()
    _ = try await run.run(plan)
    return Dictionary(try run.steps.map { ($0.case, $0) }) { _, last in last }
  }
}
