package import Quantities

/// How one vendor's system is reached: the integrator's file, read and type-checked.
///
/// Strings may hold `${name}` of an operation's inputs, `${unique}`, and `${env:NAME}` or `${secret:NAME}`, which are
/// read when a run begins and never stand in a plan.
package struct Binding: Hashable, Sendable, Codable {
  package var name: String
  package var system: TestedSystem
  /// Evidence taken on a simulated target is marked so and never counts towards a real gate.
  package var simulated: Bool
  package var connections: [String: Connection]
  package var clock: TargetClock?
  package var operations: [String: OperationBinding]
  package var streams: [String: StreamBinding]
  /// Kind of device -> the devices there are; cases that lease the same one never run side by side.
  package var devices: [String: [String]]
  /// How many cases may run at once.
  package var sideBySide: Int
  /// How long a real stream must have been quiet before nothing more is thought to come; unused where the clock marks streams.
  package var settle: TimeSpan

  package struct TestedSystem: Hashable, Sendable, Codable {
    package var vendor: String
    package var product: String
    package var version: VersionSource
  }

  package enum VersionSource: Hashable, Sendable, Codable {
    case fixed(String)
    case asked(BoundRequest, at: String)
  }

  package struct Connection: Hashable, Sendable, Codable {
    package var url: String
    package var bearer: String?
    /// User and password for HTTP Basic.
    package var basic: [String]?
    package var headers: [String: String]
    /// For one request, from sending to the last byte.
    package var timeLimit: TimeSpan
    /// The longest answer that is read.
    package var bodyLimitBytes: Int
    package var redirects: Int
    /// PEM file of the authority that signs the vendor's certificate, where it is not a public one.
    package var trust: String?
  }

  /// A clock of the target that can be moved.
  package struct TargetClock: Hashable, Sendable, Codable {
    /// `${duration}` is the time to move by, in ISO 8601.
    package var advance: BoundRequest
    /// JSON Pointer to the instant in the answer.
    package var at: String
    /// JSON Pointer to the mark that every stream will carry once all that was due has been sent.
    package var mark: String?
  }
}

/// One HTTP request of a binding, with `${...}` still in it.
package struct BoundRequest: Hashable, Sendable, Codable {
  package var connection: String
  /// `GET`, `POST`, ...
  package var method: String
  /// Path, from the connection's URL.
  package var path: String
  package var query: [String: String]
  package var headers: [String: String]
  package var body: BoundBody?
  /// Statuses that mean the operation was done.
  package var status: [Int]
  /// Statuses that mean the vendor refused it.
  package var refused: [Int]
  /// Output (or name for later requests of the same operation) -> where it is found in the answer.
  package var gives: [String: Extraction]
}

package enum BoundBody: Hashable, Sendable, Codable {
  /// JSON with strings that may be `"${name}"`: a string that is nothing but one name becomes the value itself.
  case json(BoundJSON)
  case form([String: String])
  case text(String, type: String)
}

package indirect enum BoundJSON: Hashable, Sendable, Codable {
  case null
  case boolean(Bool)
  /// The number's text, exactly.
  case number(String)
  case text(String)
  case array([BoundJSON])
  case object([String: BoundJSON])
}

/// Where in an answer or event a value is found, and in what unit it stands there.
package struct Extraction: Hashable, Sendable, Codable {
  package var from: Place
  /// The unit of a bare number: `percent`, `fraction`, `us`, `ms`, `s`, `min`, `h`, `m`, `km`, `kr`, `ore`, `unix-s`, `unix-ms`.
  package var unit: String?
  /// Vendor's text -> word of the vocabulary.
  package var words: [String: String]

  package enum Place: Hashable, Sendable, Codable {
    /// JSON Pointer, RFC 6901.
    case json(String)
    case xpath(String)
    case header(String)
    /// First capture group in the body's text.
    case pattern(String)
    case status
  }
}

package enum OperationBinding: Hashable, Sendable, Codable {
  /// Requests in order; later ones may use what earlier ones give.
  case requests([BoundRequest])
  /// A person does it: the text by language, with `${...}` in it; outputs are asked for.
  case byHand([String: String])
}

package struct StreamBinding: Hashable, Sendable, Codable {
  package var source: Source
  /// Field -> where it is found in the event.
  package var each: [String: Extraction]

  package enum Source: Hashable, Sendable, Codable {
    /// Server-sent events. `event`: only events of this name (nil: all but the mark). `mark`: name of the event that carries a
    /// clock mark, and the JSON Pointer to it.
    case serverSentEvents(request: BoundRequest, event: String?, mark: StreamMark?)
    /// `items`: JSON Pointer to the array; `key`: JSON Pointer within an item to what tells items apart.
    case polling(request: BoundRequest, every: TimeSpan, items: String, key: String)
    /// We listen; `subscribe` tells the vendor where, by `${webhook}`; `unsubscribe` at the end.
    case webhook(listen: String, subscribe: BoundRequest?, unsubscribe: BoundRequest?, items: String?)
  }

  package struct StreamMark: Hashable, Sendable, Codable {
    package var event: String
    package var at: String
  }
}
