import NIOCore
import NIOPosix
package import Quantities
import Synchronization

/// Puts a load on a system as a schedule says, whatever the system answers (an open model): each arrival is come to at
/// its time, and latency counts from there.
///
/// Answers are checked as functional steps check them. HTTP/2 where TLS agrees on it; otherwise HTTP/1.1 without
/// pipelining: a request has a connection for itself until its answer has ended, and connections are used again.
package final class LoadGenerator: Sendable {
  /// Which of the connections that are free is used next.
  package enum Reuse: Sendable {
    /// The one used last: as few as possible are busy.
    case latest
    /// The one used least recently: all of them in turn.
    case oldest
  }

  /// What `${unique}` and `${now}` of a binding are at an arrival.
  package typealias BuiltIns = @Sendable (LoadArrival, LoadClock) -> (unique: String, now: Instant)

  package struct Settings: Sendable {
    /// Event loops. Arrivals go to them in turn.
    package var threads: Int
    /// The most that are open at once, for each connection of the binding.
    package var connections: Int
    /// Connections that ``LoadGenerator/warmUp()`` opens.
    package var warm: Int
    package var reuse: Reuse
    /// For values by device; values by arrival have their own.
    package var builtIns: BuiltIns

    package init(
      threads: Int = 1, connections: Int = 10_000, warm: Int = 0, reuse: Reuse = .latest,
      builtIns: @escaping BuiltIns = { ("load-\($0.number)", $1.instant($0.at)) }
    ) {
      self.threads = max(1, threads)
      self.connections = connections
      self.warm = warm
      self.reuse = reuse
      self.builtIns = builtIns
    }
  }

  private let group: MultiThreadedEventLoopGroup
  private let workers: [NIOLoopBoundBox<LoadWorker?>]
  private let loops: [any EventLoop]
  private let settings: Settings
  private let makeWorker: @Sendable (Int, any EventLoop) -> LoadWorker

  /// - Throws: ``Shortfall`` where an operation or a connection is not bound, a person does the operation, or a file of
  ///   trusted authorities cannot be read.
  package init(
    target: Target, calls: [LoadCall], clock: LoadClock, settings: Settings = Settings(), observer: any LoadObserver
  ) throws(Shortfall) {
    var pools: [String] = []
    var prepared: [PreparedCall] = []
    for call in calls { prepared.append(try PreparedCall(call, target: target, pools: &pools)) }
    var ways: [ConnectionOpener.Way] = []
    for name in pools {
      guard let connection = target.builder.connections[name] else { throw Target.unbound(name) }
      ways.append(try ConnectionOpener.Way(connection, protocols: ["h2", "http/1.1"]))
    }
    OpenFiles.raiseLimit()
    let known = ways
    let calls = prepared
    makeWorker = { thread, loop in
      LoadWorker(
        thread: thread, loop: loop, calls: calls, clock: clock, settings: settings, observer: observer,
        openers: known.map { ConnectionOpener($0, loop: loop) })
    }
    self.settings = settings
    group = MultiThreadedEventLoopGroup(numberOfThreads: settings.threads)
    loops = Array(group.makeIterator())
    workers = loops.map { NIOLoopBoundBox.makeEmptyBox(eventLoop: $0) }
  }

  /// Does something with a worker on its own thread.
  private func with<Result: Sendable>(
    _ index: Int, _ action: @escaping @Sendable (LoadWorker) -> Result
  ) -> EventLoopFuture<Result> {
    let box = workers[index]
    let loop = loops[index]
    let make = makeWorker
    return loop.submit {
      let worker = box.value ?? make(index, loop)
      box.value = worker
      return action(worker)
    }
  }

  /// Opens the connections of ``Settings/warm``, and returns when each is open or has failed.
  package func warmUp() async {
    let share = (settings.warm + loops.count - 1) / loops.count
    for index in loops.indices {
      let promise = loops[index].makePromise(of: Void.self)
      with(index) { $0.warm(share, promise) }.whenFailure { promise.fail($0) }
      try? await promise.futureResult.get()
    }
  }

  /// Carries out a schedule, which is in order of time, and returns when the result of each arrival has been reported.
  /// What lies in the past is come to at once.
  ///
  /// When the task is cancelled no more arrivals are taken, and those under way end as ``LoadFailure/cancelled``.
  package func run(_ arrivals: some Sequence<LoadArrival> & Sendable) async -> LoadSummary {
    let count = loops.count
    let promises = loops.map { $0.makePromise(of: LoadSummary.self) }
    return await withTaskCancellationHandler {
      for index in loops.indices {
        let promise = promises[index]
        with(index) { worker in
          worker.run(EveryNth.iterator(arrivals, from: index, step: count), promise)
        }.whenFailure { promise.fail($0) }
      }
      if Task.isCancelled { cancel() }
      var summary = LoadSummary()
      for promise in promises {
        if let part = try? await promise.futureResult.get() { summary.merge(part) }
      }
      return summary
    } onCancel: {
      cancel()
    }
  }

  private func cancel() {
    for index in loops.indices { _ = with(index) { $0.cancel() } }
  }

  /// Closes all connections. Nothing can be sent afterwards.
  package func close() async {
    for index in loops.indices { try? await with(index) { $0.close() }.get() }
    try? await group.shutdownGracefully()
  }
}

/// The part of a schedule that one of several workers carries.
enum EveryNth {
  static func iterator(_ arrivals: some Sequence<LoadArrival>, from first: Int, step: Int) -> AnyIterator<LoadArrival> {
    var iterator = arrivals.makeIterator()
    guard step > 1 else { return AnyIterator(iterator) }
    var skip = first
    return AnyIterator {
      for _ in 0..<skip { guard iterator.next() != nil else { return nil } }
      skip = step - 1
      return iterator.next()
    }
  }
}
