/// An event of a later simulated time.
enum DueEvent: Sendable {
  case mainsLost(hub: String, change: Int)
  case hubBatteryLow(hub: String, plan: Int)
  case hubEmpty(hub: String, plan: Int)
  case networkBack(hub: String, change: Int)
  case hubReconnects(hub: String, change: Int)
  case contactLost(hub: String, change: Int)
  case contactGap(hub: String)
  case geofence(mobileAlarm: String, crossing: Int)
  case deliver(alarm: Int)
  case callUnanswered(call: Int)
  case conversationEnds(call: Int)
  case outageNotice(outage: Int, kind: NoticeKind)
  case outageEnds(outage: Int)
}

extension World {
  var clockJSON: JSON { ["now": .text(now.iso8601), "mark": .integer(mark)] }

  /// Lets time pass. Everything due happens in order, each at its own time; then every listener gets the time, after all
  /// earlier messages.
  func advanceClock(_ call: Call) throws -> Reply {
    let duration = SimulatedDuration(iso8601: call.text("advance")) ?? .zero
    guard duration <= .longestAdvance else {
      throw Problem.conflict("The clock takes at most ten years at once.")
    }
    guard now + duration <= .last else {
      throw Problem.conflict("The clock does not go beyond \(SimulatedInstant.last.iso8601).")
    }
    let target = now + duration
    while let due = queue.next(upTo: target) {
      now = due.at
      happen(due.event)
    }
    now = target
    mark += 1
    publishClock()
    return .ok(clockJSON)
  }

  private func happen(_ event: DueEvent) {
    switch event {
    case .mainsLost(let hub, let change): tellMainsLost(hub, change)
    case .hubBatteryLow(let hub, let plan): tellHubBatteryLow(hub, plan)
    case .hubEmpty(let hub, let plan): emptyHub(hub, plan)
    case .networkBack(let hub, let change): networkComesBack(hub, change)
    case .hubReconnects(let hub, let change): reconnect(hub, change)
    case .contactLost(let hub, let change): tellContactLost(hub, change)
    case .contactGap(let hub): beginContactGap(of: hub)
    case .geofence(let mobileAlarm, let crossing): tellGeofenceExit(mobileAlarm, crossing)
    case .deliver(let alarm): deliver(alarm)
    case .callUnanswered(let call): leaveUnanswered(call)
    case .conversationEnds(let call): endConversation(of: call)
    case .outageNotice(let outage, let kind): sendNotice(kind, of: outages[outage])
    case .outageEnds(let outage): upSince[outages[outage].service] = now
    }
  }
}

/// A queue of events by simulated time. Events of the same time happen in the order they were added.
struct EventQueue<Event: Sendable>: Sendable {
  private struct Entry: Sendable {
    let at: SimulatedInstant
    let order: Int
    let event: Event

    func isBefore(_ other: Entry) -> Bool { at == other.at ? order < other.order : at < other.at }
  }

  /// A binary heap with the next event first.
  private var heap: [Entry] = []
  private var count = 0

  mutating func add(_ event: Event, at instant: SimulatedInstant) {
    count += 1
    heap.append(Entry(at: instant, order: count, event: event))
    var child = heap.count - 1
    while child > 0, heap[child].isBefore(heap[(child - 1) / 2]) {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  /// Takes the next event that is due at `limit` or before.
  mutating func next(upTo limit: SimulatedInstant) -> (at: SimulatedInstant, event: Event)? {
    guard let first = heap.first, first.at <= limit else { return nil }
    heap.swapAt(0, heap.count - 1)
    heap.removeLast()
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count && heap[child].isBefore(heap[least]) {
        least = child
      }
      if least == parent { break }
      heap.swapAt(parent, least)
      parent = least
    }
    return (first.at, first.event)
  }
}
