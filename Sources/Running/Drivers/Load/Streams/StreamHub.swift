import JSONValues
import NIOCore
import SuiteLanguage
import Texts

/// All readers of a stream, on one event loop.
final class StreamHub {
  /// What is the same for all readers.
  struct Plan: Sendable {
    let stream: String
    /// By reader.
    let requests: [OutgoingRequest]
    let way: ConnectionOpener.Way
    let event: String?
    let mark: StreamBinding.StreamMark?
    let fields: EventFields
    /// Bytes that one event may have.
    let limit: Int
    /// How many redirects are followed.
    let redirects: Int
    let clock: LoadClock
  }

  let plan: Plan
  let loop: any EventLoop
  private let observer: any LoadObserver
  private var readers: [StreamReader] = []
  private var toOpen: [Int] = []
  private var opening: EventLoopPromise<[Int: Shortfall]>?
  private var firstFailures: [Int: Shortfall] = [:]
  private var unsettled: Set<Int> = []
  private var waits: [Wait] = []
  private var lastEventAt: Int64 = 0
  private(set) var isClosed = false
  private var pulse: Int64?

  /// Microseconds from one look at the clock to the next. Each comes after everything that could be read.
  private static let beat: Int64 = 20_000
  /// A longer time between two looks is reported as a stall.
  private static let longestBeat: Int64 = 70_000

  /// Connections that are opened at a time, so that a vendor is not knocked over by the test itself.
  private static let mostOpening = 64

  /// Somebody waits for a mark.
  private final class Wait {
    let mark: TargetMark
    var missing: Set<Int>
    private var promise: EventLoopPromise<[Int: Shortfall]>?

    init(_ mark: TargetMark, _ missing: Set<Int>, _ promise: EventLoopPromise<[Int: Shortfall]>) {
      self.mark = mark
      self.missing = missing
      self.promise = promise
    }

    func end(_ shortfall: (Int) -> Shortfall) {
      promise?.succeed(Dictionary(uniqueKeysWithValues: missing.map { ($0, shortfall($0)) }))
      promise = nil
    }
  }

  init(_ plan: Plan, loop: any EventLoop, observer: any LoadObserver) {
    self.plan = plan
    self.loop = loop
    self.observer = observer
    readers = plan.requests.indices.map { StreamReader($0, hub: self) }
  }

  // MARK: Opening and closing

  func open(_ promise: EventLoopPromise<[Int: Shortfall]>) {
    guard !isClosed, !readers.isEmpty else { return promise.succeed([:]) }
    opening = promise
    unsettled = Set(readers.indices)
    toOpen = readers.indices.reversed()
    for _ in 0..<StreamHub.mostOpening { openNext() }
    if pulse == nil { beat() }
  }

  /// Looks at the clock again and again, to know when this thread was kept from reading.
  private func beat() {
    guard !isClosed else { return }
    let now = plan.clock.now()
    if let pulse, now - pulse > StreamHub.longestBeat {
      observer.take(LoadReadingStall(from: pulse, until: now))
    }
    pulse = now
    loop.assumeIsolated().scheduleTask(in: .microseconds(StreamHub.beat)) { self.beat() }
  }

  private func openNext() {
    if let index = toOpen.popLast() { readers[index].connect() }
  }

  /// A reader has been opened, or has failed, for the first time.
  private func settled(_ index: Int, _ failure: Shortfall?) {
    guard unsettled.remove(index) != nil else { return }
    firstFailures[index] = failure
    openNext()
    guard unsettled.isEmpty, let opening else { return }
    self.opening = nil
    opening.succeed(firstFailures)
  }

  func close() {
    isClosed = true
    for reader in readers { reader.close() }
    readers = []
    for wait in waits { wait.end { _ in StreamHub.untold } }
    waits = []
    opening?.succeed(firstFailures)
    opening = nil
  }

  // MARK: What readers tell

  func opened(_ index: Int) {
    observer.take(.opened(stream: plan.stream, reader: index, at: plan.clock.now()))
    settled(index, nil)
  }

  /// - Parameter wasOpen: nothing is reported of a reader that has not been open since the last report.
  func broken(_ index: Int, _ why: Shortfall, wasOpen: Bool, mayMiss: Bool) {
    if wasOpen, !isClosed {
      observer.take(.broken(stream: plan.stream, reader: index, at: plan.clock.now(), why: why, mayMiss: mayMiss))
    }
    settled(index, why)
  }

  func take(_ event: ServerSentEvent, reader index: Int, at now: Int64) {
    if let mark = plan.mark, event.type == mark.event {
      return take(mark: event, at: mark.at, reader: index, now)
    }
    guard plan.event == nil || event.type == plan.event else { return }
    lastEventAt = now
    guard let (values, problem) = plan.fields.read(event.data) else { return }
    observer.take(
      LoadEvent(
        stream: plan.stream, reader: index, at: now, values: values, problem: problem, id: event.lastEventID,
        data: event.data))
  }

  private func take(mark event: ServerSentEvent, at place: String, reader index: Int, _ now: Int64) {
    guard let json = try? JSONValue.parse(event.data), let pointer = JSONPointer(parsing: place),
      let value = json.value(at: pointer)
    else {
      let problem = StreamHub.unreadableMark
      return observer.take(
        LoadEvent(
          stream: plan.stream, reader: index, at: now, values: [], problem: problem, id: event.lastEventID,
          data: event.data))
    }
    readers[index].mark = value
    guard !waits.isEmpty else { return }
    for wait in waits where wait.mark.isReached(by: value) { wait.missing.remove(index) }
    waits.removeAll { wait in
      guard wait.missing.isEmpty else { return false }
      wait.end { _ in StreamHub.untold }
      return true
    }
  }

  // MARK: Catching up

  func reach(_ mark: TargetMark, within limit: TimeAmount, _ promise: EventLoopPromise<[Int: Shortfall]>) {
    let missing = readers.indices.filter { index in
      readers[index].mark.map { !mark.isReached(by: $0) } ?? true
    }
    let wait = Wait(mark, Set(missing), promise)
    guard !missing.isEmpty, !isClosed else { return wait.end { _ in StreamHub.untold } }
    waits.append(wait)
    loop.assumeIsolated().scheduleTask(in: limit) {
      wait.end { self.readers[$0].failure ?? StreamHub.untold }
      self.waits.removeAll { $0 === wait }
    }
  }

  func settle(for span: TimeAmount, within limit: TimeAmount, _ promise: EventLoopPromise<[Int: Shortfall]>) {
    let begin = plan.clock.now()
    let last = begin + max(span.nanoseconds, limit.nanoseconds) / 1000
    look(since: begin, span.nanoseconds / 1000, last, promise)
  }

  private func look(since begin: Int64, _ span: Int64, _ last: Int64, _ promise: EventLoopPromise<[Int: Shortfall]>) {
    let now = plan.clock.now()
    let quietUntil = max(begin, lastEventAt) + span
    guard now < quietUntil, now < last, !isClosed else {
      var failures: [Int: Shortfall] = [:]
      for reader in readers {
        if let failure = reader.failure {
          failures[reader.index] = failure
        } else if now < quietUntil {
          failures[reader.index] = StreamHub.untold
        }
      }
      return promise.succeed(failures)
    }
    loop.assumeIsolated().scheduleTask(in: .microseconds(max(1000, min(quietUntil, last) - now))) {
      self.look(since: begin, span, last, promise)
    }
  }

  static let untold = Shortfall(
    .unseen,
    Text("The stream did not show in time that it had told everything."))

  private static let unreadableMark = Shortfall(
    .wrong,
    Text("The mark of the stream cannot be read."))
}
