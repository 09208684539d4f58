import Drivers
import Foundation
import HostileServer
import JSONValues
import Quantities
import Planning
import SuiteLanguage
import Synchronization
import Testing
import Texts

/// Streams that break, repeat themselves and talk nonsense.
@Suite(.timeLimit(.minutes(1))) struct StreamTests {
  private static let each = [
    "id": Extraction(from: .json("/id")), "level": Extraction(from: .json("/level"), unit: "percent"),
  ]

  private static let events = StreamBinding(
    source: .serverSentEvents(
      request: BoundRequest(connection: "api", method: "GET", path: "/events"), event: "alarm",
      mark: .init(event: "clock", at: "/mark")),
    each: each)

  /// Waits until a watch has so many events.
  private func events(_ count: Int, of watch: Watch) async throws -> [StreamEvent] {
    while true {
      let snapshot = watch.snapshot
      if snapshot.events.count >= count { return snapshot.events }
      try await watch.changes(since: snapshot.version)
    }
  }

  @Test func `events and marks are told apart, and only wanted events are kept`() async throws {
    let server = try await HostileServer { _ in
      .events(
        """
        event: alarm\ndata: {"id":"a","level":5}\n
        event: other\ndata: {"id":"b"}\n
        event: alarm\ndata: {"id":"c"}\n
        event: alarm\ndata: {"id":"d","level":50}\n
        event: clock\ndata: {"mark":7}\n\n
        """, then: [.hang])
    }
    let target = try Target.sample(.sample(url: server.url, stream: Self.events))
    let low = try Matcher.atMost(.value(.percent(Percentage.parse("20 %"))))
    let listener = try await target.listen(to: "events", with: Scope(), filter: ["level": low])
    #expect(try await listener.watch.reaches(7))
    #expect(listener.watch.snapshot.events.map { $0.fields["id"] } == [.text("a")])
    // One lacks the field, and one has another value.
    #expect(listener.watch.snapshot.ignored == 2)
    await listener.close()
    await target.close()
    await server.stop()
  }

  @Test func `a broken stream is taken up again where it was left`() async throws {
    let server = try await HostileServer { request in
      switch request.header("last-event-id") {
      case nil: .events("retry: 1\nid: 1\nevent: alarm\ndata: {\"id\":\"a\"}\n\n")
      case "1": .events("id: 2\nevent: alarm\ndata: {\"id\":\"b\"}\n\n", then: [.hang])
      default: .answer(500)
      }
    }
    let target = try Target.sample(.sample(url: server.url, stream: Self.events))
    let listener = try await target.listen(to: "events", with: Scope(), filter: [:])
    #expect(try await events(2, of: listener.watch).map { $0.fields["id"] } == [.text("a"), .text("b")])
    #expect(listener.watch.snapshot.loss == nil)
    await listener.close()
    await target.close()
    await server.stop()
  }

  @Test func `a stream without identifiers that breaks may have lost events`() async throws {
    let connections = Mutex(0)
    let server = try await HostileServer { _ in
      let number = connections.withLock { connections in
        connections += 1
        return connections
      }
      return number == 1
        ? .events("retry: 1\nevent: alarm\ndata: {\"id\":\"a\"}\n\n")
        : .events("event: alarm\ndata: {\"id\":\"b\"}\n\n", then: [.hang])
    }
    let target = try Target.sample(.sample(url: server.url, stream: Self.events))
    let listener = try await target.listen(to: "events", with: Scope(), filter: [:])
    _ = try await events(2, of: listener.watch)
    #expect(listener.watch.snapshot.loss != nil)
    await listener.close()
    await target.close()
    await server.stop()
  }

  @Test func `events that cannot be read are kept with what is wrong`() async throws {
    let server = try await HostileServer { _ in
      .events("event: alarm\ndata: {nonsense\n\nevent: alarm\ndata: {\"level\":\"high\"}\n\n", then: [.hang])
    }
    let target = try Target.sample(.sample(url: server.url, stream: Self.events))
    let listener = try await target.listen(to: "events", with: Scope(), filter: [:])
    let events = try await events(2, of: listener.watch)
    #expect(events.map { $0.problem?.kind } == [.wrong, .wrong])
    await listener.close()
    await target.close()
    await server.stop()
  }

  @Test(
    arguments: [
      ([.hang], Shortfall.Kind.unseen), (.answer(200, "{}"), .wrong), (.answer(503), .wrong), ([], .unseen),
    ] as [([HostileServer.Act], Shortfall.Kind)])
  func `what is no stream cannot be watched`(_ acts: [HostileServer.Act], _ kind: Shortfall.Kind) async throws {
    let server = try await HostileServer { _ in acts }
    let target = try Target.sample(.sample(url: server.url, timeLimit: .seconds(2), stream: Self.events))
    let shortfall = await #expect(throws: Shortfall.self) {
      _ = try await target.listen(to: "events", with: Scope(), filter: [:])
    }
    #expect(shortfall?.kind == kind)
    await target.close()
    await server.stop()
  }

  @Test func `a flood of events is bounded`() async throws {
    let flood = (1...500).map { "event: alarm\ndata: {\"id\":\"\($0)\"}\n\n" }.joined()
    let server = try await HostileServer { _ in .events(flood + "event: clock\ndata: {\"mark\":1}\n\n", then: [.hang]) }
    let target = try Target.sample(.sample(url: server.url, stream: Self.events))
    let listener = try await target.listen(
      to: "events", with: Scope(), filter: [:], limits: Watch.Limits(events: 100, bytes: 1_000_000))
    #expect(try await listener.watch.reaches(1))
    #expect(listener.watch.snapshot.events.count == 100)
    #expect(listener.watch.snapshot.loss != nil)
    await listener.close()
    await target.close()
    await server.stop()
  }

  @Test func `polling takes what was not there before, once`() async throws {
    let polls = Mutex(0)
    let server = try await HostileServer { _ in
      let number = polls.withLock { polls in
        polls += 1
        return polls
      }
      return switch number {
      case 1: .answer(200, #"{"list":[{"id":"old"}]}"#)
      case 2: .answer(503, "{}")
      default: .answer(200, #"{"list":[{"id":"old"},{"id":"new"},{"id":"new"}]}"#)
      }
    }
    let polling = StreamBinding(
      source: .polling(
        request: BoundRequest(connection: "api", method: "GET", path: "/list"), every: .milliseconds(20),
        items: "/list",
        key: "/id"), each: Self.each)
    let target = try Target.sample(.sample(url: server.url, stream: polling))
    let listener = try await target.listen(to: "events", with: Scope(), filter: [:])
    _ = try await events(1, of: listener.watch)
    try await listener.catchUp(to: nil)
    #expect(listener.watch.snapshot.events.map { $0.fields["id"] } == [.text("new")])
    #expect(listener.watch.failure == nil)
    await listener.close()
    await target.close()
    await server.stop()
  }

  @Test func `a webhook takes what is posted, and what is wrong with it`() async throws {
    let address = Mutex("")
    let server = try await HostileServer { request in
      if request.method == "POST" {
        address.withLock { $0 = String(decoding: request.body, as: UTF8.self) }
        return .answer(201, #"{"subscription":"s-1"}"#)
      }
      return .answer(200, "{}")
    }
    let hook = StreamBinding(
      source: .webhook(
        listen: "127.0.0.1:0",
        subscribe: BoundRequest(
          connection: "api", method: "POST", path: "/hooks", body: .text("${webhook}", type: "text/plain"),
          status: [201], gives: ["subscription": Extraction(from: .json("/subscription"))]),
        unsubscribe: BoundRequest(connection: "api", method: "DELETE", path: "/hooks/${subscription}"), items: nil),
      each: Self.each)
    let target = try Target.sample(.sample(url: server.url, stream: hook))
    let listener = try await target.listen(to: "events", with: Scope(), filter: [:])
    let url = address.withLock { $0 }
    let caller = HTTPCaller(ResolvedConnection(name: "vendor", url: url))
    func post(_ body: String, method: String = "POST", to url: String) async throws -> Int? {
      let request = OutgoingRequest(method: method, url: url, body: Array(body.utf8))
      return try await caller.exchange(request).response?.status
    }
    #expect(try await post(#"{"id":"a"}"#, to: url) == 204)
    #expect(try await post("nonsense", to: url) == 400)
    #expect(try await post("", method: "GET", to: url) == 405)
    #expect(try await post("{}", to: url + "x") == 404)
    #expect(try await post(String(repeating: "x", count: 200_000), to: url) == 413)
    let snapshot = listener.watch.snapshot
    #expect(snapshot.events.first?.fields["id"] == .text("a"))
    #expect(snapshot.events.map { $0.problem?.kind } == [nil, .wrong])
    // What is longer than is read may be what is waited for.
    #expect(snapshot.loss?.english.contains("longer than the limit") == true)
    await listener.close()
    #expect(server.requests.last?.method == "DELETE")
    #expect(server.requests.last?.target == "/hooks/s-1")
    #expect(try await post("{}", to: url) == 404)
    await caller.shutDown()
    await target.close()
    await server.stop()
  }

  @Test(arguments: [301, 302, 307, 308])
  func `a stream is looked for where it has gone, with blanks in its type`(_ status: Int) async throws {
    let server = try await HostileServer { request in
      request.target == "/events"
        ? .answer(status, headers: ["Location": "/moved"])
        : [
          .send("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream ; charset=utf-8\r\n\r\n"),
          .send("event: alarm\ndata: {\"id\":\"a\"}\n\n"), .hang,
        ]
    }
    let target = try Target.sample(.sample(url: server.url, stream: Self.events))
    let listener = try await target.listen(to: "events", with: Scope(), filter: [:])
    #expect(try await events(1, of: listener.watch).first?.fields["id"] == .text("a"))
    await listener.close()
    await target.close()
    await server.stop()
    #expect(server.requests.map(\.target) == ["/events", "/moved"])
  }

  @Test func `how long to wait is remembered over a stream that does not say it again`() throws {
    var parser = ServerSentEventParser(limit: 1_000)
    _ = try parser.consume(Array("retry: 70\n\n".utf8))
    let next = ServerSentEventParser(
      limit: 1_000, lastEventID: parser.lastEventID, retryMilliseconds: parser.retryMilliseconds)
    #expect(next.retryMilliseconds == 70)
  }

  @Test func `events that are not of interest go by`() async throws {
    let server = try await HostileServer { _ in
      .events(
        """
        data: ping\n
        data: {"type":"state","other":1}\n
        data: {"type":"alarm","id":"a"}\n
        data: {"id":"b"}\n\n
        """, then: [.hang])
    }
    var stream = Self.events
    stream.source = .serverSentEvents(
      request: BoundRequest(connection: "api", method: "GET", path: "/events"), event: nil, mark: nil)
    stream.only = EventInterest(from: Extraction(from: .json("/type")), values: ["alarm"])
    let target = try Target.sample(.sample(url: server.url, stream: stream))
    let listener = try await target.listen(to: "events", with: Scope(), filter: [:])
    let found = try await events(1, of: listener.watch)
    while listener.watch.snapshot.ignored < 3 { try await Task.sleep(for: .milliseconds(5)) }
    #expect(found.map { $0.fields["id"] } == [.text("a")])
    #expect(listener.watch.snapshot.events.allSatisfy { $0.problem == nil })
    await listener.close()
    await target.close()
    await server.stop()
  }

  @Test func `a list longer than can be remembered is told`() async throws {
    let count = Mutex(1)
    let server = try await HostileServer { _ in
      let items = count.withLock { count in
        count += 1
        return (1..<count).map { "{\"id\":\"\($0)\"}" }.joined(separator: ",")
      }
      return .answer(200, "{\"list\":[\(items)]}")
    }
    let polling = StreamBinding(
      source: .polling(
        request: BoundRequest(connection: "api", method: "GET", path: "/list"), every: .seconds(60), items: "/list",
        key: "/id"), each: Self.each)
    let target = try Target.sample(.sample(url: server.url, stream: polling))
    let listener = try await target.listen(to: "events", with: Scope(), filter: [:], limits: .init(keys: 2))
    try await listener.catchUp(to: nil)
    #expect(listener.watch.snapshot.loss == nil)
    try await listener.catchUp(to: nil)
    #expect(listener.watch.snapshot.loss != nil)
    await listener.close()
    await target.close()
    await server.stop()
  }

  @Test func `a webhook goes on when it is asked to, and reads XML and what is packed`() async throws {
    let address = Mutex("")
    let server = try await HostileServer { request in
      address.withLock { $0 = String(decoding: request.body, as: UTF8.self) }
      return .answer(201)
    }
    let hook = StreamBinding(
      source: .webhook(
        listen: "127.0.0.1:0",
        subscribe: BoundRequest(
          connection: "api", method: "POST", path: "/hooks", body: .text("${webhook}", type: "text/plain"),
          status: [201]), unsubscribe: nil, items: nil),
      each: ["id": Extraction(from: .xpath("/alarm/@id"))])
    let target = try Target.sample(.sample(url: server.url, stream: hook))
    let listener = try await target.listen(to: "events", with: Scope(), filter: [:])
    let url = address.withLock { $0 }
    let script = """
      printf '<alarm id="a"/>' > plain && gzip -c plain > packed
      curl -s -o /dev/null -w '%{http_code} ' --max-time 20 --expect100-timeout 20 -H 'Expect: 100-continue' \
        -H 'Content-Type: text/xml' --data-binary @plain "$1"
      curl -s -o /dev/null -w '%{http_code} ' -H 'Content-Type: text/xml' -H 'Content-Encoding: gzip' \
        --data-binary @packed "$1"
      curl -s -o /dev/null -w '%{http_code}' -H 'Content-Type: text/xml' --data-binary '<alarm' "$1"
      """
    #expect(try await Shell.run(script, url) == "204 204 400")
    let events = listener.watch.snapshot.events
    #expect(events.map { $0.fields["id"] } == [.text("a"), .text("a"), nil])
    await listener.close()
    await target.close()
    await server.stop()
  }
}

/// Runs a script in a folder of its own.
private enum Shell {
  static func run(_ script: String, _ argument: String) async throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "shell-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-ec", script, "sh", argument]
    process.currentDirectoryURL = folder
    let output = folder.appending(path: "output")
    FileManager.default.createFile(atPath: output.path(), contents: nil)
    process.standardOutput = try FileHandle(forWritingTo: output)
    let (ended, end) = AsyncStream.makeStream(of: Void.self)
    process.terminationHandler = { _ in end.finish() }
    try process.run()
    for await _ in ended {}
    return String(decoding: try Data(contentsOf: output), as: UTF8.self)
  }
}
