package import Quantities

/// How a stream of the vocabulary is listened to.
package struct StreamBinding: Hashable, Sendable {
  package var source: Source
  /// Field -> where it is found in the event.
  package var each: [String: Extraction]
  /// Which events are of interest; nil where all are.
  package var only: EventInterest?

  package init(source: Source, each: [String: Extraction], only: EventInterest? = nil) {
    self.source = source
    self.each = each
    self.only = only
  }

  package enum Source: Hashable, Sendable {
    /// Server-sent events. `event`: only events of this name (nil: all but the mark). `mark`: name of the event that
    /// carries a clock mark, and the JSON Pointer to it.
    case serverSentEvents(request: BoundRequest, event: String?, mark: StreamMark?)
    /// `items`: JSON Pointer to the array; `key`: JSON Pointer within an item to what distinguishes items.
    case polling(request: BoundRequest, every: TimeSpan, items: String, key: String)
    /// We listen; `subscribe` tells the vendor where, by `${webhook}`; `unsubscribe` at the end.
    case webhook(listen: String, subscribe: BoundRequest?, unsubscribe: BoundRequest?, items: String?)
  }

  package struct StreamMark: Hashable, Sendable, Codable {
    package var event: String
    /// JSON Pointer to the mark.
    package var at: String

    package init(event: String, at: String) {
      self.event = event
      self.at = at
    }
  }
}
