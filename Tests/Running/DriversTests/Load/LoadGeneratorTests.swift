import HostileServer
import Quantities
import SuiteLanguage
import Testing

import Drivers

@Suite struct LoadGeneratorTests {
  /// Tests that run beside these start programs, and the list of more than a thousand open files makes Foundation's
  /// `Process` read past the end of a buffer.
  private static let fewConnections = LoadGenerator.Settings(connections: 16)

  /// Sends arrivals for devices `a`, `b`, `c` to a server, each of them once.
  private func run(
    _ server: SteadyServer, _ count: Int, operation: [BoundRequest]? = nil, timeLimit: TimeSpan = .seconds(20),
    outputs: [String] = ["id"], spacing: Int64 = 0, settings: LoadGenerator.Settings = Self.fewConnections
  ) async throws -> (LoadSummary, OutcomeBook) {
    try await run(
      at: server.url, count, operation: operation, timeLimit: timeLimit, outputs: outputs, spacing: spacing,
      settings: settings)
  }

  private func run(
    at url: String, _ count: Int, operation: [BoundRequest]? = nil, timeLimit: TimeSpan = .seconds(20),
    outputs: [String] = ["id"], spacing: Int64 = 0, settings: LoadGenerator.Settings = Self.fewConnections
  ) async throws -> (LoadSummary, OutcomeBook) {
    let target = try Target.sample(.sample(url: url, timeLimit: timeLimit, operation: operation))
    let book = OutcomeBook()
    let devices = ["a", "b", "c"].map { Scope(["device": .text($0)]) }
    let generator = try LoadGenerator(
      target: target, calls: [LoadCall(operation: "thing.read", values: .perDevice(devices), outputs: outputs)],
      clock: .startingNow(), settings: settings, observer: book)
    let summary = await generator.run(
      (0..<count).map { LoadArrival(at: Int64($0) * spacing, call: 0, device: $0 % 3, number: UInt64($0)) })
    await generator.close()
    await target.close()
    return (summary, book)
  }

  private func request(
    _ path: String, method: String = "GET", gives: [String: Extraction] = ["id": Extraction(from: .json("/id"))]
  ) -> BoundRequest {
    BoundRequest(connection: "api", method: method, path: path, status: [200], gives: gives)
  }

