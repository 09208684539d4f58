import JSONValues
import Quantities
import SuiteLanguage
import Synchronization
import Texts

/// Listens to server-sent events, and connects again with `Last-Event-ID` where the connection ends.
final class ServerSentEventListener: StreamListener {
  let watch: Watch

  private let request: OutgoingRequest
  private let caller: HTTPCaller
  private let event: String?
  private let mark: StreamBinding.StreamMark?
  private let settle: TimeSpan
  private let clock: SystemClock
  private let parser: Mutex<ServerSentEventParser>
  private let task = Mutex<Task<Void, Never>?>(nil)

  /// Connections that end without having brought a byte, before the stream counts as broken.
  private static let mostFailures = 5

  private init(
    _ request: OutgoingRequest, caller: HTTPCaller, event: String?, mark: StreamBinding.StreamMark?, watch: Watch,
    settle: TimeSpan, clock: SystemClock
  ) {
    self.request = request
    self.caller = caller
    self.event = event
    self.mark = mark
    self.watch = watch
    self.settle = settle
    self.clock = clock
    parser = Mutex(ServerSentEventParser(limit: caller.connection.bodyLimit))
  }

  /// Returns when the stream is open. Throws ``Shortfall`` where it cannot be opened.
  static func open(
    _ request: OutgoingRequest, caller: HTTPCaller, event: String?, mark: StreamBinding.StreamMark?, watch: Watch,
    settle: TimeSpan, clock: SystemClock
  ) async throws -> ServerSentEventListener {
    let listener = ServerSentEventListener(
      request, caller: caller, event: event, mark: mark, watch: watch, settle: settle, clock: clock)
    let (opened, opening) = AsyncStream.makeStream(of: Result<Void, Shortfall>.self)
    let task = Task { await listener.run(opening) }
    listener.task.withLock { $0 = task }
    for await result in opened {
      if case .failure(let shortfall) = result {
        task.cancel()
        throw shortfall
      }
      return listener
    }
    task.cancel()
    throw CancellationError()
  }

  func close() async {
    let task = task.withLock { $0 }
    task?.cancel()
    await task?.value
  }

  func catchUp(to mark: TargetMark?) async throws {
    guard let mark, self.mark != nil else { return try await watch.settles(for: settle) }
    do {
      _ = try await withTimeLimit(caller.connection.timeLimit) { try await self.watch.reaches(mark.value) }
    } catch is TimeLimitReached {
      throw Shortfall(
        .unseen,
        Text("The stream did not show in time that it had told everything."))
    }
  }

  private func run(_ opening: AsyncStream<Result<Void, Shortfall>>.Continuation) async {
    var failures = 0
    var isOpen = false
    while !Task.isCancelled {
      let hasBegun = Mutex(false)
      var shortfall: Shortfall
      do {
        try await caller.stream(requestWithID) { response in
          try ServerSentEventListener.check(response)
          hasBegun.withLock { $0 = true }
          self.watch.fail(nil)
          opening.yield(.success(()))
          opening.finish()
        } take: { piece in
          try self.take(piece)
        }
        shortfall = ExchangeFailure.closed.shortfall
      } catch let found as Shortfall {
        if found.kind == .wrong { OddAnswers.current?.note(caller.connection.name) }
        shortfall = found
      } catch let failure as ExchangeFailure {
        shortfall = failure.shortfall
      } catch {
        break
      }
      if hasBegun.withLock({ $0 }) {
        failures = 0
        isOpen = true
      }
      guard isOpen, !Task.isCancelled else {
        opening.yield(.failure(shortfall))
        break
      }
      failures += 1
      watch.fail(shortfall)
      let hasID = !parser.withLock { $0.lastEventID.isEmpty }
      if !hasID { watch.lose(Self.gap) }
      // A stream that talks nonsense is not asked again.
      if shortfall.kind == .wrong || failures > Self.mostFailures { break }
      let pause = parser.withLock { $0.retryMilliseconds } ?? 500
      try? await Task.sleep(for: .milliseconds(min(pause, 5_000)))
    }
    opening.finish()
  }

  /// The request, with where the stream was left.
  private var requestWithID: OutgoingRequest {
    let id = parser.withLock { parser in
      let id = parser.lastEventID
      parser = ServerSentEventParser(
        limit: caller.connection.bodyLimit, lastEventID: id, retryMilliseconds: parser.retryMilliseconds)
      return id
    }
    var request = request
    request.headers.append(HeaderField("Accept", "text/event-stream"))
    if !id.isEmpty { request.headers.append(HeaderField("Last-Event-ID", id)) }
    return request
  }

  /// Whether an answer is a stream of events.
  static func check(_ response: IncomingResponse) throws(Shortfall) {
    guard response.status == 200 else {
      throw StatusRule.unexpected(response.status, wanted: [200])
    }
    let type = (response.header("Content-Type")?.prefix { $0 != ";" }.lowercased() ?? "").filter { !$0.isWhitespace }
    guard type == "text/event-stream" else {
      throw Shortfall(
        .wrong,
        Text("The answer is not a stream of events but “\(type)”."))
    }
  }

  private func take(_ piece: [UInt8]) throws(Shortfall) {
    let now = clock.now()
    let events: [ServerSentEvent]
    do throws(ServerSentEventParser.TooLong) {
      events = try parser.withLock { parser throws(ServerSentEventParser.TooLong) in try parser.consume(piece) }
    } catch {
      throw ExchangeFailure.tooLong(caller.connection.bodyLimit).shortfall
    }
    for event in events {
      if let mark, event.type == mark.event {
        take(mark: event, at: mark.at, now)
      } else if self.event == nil || event.type == self.event {
        watch.take(event.data, at: now)
      }
    }
  }

  private func take(mark event: ServerSentEvent, at place: String, _ now: Instant) {
    do throws(Shortfall) {
      let json = try Extractor.json(AnswerBody(event.data))
      guard let pointer = JSONPointer(parsing: place), let value = json.value(at: pointer) else { return }
      watch.take(mark: value)
    } catch {
      watch.takeUnreadable(error, event.data, at: now)
    }
  }

  private static let gap = Text("The event stream was interrupted. Events during the interruption may be lost.")
}
