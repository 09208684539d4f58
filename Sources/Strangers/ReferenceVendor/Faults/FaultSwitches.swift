extension World {
  func faultJSON(_ fault: Fault) -> JSON {
    let active = faults.first { $0 == fault }
    return [
      "name": .text(fault.name), "on": .bool(active != nil),
      "homes": active?.homes.map { homes in JSON.texts(Housing.allCases.filter(homes.contains).map(\.rawValue)) }
        ?? .null,
      "description": ["sv": .text(fault.swedish), "en": .text(fault.english)],
      "areas": .texts(fault.areas.map(\.rawValue)),
    ]
  }

  func listFaults() -> Reply { .ok(["items": .list(knownFaults.map(faultJSON))]) }

  /// Switches a fault on, in all homes or in those of one kind, or off wherever it acts.
  func switchFault(_ call: Call, on: Bool) throws -> Reply {
    let name = call.path("fault")
    guard var fault = knownFaults.first(where: { $0.name == name }) else { throw Problem.missing("fault", name) }
    if on, let home = call.query("home").flatMap(Housing.init(rawValue:)) {
      guard !fault.isOfService else {
        throw Problem.conflict("The fault '\(name)' is of the service as a whole, and acts in every home.")
      }
      fault = fault.limited(to: home)
    }
    let before = faults.first { $0 == fault }
    guard (before != nil) != on || before?.homes != fault.homes else { return .ok(faultJSON(fault)) }
    // Batteries have drained at the old rate until now, and will at the new one from now on.
    let changesBatteries = fault.effects.contains(where: \.changesHubBatteries)
    if changesBatteries { settleBatteries() }
    faults.remove(fault)
    if on { faults.insert(fault) }
    if changesBatteries { replanBatteries() }
    // Hubs that were kept away come back.
    if before != nil, [.hubLosesContact, .hubContactGap, .alarmDoesNotConnect].contains(fault) {
      hubOrder.forEach(planReconnection)
    }
    if !on { for service in fault.effects.compactMap(\.stopped) { upSince[service] = now } }
    return .ok(faultJSON(fault))
  }
}