  @Test func `each arrival has one outcome with its outputs`() async throws {
    let server = try await SteadyServer { .text("{\"id\": \"\($0.target.dropFirst())\"}") }
    let (summary, book) = try await run(server, 300, operation: [request("/${device}")])
    await server.stop()
    #expect(summary.taken == 300)
    #expect(summary.sent == 300)
    #expect(summary.wanted == 300)
    #expect(summary.failures.isEmpty)
    let outcomes = book.outcomes
    #expect(outcomes.map(\.arrival.number) == (0..<300).map { UInt64($0) })
    #expect(outcomes.allSatisfy { $0.outputs == [.text(["a", "b", "c"][$0.arrival.device])] })
    #expect(
      outcomes.allSatisfy { outcome in
        guard let sent = outcome.sent, let firstByte = outcome.firstByte else { return false }
        return outcome.arrival.at <= outcome.begun && outcome.begun <= sent && sent <= firstByte
          && firstByte <= outcome.end
      })
    #expect(!book.pulses.isEmpty)
    #expect(book.pulses.map(\.arrivals).reduce(0, +) == 300)
  }

  @Test(arguments: [
    // The name that the binding gives it, or the place that it is found at, says what it is; also where nobody wants it.
    (["id": Extraction(from: .json("/id")), "token": Extraction(from: .json("/given"))], "tok-of-"),
    (["id": Extraction(from: .json("/id")), "key": Extraction(from: .json("/deep/access_token"))], "deep-of-"),
    (["id": Extraction(from: .json("/id")), "key": Extraction(from: .header("X-Auth-Token"))], "header-of-"),
  ])
  func `what answers bring to be let in with is told once`(gives: [String: Extraction], secret: String) async throws {
    let server = try await SteadyServer { request in
      let device = String(request.target.dropFirst())
      return .text(
        #"{"id":"\#(device)","given":"tok-of-\#(device)x","deep":{"access_token":"deep-of-\#(device)x"}}"#,
        headers: [
          "Set-Cookie": "session=\"cookie-of-\(device)\"; Path=/; HttpOnly", "X-Auth-Token": "header-of-\(device)x",
        ])
    }
    let (summary, book) = try await run(server, 90, operation: [request("/${device}", gives: gives)])
    await server.stop()
    #expect(summary.wanted == 90)
    #expect(
      book.secrets.sorted()
        == (["a", "b", "c"].flatMap { ["cookie-of-\($0)", "\(secret)\($0)" + "x"] }).sorted())
    #expect(book.outcomes.allSatisfy { $0.outputs == [.text(["a", "b", "c"][$0.arrival.device])] })
  }

  @Test func `a cookie of an answer that fails is told, and short words are not`() async throws {
    let server = try await SteadyServer { _ in
      .text(#"{"id":"x","token":"none"}"#, status: 401, headers: ["set-cookie": "sid=afterwards-401"])
    }
    let gives = ["id": Extraction(from: .json("/id")), "token": Extraction(from: .json("/token"))]
    let (summary, book) = try await run(server, 5, operation: [request("/", gives: gives)])
    await server.stop()
    #expect(summary.failures == [.status(401): 5])
    #expect(book.secrets == ["afterwards-401"])
  }

  @Test func `several threads carry a schedule once`() async throws {
    let server = try await SteadyServer { _ in .text("{\"id\": \"x\"}") }
    let (summary, book) = try await run(server, 500, spacing: 50, settings: .init(threads: 3, connections: 16))
    await server.stop()
    #expect(summary.wanted == 500)
    #expect(book.outcomes.map(\.arrival.number) == (0..<500).map { UInt64($0) })
  }

  @Test func `connections are used again and opened ahead`() async throws {
    let server = try await SteadyServer { _ in .text("{\"id\": \"x\"}") }
    let target = try Target.sample(.sample(url: server.url))
    let book = OutcomeBook()
    let generator = try LoadGenerator(
      target: target, calls: [LoadCall(operation: "thing.read", values: .perDevice([Scope()]))],
      clock: LoadClock.startingNow(), settings: .init(connections: 7, warm: 5, reuse: .oldest), observer: book)
    await generator.warmUp()
    // A connection is open before the server has heard of it.
    while server.connections < 5 { try await Task.sleep(for: .milliseconds(5)) }
    #expect(server.connections == 5)
    let summary = await generator.run((0..<200).map { LoadArrival(at: 0, call: 0, number: UInt64($0)) })
    await generator.close()
    await target.close()
    await server.stop()
    #expect(summary.wanted == 200)
    #expect(server.connections == 7)
    #expect(Set(server.requests.map(\.connection)).count == 7)
  }

  @Test func `slow answers do not hold up what comes after them`() async throws {
    // The first answer comes only when the last request is there.
    let server = try await SteadyServer { _ in .silence }
    async let run = run(server, 50, settings: .init(connections: 50))
    while server.requests.count < 50 { try await Task.sleep(for: .milliseconds(5)) }
    await server.sendToAll("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{\"id\":\"x\"}")
    let (summary, _) = try await run
    await server.stop()
    #expect(summary.wanted == 50)
    #expect(summary.mostConnections == 50)
  }

  @Test func `what no connection comes free for is told as not sent`() async throws {
    let server = try await SteadyServer { _ in .silence }
    let (summary, book) = try await run(
      server, 10, timeLimit: .milliseconds(300), settings: .init(connections: 2))
    await server.stop()
    #expect(summary.unsent >= 8)
    #expect(summary.unsent + (summary.failures[.timedOut] ?? 0) == 10)
    #expect(book.outcomes.filter { $0.failure == .notSent }.allSatisfy { $0.sent == nil })
  }

  @Test(arguments: [
    (SteadyServer.Answer.text("no", status: 500), LoadFailure.status(500)),
    (.text("{}"), .output("id")), (.text("{\"id\": 7, \"id\": 8}"), .output("id")), (.text("<p>"), .output("id")),
    (.text("{\"id\": [1]}"), .output("id")),
    (.text("", status: 302, headers: ["Location": "/elsewhere"]), .redirected),
    (.close, .closed), (.bytesAndClose("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nx"), .closed),
    (.bytesAndClose("SSH-2.0 hello there\r\n\r\n"), .badContent("it does not begin as HTTP/1.1 does")),
    (.text(String(repeating: "x", count: 100_001)), .tooLong),
  ])
  func `answers are judged as functional steps judge them`(answer: SteadyServer.Answer, failure: LoadFailure)
    async throws
  {
    let server = try await SteadyServer { _ in answer }
    let (summary, book) = try await run(server, 5, spacing: 2000)
    await server.stop()
    #expect(book.failures == Array(repeating: failure, count: 5))
    #expect(summary.failures == [failure: 5])
    #expect(summary.wanted == 0)
  }

  @Test func `nobody listening is told`() async throws {
    // No port that was given back: another test's server may have it by now.
    let (summary, _) = try await run(at: "http://127.0.0.1:1", 20)
    #expect(summary.failures == [.unreachable("Connection refused"): 20])
    #expect(summary.sent == 0)
  }

  @Test func `later requests of an operation use what earlier ones gave`() async throws {
    let server = try await SteadyServer { request in
      request.target == "/users"
        ? .text("{\"user\": \"u-\(String(decoding: request.body, as: UTF8.self))\"}")
        : .text("{\"id\": \"\(request.target)\"}")
    }
    var first = request("/users", method: "POST", gives: ["user": Extraction(from: .json("/user"))])
    first.body = .text("${device}", type: "text/plain")
    let (summary, book) = try await run(server, 6, operation: [first, request("/users/${user}?n=${unique}")])
    await server.stop()
    #expect(summary.wanted == 6)
    #expect(book.outcomes.map(\.outputs) == (0..<6).map { [.text("/users/u-\(["a", "b", "c"][$0 % 3])?n=load-\($0)")] })
  }

  @Test func `a value that is missing is told and spoils no connection`() async throws {
    let server = try await SteadyServer { _ in .text("{\"id\": \"x\"}") }
    let (summary, book) = try await run(server, 3, operation: [request("/${nobody}")])
    await server.stop()
    #expect(summary.sent == 0)
    #expect(book.failures.allSatisfy { if case .request? = $0 { true } else { false } })
    #expect(server.requests.isEmpty)
  }

  @Test func `a connection that the server ends is not used again`() async throws {
    let server = try await SteadyServer { _ in .text("{\"id\": \"x\"}", headers: ["Connection": "close"]) }
    let (summary, _) = try await run(server, 9, settings: .init(connections: 2))
    await server.stop()
    #expect(summary.wanted == 9)
    #expect(server.connections == 9)
  }

  @Test func `bytes that nobody asked for end the connection`() async throws {
    let server = try await SteadyServer { _ in
      .bytes("HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n{\"id\":\"xx\"}HTTP/1.1 200")
    }
    let (summary, _) = try await run(server, 4, settings: .init(connections: 1))
    await server.stop()
    #expect(summary.wanted == 4)
    #expect(server.connections == 4)
  }

  @Test func `a call that is to be tried again is the same call until it is taken`() async throws {
    let server = try await SteadyServer { request in
      switch request.header("X-Try").map({ _ in request.connection }) {
      case 1: .close
      case 2: .text("busy", status: 503, headers: ["Connection": "close"])
      default: .text("{\"id\": \"\(request.header("X-Try") ?? "")\"}")
      }
    }
    var bound = request("/alarm", method: "POST")
    bound.headers = ["X-Try": "${unique}"]
    let target = try Target.sample(.sample(url: server.url, operation: [bound]))
    let book = OutcomeBook()
    let retry = LoadRetry(every: 1000, until: 60_000_000)
    let generator = try LoadGenerator(
      target: target,
      calls: [LoadCall(operation: "thing.read", values: .perDevice([Scope()]), outputs: ["id"], retry: retry)],
      clock: .startingNow(), observer: book)
    let summary = await generator.run([LoadArrival(at: 0, call: 0, number: 9)])
    await generator.close()
    await target.close()
    await server.stop()
    #expect(summary.wanted == 1)
    let outcome = try #require(book.outcomes.first)
    #expect(outcome.attempts == 3)
    #expect(outcome.ambiguous == 1)
    #expect(outcome.outputs == [.text("load-9")])
    #expect(outcome.end - outcome.arrival.at >= 2000)
    #expect(book.outcomes.count == 1)
  }

  @Test func `no attempt begins when the time for them is over`() async throws {
    let server = try await SteadyServer { _ in .text("busy", status: 503) }
    let target = try Target.sample(.sample(url: server.url))
    let book = OutcomeBook()
    let generator = try LoadGenerator(
      target: target,
      calls: [
        LoadCall(
          operation: "thing.read", values: .perDevice([Scope()]), retry: LoadRetry(every: 10_000, until: 0))
      ],
      clock: .startingNow(), observer: book)
    _ = await generator.run([LoadArrival(at: 0, call: 0, number: 1)])
    await generator.close()
    await target.close()
    await server.stop()
    #expect(book.failures == [.status(503)])
    #expect(server.requests.count == 1)
  }

  @Test func `an operation that is not bound is refused before anything is sent`() async throws {
    let target = try Target.sample(.sample(url: "http://127.0.0.1:1"))
    #expect(throws: Shortfall.self) {
      try LoadGenerator(
        target: target, calls: [LoadCall(operation: "nothing", values: .perDevice([]))], clock: .startingNow(),
        observer: OutcomeBook())
    }
    await target.close()
  }

  @Test func `cancelling ends what waits and what is under way`() async throws {
    let server = try await SteadyServer { _ in .silence }
    let target = try Target.sample(.sample(url: server.url))
    let book = OutcomeBook()
    let generator = try LoadGenerator(
      target: target, calls: [LoadCall(operation: "thing.read", values: .perDevice([Scope()]))],
      clock: .startingNow(), settings: .init(connections: 3), observer: book)
    let far: Int64 = 3_600_000_000
    let run = Task {
      await generator.run((0..<20).map { LoadArrival(at: $0 < 10 ? 0 : far, call: 0, number: UInt64($0)) })
    }
    while server.requests.count < 3 { try await Task.sleep(for: .milliseconds(5)) }
    run.cancel()
    let summary = await run.value
    await generator.close()
    await target.close()
    await server.stop()
    #expect(summary.isCancelled)
    #expect(summary.failures == [.cancelled: 10])
    #expect(book.outcomes.count == 10)
  }

  @Test func `a server that goes away and comes back is used again`() async throws {
    let server = try await SteadyServer { _ in .text("{\"id\": \"x\"}") }
    let target = try Target.sample(.sample(url: server.url))
    let book = OutcomeBook()
    let generator = try LoadGenerator(
      target: target, calls: [LoadCall(operation: "thing.read", values: .perDevice([Scope()]))],
      clock: .startingNow(), observer: book)
    #expect(await generator.run([LoadArrival(at: 0, call: 0, number: 1)]).wanted == 1)
    await server.stop()
    #expect(await generator.run([LoadArrival(at: 0, call: 0, number: 2)]).wanted == 0)
    let again = try await SteadyServer(port: server.port) { _ in .text("{\"id\": \"x\"}") }
    #expect(await generator.run([LoadArrival(at: 0, call: 0, number: 3)]).wanted == 1)
    await generator.close()
    await target.close()
    await again.stop()
  }
}
