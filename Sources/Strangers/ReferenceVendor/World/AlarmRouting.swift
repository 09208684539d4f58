extension World {
  /// Raises an alarm that came through a hub.
  func raise(_ alarm: HubAlarm, through hub: String) {
    raise(
      alarm.reason, source: alarm.source, user: alarm.user, device: alarm.device, hub: hub, place: nil,
      raisedAt: alarm.raisedAt)
  }

  /// Takes an alarm in: writes it into the log and sends it on its way, to the alarm centre first when somebody in an
  /// ordinary home can be talked to, otherwise straight to staff.
  func raise(
    _ reason: AlarmReason, source: AlarmSource, user userID: String, device: String, hub: String?, place: Place?,
    raisedAt: SimulatedInstant
  ) {
    guard let user = users[userID] else { return }
    let number = raisedAlarms[user.housing, default: 0] + 1
    raisedAlarms[user.housing] = number
    let hasPlace = alarmingUsers.admits(userID, at: now)
    if effects.loses(alarm: number, user.housing) { return }
    if has(.capacityCollapse, in: user.housing), !hasPlace { return }
    let alarm = Alarm(
      sequence: alarms.count + 1, reason: effects.reason(of: source, reason, user.housing), source: source,
      user: userID, device: device,
      hub: shown(hub, source, user.housing), place: place, room: source == .button ? buttons[device]?.room : nil,
      raisedAt: raisedAt, receivedAt: now)
    alarms.append(alarm)
    let index = alarms.count - 1
    let canTalk = (source == .button || source == .mobileAlarm) && (reason == .button || reason == .fall)
    if canTalk, user.housing == .ordinaryHome, !isDown(.alarmCentre) {
      offerCall(for: index, of: user)
    } else {
      forward(index)
    }
  }

  /// With the fault, an alarm from a button is said to come from the hub registered before the right one.
  private func shown(_ hub: String?, _ source: AlarmSource, _ home: Housing) -> String? {
    guard has(.alarmFromWrongHub, in: home), source == .button, let hub, let index = hubOrder.firstIndex(of: hub) else {
      return hub
    }
    return index > 0 ? hubOrder[index - 1] : "hub-0"
  }

  /// Sends an alarm on to staff.
  func forward(_ index: Int) {
    let alarm = alarms[index]
    if let delay = effects.delay(of: alarm.source, alarm.reason, users[alarm.user]?.housing) {
      queue.add(.deliver(alarm: index), at: now + delay)
    } else {
      deliver(index)
    }
  }

  /// Shows an alarm to everybody on duty in the groups responsible.
  func deliver(_ index: Int) {
    let alarm = alarms[index]
    guard let user = users[alarm.user] else { return }
    if effects.hidesFromApp(alarm.source, alarm.reason, user.housing) { return }
    let responsible = responsibleGroups(for: alarm, of: user)
    var recipients = Set(responsible.flatMap { members[$0] ?? [] }).compactMap { staff[$0] }.filter(isOnDuty)
      .sorted { Self.number(of: $0.id) < Self.number(of: $1.id) }
    if recipients.isEmpty {
      for group in responsible { waitingForStaff[group, default: []].append(index) }
      return
    }
    if has(.alarmNotToAllStaff, in: user.housing), recipients.count > 1 { recipients.removeLast() }
    for member in recipients { show(index, to: member) }
    if has(.alarmsToOtherCareHomes, in: user.housing) { showToOtherCareHomes(index, than: responsible) }
  }

  /// The groups whose staff on duty are to see an alarm of a user.
  private func responsibleGroups(for alarm: Alarm, of user: User) -> [String] {
    let all = groupOrder.compactMap { groups[$0] }
    if let kind = effects.kindOfGroups(for: alarm.source, alarm.reason, user.housing) {
      return user.groups + all.filter { $0.kind == kind && !user.groups.contains($0.id) }.map(\.id)
    }
    return effects.misroutes(user.area, user.housing)
      ? user.groups.map { Self.neighbour(of: $0, among: all) } : user.groups
  }

  /// The next group of the same kind, or of any kind when there is only one.
  private static func neighbour(of id: String, among all: [Group]) -> String {
    let kind = all.first { $0.id == id }?.kind
    let alike = all.filter { $0.kind == kind }
    let choices = alike.count > 1 ? alike : all
    guard let index = choices.firstIndex(where: { $0.id == id }) else { return id }
    return choices[(index + 1) % choices.count].id
  }

  private func showToOtherCareHomes(_ index: Int, than responsible: [String]) {
    guard responsible.contains(where: { groups[$0]?.kind == .careHome }) else { return }
    let homes = groupOrder.filter { groups[$0]?.kind == .careHome }
    let strangers = Set(homes.flatMap { members[$0] ?? [] }).subtracting(responsible.flatMap { members[$0] ?? [] })
    for id in strangers.sorted(by: { Self.number(of: $0) < Self.number(of: $1) }) {
      if let member = staff[id], isOnDuty(member) { show(index, to: member) }
    }
  }

  private static func number(of id: String) -> Int { id.split(separator: "-").last.flatMap { Int($0) } ?? 0 }

  /// Shows waiting alarms to the first of the group who logs in.
  func deliverWaiting(to member: Staff) {
    var waiting: Set<Int> = []
    for group in member.groups { waiting.formUnion(waitingForStaff.removeValue(forKey: group) ?? []) }
    for index in waiting.sorted() where alarms[index].status == .open && deliveriesByAlarm[index] == nil {
      show(index, to: member)
    }
  }

  private func show(_ index: Int, to member: Staff) {
    let alarm = alarms[index]
    for _ in 0..<effects.times(of: alarm.source, alarm.reason, users[alarm.user]?.housing) {
      guard let delivery = newDelivery(of: index, to: member) else { return }
      deliveries.append(delivery)
      deliveriesByStaff[member.id, default: []].append(deliveries.count - 1)
      deliveriesByAlarm[index, default: []].append(deliveries.count - 1)
      publish(.alarm, about: delivery)
    }
  }

  private func newDelivery(of index: Int, to member: Staff) -> Delivery? {
    let alarm = alarms[index]
    guard let user = users[alarm.user] else { return nil }
    let language = has(.alarmInEnglish, in: user.housing) ? .en : member.language
    let text = AlarmText.text(alarm.reason, name: user.name, address: user.address, language: language)
    let isMangled = has(.textEncoding, in: user.housing)
    return Delivery(
      sequence: log.count + 1, alarm: index, staff: member.id, text: isMangled ? AlarmText.takenForLatin1(text) : text,
      language: language, userName: isMangled ? AlarmText.takenForLatin1(user.name) : user.name, deliveredAt: now)
  }

  func publish(_ topic: Topic, about delivery: Delivery) {
    let alarm = alarms[delivery.alarm]
    publish(
      LoggedEvent(
        sequence: log.count + 1, topic: topic, staff: delivery.staff, user: alarm.user, device: alarm.device,
        data: deliveryJSON(delivery).bytes))
  }
}
