import NIOCore

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
