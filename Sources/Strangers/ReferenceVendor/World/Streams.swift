/// An event of streams and webhooks.
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

/// Which events a listener receives.
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

/// A message to a listener: an event of the log, or the time of the clock.
enum StreamMessage: Sendable {
  case event(LoggedEvent)
  case clock([UInt8])
}

/// One open stream, or one webhook.
struct Listener: Sendable {
  let filter: StreamFilter
  let channel: AsyncStream<StreamMessage>.Continuation
}

/// A stream from the listener's side.
struct OpenStream: Sendable {
  let id: Int
  let events: AsyncStream<StreamMessage>
  let channel: AsyncStream<StreamMessage>.Continuation
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
  /// The most events that wait for a listener that does not read; then it is dropped.
  private static let patience = 200_000

  func publish(_ event: LoggedEvent) {
    log.append(event)
    for (id, listener) in listeners where listener.filter.takes(event) { tell(.event(event), to: id) }
  }

  func publishClock() {
    let data = clockJSON.bytes
    for id in listeners.keys { tell(.clock(data), to: id) }
  }

  private func tell(_ message: StreamMessage, to id: Int) {
    guard let listener = listeners[id] else { return }
    switch listener.channel.yield(message) {
    case .enqueued: break
    default: stopListening(id)
    }
  }

  /// Opens a stream: first what came after `after` when that is given, then the latest mark of the clock, then
  /// everything as it happens. Nothing is missed or repeated in between.
  func listen(_ filter: StreamFilter, after: Int?) -> OpenStream {
    let id = newNumber("listener")
    let (events, channel) = AsyncStream.makeStream(
      of: StreamMessage.self, bufferingPolicy: .bufferingOldest(Self.patience))
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

/// Starts a task that posts the events of a new webhook.
typealias WebhookStarter = @Sendable (_ subscription: String, WebhookAddress, AsyncStream<StreamMessage>) -> Void

extension World {
  private static let mostSubscriptions = 200

  func createSubscription(_ call: Call, start: WebhookStarter) throws -> Reply {
    guard subscriptions.count < Self.mostSubscriptions else {
      throw Problem.conflict("There are \(Self.mostSubscriptions) subscriptions already.")
    }
    guard let address = WebhookAddress(call.text("url")) else {
      throw Problem(
        status: 422, detail: "The webhook has no usable address.",
        misfits: [Misfit(pointer: "/url", message: "is no address on this machine")])
    }
    let kinds = call.texts("kinds").compactMap(Topic.init(rawValue:))
    let stream = listen(StreamFilter(topics: Set(kinds)), after: nil)
    let subscription = Subscription(
      id: newID("subscription"), url: call.text("url"), address: address, kinds: kinds, listener: stream.id)
    subscriptions[subscription.id] = subscription
    subscriptionOrder.append(subscription.id)
    start(subscription.id, address, stream.events)
    return .created(subscription.json)
  }

  func getSubscription(_ call: Call) throws -> Reply {
    guard let subscription = subscriptions[call.path("subscription")] else {
      throw Problem.missing("subscription", call.path("subscription"))
    }
    return .ok(subscription.json)
  }

  func deleteSubscription(_ call: Call) throws -> Reply {
    guard let subscription = subscriptions.removeValue(forKey: call.path("subscription")) else {
      throw Problem.missing("subscription", call.path("subscription"))
    }
    subscriptionOrder.removeAll { $0 == subscription.id }
    stopListening(subscription.listener)
    return .nothing
  }

  func count(posted: Bool, for subscription: String) {
    if posted { subscriptions[subscription]?.posted += 1 } else { subscriptions[subscription]?.failed += 1 }
  }
}
