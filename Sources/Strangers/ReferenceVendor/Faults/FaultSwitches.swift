extension World {
  func faultJSON(_ fault: Fault) -> JSON {
    [
      "name": .text(fault.name), "on": .bool(faults.contains(fault)),
      "description": ["sv": .text(fault.swedish), "en": .text(fault.english)],
      "areas": .texts(fault.areas.map(\.rawValue)),
    ]
  }

  func listFaults() -> Reply { .ok(["items": .list(knownFaults.map(faultJSON))]) }

  func switchFault(_ call: Call, on: Bool) throws -> Reply {
    let name = call.path("fault")
    guard let fault = knownFaults.first(where: { $0.name == name }) else { throw Problem.missing("fault", name) }
    let wasOn = faults.contains(fault)
    if wasOn != on {
      // Batteries have drained at the old rate until now, and will at the new one from now on.
      let changesBatteries = fault.effects.contains(where: \.changesHubBatteries)
      if changesBatteries { settleBatteries() }
      if on { faults.insert(fault) } else { faults.remove(fault) }
      if changesBatteries { replanBatteries() }
      if fault == .hubLosesContact || fault == .hubContactGap, !on { hubOrder.forEach(planReconnection) }
      if !on { for service in fault.effects.compactMap(\.stopped) { upSince[service] = now } }
    }
    return .ok(faultJSON(fault))
  }
}
