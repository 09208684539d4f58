import Drivers
import HostileServer
import Quantities
import SuiteLanguage
import Testing
import Texts

/// Where requests go, whatever the vendor and the binding have written.
@Suite(.timeLimit(.minutes(1))) struct AddressTests {
  private func remove(_ user: String, path: String = "/users/${user}", base: String = "") async throws -> (
    OperationReport, [String]
  ) {
    let server = try await HostileServer { _ in .answer(200, #"{"id":"a"}"#) }
    let request = BoundRequest(connection: "api", method: "DELETE", path: path, status: [200])
    let target = try Target.sample(.sample(url: server.url + base, operation: [request]))
    let report = try await target.perform("thing.read", with: Scope(["user": .text(user)]))
    await target.close()
    await server.stop()
    return (report, server.requests.map(\.target))
  }

  @Test(arguments: ["..", ".", ""])
  func `an identifier that leads somewhere else is never sent`(_ user: String) async throws {
    let (report, targets) = try await remove(user)
    #expect(targets == [])
    #expect(report.shortfall?.kind == .wrong)
    #expect(report.shortfall?.reason.english.contains("“\(user)”") == true)
  }

  @Test(arguments: [("a/..", "/users/a%2F.."), ("...", "/users/..."), ("%2e%2e", "/users/%252e%252e")])
  func `an identifier that only looks so is data`(_ user: String, _ target: String) async throws {
    let (_, targets) = try await remove(user)
    #expect(targets == [target])
  }

  @Test(
    arguments: [
      ("/api?tenant=1", "/x", "/api/x?tenant=1"), ("/api/?tenant=1", "/x?y=2", "/api/x?y=2&tenant=1"),
      ("/api", "/x", "/api/x"), ("/api#top", "/x", "/api/x"),
    ])
  func `the query of a base address goes behind the path`(
    _ base: String, _ path: String, _ target: String
  ) async throws {
    let (_, targets) = try await remove("u", path: path, base: base)
    #expect(targets == [target])
  }

  @Test func `the scheme of a redirect may be in capitals`() async throws {
    let server = try await HostileServer { request in
      request.target == "/thing"
        ? .answer(302, headers: ["Location": "HTTP://\(request.header("host") ?? "")/there"])
        : .answer(200, #"{"id":"there"}"#)
    }
    let target = try Target.sample(.sample(url: server.url))
    let report = try await target.perform("thing.read", with: Scope())
    await target.close()
    await server.stop()
    #expect(report.outputs["id"] == .text("there"))
  }
}
