import Drivers
import HostileServer
import Quantities
import SuiteLanguage
import Testing

/// Whatever a vendor does, an operation ends within its limits and tells whose fault it was.
@Suite struct HostileAnswerTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let acts: [HostileServer.Act]
    let kind: Shortfall.Kind?
    /// Short only where the vendor lets it run out, so that a busy machine is no slow vendor.
    var timeLimit = TimeSpan.seconds(20)
  }

  static let cases = [
    Case(testDescription: "a good answer", acts: .answer(200, #"{"id":"a"}"#), kind: nil),
    Case(testDescription: "never answers", acts: [.hang], kind: .unseen, timeLimit: .milliseconds(500)),
    Case(testDescription: "drips", acts: .drip, kind: .unseen, timeLimit: .milliseconds(500)),
    Case(testDescription: "closes at once", acts: [], kind: .unseen),
    Case(testDescription: "closes in the headers", acts: [.send("HTTP/1.1 200 OK\r\nContent-Ty")], kind: .unseen),
    Case(
      testDescription: "closes in the body",
      acts: [.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"id\":")], kind: .unseen),
    Case(testDescription: "500", acts: .answer(500, "{}"), kind: .wrong),
    Case(testDescription: "403 where it should do it", acts: .answer(403, "{}"), kind: .wrong),
    Case(testDescription: "1 GB", acts: .gigabyte(declaresLength: true), kind: .unseen),
    Case(testDescription: "1 GB of unknown length", acts: .gigabyte(declaresLength: false), kind: .unseen),
    // 80 KiB are read (docs/bounds.md).
    Case(testDescription: "headers of 60 KB", acts: longHeader(60_000), kind: nil),
    Case(testDescription: "headers of 90 KB", acts: longHeader(90_000), kind: .unseen),
    Case(testDescription: "many headers", acts: manyHeaders(3_000), kind: .unseen),
    Case(
      testDescription: "headers without end",
      acts: [.send("HTTP/1.1 200 OK\r\nX: " + String(repeating: "h", count: 1_000_000)), .hang],
      kind: .unseen),
    Case(testDescription: "invalid JSON", acts: .answer(200, #"{"id": nope"#), kind: .wrong),
    Case(
      testDescription: "nesting without end", acts: .answer(200, String(repeating: "[", count: 90_000)), kind: .unseen),
    Case(testDescription: "invalid UTF-8", acts: .invalidUTF8, kind: .wrong),
    Case(testDescription: "no such value", acts: .answer(200, "{}"), kind: .wrong),
    Case(testDescription: "null for the value", acts: .answer(200, #"{"id":null}"#), kind: .wrong),
    Case(testDescription: "a value of another type", acts: .answer(200, #"{"id":[1]}"#), kind: .wrong),
    Case(testDescription: "not HTTP", acts: [.send("SSH-2.0-OpenSSH_9.2\r\n\r\n")], kind: .wrong),
    Case(
      testDescription: "redirects to itself", acts: .answer(302, headers: ["Location": "/thing"]), kind: .wrong),
  ]

  private static func longHeader(_ count: Int) -> [HostileServer.Act] {
    .answer(200, #"{"id":"a"}"#, headers: ["X-Long": String(repeating: "h", count: count)])
  }

  private static func manyHeaders(_ count: Int) -> [HostileServer.Act] {
    let headers = (1...count).map { ("X-Number-\($0)", String(repeating: "h", count: 20)) }
    return .answer(200, #"{"id":"a"}"#, headers: Dictionary(headers, uniquingKeysWith: { first, _ in first }))
  }

  @Test(.timeLimit(.minutes(1)), arguments: cases)
  func `an operation ends and tells whose fault it was`(_ sample: Case) async throws {
    let server = try await HostileServer { _ in sample.acts }
    let target = try Target.sample(.sample(url: server.url, timeLimit: sample.timeLimit))
    let report = try await target.perform("thing.read", with: Scope())
    await target.close()
    await server.stop()
    #expect(report.shortfall?.kind == sample.kind)
    #expect(report.outputs["id"] == (sample.kind == nil ? .text("a") : nil))
    #expect(report.exchanges.count == 1)
  }

  @Test func `a port where nobody listens is not seen`() async throws {
    let target = try Target.sample(.sample(url: try Port.deadAddress()))
    let report = try await target.perform("thing.read", with: Scope())
    await target.close()
    #expect(report.shortfall?.kind == .unseen)
    #expect(report.exchanges.first?.response == nil)
  }

  @Test func `redirects are followed up to the limit and loops are told apart`() async throws {
    let server = try await HostileServer { request in
      switch request.target {
      case "/thing": .answer(302, headers: ["Location": "/1"])
      case "/1": .answer(307, headers: ["Location": "/2"])
      case "/2": .answer(200, #"{"id":"there"}"#)
      case "/long": .answer(302, headers: ["Location": "/long?x"])
      default: .answer(302, headers: ["Location": request.target + "x"])
      }
    }
    let target = try Target.sample(.sample(url: server.url))
    let report = try await target.perform("thing.read", with: Scope())
    #expect(report.outputs["id"] == .text("there"))
    #expect(report.exchanges.first?.redirects.count == 2)
    await target.close()

    let caller = HTTPCaller(ResolvedConnection(name: "api", url: server.url, redirects: 3))
    let chain = try await caller.exchange(OutgoingRequest(method: "GET", url: server.url + "/long"))
    #expect(chain.failure == .tooManyRedirects(3))
    await caller.shutDown()
    await server.stop()
  }

  @Test(arguments: [302, 307], [false, true])
  func `a redirect to another system is followed only where the binding names it`(
    _ status: Int, _ isNamed: Bool
  ) async throws {
    let other = try await HostileServer { _ in .answer(200, #"{"id":"other"}"#) }
    let server = try await HostileServer { _ in .answer(status, headers: ["Location": other.url + "/elsewhere"]) }
    let post = BoundRequest(
      connection: "api", method: "POST", path: "/thing", headers: ["X-Api-Key": "${secret:TOKEN}"],
      body: .json(.object(["name": .text("n")])), status: [200], gives: ["id": Extraction(from: .json("/id"))])
    var binding = Binding.sample(url: server.url, operation: [post])
    binding.connections["api"]?.bearer = "${secret:TOKEN}"
    if isNamed { binding.connections["api"]?.redirectsTo = [other.url] }
    let target = try Target.sample(binding, secrets: Secrets(secrets: ["TOKEN": "hush"]))
    let report = try await target.perform("thing.read", with: Scope())
    await target.close()
    await server.stop()
    await other.stop()
    #expect(server.requests.first?.header("authorization") == "Bearer hush")
    #expect(other.requests.count == (isNamed ? 1 : 0))
    #expect(report.outputs["id"] == (isNamed ? .text("other") : nil))
    #expect(report.shortfall?.kind == (isNamed ? nil : .wrong))
    for request in other.requests {
      #expect(request.header("authorization") == nil)
      #expect(request.header("x-api-key") == nil)
      #expect(request.body.isEmpty == (status == 302))
    }
  }

  @Test(arguments: [(403, nil), (200, Shortfall.Kind.wrong), (204, .wrong), (404, .unseen), (500, .unseen)])
  func `only a refusal is a refusal`(_ status: Int, _ kind: Shortfall.Kind?) async throws {
    let server = try await HostileServer { _ in .answer(status, status == 204 ? "" : #"{"id":"a"}"#) }
    let target = try Target.sample(.sample(url: server.url))
    let report = try await target.perform("thing.read", with: Scope(), isToBeRefused: true)
    await target.close()
    await server.stop()
    #expect(report.shortfall?.kind == kind)
  }

  @Test func `later requests use what earlier ones give`() async throws {
    let server = try await HostileServer { request in
      request.method == "POST" ? .answer(201, #"{"number":7}"#) : .answer(200, #"{"id":"seven"}"#)
    }
    let requests = [
      BoundRequest(
        connection: "api", method: "POST", path: "/things",
        body: .json(
          .object(["name": .text("${name}"), "note": .text("${note}"), "share": .text("${share|fraction}")])),
        status: [201], gives: ["number": Extraction(from: .json("/number"))]),
      BoundRequest(
        connection: "api", method: "GET", path: "/things/${number}/${name}", query: ["q": "å ${name}"],
        gives: ["id": Extraction(from: .json("/id"))]),
    ]
    let target = try Target.sample(.sample(url: server.url, operation: requests))
    let values = Scope(["name": .text("a/b"), "share": .percent(try Percentage.parse("15 %"))])
    let report = try await target.perform("thing.read", with: values)
    await target.close()
    await server.stop()
    #expect(report.outputs == ["id": .text("seven")])
    #expect(report.shortfall == nil)
    try #require(server.requests.count == 2)
    #expect(String(decoding: server.requests[0].body, as: UTF8.self) == #"{"name":"a/b","share":0.15}"#)
    #expect(server.requests[1].target == "/things/7/a%2Fb?q=%C3%A5%20a%2Fb")
  }
}
