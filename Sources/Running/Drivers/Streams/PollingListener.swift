import Evidence
import JSONValues
import Quantities
import Synchronization
import Texts

/// Asks again and again, and takes the items that were not there before.
package final class PollingListener: StreamListener {
  package let watch: Watch

  private let request: OutgoingRequest
  private let caller: HTTPCaller
  private let every: TimeSpan
  private let items: JSONPointer
  private let key: JSONPointer
  private let clock: SystemClock
  private let seen = Mutex<Set<[UInt8]>>([])
  private let task = Mutex<Task<Void, Never>?>(nil)
  private let turn = AsyncLock()

  /// Keys that are remembered; where there are more, the stream counts as one that lost events.
  package static let usualMostKeys = 500_000
  private let mostKeys: Int

  private static let tooMany = Text("The list has more items than can be remembered, so new ones are not seen.")

  private init(
    _ request: OutgoingRequest, caller: HTTPCaller, every: TimeSpan, items: JSONPointer, key: JSONPointer, watch: Watch,
    clock: SystemClock, mostKeys: Int
  ) {
    self.mostKeys = mostKeys
    self.request = request
    self.caller = caller
    self.every = every
    self.items = items
    self.key = key
    self.watch = watch
    self.clock = clock
  }

  /// Asks once, so that what is there already does not count as new. Throws ``Shortfall`` where that fails.
  static func open(
    _ request: OutgoingRequest, caller: HTTPCaller, every: TimeSpan, items: String, key: String, watch: Watch,
    clock: SystemClock, mostKeys: Int = usualMostKeys
  ) async throws -> PollingListener {
    guard let items = JSONPointer(parsing: items), let key = JSONPointer(parsing: key) else {
      throw Shortfall(
        .unseen,
        Text("The test adapter does not point at the events."))
    }
    let listener = PollingListener(
      request, caller: caller, every: every, items: items, key: key, watch: watch, clock: clock,
      mostKeys: mostKeys)
    try await listener.ask(isFirst: true)
    if let failure = watch.failure { throw failure }
    let task = Task { [listener] in
      while !Task.isCancelled {
        try? await Task.sleep(for: max(every.duration, .milliseconds(50)))
        try? await listener.ask(isFirst: false)
      }
    }
    listener.task.withLock { $0 = task }
    return listener
  }

  package func close() async {
    let task = task.withLock { $0 }
    task?.cancel()
    await task?.value
  }

  package func catchUp(to mark: TargetMark?) async throws { try await ask(isFirst: false) }

  private func ask(isFirst: Bool) async throws {
    try await turn.withLock { try await self.askNow(isFirst: isFirst) }
  }

  private func askNow(isFirst: Bool) async throws {
    let exchange = try await caller.exchange(request)
    guard exchange.failure == nil, let response = exchange.response else {
      return watch.fail(exchange.failure?.shortfall)
    }
    guard response.status == 200 else {
      return watch.fail(StatusRule.unexpected(response.status, wanted: [200]))
    }
    do throws(Shortfall) {
      let found = try newItems(response)
      watch.fail(nil)
      guard !isFirst else { return }
      for item in found { watch.take(item.exactBytes, at: exchange.timing.end) }
    } catch {
      OddAnswers.current?.note(caller.connection.name)
      watch.fail(error)
    }
  }

  private func newItems(_ response: IncomingResponse) throws(Shortfall) -> [JSONValue] {
    let json = try Extractor.json(AnswerBody(response.body))
    guard let items = json.value(at: items)?.arrayValue else { throw noItems }
    var new: [JSONValue] = []
    for item in items {
      guard let key = item.value(at: key) else { throw noItems }
      let isNew = seen.withLock { seen -> Bool? in
        let name = key.exactBytes
        guard seen.count < mostKeys || seen.contains(name) else { return nil }
        return seen.insert(name).inserted
      }
      guard let isNew else {
        // Whether it is new cannot be known any longer, and neither whether others were.
        watch.lose(Self.tooMany)
        continue
      }
      if isNew { new.append(item) }
    }
    return new
  }

  private var noItems: Shortfall {
    Shortfall(
      .wrong,
      Text("The answer has no list at \(items) whose items have \(key)."))
  }
}
