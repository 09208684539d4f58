extension World {
  // MARK: Health

  func isDown(_ service: Service) -> Bool {
    effects.stops(service)
      || outages.contains { $0.service == service && $0.startedAt <= now && now < $0.endsAt }
  }

  func checkUp(_ service: Service) throws {
    if isDown(service) { throw Problem(status: 503, detail: "The service '\(service.rawValue)' is down.") }
  }

  func getHealth(_ call: Call) throws -> Reply {
    guard let service = Service(rawValue: call.path("service")) else {
      throw Problem.missing("service", call.path("service"))
    }
    try checkUp(service)
    return .ok([
      "service": .text(service.rawValue), "status": "up", "since": .text((upSince[service] ?? now).iso8601),
    ])
  }

  func getPortalOverview() throws -> Reply {
    try checkUp(.portal)
    return .ok([
      "users": .integer(users.count), "hubs": .integer(hubs.count),
      "hubsOffline": .integer(hubs.values.count { !$0.online }),
      "openAlarms": .integer(alarms.count { $0.status == .open }),
    ])
  }

  // MARK: Outages

  func startOutage(_ call: Call) throws -> Reply {
    let service = Service(rawValue: call.text("service")) ?? .statistics
    guard !isDown(service) else { throw Problem.conflict("The service '\(service.rawValue)' is down already.") }
    let duration = SimulatedDuration(iso8601: call.text("for")) ?? .zero
    let outage = Outage(id: newID("outage"), service: service, startedAt: now, endsAt: now + duration)
    outages.append(outage)
    let index = outages.count - 1
    queue.add(.outageNotice(outage: index, kind: .outageStarted), at: now + .minutes(1))
    queue.add(.outageEnds(outage: index), at: outage.endsAt)
    queue.add(.outageNotice(outage: index, kind: .outageEnded), at: outage.endsAt + .minutes(1))
    return .created(outage.json)
  }

  func sendNotice(_ kind: NoticeKind, of outage: Outage) {
    guard !has(.outageWithoutNotice) else { return }
    let notice = Notice(
      sequence: log.count + 1, number: newNumber("notice"), kind: kind, outage: outage, sentAt: now)
    notices.append(notice)
    publish(
      LoggedEvent(
        sequence: notice.sequence, topic: .notice, staff: nil, user: nil, device: nil, data: notice.json.bytes))
  }

  func listNotices(_ call: Call) -> Reply {
    numbered(notices.lazy.filter { $0.sequence > call.after }, call, sequence: \.sequence) { $0.json }
  }

  // MARK: Hand-over

  func exportData(_ call: Call) -> Reply {
    note(.export, "export", of: nil, by: call)
    let shownAlarms = has(.exportIncomplete) ? [] : alarms
    func list(_ kind: CardReader.Kind) -> JSON {
      .list(readerOrder.compactMap { readers[$0] }.filter { $0.kind == kind }.map(\.json))
    }
    return .ok([
      "exportedAt": .text(now.iso8601), "users": .list(userOrder.compactMap { users[$0]?.json }),
      "groups": .list(groupOrder.compactMap { groups[$0]?.json }),
      "staff": .list(staffOrder.compactMap { staff[$0] }.map(staffJSON)),
      "serviceCards": .list(cardOrder.compactMap { cards[$0]?.json }),
      "hubs": .list(hubOrder.compactMap { hubs[$0] }.map(hubJSON)),
      "buttons": .list(buttonOrder.compactMap { buttons[$0]?.json }),
      "mobileAlarms": .list(mobileOrder.compactMap { mobileAlarms[$0] }.map(mobileJSON)),
      "sensors": .list(sensorOrder.compactMap { sensors[$0]?.json }), "locks": list(.lock),
      "cabinets": list(.cabinet), "openings": .list(openings.map(\.json)), "presence": .list(presence.map(\.json)),
      "alarms": .list(shownAlarms.map(alarmJSON)), "calls": .list(calls.map(callJSON)),
      "notices": .list(notices.map(\.json)), "accessLog": .list(accessLog.map(\.json)),
    ])
  }
}
