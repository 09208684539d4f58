/// What can be observed of calls with the alarm centre, and of what becomes of alarms after them.
enum CentreScenarios {
  /// One alarm that the operator sends on, and one that the operator solves.
  static func conversations(_ vendor: VendorClient) async throws -> [String: String] {
    let home = try await Household(vendor, 4001, kind: "home-care", housing: "ordinary-home")
    var seen: [String: String] = [:]
    for outcome in ["forwarded", "solved"] {
      try await vendor.post("/simulate/buttons/\(home.button)/press")
      let calls = try await vendor.get("/alarm-centre/calls?user=\(home.user)")["items"].list
      guard let call = calls.first(where: { $0["state"].text == "ringing" }) else { continue }
      try await vendor.post(
        "/simulate/alarm-centre/calls/\(call["id"].text)/conversation",
        #"{"outcome": "\#(outcome)", "finding": "Är yr"}"#)
    }
    try await vendor.advance("PT5M")
    let deliveries = try await home.deliveries()
    seen["home finding"] = deliveries.first?["finding"].text ?? ""
    seen["home sent on"] = String(Set(deliveries.map { $0["alarm"].text }).count)
    let alarms = try await home.alarms()
    seen["home solved"] = alarms.last?["status"].text ?? ""
    if let first = alarms.first, let member = home.staff.first {
      let closing = #"{"staff": "\#(member)", "action": "Hjälpte upp"}"#
      _ = try await vendor.request("POST", "/alarms/\(first["id"].text)/closing", closing)
    }
    let entries = try await vendor.get("/care-entries?user=\(home.user)")["items"].list
    seen["home care entries"] = entries.map { $0["action"].text }.joined(separator: ",")
    return seen
  }

  /// A hundred and thirty calls in one moment, from two homes by turns, and four operators.
  static func shift(_ vendor: VendorClient) async throws -> [String: String] {
    let homes = [
      try await Household(vendor, 4002, kind: "home-care", housing: "ordinary-home"),
      try await Household(vendor, 4003, kind: "home-care", housing: "ordinary-home"),
    ]
    try await vendor.post("/simulate/alarm-centre/shift", #"{"operators": 4, "talk": "PT1M"}"#)
    for number in 0..<130 { try await vendor.post("/simulate/buttons/\(homes[number % 2].button)/press") }
    var calls = 0
    var shown = 0
    var isRight = true
    let users = Set(homes.map(\.user))
    for home in homes {
      calls += try await vendor.get("/alarm-centre/calls?user=\(home.user)&limit=10000")["items"].list.count
    }
    try await vendor.advance("PT6M")
    for home in homes {
      let deliveries = try await home.deliveries()
      shown += Set(deliveries.map { $0["alarm"].text }).count
      let findings = deliveries.map { $0["finding"].text }.filter { !$0.isEmpty }
      isRight = isRight && !findings.isEmpty && findings.allSatisfy { $0 == "Har talat med \(home.user)" }
    }
    let answered = try await vendor.get("/alarm-centre/shift")["users"].texts
    return [
      "home shift calls": String(calls), "home shift shown": String(shown), "home shift findings": String(isRight),
      "home shift answered": String(answered.count >= 12 && answered.allSatisfy(users.contains)),
    ]
  }
}
