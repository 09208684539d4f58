/// What has been planned for a later simulated time.
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
  case outageNotice(outage: Int, kind: NoticeKind)
  case outageEnds(outage: Int)
}

extension World {
  var clockJSON: JSON { ["now": .text(now.iso8601), "mark": .integer(mark)] }

  /// Lets time pass. Everything due happens in order, each at its own time; then every listener is told how far the clock
  /// has come, after all that it has been told before.
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
    case .outageNotice(let outage, let kind): sendNotice(kind, of: outages[outage])
    case .outageEnds(let outage): upSince[outages[outage].service] = now
    }
  }
}
