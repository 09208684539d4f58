/// What can be observed of devices, and of what opens with a card.
enum DeviceScenarios {
  static func mobileAlarm(_ vendor: VendorClient) async throws -> [String: String] {
    let home = try await Household(vendor, 2001, kind: "home-care", housing: "ordinary-home")
    let device = try await home.mobileAlarm(2001)
    let path = "/simulate/mobile-alarms/\(device)"
    var seen: [String: String] = [:]
    try await vendor.post("\(path)/press")
    let calls = try await vendor.get("/alarm-centre/calls?device=\(device)")["items"].list
    seen["mobile call"] = calls.map { $0["state"].text }.joined(separator: ",")
    if let call = calls.first { try await vendor.post("/simulate/alarm-centre/calls/\(call["id"].text)/answer") }
    seen["mobile shown"] = try await home.shown("button").hasPrefix("0") ? "silence" : "alarm"
    try await vendor.post("\(path)/fall")
    seen["mobile fall"] = String(try await home.alarms().filter { $0["reason"].text == "fall" }.count)
    try await vendor.post("\(path)/position", #"{"latitude": 57.70, "longitude": 12.90}"#)
    let position = try await vendor.get("/mobile-alarms/\(device)")["position"]
    seen["mobile position"] = String(abs(position["latitude"].number - 57.70) < 0.0001)
    _ = try await vendor.request(
      "PUT", "/mobile-alarms/\(device)/geofence", #"{"latitude": 57.70, "longitude": 12.90, "radius": 300}"#)
    try await vendor.post("\(path)/position", #"{"latitude": 57.71, "longitude": 12.90}"#)
    try await vendor.advance("PT2M")
    seen["mobile geofence"] = String(try await home.alarms().filter { $0["reason"].text == "geofence-exit" }.count)
    try await vendor.post("\(path)/battery", #"{"level": 15}"#)
    seen["mobile battery"] = String(try await home.alarms().filter { $0["reason"].text == "battery-low" }.count)
    seen["mobile level"] = String(try await vendor.get("/mobile-alarms/\(device)")["battery"].number)
    return seen
  }

  static func hub(_ vendor: VendorClient) async throws -> [String: String] {
    let home = try await Household(vendor, 2002, kind: "home-care", housing: "ordinary-home")
    let path = "/simulate/hubs/\(home.hub)"
    var seen: [String: String] = [:]
    try await vendor.post("\(path)/network", #"{"available": false, "for": "PT5M"}"#)
    try await vendor.advance("PT15M")
    seen["hub reconnects"] = String(try await vendor.get("/hubs/\(home.hub)")["online"].bool)
    seen["hub contact-lost"] = String(try await home.alarms().filter { $0["reason"].text == "contact-lost" }.count)
    seen["hub user"] = String(try await vendor.get("/hubs/\(home.hub)")["user"].text == home.user)
    let other = try await Household(vendor, 2003, kind: "home-care", housing: "ordinary-home")
    try await vendor.post("/simulate/hubs/\(other.hub)/mains", #"{"connected": false}"#)
    try await vendor.advance("PT5M")
    seen["hub mains-lost"] = try await other.shown("mains-lost").hasPrefix("0") ? "silence" : "alarm"
    seen["hub mains shown"] = String(try await vendor.get("/hubs/\(other.hub)")["mains"].bool)
    try await vendor.advance("PT47H55M")
    seen["hub after 48 h"] = String(try await vendor.get("/hubs/\(other.hub)")["online"].bool)
    return seen
  }

  /// A hub from the hour it was installed until somebody else gets it.
  static func hubWithHistory(_ vendor: VendorClient) async throws -> [String: String] {
    let home = try await Household(vendor, 2006, kind: "home-care", housing: "ordinary-home")
    let path = "/simulate/hubs/\(home.hub)"
    var seen: [String: String] = [:]
    try await vendor.post("\(path)/mains", #"{"connected": false}"#)
    try await vendor.advance("PT2H")
    try await vendor.post("\(path)/mains", #"{"connected": true}"#)
    try await vendor.advance("PT21H30M")
    let hub = try await vendor.get("/hubs/\(home.hub)")
    seen["hub all day"] = String(hub["online"].bool)
    seen["hub charged"] = String(hub["battery"].number)
    let next = try await Household(vendor, 2007, kind: "home-care", housing: "ordinary-home")
    let moved = try await vendor.request("PUT", "/hubs/\(home.hub)/user", #"{"user": "\#(next.user)"}"#)
    seen["hub moved"] = String(moved.body["user"].text == next.user)
    return seen
  }

  /// A button at its installation and in a building, and devices that are coupled to somebody else.
  static func installation(_ vendor: VendorClient) async throws -> [String: String] {
    let home = try await Household(vendor, 2010, kind: "care-home", housing: "care-home")
    let other = try await Household(vendor, 2011, kind: "care-home", housing: "care-home")
    var seen: [String: String] = [:]
    let test = try await vendor.post("/simulate/buttons/\(home.button)/test")
    seen["care test press"] = "\(test["answered"].bool) \(test["user"].text == home.user)"
    seen["care new hub"] = String(try await vendor.get("/hubs/\(home.hub)")["online"].bool)
    try await vendor.post("/simulate/buttons/\(home.button)/room", #"{"room": "Matsalen"}"#)
    try await vendor.post("/simulate/buttons/\(home.button)/press")
    seen["care room"] = try await home.alarms().first?["room"].text ?? ""
    let sensor = try await home.sensor("bed")
    var kept: [String] = []
    for (path, device) in [
      ("/sensors", sensor),
      ("/locks", try await vendor.post("/locks", #"{"serial": "2010", "user": "\#(home.user)"}"#)["id"].text),
      ("/cabinets", try await vendor.post("/cabinets", #"{"serial": "2010", "user": "\#(home.user)"}"#)["id"].text),
    ] {
      let moved = try await vendor.request("PUT", "\(path)/\(device)/user", #"{"user": "\#(other.user)"}"#).body
      if moved["user"].text != other.user { kept.append(path) }
    }
    seen["care moved"] = kept.isEmpty ? "all" : "not \(kept.joined())"
    return seen
  }

  static func openings(_ vendor: VendorClient) async throws -> [String: String] {
    let home = try await Household(vendor, 2004, kind: "home-care", housing: "ordinary-home")
    let stranger = try await Household(vendor, 2005, kind: "home-care", housing: "ordinary-home")
    var seen: [String: String] = [:]
    let cards = [
      ("right", home.staff[0], "0000AAAA"), ("blocked", home.staff[1], "0000BBBB"),
      ("stranger", stranger.staff[0], "0000CCCC"),
    ]
    for (name, staff, number) in cards {
      let card = try await vendor.post("/service-cards", #"{"staff": "\#(staff)", "number": "\#(number)"}"#)["id"].text
      if name == "blocked" { _ = try await vendor.request("PATCH", "/service-cards/\(card)", #"{"blocked": true}"#) }
    }
    for (kind, path) in [("lock", "locks"), ("cabinet", "cabinets")] {
      let reader = try await vendor.post("/\(path)", #"{"serial": "2004", "user": "\#(home.user)"}"#)["id"].text
      for (name, _, number) in cards + [("unknown", "", "0000DDDD")] {
        let opening = try await vendor.post("/simulate/\(path)/\(reader)/card", #"{"number": "\#(number)"}"#)
        seen["\(kind) \(name)"] = String(opening["opened"].bool)
      }
      let log = try await vendor.get("/\(path)/\(reader)/openings")["items"].list
      seen["\(kind) log"] = String(log.count)
      seen["\(kind) log names"] = String(log.first?["staff"].text == home.staff[0])
    }
    return seen
  }
}
