/// Something that streams and webhooks tell.
struct LoggedEvent: Sendable {
  /// Position in the log, from 1.
  let sequence: Int
  let topic: Topic
  let staff: String?
  let user: String?
  let device: String?
  /// JSON.
  let data: [UInt8]
}

/// Who is told what.
struct StreamFilter: Sendable {
  let topics: Set<Topic>
  var staff: String?
  var user: String?
  var device: String?

  func takes(_ event: LoggedEvent) -> Bool {
    topics.contains(event.topic) && (staff == nil || staff == event.staff) && (user == nil || user == event.user)
      && (device == nil || device == event.device)
  }
}

/// What a listener is told: an event of the log, or how far the clock has come.
enum Told: Sendable {
  case event(LoggedEvent)
  case clock([UInt8])
}

/// One open stream, or one webhook.
struct Listener: Sendable {
  let filter: StreamFilter
  let channel: AsyncStream<Told>.Continuation
}

/// A stream from the listener's side.
struct OpenStream: Sendable {
  let id: Int
  let events: AsyncStream<Told>
  let channel: AsyncStream<Told>.Continuation
}

/// A webhook.
struct Subscription: Sendable {
  let id: String
  let url: String
  let address: WebhookAddress
  let kinds: [Topic]
  let listener: Int
  var posted = 0
  var failed = 0

  var json: JSON {
    [
      "id": .text(id), "url": .text(url), "kinds": .texts(kinds.map(\.rawValue)), "posted": .integer(posted),
      "failed": .integer(failed),
    ]
  }
}

extension World {
  /// How many events may wait for a listener that does not read; then it is let go.
  private static let patience = 200_000

  func publish(_ event: LoggedEvent) {
    log.append(event)
    for (id, listener) in listeners where listener.filter.takes(event) { tell(.event(event), to: id) }
  }

  func publishClock() {
    let data = clockJSON.bytes
    for id in listeners.keys { tell(.clock(data), to: id) }
  }

  private func tell(_ told: Told, to id: Int) {
    guard let listener = listeners[id] else { return }
    switch listener.channel.yield(told) {
    case .enqueued: break
    default: stopListening(id)
    }
  }

  /// Opens a stream: first what came after `after` when that is given, then the latest mark of the clock, then
  /// everything as it happens. Nothing is missed or repeated in between.
  func listen(_ filter: StreamFilter, after: Int?) -> OpenStream {
    let id = newNumber("listener")
    let (events, channel) = AsyncStream.makeStream(of: Told.self, bufferingPolicy: .bufferingOldest(Self.patience))
    if let after, after < log.count {
      for event in log[after...] where filter.takes(event) { channel.yield(.event(event)) }
    }
    channel.yield(.clock(clockJSON.bytes))
    listeners[id] = Listener(filter: filter, channel: channel)
    return OpenStream(id: id, events: events, channel: channel)
  }

  func stopListening(_ id: Int) {
    listeners.removeValue(forKey: id)?.channel.finish()
  }

  /// The filter of a stream operation.
  func filter(of id: OperationID, _ call: Call) throws -> StreamFilter {
    switch id {
    case .streamStaffAlarms:
      try checkUp(.app)
      return StreamFilter(topics: [.alarm, .alarmUpdate], staff: try member(call.path("staff")).id)
    case .streamCalls: return StreamFilter(topics: [.call], user: call.query("user"), device: call.query("device"))
    case .streamNotices: return StreamFilter(topics: [.notice])
    default:
      return StreamFilter(
        topics: [.alarm, .alarmUpdate], staff: call.query("staff"), user: call.query("user"),
        device: call.query("device"))
    }
  }
}
