/// A load run in figures.
package struct LoadSummary: Sendable {
  /// Taken from the schedule.
  package var taken = 0
  /// Of these, written to a connection.
  package var sent = 0
  /// Answered as the binding wants.
  package var wanted = 0
  /// The others, by why.
  package var failures: [LoadFailure: Int] = [:]
  package var connectionsOpened = 0
  package var connectionsFailed = 0
  package var mostConnections = 0
  package var mostUnderWay = 0
  /// Computing time of the generator's threads.
  package var cpu: Duration = .zero
  /// From the first arrival that was taken to the end of the last one.
  package var span: Duration = .zero
  /// The longest that an arrival waited for the generator to come to it, in microseconds.
  package var mostLag: Int64 = 0
  package var isCancelled = false

  package init() {}

  /// Taken and never sent, because no connection came free.
  package var unsent: Int { failures[.notSent] ?? 0 }

  /// Of two threads that ran beside each other.
  mutating func merge(_ other: LoadSummary) {
    taken += other.taken
    sent += other.sent
    wanted += other.wanted
    failures.merge(other.failures, uniquingKeysWith: +)
    connectionsOpened += other.connectionsOpened
    connectionsFailed += other.connectionsFailed
    mostConnections += other.mostConnections
    mostUnderWay += other.mostUnderWay
    cpu += other.cpu
    span = max(span, other.span)
    mostLag = max(mostLag, other.mostLag)
    isCancelled = isCancelled || other.isCancelled
  }
}
