/// Listens to a stream for one watch.
package protocol StreamListener: Sendable {
  var watch: Watch { get }

  /// Makes sure that everything is in the watch that had happened by the mark, or by now where the stream has no marks.
  /// Throws ``Shortfall`` where that cannot be known.
  func catchUp(to mark: TargetMark?) async throws

  /// Stops listening.
  func close() async
}
