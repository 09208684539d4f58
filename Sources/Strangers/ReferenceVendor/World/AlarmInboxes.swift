extension World {
  func alarm(_ id: String) throws -> Int {
    guard id.hasPrefix("alarm-"), let number = Int(id.dropFirst(6)), alarms.indices.contains(number &- 1),
      alarms[number - 1].id == id
    else { throw Problem.missing("alarm", id) }
    return number - 1
  }

  func alarmJSON(_ alarm: Alarm) -> JSON {
    .object(
      [.init("sequence", .integer(alarm.sequence)), .init("id", .text(alarm.id))]
        + members(of: alarm, status: alarm.status, takenBy: alarm.takenBy, userName: users[alarm.user]?.name ?? "")
        + [
          .init("receivedAt", .text(alarm.receivedAt.iso8601)), .init("takenAt", .optional(alarm.takenAt?.iso8601)),
          .init("closedAt", .optional(alarm.closedAt?.iso8601)), .init("action", .optional(alarm.action)),
        ])
  }

  private func members(of alarm: Alarm, status: AlarmStatus, takenBy: String?, userName: String) -> [JSON.Member] {
    [
      .init("reason", .text(alarm.reason.rawValue)), .init("source", .text(alarm.source.rawValue)),
      .init("user", .text(alarm.user)), .init("userName", .text(userName)),
      .init("address", .text(users[alarm.user]?.address ?? "")), .init("device", .text(alarm.device)),
      .init("hub", .optional(alarm.hub)), .init("position", alarm.place?.json ?? .null),
      .init("room", .optional(shownRoom(alarm))), .init("finding", .optional(shownFinding(alarm))),
      .init("raisedAt", .text(alarm.raisedAt.iso8601)), .init("status", .text(status.rawValue)),
      .init("takenBy", .optional(takenBy)),
    ]
  }

  /// A delivery as the app of its receiver shows it now. A broken app does not show what colleagues have done.
  func deliveryJSON(_ delivery: Delivery) -> JSON {
    let alarm = alarms[delivery.alarm]
    let isHidden = has(.staffAppBroken, in: housing(of: alarm.user)) && alarm.takenBy != delivery.staff
    return .object(
      [
        .init("sequence", .integer(delivery.sequence)), .init("id", .text(delivery.id)),
        .init("alarm", .text(alarm.id)), .init("staff", .text(delivery.staff)),
      ]
        + members(
          of: alarm, status: isHidden ? .open : alarm.status, takenBy: isHidden ? nil : alarm.takenBy,
          userName: delivery.userName)
        + [
          .init("text", .text(delivery.text)), .init("language", .text(delivery.language.rawValue)),
          .init("deliveredAt", .text(delivery.deliveredAt.iso8601)),
        ])
  }

  func listAlarms(_ call: Call) -> Reply {
    numbered(alarms.dropFirst(min(call.after, alarms.count)), call, sequence: \.sequence) { alarm in
      guard call.query("user").map({ alarm.user == $0 }) ?? true,
        call.query("device").map({ alarm.device == $0 }) ?? true
      else { return nil }
      return alarmJSON(alarm)
    }
  }

  func listDeliveries(_ call: Call) -> Reply {
    let candidates: [Delivery] =
      if let staff = call.query("staff") { (deliveriesByStaff[staff] ?? []).map { deliveries[$0] } } else { deliveries }
    return numbered(candidates.lazy.filter { $0.sequence > call.after }, call, sequence: \.sequence) { delivery in
      let alarm = alarms[delivery.alarm]
      guard call.query("user").map({ alarm.user == $0 }) ?? true,
        call.query("device").map({ alarm.device == $0 }) ?? true
      else { return nil }
      return deliveryJSON(delivery)
    }
  }

  func listStaffAlarms(_ call: Call) throws -> Reply {
    try checkUp(.app)
    let member = try member(call.path("staff"))
    let inbox = (deliveriesByStaff[member.id] ?? []).lazy.map { self.deliveries[$0] }
    return numbered(inbox.filter { $0.sequence > call.after }, call, sequence: \.sequence) { deliveryJSON($0) }
  }

  func takeAlarm(_ call: Call) throws -> Reply {
    try checkUp(.app)
    let index = try alarm(call.path("alarm"))
    let member = try dutyMember(call.text("staff"))
    guard alarms[index].status != .closed else { throw Problem.conflict("The alarm is closed.") }
    if let other = alarms[index].takenBy, other != member.id { throw Problem.conflict("\(other) has taken the alarm.") }
    if alarms[index].status == .open {
      alarms[index].status = .taken
      alarms[index].takenBy = member.id
      alarms[index].takenAt = now
      publishUpdate(of: index)
    }
    return .ok(alarmJSON(alarms[index]))
  }

  func closeAlarm(_ call: Call) throws -> Reply {
    try checkUp(.app)
    let index = try alarm(call.path("alarm"))
    let member = try dutyMember(call.text("staff"))
    guard alarms[index].status != .closed else { throw Problem.conflict("The alarm is closed already.") }
    if let other = alarms[index].takenBy, other != member.id { throw Problem.conflict("\(other) has taken the alarm.") }
    if alarms[index].takenBy == nil {
      alarms[index].takenBy = member.id
      alarms[index].takenAt = now
    }
    alarms[index].status = .closed
    alarms[index].closedAt = now
    alarms[index].action = call.text("action")
    publishUpdate(of: index)
    recordCare(of: alarms[index])
    return .ok(alarmJSON(alarms[index]))
  }

  private func dutyMember(_ id: String) throws -> Staff {
    let member = try member(id)
    guard isOnDuty(member) else { throw Problem.conflict("\(id) is not logged in.") }
    return member
  }

  private func publishUpdate(of index: Int) {
    let isBroken = has(.staffAppBroken, in: housing(of: alarms[index].user))
    for position in deliveriesByAlarm[index] ?? [] {
      let delivery = deliveries[position]
      if isBroken, delivery.staff != alarms[index].takenBy { continue }
      publish(.alarmUpdate, about: delivery)
    }
  }
}
