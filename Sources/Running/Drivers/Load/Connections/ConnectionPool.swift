import NIOCore
import NIOPosix

/// The connections of one worker to one system. As many are opened as arrivals want at once, up to a limit; what comes
/// then waits in turn, and is given up when its time is over.
///
/// Everything here happens on one event loop.
final class ConnectionPool {
  let origin: Origin
  let worker: LoadWorker
  let opener: ConnectionOpener
  private(set) var all: [any LoadConnection] = []
  private var offered: CircularBuffer<any LoadConnection> = []
  private var waiting: CircularBuffer<Flight> = []
  /// How many of those offered have been closed since.
  private var deadOffers = 0
  private var opening = 0
  private let limit: Int
  private let reuse: LoadGenerator.Reuse
  private var isClosed = false

  /// Arrivals that may wait for a connection; there is no end to what can be scheduled.
  private static let mostWaiting = 250_000

  init(
    _ opener: ConnectionOpener, worker: LoadWorker, limit: Int, reuse: LoadGenerator.Reuse
  ) {
    self.opener = opener
    origin = opener.origin
    self.worker = worker
    self.limit = max(1, limit)
    self.reuse = reuse
  }

  var waitingCount: Int { waiting.count }

  // MARK: Flights

  func take(_ flight: Flight) {
    if waiting.isEmpty, let connection = nextOffered() {
      return send(flight, on: connection)
    }
    guard !isClosed, waiting.count < ConnectionPool.mostWaiting else {
      return worker.finish(flight, isClosed ? .cancelled : .notSent)
    }
    waiting.append(flight)
    openMore()
  }

  private func send(_ flight: Flight, on connection: any LoadConnection) {
    connection.send(flight)
    if connection.room > 0 { offer(connection) }
  }

  /// A connection with room; those that have been closed since are passed over.
  private func nextOffered() -> (any LoadConnection)? {
    while let connection = reuse == .latest ? offered.popLast() : offered.popFirst() {
      connection.isOffered = false
      if connection.index < 0 { deadOffers -= 1 }
      if connection.index >= 0, connection.room > 0 { return connection }
    }
    return nil
  }

  private func offer(_ connection: any LoadConnection) {
    guard !connection.isOffered, connection.index >= 0 else { return }
    connection.isOffered = true
    offered.append(connection)
  }

  /// A connection has its answer and is about to tell it. A later request of the same operation may go on it.
  func isFree(_ connection: any LoadConnection) {
    if waiting.isEmpty, connection.room > 0 { offer(connection) }
  }

  /// A connection has room again.
  func hasRoom(_ connection: any LoadConnection) {
    while connection.index >= 0, connection.room > 0, let flight = waiting.popFirst() { connection.send(flight) }
    if connection.room > 0 { offer(connection) }
  }

  // MARK: Connections

  /// Opens so many connections ahead of the arrivals.
  func warm(_ count: Int) {
    for _ in 0..<max(0, min(count, limit) - all.count - opening) { open() }
  }

  var isWarm: Bool { opening == 0 }

  private func openMore() {
    // With several requests on a connection, fewer connections are needed than arrivals wait; the first one shows it.
    while !isClosed, opening < waiting.count, all.count + opening < limit {
      if opener.carriesMany != false, opening > 0 { return }
      open()
    }
  }

  private func open() {
    opening += 1
    opener.open(for: self)
  }

  func opened(_ connection: any LoadConnection) {
    opening -= 1
    connection.index = all.count
    all.append(connection)
    worker.connectionOpened()
    guard !isClosed else { return connection.close(.cancelled) }
    hasRoom(connection)
    openMore()
    worker.warmthChanged()
  }

  func openingFailed(_ failure: LoadFailure) {
    opening -= 1
    worker.connectionFailed()
    // Whoever has waited longest wanted this connection.
    if let flight = waiting.popFirst() { worker.finish(flight, failure) }
    openMore()
    worker.warmthChanged()
  }

  func closed(_ connection: any LoadConnection) {
    guard connection.index >= 0 else { return }
    let index = connection.index
    connection.index = -1
    if index == all.count - 1 {
      all.removeLast()
    } else if let last = all.popLast() {
      last.index = index
      all[index] = last
    }
    worker.connectionClosed()
    openMore()
    guard connection.isOffered else { return }
    deadOffers += 1
    if deadOffers > 64, deadOffers * 2 > offered.count {
      offered.removeAll { $0.index < 0 }
      deadOffers = 0
    }
  }

  // MARK: Time

  /// Ends what has waited or taken longer than it may.
  func expire(at now: Int64) {
    while let first = waiting.first, first.deadline <= now {
      waiting.removeFirst()
      worker.finish(first, .notSent)
    }
    // Backwards, because those that close are replaced by the last one.
    for index in all.indices.reversed() where index < all.count { all[index].expire(at: now) }
  }

  func close() {
    isClosed = true
    while let flight = waiting.popFirst() { worker.finish(flight, .cancelled) }
    for connection in Array(all) { connection.close(.cancelled) }
    offered.removeAll()
    deadOffers = 0
  }

  /// Ends what waits and what is under way; connections that carry nothing stay.
  func cancelAll() {
    while let flight = waiting.popFirst() { worker.finish(flight, .cancelled) }
    for connection in Array(all) where connection.underWay > 0 { connection.close(.cancelled) }
  }
}

/// An open connection of a pool, on the event loop of its worker.
protocol LoadConnection: AnyObject {
  /// How many more requests it can carry at this moment.
  var room: Int { get }
  /// How many it carries.
  var underWay: Int { get }
  /// Where it stands in its pool.
  var index: Int { get set }
  /// Whether it is among those that have room; kept by the pool.
  var isOffered: Bool { get set }

  /// Sends a request and, when its answer has ended, gives the flight back to the pool.
  func send(_ flight: Flight)
  /// Ends what has taken longer than it may.
  func expire(at now: Int64)
  /// Closes; what is under way ends with the failure.
  func close(_ failure: LoadFailure)
}
