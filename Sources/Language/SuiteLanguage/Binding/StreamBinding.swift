import JSONValues
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

/// Which events of a stream are of interest: those that say one of these values at a place. The others are counted and
/// passed over.
package struct EventInterest: Hashable, Sendable, Codable {
  package var from: Extraction
  package var values: [String]

  package init(from: Extraction, values: [String]) {
    self.from = from
    self.values = values
  }

  private enum CodingKeys: String, CodingKey {
    case from
    case values = "is"
  }
}

extension StreamBinding: Codable {
  /// The keys of the binding file.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: JSONName.self)
    switch source {
    case .serverSentEvents(let request, let event, let mark):
      try container.encode(request, at: "events")
      try container.encodeIfPresent(event, at: "event")
      try container.encodeIfPresent(mark, at: "mark")
    case .polling(let request, let every, let items, let key):
      try container.encode(request, at: "poll")
      try container.encode(every, at: "every")
      try container.encode(items, at: "items")
      try container.encode(key, at: "key")
    case .webhook(let listen, let subscribe, let unsubscribe, let items):
      try container.encode(listen, at: "webhook")
      try container.encodeIfPresent(subscribe, at: "subscribe")
      try container.encodeIfPresent(unsubscribe, at: "unsubscribe")
      try container.encodeIfPresent(items, at: "items")
    }
    try container.encode(each, at: "each")
    try container.encodeIfPresent(only, at: "only")
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: JSONName.self)
    each = try container.decode([String: Extraction].self, at: "each")
    only = try container.decodeIfPresent(EventInterest.self, at: "only")
    if container.has("events") {
      source = .serverSentEvents(
        request: try container.decode(BoundRequest.self, at: "events"),
        event: try container.decodeIfPresent(String.self, at: "event"),
        mark: try container.decodeIfPresent(StreamMark.self, at: "mark"))
    } else if container.has("poll") {
      source = .polling(
        request: try container.decode(BoundRequest.self, at: "poll"),
        every: try container.decode(TimeSpan.self, at: "every"),
        items: try container.decode(String.self, at: "items"), key: try container.decode(String.self, at: "key"))
    } else {
      source = .webhook(
        listen: try container.decode(String.self, at: "webhook"),
        subscribe: try container.decodeIfPresent(BoundRequest.self, at: "subscribe"),
        unsubscribe: try container.decodeIfPresent(BoundRequest.self, at: "unsubscribe"),
        items: try container.decodeIfPresent(String.self, at: "items"))
    }
  }
}

extension Extraction: Codable {
  /// The keys of the binding file: `{"at": "/id", "unit": "fraction"}`.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: JSONName.self)
    switch from {
    case .json(let pointer): try container.encode(pointer, at: "at")
    case .xpath(let path): try container.encode(path, at: "xpath")
    case .header(let name): try container.encode(name, at: "header")
    case .pattern(let pattern): try container.encode(pattern, at: "pattern")
    case .status: try container.encode(true, at: "status")
    }
    try container.encodeIfPresent(unit, at: "unit")
    try container.encodeUnlessEmpty(words, at: "words")
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: JSONName.self)
    if container.has("at") {
      from = .json(try container.decode(String.self, at: "at"))
    } else if container.has("xpath") {
      from = .xpath(try container.decode(String.self, at: "xpath"))
    } else if container.has("header") {
      from = .header(try container.decode(String.self, at: "header"))
    } else if container.has("pattern") {
      from = .pattern(try container.decode(String.self, at: "pattern"))
    } else {
      _ = try container.decode(Bool.self, at: "status")
      from = .status
    }
    unit = try container.decodeIfPresent(String.self, at: "unit")
    words = try container.decodeIfPresent([String: String].self, at: "words") ?? [:]
  }
}
