import HostileServer
import Quantities
import SuiteLanguage
import Testing

import Drivers

@Suite struct SecureLoadTests {
  private func run(
    _ server: SecureServer, _ count: Int, trusts: Bool = true, readsHeaders: Bool = true
  ) async throws -> (LoadSummary, OutcomeBook) {
    var bound = BoundRequest(
      connection: "api", method: "POST", path: "/users/${user}", query: ["n": "${unique}"],
      headers: ["X-Test": "${user}", "Connection": "keep-alive"], body: .json(.object(["user": .text("${user}")])),
      status: [200], gives: ["id": Extraction(from: .json("/id"))])
    if readsHeaders { bound.gives["way"] = Extraction(from: .header("x-way")) }
    var binding = Binding.sample(url: server.url, operation: [bound])
    binding.connections["api"]?.trust = trusts ? server.certificate : nil
    let target = try Target.sample(binding, files: trusts ? server.folder : nil)
    let book = OutcomeBook()
    let generator = try LoadGenerator(
      target: target,
      calls: [LoadCall(operation: "thing.read", values: .perDevice([Scope(["user": .text("Åsa")])]), outputs: ["id"])],
      clock: .startingNow(), settings: .init(connections: 16), observer: book)
    let summary = await generator.run((0..<count).map { LoadArrival(at: 0, call: 0, number: UInt64($0)) })
    await generator.close()
    await target.close()
    return (summary, book)
  }

  @Test(arguments: [["h2", "http/1.1"], ["http/1.1"]])
  func `requests go in the protocol that TLS agrees on`(protocols: [String]) async throws {
    let server = try await SecureServer.start(protocols: protocols)
    let (summary, book) = try await run(server, 250)
    await server.stop()
    #expect(summary.wanted == 250)
    #expect(book.outcomes.map(\.outputs) == (0..<250).map { [.text("/users/%C3%85sa?n=load-\($0)")] })
    #expect(
      server.requests.sorted()
        == (0..<250).map { "POST /users/%C3%85sa?n=load-\($0) Åsa {\"user\":\"Åsa\"}" }.sorted())
    // A hundred requests share a connection in HTTP/2.
    if protocols.contains("h2") { #expect(server.connections < 20) } else { #expect(server.connections > 1) }
  }

  @Test(arguments: [["h2", "http/1.1"], ["http/1.1"]], [true, false])
  func `a cookie is told once, whether the headers are read or not`(protocols: [String], readsHeaders: Bool)
    async throws
  {
    let server = try await SecureServer.start(protocols: protocols)
    let (summary, book) = try await run(server, 60, readsHeaders: readsHeaders)
    await server.stop()
    #expect(summary.wanted == 60)
    #expect(book.secrets == [SecureServer.cookie])
  }

  @Test func `a certificate that nobody trusts is told`() async throws {
    let server = try await SecureServer.start(protocols: ["h2", "http/1.1"])
    let (summary, book) = try await run(server, 3, trusts: false)
    await server.stop()
    #expect(summary.wanted == 0)
    #expect(
      book.failures.allSatisfy { if case .unreachable(let detail) = $0 { detail.contains("TLS") } else { false } })
    #expect(server.requests.isEmpty)
  }
}
