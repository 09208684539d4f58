extension World {
  /// Forty-eight hours without mains are demanded; the pilot measured ten to twelve.
  private func batteryRates(of hub: Hub) -> Battery.Rates {
    let home = housing(of: hub.user)
    return Battery.Rates(
      life: effects.hubBatteryLife(in: home) ?? .hours(52), charging: effects.chargesHubs(in: home) ? .hours(8) : nil)
  }

  private static let lowBattery = 20.0

  func hub(_ id: String) throws -> Hub {
    guard let hub = hubs[id] else { throw Problem.missing("hub", id) }
    return hub
  }

  func hubJSON(_ hub: Hub) -> JSON {
    let level = hub.battery.level(at: now, rates: batteryRates(of: hub))
    return [
      "id": .text(hub.id), "serial": .text(hub.serial), "user": .optional(hub.user), "online": .bool(hub.online),
      "mains": .bool(hub.battery.mains || has(.mainsLossNotShown, in: housing(of: hub.user))),
      "battery": .number((level * 10).rounded() / 10),
      "lastHeartbeat": .text(hub.heartbeat(at: now).iso8601), "firmware": "4.2.0",
    ]
  }

  func createHub(_ call: Call) throws -> Reply {
    let owner = call.body["user"]?.text
    if let owner { _ = try user(owner) }
    try claim(serial: call.text("serial"), of: "hub")
    var hub = Hub(
      id: newID("hub"), serial: call.text("serial"), user: owner.flatMap(coupled), battery: Battery(fullAt: now),
      onlineSince: now, lastHeartbeat: now)
    hub.online = !neverConnects(hub)
    hubs[hub.id] = hub
    hubOrder.append(hub.id)
    queue.add(.contactGap(hub: hub.id), at: now + Self.contactGapAfter)
    return .created(hubJSON(hub))
  }

  /// The user of a new hub: with the fault, the user registered before the right one, or nobody.
  private func coupled(_ owner: String) -> String? {
    guard has(.hubCoupledToWrongUser, in: housing(of: owner)) else { return owner }
    return userOrder.firstIndex(of: owner).flatMap { $0 > 0 ? userOrder[$0 - 1] : nil }
  }

  func listHubs(_ call: Call) -> Reply {
    page(hubOrder, call) { id in
      guard let hub = hubs[id], call.query("user").map({ hub.user == $0 }) ?? true else { return nil }
      return hubJSON(hub)
    }
  }

  func coupleHub(_ call: Call) throws -> Reply {
    let hub = try hub(call.path("hub"))
    let newUser = try user(call.text("user")).id
    let keepsFormer = hub.user != nil && has(.hubKeepsFormerUser, in: housing(of: hub.user))
    return .ok(hubJSON(keepsFormer ? hub : give(hub, to: newUser)))
  }

  func uncoupleHub(_ call: Call) throws -> Reply {
    let hub = try hub(call.path("hub"))
    return .ok(hubJSON(give(hub, to: nil)))
  }

  /// Couples a hub to another user. In another kind of home its battery may last less.
  private func give(_ hub: Hub, to user: String?) -> Hub {
    var given = hub
    given.user = user
    let rates = batteryRates(of: hub)
    guard rates != batteryRates(of: given) else {
      hubs[hub.id] = given
      return given
    }
    given.battery.set(mains: hub.battery.mains, at: now, rates: rates)
    hubs[hub.id] = given
    planBattery(of: hub.id)
    return hubs[hub.id] ?? given
  }

  // MARK: Power

  func setMains(_ call: Call) throws -> Reply {
    var hub = try hub(call.path("hub"))
    let connected = call.flag("connected")
    if hub.battery.mains != connected {
      hub.battery.set(mains: connected, at: now, rates: batteryRates(of: hub))
      hub.mainsChanges += 1
      hubs[hub.id] = hub
      planBattery(of: hub.id)
      if connected {
        planReconnection(of: hub.id)
      } else {
        queue.add(.mainsLost(hub: hub.id, change: hub.mainsChanges), at: now + .minutes(1))
      }
    }
    return happened
  }

  private func planBattery(of id: String) {
    guard var hub = hubs[id] else { return }
    hub.batteryPlans += 1
    hubs[id] = hub
    guard !hub.battery.mains else { return }
    let isLowAlready = hub.battery.level(at: now, rates: batteryRates(of: hub)) <= Self.lowBattery
    if let low = isLowAlready ? now : hub.battery.falls(to: Self.lowBattery, rates: batteryRates(of: hub)) {
      queue.add(.hubBatteryLow(hub: id, plan: hub.batteryPlans), at: low)
    }
    if let empty = hub.battery.falls(to: 0, rates: batteryRates(of: hub)) {
      queue.add(.hubEmpty(hub: id, plan: hub.batteryPlans), at: empty)
    }
  }

  func settleBatteries() {
    for id in hubOrder {
      guard let hub = hubs[id] else { continue }
      hubs[id]?.battery.set(mains: hub.battery.mains, at: now, rates: batteryRates(of: hub))
    }
  }

  func replanBatteries() {
    for id in hubOrder where hubs[id]?.battery.mains == false { planBattery(of: id) }
  }

  func tellMainsLost(_ id: String, _ change: Int) {
    guard let hub = hubs[id], hub.mainsChanges == change else { return }
    raise(.mainsLost, by: hub)
  }

  func tellHubBatteryLow(_ id: String, _ plan: Int) {
    guard let hub = hubs[id], hub.batteryPlans == plan else { return }
    raise(.batteryLow, by: hub)
  }

  func emptyHub(_ id: String, _ plan: Int) {
    guard let hub = hubs[id], hub.batteryPlans == plan else { return }
    loseContact(of: id)
  }

  private func raise(_ reason: AlarmReason, by hub: Hub) {
    guard let user = hub.user, !effects.silences(.hub, reason, users[user]?.housing) else { return }
    send(HubAlarm(reason: reason, source: .hub, device: hub.id, user: user, raisedAt: now), through: hub.id)
  }

  // MARK: Contact

  /// Sends an alarm through a hub, now or when it has contact again.
  func send(_ alarm: HubAlarm, through id: String) {
    guard let hub = hubs[id] else { return }
    guard hub.online else {
      // A hub without any power cannot even remember.
      if isPowered(hub) { hubs[id]?.waiting.append(alarm) }
      return
    }
    raise(alarm, through: id)
  }

  private func isPowered(_ hub: Hub) -> Bool {
    hub.battery.mains || hub.battery.level(at: now, rates: batteryRates(of: hub)) > 0
  }

  /// A heartbeat, besides those that a hub in contact sends by itself.
  func reportContact(_ call: Call) throws -> Reply {
    let hub = try hub(call.path("hub"))
    guard hub.online else { throw Problem.conflict("The hub has no contact.") }
    hubs[hub.id]?.lastHeartbeat = now
    return happened
  }

  func setNetwork(_ call: Call) throws -> Reply {
    var hub = try hub(call.path("hub"))
    hub.network = call.flag("available")
    hub.networkChanges += 1
    hubs[hub.id] = hub
    if hub.network {
      planReconnection(of: hub.id)
    } else {
      loseContact(of: hub.id)
      if let duration = call.body["for"]?.text.flatMap(SimulatedDuration.init(iso8601:)) {
        queue.add(.networkBack(hub: hub.id, change: hub.networkChanges), at: now + duration)
      }
    }
    return happened
  }

  func networkComesBack(_ id: String, _ change: Int) {
    guard hubs[id]?.networkChanges == change else { return }
    hubs[id]?.network = true
    planReconnection(of: id)
  }

  private func loseContact(of id: String) {
    guard var hub = hubs[id], hub.online else { return }
    hub.lastHeartbeat = hub.heartbeat(at: now)
    hub.online = false
    hub.contactChanges += 1
    hubs[id] = hub
    queue.add(.contactLost(hub: id, change: hub.contactChanges), at: now + .minutes(6))
  }

  private static let contactGapAfter = SimulatedDuration.minutes(23 * 60 + 15)

  /// With the fault, a hub whose network is in order loses contact all the same, for half an hour.
  func beginContactGap(of id: String) {
    guard has(.hubContactGap, in: housing(of: hubs[id]?.user)), hubs[id]?.online == true else { return }
    loseContact(of: id)
    guard let hub = hubs[id] else { return }
    queue.add(.hubReconnects(hub: id, change: hub.contactChanges), at: now + .minutes(30))
  }

  /// A hub that has power and a network is back within two minutes, unless it is one that stays away.
  func planReconnection(of id: String) {
    guard let hub = hubs[id], canReconnect(hub) else { return }
    queue.add(.hubReconnects(hub: id, change: hub.contactChanges), at: now + .minutes(2))
  }

  private func canReconnect(_ hub: Hub) -> Bool {
    !hub.online && hub.network && isPowered(hub) && !has(.hubLosesContact, in: housing(of: hub.user))
      && !neverConnects(hub)
  }

  private func neverConnects(_ hub: Hub) -> Bool { has(.alarmDoesNotConnect, in: housing(of: hub.user)) }

  func reconnect(_ id: String, _ change: Int) {
    guard var hub = hubs[id], hub.contactChanges == change, canReconnect(hub) else { return }
    hub.online = true
    hub.onlineSince = now
    hub.contactChanges += 1
    let waiting = hub.waiting
    hub.waiting = []
    hubs[id] = hub
    for alarm in waiting { raise(alarm, through: id) }
  }

  func tellContactLost(_ id: String, _ change: Int) {
    guard let hub = hubs[id], hub.contactChanges == change, let user = hub.user,
      !effects.silences(.hub, .contactLost, users[user]?.housing)
    else { return }
    raise(
      HubAlarm(reason: .contactLost, source: .hub, device: id, user: user, raisedAt: now), through: id)
  }
}
