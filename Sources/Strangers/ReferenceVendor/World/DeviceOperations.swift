extension World {
  /// The answer to an operation on a device.
  var happened: Reply { .accepted(["at": .text(now.iso8601)]) }

  /// Takes a serial number into use.
  func claim(serial: String, of kind: String) throws {
    guard serials.insert("\(kind) \(serial)").inserted else {
      throw Problem.conflict("There is already a \(kind) with that serial number.")
    }
  }

  // MARK: Alarm buttons

  func button(_ call: Call) throws -> AlarmButton {
    guard let button = buttons[call.path("button")] else { throw Problem.missing("button", call.path("button")) }
    return button
  }

  func createButton(_ call: Call) throws -> Reply {
    let hub = try hub(call.text("hub"))
    let user = try user(call.text("user"))
    try claim(serial: call.text("serial"), of: "button")
    let button = AlarmButton(id: newID("button"), serial: call.text("serial"), hub: hub.id, user: user.id)
    buttons[button.id] = button
    buttonOrder.append(button.id)
    return .created(button.json)
  }

  func listButtons(_ call: Call) -> Reply {
    page(buttonOrder, call) { id in
      guard let button = buttons[id], call.query("user").map({ button.user == $0 }) ?? true else { return nil }
      return button.json
    }
  }

  /// The technician presses the button with the hub in test: both must be well, and no staff are shown anything.
  func testButton(_ call: Call) throws -> Reply {
    let button = try button(call)
    let home = users[button.user]?.housing
    let isHeard = !effects.silences(.button, .button, home) && hubs[button.hub]?.online == true
    return .ok([
      "answered": .bool(isHeard && !has(.testPressUnanswered, in: home)), "hub": .text(button.hub),
      "user": .text(button.user),
    ])
  }

  /// The wearer of a button goes to another room, whose beacon sees it.
  func carryButton(_ call: Call) throws -> Reply {
    let button = try button(call)
    buttons[button.id]?.room = call.text("room")
    return happened
  }

  func use(_ call: Call, _ reason: AlarmReason) throws -> Reply {
    let button = try button(call)
    if effects.silences(.button, reason, users[button.user]?.housing) { return happened }
    send(
      HubAlarm(reason: reason, source: .button, device: button.id, user: button.user, raisedAt: now),
      through: button.hub)
    return happened
  }

  /// A wristband notices that it has fallen off and says so, unless its sensor goes on saying that it is worn.
  func dropWristband(_ call: Call) throws -> Reply {
    let button = try button(call)
    if button.worn, !effects.silences(.button, .wristbandOff, users[button.user]?.housing) {
      buttons[button.id]?.worn = false
      send(
        HubAlarm(reason: .wristbandOff, source: .button, device: button.id, user: button.user, raisedAt: now),
        through: button.hub)
    }
    return happened
  }

  func wearWristband(_ call: Call) throws -> Reply {
    let button = try button(call)
    buttons[button.id]?.worn = true
    return happened
  }

  // MARK: Mobile alarms

  func mobileAlarm(_ call: Call) throws -> MobileAlarm {
    guard let device = mobileAlarms[call.path("mobileAlarm")] else {
      throw Problem.missing("mobile alarm", call.path("mobileAlarm"))
    }
    return device
  }

  func mobileJSON(_ device: MobileAlarm) -> JSON {
    [
      "id": .text(device.id), "imei": .text(device.imei), "user": .text(device.user),
      "battery": .number(reported(battery: device.battery, of: device.user)),
      "position": reported(device.place, of: device.user).json,
      "positionAt": .text(device.placedAt.iso8601), "geofence": device.geofence?.json ?? .null, "twoWayVoice": true,
    ]
  }

  /// Where the system says that a place is: with the fault, two kilometres north or south of where it is.
  private func reported(_ place: Place, of user: String) -> Place {
    guard has(.wrongPosition, in: housing(of: user)) else { return place }
    let shift = place.latitude > 80 ? -0.018 : 0.018
    return Place(latitude: place.latitude + shift, longitude: place.longitude)
  }

  /// The level that the system shows: with the fault, ten percentage points more than there is.
  private func reported(battery level: Double, of user: String) -> Double {
    min(100, level + effects.addedToMobileBattery(in: housing(of: user)))
  }

  func createMobileAlarm(_ call: Call) throws -> Reply {
    let user = try user(call.text("user"))
    try claim(serial: call.text("imei"), of: "mobile alarm")
    let device = MobileAlarm(id: newID("mobile"), imei: call.text("imei"), user: user.id, placedAt: now)
    mobileAlarms[device.id] = device
    mobileOrder.append(device.id)
    return .created(mobileJSON(device))
  }

  func setGeofence(_ call: Call) throws -> Reply {
    var device = try mobileAlarm(call)
    device.geofence = Geofence(
      centre: Place(latitude: call.number("latitude"), longitude: call.number("longitude")),
      radius: call.number("radius"))
    device.isOutside = false
    device.crossings += 1
    mobileAlarms[device.id] = device
    watchGeofence(of: device.id)
    return .ok(mobileJSON(mobileAlarms[device.id] ?? device))
  }

  func removeGeofence(_ call: Call) throws -> Reply {
    var device = try mobileAlarm(call)
    device.geofence = nil
    device.isOutside = false
    device.crossings += 1
    mobileAlarms[device.id] = device
    return .ok(mobileJSON(device))
  }

  func move(_ call: Call) throws -> Reply {
    var device = try mobileAlarm(call)
    device.place = Place(latitude: call.number("latitude"), longitude: call.number("longitude"))
    device.placedAt = now
    mobileAlarms[device.id] = device
    watchGeofence(of: device.id)
    return happened
  }

  /// Starts timing when the geofence is left, and stops when it is entered again.
  private func watchGeofence(of id: String) {
    guard var device = mobileAlarms[id], let geofence = device.geofence else { return }
    let isOutside = !geofence.contains(device.place)
    guard isOutside != device.isOutside else { return }
    device.isOutside = isOutside
    device.crossings += 1
    mobileAlarms[id] = device
    if isOutside {
      queue.add(.geofence(mobileAlarm: id, crossing: device.crossings), at: now + .minutes(1))
    }
  }

  func tellGeofenceExit(_ id: String, _ crossing: Int) {
    guard let device = mobileAlarms[id], device.crossings == crossing else { return }
    raise(.geofenceExit, by: device)
  }

  func use(mobileAlarm call: Call, _ reason: AlarmReason) throws -> Reply {
    let device = try mobileAlarm(call)
    raise(reason, by: device)
    return happened
  }

  private static let lowMobileBattery = 20.0

  /// A mobile alarm raises an alarm once when its battery gets low, and again only after it has been charged.
  func setMobileBattery(_ call: Call) throws -> Reply {
    var device = try mobileAlarm(call)
    let wasLow = device.battery <= Self.lowMobileBattery
    device.battery = call.number("level")
    mobileAlarms[device.id] = device
    if !wasLow, device.battery <= Self.lowMobileBattery {
      raise(.batteryLow, by: device)
    }
    return happened
  }

  private func raise(_ reason: AlarmReason, by device: MobileAlarm) {
    if effects.silences(.mobileAlarm, reason, users[device.user]?.housing) { return }
    raise(
      reason, source: .mobileAlarm, user: device.user, device: device.id, hub: nil,
      place: reported(device.place, of: device.user),
      raisedAt: now)
  }

  // MARK: Sensors

  func sensor(_ call: Call) throws -> Sensor {
    guard let sensor = sensors[call.path("sensor")] else { throw Problem.missing("sensor", call.path("sensor")) }
    return sensor
  }

  func createSensor(_ call: Call) throws -> Reply {
    let user = try user(call.text("user"))
    let hub = try call.body["hub"]?.text.map { try self.hub($0) }
    try claim(serial: call.text("serial"), of: "sensor")
    let sensor = Sensor(
      id: newID("sensor"), serial: call.text("serial"), kind: SensorKind(rawValue: call.text("kind")) ?? .movement,
      user: user.id, hub: hub?.id)
    sensors[sensor.id] = sensor
    sensorOrder.append(sensor.id)
    return .created(sensor.json)
  }

  /// Couples a sensor to another user: with the fault, it stays with the former one.
  func coupleSensor(_ call: Call) throws -> Reply {
    var sensor = try sensor(call)
    let owner = try user(call.text("user")).id
    if !has(.devicesKeepFormerUser, in: housing(of: sensor.user)) { sensor.user = owner }
    sensors[sensor.id] = sensor
    return .ok(sensor.json)
  }

  func triggerSensor(_ call: Call) throws -> Reply {
    let sensor = try sensor(call)
    let (reason, source): (AlarmReason, AlarmSource) =
      switch sensor.kind {
      case .movement: (.movement, .movementSensor)
      case .bed: (.bedExit, .bedSensor)
      case .door: (.door, .doorSensor)
      }
    if effects.silences(source, reason, users[sensor.user]?.housing) { return happened }
    if let hub = sensor.hub {
      send(HubAlarm(reason: reason, source: source, device: sensor.id, user: sensor.user, raisedAt: now), through: hub)
    } else {
      raise(reason, source: source, user: sensor.user, device: sensor.id, hub: nil, place: nil, raisedAt: now)
    }
    return happened
  }
}
