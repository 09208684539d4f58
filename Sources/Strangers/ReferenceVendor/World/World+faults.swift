extension World {
  func faultJSON(_ fault: Fault) -> JSON {
    [
      "name": .text(fault.rawValue), "on": .bool(faults.contains(fault)),
      "description": ["sv": .text(fault.swedish), "en": .text(fault.english)],
      "areas": .texts(fault.areas.map(\.rawValue)),
    ]
  }

  func switchFault(_ call: Call, on: Bool) throws -> Reply {
    guard let fault = Fault(rawValue: call.path("fault")) else { throw Problem.missing("fault", call.path("fault")) }
    let wasOn = faults.contains(fault)
    if wasOn != on {
      // Batteries have drained at the old rate until now, and will at the new one from now on.
      if fault.changesBatteries { settleBatteries() }
      if on { faults.insert(fault) } else { faults.remove(fault) }
      if fault.changesBatteries { replanBatteries() }
      if fault == .hubLosesContact || fault == .hubContactGap, !on { hubOrder.forEach(planReconnection) }
      if let service = fault.service, !on { upSince[service] = now }
    }
    return .ok(faultJSON(fault))
  }
}

extension Fault {
  /// The part of the service that the fault takes down.
  var service: Service? {
    switch self {
    case .appDown: .app
    case .portalDown: .portal
    case .alarmCentreDown: .alarmCentre
    default: nil
    }
  }

  /// Whether the fault changes how fast the batteries of hubs drain or charge.
  var changesBatteries: Bool { self == .hubBattery10h || self == .hubNotCharging }
}
