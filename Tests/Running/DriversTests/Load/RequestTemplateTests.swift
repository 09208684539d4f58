import HostileServer
import JSONValues
import NIOCore
import Quantities
import SuiteLanguage
import Testing
import TestSupport

import Drivers
import Texts

@Suite struct RequestTemplateTests {
  private let secrets = Secrets(environment: ["PLACE": "å/b"], secrets: ["TOKEN": "s€cret\n 1"])

  private func builder(_ url: String = "http://127.0.0.1:8080", headers: [HeaderField] = []) -> RequestBuilder {
    RequestBuilder(
      connections: ["api": ResolvedConnection(name: "api", url: url, headers: headers)],
      filler: TemplateFiller(secrets: secrets))
  }

  /// What the functional path puts on the wire, or why it cannot.
  private func functional(_ bound: BoundRequest, _ builder: RequestBuilder, _ values: Scope) -> Result<
    String, LoadFailure
  > {
    Result { () throws(LoadFailure) in
      let request: OutgoingRequest
      do throws(Shortfall) {
        request = try builder.build(bound, with: values)
      } catch {
        throw .request(error.reason.english)
      }
      var buffer = ByteBuffer()
      guard let url = builder.connections["api"]?.url, let origin = Origin(of: url) else { throw .closed }
      try HTTPWireWriter.write(request, to: origin, into: &buffer)
      return String(buffer: buffer)
    }
  }

  private func prepared(_ bound: BoundRequest, _ builder: RequestBuilder, _ values: Scope) throws -> Result<
    String, LoadFailure
  > {
    let template = try RequestTemplate(bound, builder: builder)
    return Result { () throws(LoadFailure) in
      var buffer = ByteBuffer()
      var scratch = ByteBuffer(string: "what was there before")
      try template.write(values, into: &buffer, scratch: &scratch)
      return String(buffer: buffer)
    }
  }

  @Test func `a prepared request is byte for byte the one of the functional path`() throws {
    var takenApart = 0
    var random = SeededRandom(seed: 4711)
    for round in 0..<4000 {
      var maker = RandomRequest(random: random)
      let bound = maker.request()
      let builder = builder(maker.url(), headers: maker.connectionHeaders())
      let template = try RequestTemplate(bound, builder: builder)
      if template.isTakenApart { takenApart += 1 }
      for _ in 0..<3 {
        let values = maker.scope()
        let expected = functional(bound, builder, values)
        let actual = try prepared(bound, builder, values)
        // Where several values are missing, each path names the one that it comes to first.
        if case .failure(.request) = expected, case .failure(.request) = actual { continue }
        #expect(actual == expected, "round \(round): \(bound) with \(values)")
      }
      random = maker.random
    }
    // Or the test would compare the functional path with itself.
    #expect(takenApart > 1500)
  }

  @Test func `a name inside the name of a JSON member is left to the functional path`() throws {
    let bound = BoundRequest(
      connection: "api", method: "POST", path: "/a", body: .json(.object(["${name}": .text("${name}"), "b": .null])))
    let builder = builder()
    #expect(try !RequestTemplate(bound, builder: builder).isTakenApart)
    let values = Scope(["name": .text("z")])
    #expect(try prepared(bound, builder, values) == functional(bound, builder, values))
  }

  @Test func `both paths reach the server alike`() async throws {
    let server = try await SteadyServer { _ in .text("{\"id\": \"7\"}") }
    let bound = BoundRequest(
      connection: "api", method: "POST", path: "/users/${user}/alarms", query: ["why": "${why}", "left-out": "${no}"],
      headers: ["X-Staff": "${staff}", "X-Gone": "${no}"],
      body: .json(
        .object(["level": .text("${level|fraction}"), "text": .text("a ${user} \"b\""), "no": .text("${no}")])),
      status: [200], gives: ["id": Extraction(from: .json("/id"))])
    var binding = Binding.sample(url: server.url, operation: [bound])
    binding.connections["api"]?.bearer = "${secret:TOKEN}x"
    let target = try Target(
      binding: binding, types: .sample, secrets: Secrets(secrets: ["TOKEN": "sesame"]), folder: "")
    let values = Scope([
      "user": .text("Åsa/1"), "why": .text("fall & larm"), "staff": .text("per\r\nX: y"),
      "level": .percent(try #require(Percentage(parsing: "20 %"))),
    ])
    _ = try await target.perform("thing.read", with: values)
    let outcomes = OutcomeBook()
    let generator = try LoadGenerator(
      target: target, calls: [LoadCall(operation: "thing.read", values: .perDevice([values]))],
      clock: .startingNow(), observer: outcomes)
    let summary = await generator.run([LoadArrival(at: 0, call: 0, number: 1)])
    await generator.close()
    await target.close()
    await server.stop()
    #expect(summary.wanted == 1)
    let requests = server.requests
    try #require(requests.count == 2)
    #expect(requests[0].method == requests[1].method)
    #expect(requests[0].target == requests[1].target)
    #expect(
      requests[0].headers.map { "\($0.name): \($0.value)" } == requests[1].headers.map { "\($0.name): \($0.value)" })
    #expect(requests[0].body == requests[1].body)
    #expect(requests[1].target == "/users/%C3%85sa%2F1/alarms?why=fall%20%26%20larm")
  }
}
