import Foundation
import HostileServer
import JSONValues
import Planning
import Quantities
import SuiteLanguage
import Testing

import Drivers

@Suite struct LoadStreamReaderTests {
  private let head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"

  private func chunk(_ text: String) -> String { "\(String(text.utf8.count, radix: 16))\r\n\(text)\r\n" }

  private func target(_ url: String, isMarked: Bool = true, timeLimit: TimeSpan = .seconds(20)) throws -> Target {
    let request = BoundRequest(connection: "api", method: "GET", path: "/stream", query: ["staff": "${staff}"])
    let mark = isMarked ? StreamBinding.StreamMark(event: "clock", at: "/mark") : nil
    return try Target.sample(
      .sample(
        url: url, timeLimit: timeLimit,
        stream: StreamBinding(
          source: .serverSentEvents(request: request, event: "alarm", mark: mark),
          each: ["id": Extraction(from: .json("/id")), "level": Extraction(from: .json("/level"), unit: "percent")])))
  }

  private func readers(
    _ target: Target, _ count: Int, _ book: any LoadObserver, fields: [String] = ["level", "id"]
  ) throws -> LoadStreamReaders {
    try LoadStreamReaders(
      target: target, stream: "events", readers: (0..<count).map { Scope(["staff": .integer(Int64($0))]) },
      fields: fields, clock: .startingNow(), observer: book)
  }

  @Test func `many readers see each event with the wanted fields`() async throws {
    let server = try await SteadyServer { _ in .bytes(self.head) }
    let target = try target(server.url)
    let book = OutcomeBook()
    let readers = try readers(target, 150, book)
    #expect(await readers.open().isEmpty)
    #expect(server.connections == 150)
    #expect(Set(server.requests.map(\.target)).count == 150)
    #expect(server.requests.allSatisfy { $0.header("Accept") == "text/event-stream" })
    await server.sendToAll(
      chunk("id: 1\nevent: alarm\ndata: {\"id\": \"a-1\", \"level\": 20}\n\nevent: other\ndata: {}\n\n")
        + chunk("event: clock\ndata: {\"mark\": 7}\n\n"))
    #expect(await readers.catchUp(to: TargetMark(7)).isEmpty)
    await readers.close()
    await target.close()
    await server.stop()
    let events = book.events
    #expect(events.count == 150)
    #expect(Set(events.map(\.reader)).count == 150)
    let level = try #require(Percentage(parsing: "20 %"))
    #expect(events.allSatisfy { $0.values == [.percent(level), .text("a-1")] && $0.problem == nil && $0.id == "1" })
  }

  /// Keeps the thread of the readers from reading when an event comes, as a machine without time for it does.
  private final class SlowBook: LoadObserver {
    let book = OutcomeBook()

    func take(_ outcome: LoadOutcome) {}
    func take(_ event: LoadEvent) {
      Thread.sleep(forTimeInterval: 0.3)
      book.take(event)
    }
    func take(_ stall: LoadReadingStall) { book.take(stall) }
  }

  @Test func `a time in which nobody could read is told`() async throws {
    let server = try await SteadyServer { _ in .bytes(self.head) }
    let target = try target(server.url)
    let slow = SlowBook()
    let readers = try readers(target, 1, slow)
    #expect(await readers.open().isEmpty)
    await server.sendToAll(chunk("id: 1\nevent: alarm\ndata: {\"id\": \"a-1\", \"level\": 20}\n\n"))
    while slow.book.stalls.allSatisfy({ $0.until - $0.from < 300_000 }) { try await Task.sleep(for: .milliseconds(5)) }
    await readers.close()
    await target.close()
    await server.stop()
    let event = try #require(slow.book.events.first)
    // The event was read within a stall that is at least as long as the sleep.
    #expect(slow.book.stalls.contains { $0.from <= event.at && event.at <= $0.until && $0.until - $0.from >= 300_000 })
  }

