import Foundation
import JSONValues
import Testing

/// `proxy` as people use it: between something that sends and something that answers.
@Suite(.serialized) struct ProxyTests {
  /// What `calibrate` sees through a proxy with these changes.
  private func figures(_ changes: [String], _ arguments: [String]) async throws -> JSONValue {
    let endpoint = try await ListeningProcess(Command.prepared(["calibrate", "--serve"], environment: [:]))
    let address = try #require(URL(string: endpoint.url))
    let proxy = try await ListeningProcess(
      Command.prepared(
        ["proxy", "--to", "127.0.0.1:\(address.port ?? 0)"] + changes.flatMap { ["--change", $0] }, environment: [:]))
    let port = try #require(URL(string: proxy.url)?.port)
    let result = try await Command.run(["calibrate", "--port", "\(port)", "--json"] + arguments)
    return try JSONValue.parse(Array(result.output.utf8))
  }

  @Test func `without a change everything goes through`() async throws {
    let seen = try await figures([], ["--rate", "200", "--seconds", "1"])
    #expect(seen["wanted"] == 200)
  }

  @Test func `a network that is cut for a while loses what is sent meanwhile and nothing else`() async throws {
    let seen = try await figures(["2 s: restore", "1 s: cut"], ["--rate", "200", "--seconds", "4"])
    let wanted = try #require(seen["wanted"]?.integerValue)
    #expect(wanted > 200 && wanted < 800, "\(seen)")
    #expect(seen["failures"]?.objectValue?.isEmpty == false)
  }

  @Test func `latency holds for each direction`() async throws {
    let seen = try await figures(["0 s: latency 150 ms, jitter 5 ms"], ["--rate", "50", "--seconds", "1"])
    #expect(seen["wanted"] == 50)
    #expect(seen["p50"]?.integerValue ?? 0 >= 300_000, "\(seen)")
  }

  @Test(arguments: [
    ("cut", "'cut' does not begin with a time and a colon, as '30 s: cut' does."),
    ("soon: cut", "'soon: cut' does not begin with a time and a colon, as '30 s: cut' does."),
    ("1 s: explode", "'explode' is no change of a network: cut,"),
    ("1 s: latency fast", "After 'latency' there must be a time, such as 300 ms, and not 'fast'."),
    ("1 s: rate 0", "After 'rate' there must be a number of bytes, such as 50000, and not '0'."),
    ("1 s: latency 1 s,", "'' is no change of a network: cut,"),
  ])
  func `what is no change is refused, with what would be one`(change: String, problem: String) async throws {
    let result = try await Command.run(["proxy", "--to", "127.0.0.1:80", "--change", change])
    #expect(result.exitCode == 2)
    #expect(result.errors.contains(problem), "\(result.errors)")
  }

  @Test(arguments: ["", "127.0.0.1", "http://", "127.0.0.1:0", "127.0.0.1:70000", "ftp://127.0.0.1"])
  func `an address without a host and a port is refused`(address: String) async throws {
    let result = try await Command.run(["proxy", "--to", address])
    #expect(result.exitCode == 2, "\(result.errors)")
  }
}
