/// What can be observed of alarms, each under a name. The fault tests compare these between a healthy vendor and one with
/// a fault.
enum AlarmScenarios {
  static func ordinaryHome(_ vendor: VendorClient) async throws -> [String: String] {
    // Registered first, so that there is a hub before the right one.
    _ = try await Household(vendor, 1000, kind: "home-care", housing: "care-home")
    let home = try await Household(vendor, 1001, kind: "home-care", housing: "ordinary-home")
    try await vendor.post("/simulate/buttons/\(home.button)/press")
    var seen: [String: String] = [:]
    let offered = try await vendor.get("/alarm-centre/calls?user=\(home.user)")["items"].list
    seen["home call"] = offered.map { $0["state"].text }.joined(separator: ",")
    if let call = offered.first {
      seen["home operator"] = String(call["operatorLanguages"].texts.contains("sv"))
      let answered = try await vendor.post("/simulate/alarm-centre/calls/\(call["id"].text)/answer")
      seen["home connection"] = answered["state"].text
      if answered["state"].text == "established" { seen["home sound"] = String(answered["voiceQuality"].number >= 3.5) }
    }
    try await vendor.advance("PT2M")
    if let alarm = try await home.alarms().first {
      seen["home hub"] = String(alarm["hub"].text == home.hub)
      seen["home reason"] = alarm["reason"].text
    }
    observe(try await home.deliveries(), as: "home", into: &seen)
    return seen
  }

  static func careHome(_ vendor: VendorClient) async throws -> [String: String] {
    let home = try await Household(vendor, 1002, kind: "care-home", housing: "care-home")
    let elsewhere = try await Household(vendor, 1009, kind: "care-home", housing: "care-home")
    try await vendor.post("/simulate/buttons/\(home.button)/press")
    try await vendor.advance("PT2M")
    var seen: [String: String] = [:]
    let alarms = try await home.alarms()
    seen["care alarms"] = String(alarms.count)
    seen["care hub"] = String(alarms.first?["hub"].text == home.hub)
    seen["care reason"] = alarms.first?["reason"].text ?? ""
    observe(try await home.deliveries(), as: "care", into: &seen)
    let all = try await vendor.get("/deliveries?user=\(home.user)&limit=10000")["items"].list
    seen["care elsewhere"] = String(all.contains { elsewhere.staff.contains($0["staff"].text) })
    return seen
  }

  private static func observe(_ deliveries: [Document], as name: String, into seen: inout [String: String]) {
    let byStaff = Dictionary(grouping: deliveries) { $0["staff"].text }
    seen["\(name) shown"] = String(byStaff.count)
    guard let first = deliveries.first else { return }
    seen["\(name) times"] = String(byStaff.values.map(\.count).max() ?? 0)
    seen["\(name) prompt"] = String(first["raisedAt"] == first["deliveredAt"])
    let languages = deliveries.map { "\($0["language"].text) \($0["text"].text.prefix(5))" }
    seen["\(name) language"] = languages.first
    seen["\(name) letters"] = String(first["userName"].text == "Anna Öberg" && first["text"].text.contains("Ågatan"))
  }

  static func shortTerm(_ vendor: VendorClient) async throws -> [String: String] {
    let home = try await Household(vendor, 1003, kind: "short-term", housing: "short-term")
    let elsewhere = try await Household(vendor, 1010, kind: "alarm-and-night", housing: "ordinary-home")
    try await vendor.post("/simulate/buttons/\(home.button)/fall")
    try await vendor.advance("PT2M")
    let all = try await vendor.get("/deliveries?user=\(home.user)&limit=10000")["items"].list
    return [
      "short-term shown": String(try await home.deliveries().isEmpty),
      "short-term elsewhere": String(all.contains { elsewhere.staff.contains($0["staff"].text) }),
    ]
  }

  static func finnish(_ vendor: VendorClient) async throws -> [String: String] {
    let home = try await Household(vendor, 1004, kind: "home-care", housing: "ordinary-home", language: "fi")
    let device = try await home.mobileAlarm(1004)
    try await vendor.post("/simulate/mobile-alarms/\(device)/press")
    let call = try await vendor.get("/alarm-centre/calls?user=\(home.user)")["items"].list.first ?? .null
    return ["Finnish operator": String(call["operatorLanguages"].texts.contains("fi"))]
  }

  static func fristad(_ vendor: VendorClient) async throws -> [String: String] {
    let home = try await Household(vendor, 1005, kind: "care-home", housing: "care-home", area: "Fristad")
    try await vendor.post("/simulate/buttons/\(home.button)/fall")
    try await vendor.advance("PT2M")
    return ["Fristad shown": String(try await home.deliveries().isEmpty)]
  }

  static func sensors(_ vendor: VendorClient) async throws -> [String: String] {
    let home = try await Household(vendor, 1006, kind: "care-home", housing: "care-home")
    var seen: [String: String] = [:]
    for (kind, reason) in [("bed", "bed-exit"), ("door", "door"), ("movement", "movement")] {
      let sensor = try await home.sensor(kind)
      try await vendor.post("/simulate/sensors/\(sensor)/trigger")
      seen["\(kind) sensor"] = try await home.alarms().map { $0["reason"].text }.contains(reason) ? "alarm" : "silence"
    }
    return seen
  }

  static func wristband(_ vendor: VendorClient) async throws -> [String: String] {
    let home = try await Household(vendor, 1007, kind: "care-home", housing: "care-home")
    try await vendor.post("/simulate/buttons/\(home.button)/drop")
    return [
      "wristband worn": String(try await vendor.get("/buttons/\(home.button)")["worn"].bool),
      "wristband alarm": try await home.alarms().map { $0["reason"].text }.joined(separator: ","),
    ]
  }

  /// More than a thousand alarms, and more than three thousand users within a minute.
  static func many(_ vendor: VendorClient) async throws -> [String: String] {
    try await vendor.advance("PT1M")
    let home = try await Household(vendor, 1008, kind: "care-home", housing: "care-home")
    let sensor = try await home.sensor("movement")
    let before = try await home.alarms().count
    for _ in 0..<1000 { try await vendor.post("/simulate/sensors/\(sensor)/trigger") }
    let after = try await vendor.get("/alarms?user=\(home.user)&limit=10000")["items"].list.count
    let persons = (0..<3100).map { number in
      """
      {"personalId": "2001\(1000 + number)-0000", "name": "N", "address": "G", "area": "Centrum", "language": "sv",
       "housing": "care-home", "groups": ["\(home.group)"]}
      """
    }
    try await vendor.post("/imports", #"{"source": "viva", "persons": [\#(persons.joined(separator: ","))]}"#)
    let found = try await vendor.get("/users?group=\(home.group)&limit=10000")["items"].list.count
    // With the household's own user there is one to spare: a person lost by the import is another matter.
    return ["many alarms": String(after - before), "many users": String(found >= 3100)]
  }
}