  @Test func `a reader that is cut off goes on where it was`() async throws {
    let server = try await SteadyServer { request in
      guard let id = request.header("Last-Event-ID") else {
        return .bytes(self.head + self.chunk("retry: 10\nid: 41\nevent: alarm\ndata: {\"id\": \"x\"}\n\n"))
      }
      return .bytes(
        self.head
          + self.chunk("id: 42\nevent: alarm\ndata: {\"id\": \"after \(id)\"}\n\nevent: clock\ndata: {\"mark\": 2}\n\n")
      )
    }
    let target = try target(server.url)
    let book = OutcomeBook()
    let readers = try readers(target, 1, book, fields: ["id"])
    #expect(await readers.open().isEmpty)
    while book.events.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
    await server.cut()
    #expect(await readers.catchUp(to: TargetMark(2)).isEmpty)
    await readers.close()
    await target.close()
    await server.stop()
    #expect(book.events.map(\.values) == [[.text("x")], [.text("after 41")]])
    let changes = book.changes.map { change in
      switch change {
      case .opened: "opened"
      case .broken(_, _, _, _, let mayMiss): mayMiss ? "broken, may miss" : "broken"
      }
    }
    #expect(changes == ["opened", "broken", "opened"])
  }

  @Test func `a stream without identifiers that breaks may have missed something`() async throws {
    let server = try await SteadyServer { request in
      request.connection == 1
        ? .bytesAndClose(self.head + self.chunk("retry: 10\nevent: alarm\ndata: {\"id\": \"x\"}\n\n"))
        : .bytes(self.head + self.chunk("event: clock\ndata: {\"mark\": 1}\n\n"))
    }
    let target = try target(server.url)
    let book = OutcomeBook()
    let readers = try readers(target, 1, book)
    _ = await readers.open()
    #expect(await readers.catchUp(to: TargetMark(1)).isEmpty)
    await readers.close()
    await target.close()
    await server.stop()
    #expect(
      book.changes.contains { if case .broken(_, _, _, _, mayMiss: true) = $0 { true } else { false } })
  }

  @Test(arguments: [
    SteadyServer.Answer.text("{}"), .text("no", status: 403), .close, .bytesAndClose("nonsense\r\n\r\n"),
  ])
  func `what is no stream is told`(answer: SteadyServer.Answer) async throws {
    let server = try await SteadyServer { _ in answer }
    let target = try target(server.url)
    let readers = try readers(target, 2, OutcomeBook())
    let failures = await readers.open()
    await readers.close()
    await target.close()
    await server.stop()
    #expect(failures.keys.sorted() == [0, 1])
  }

  @Test func `an event that cannot be read is told with what is wrong`() async throws {
    let server = try await SteadyServer { _ in
      .bytes(
        self.head
          + self.chunk(
            "event: alarm\ndata: {\"level\": 3}\n\nevent: alarm\ndata: nonsense\n\nevent: clock\ndata: {\"mark\": 1}\n\n"
          ))
    }
    let target = try target(server.url)
    let book = OutcomeBook()
    let readers = try readers(target, 1, book)
    _ = await readers.open()
    _ = await readers.catchUp(to: TargetMark(1))
    await readers.close()
    await target.close()
    await server.stop()
    #expect(book.events.count == 2)
    #expect(book.events.allSatisfy { $0.problem?.kind == .wrong })
  }

  @Test func `a mark that does not come is told`() async throws {
    let server = try await SteadyServer { _ in .bytes(self.head) }
    let target = try target(server.url, timeLimit: .milliseconds(500))
    let readers = try readers(target, 3, OutcomeBook())
    _ = await readers.open()
    let late = await readers.catchUp(to: TargetMark(99))
    await readers.close()
    await target.close()
    await server.stop()
    #expect(late.keys.sorted() == [0, 1, 2])
  }

  @Test func `a stream without marks is caught up with when it is quiet`() async throws {
    let server = try await SteadyServer { _ in .bytes(self.head) }
    let target = try target(server.url, isMarked: false)
    let readers = try readers(target, 3, OutcomeBook())
    _ = await readers.open()
    #expect(await readers.catchUp(to: nil).isEmpty)
    await readers.close()
    await target.close()
    await server.stop()
  }
}
