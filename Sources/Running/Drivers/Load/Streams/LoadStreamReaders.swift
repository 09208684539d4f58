import NIOCore
import NIOPosix
import Planning
import Quantities
package import SuiteLanguage
import Texts

/// Hundreds of readers of a stream of server-sent events at once, at little cost each.
///
/// A reader whose connection ends connects again, with `Last-Event-ID` where the stream has given one, until it is
/// closed: during a load the vendor may go away and come back.
package final class LoadStreamReaders: Sendable {
  private let group: MultiThreadedEventLoopGroup
  private let loop: any EventLoop
  private let hub: NIOLoopBoundBox<StreamHub?>
  private let makeHub: @Sendable (any EventLoop) -> StreamHub
  private let timeLimit: TimeAmount
  private let settle: TimeAmount
  private let hasMarks: Bool

  /// - Parameters:
  ///   - readers: the inputs of the stream, one a reader.
  ///   - fields: which are wanted of each event, in the order in which ``LoadEvent/values`` has them.
  /// - Throws: ``Shortfall`` where the stream is not bound, or not to server-sent events.
  package init(
    target: Target, stream: String, readers: [Scope], fields: [String], clock: LoadClock, observer: any LoadObserver
  ) throws(Shortfall) {
    guard let bound = target.binding.streams[stream] else { throw Target.unbound(stream) }
    guard case .serverSentEvents(let request, let event, let mark) = bound.source else {
      throw Shortfall(
        .unseen,
        Text("The stream “\(stream)” does not come as server-sent events, so it cannot be read under load."))
    }
    guard let connection = target.builder.connections[request.connection] else {
      throw Target.unbound(request.connection)
    }
    let way = try ConnectionOpener.Way(connection, protocols: ["http/1.1"])
    var requests: [OutgoingRequest] = []
    for scope in readers {
      var outgoing = try target.builder.build(request, with: scope)
      outgoing.headers.append(HeaderField("Accept", "text/event-stream"))
      requests.append(outgoing)
    }
    let plan = StreamHub.Plan(
      stream: stream, requests: requests, way: way, event: event, mark: mark,
      fields: EventFields(fields, bound.each, target.types.streams[stream] ?? [:], only: bound.only),
      limit: connection.bodyLimit,
      redirects: connection.redirects, clock: clock)
    OpenFiles.raiseLimit()
    timeLimit = way.timeLimit
    settle = .microseconds(max(1, target.binding.settle.microseconds))
    hasMarks = mark != nil
    makeHub = { StreamHub(plan, loop: $0, observer: observer) }
    group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    loop = group.next()
    hub = NIOLoopBoundBox.makeEmptyBox(eventLoop: loop)
  }

  private func with<Result: Sendable>(
    _ action: @escaping @Sendable (StreamHub) -> Result
  ) -> EventLoopFuture<Result> {
    let box = hub
    let make = makeHub
    let loop = loop
    return loop.submit {
      let hub = box.value ?? make(loop)
      box.value = hub
      return action(hub)
    }
  }

  /// Opens all readers. Returns when each is open or has failed once, with those that are not open; they go on trying.
  package func open() async -> [Int: Shortfall] {
    let promise = loop.makePromise(of: [Int: Shortfall].self)
    with { $0.open(promise) }.whenFailure { promise.fail($0) }
    return (try? await promise.futureResult.get()) ?? [:]
  }

  /// Waits until every reader has delivered everything up to a mark; where the stream has no marks, until it has been
  /// quiet as long as the binding says. Waits no longer than the connection's time limit, and returns the readers of
  /// which it cannot be known.
  package func catchUp(to mark: TargetMark?) async -> [Int: Shortfall] {
    let promise = loop.makePromise(of: [Int: Shortfall].self)
    let limit = timeLimit
    if let mark, hasMarks {
      with { $0.reach(mark, within: limit, promise) }.whenFailure { promise.fail($0) }
    } else {
      let settle = settle
      with { $0.settle(for: settle, within: limit, promise) }.whenFailure { promise.fail($0) }
    }
    return (try? await promise.futureResult.get()) ?? [:]
  }

  /// Closes all readers.
  package func close() async {
    try? await with { $0.close() }.get()
    try? await group.shutdownGracefully()
  }
}
