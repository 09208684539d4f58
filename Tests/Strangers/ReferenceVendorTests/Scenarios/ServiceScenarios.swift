/// What can be observed of users, staff and the running of the service.
enum ServiceScenarios {
  static func session(_ vendor: VendorClient) async throws -> [String: String] {
    let home = try await Household(vendor, 3001, kind: "home-care", housing: "ordinary-home")
    try await vendor.advance("PT9H30M")
    let during = try await vendor.get("/staff/\(home.staff[0])")["loggedIn"].bool
    try await vendor.advance("PT1H")
    let after = try await vendor.get("/staff/\(home.staff[0])")["loggedIn"].bool
    return ["session during shift": String(during), "session after shift": String(after)]
  }

  static func careSystem(_ vendor: VendorClient) async throws -> [String: String] {
    let persons = ["3002", "3003"].map { tag in
      """
      {"personalId": "1938\(tag)-0000", "name": "N", "address": "Storgatan 4, 503 30 Borås", "area": "Centrum",
       "language": "sv", "housing": "care-home", "groups": ["care-home-01"]}
      """
    }
    let answer = try await vendor.post(
      "/imports", #"{"source": "viva", "persons": [\#(persons.joined(separator: ","))]}"#)
    let first = try await vendor.get("/users?personalId=19383002-0000")["items"].list
    let second = try await vendor.get("/users?personalId=19383003-0000")["items"].list
    let again = try await vendor.post("/imports", #"{"source": "viva", "persons": [\#(persons[0])]}"#)
    return [
      "import says": String(answer["created"].number), "import address": first.first?["address"].text ?? "",
      "import last": String(second.count), "import again": String(again["created"].number),
    ]
  }

  static func search(_ vendor: VendorClient) async throws -> [String: String] {
    var users: [String] = []
    for tag in ["3007", "3008"] {
      let user = try await vendor.post(
        "/users",
        """
        {"personalId": "1938\(tag)-0000", "name": "Karin Berg", "address": "Gatan \(tag)", "area": "Centrum",
         "language": "sv", "housing": "care-home", "groups": ["care-home-01"]}
        """)
      users.append(user["id"].text)
    }
    let found = try await vendor.get("/users?personalId=19383008-0000")["items"].list
    return ["search namesake": String(found.map { $0["id"].text } == [users[1]])]
  }

  static func key(_ vendor: VendorClient) async throws -> [String: String] {
    let answer = try await vendor.request("GET", "/users", headers: [("Authorization", "Bearer another")])
    return ["wrong key": String(answer.status)]
  }

  static func directory(_ vendor: VendorClient) async throws -> [String: String] {
    let home = try await Household(vendor, 3004, kind: "home-care", housing: "ordinary-home")
    try await vendor.post(
      "/directory-syncs",
      """
      {"staff": [{"username": "s3004.0", "name": "N", "groups": [], "active": false},
                 {"username": "s3004.1", "name": "N", "groups": ["alarm-and-night"], "active": true},
                 {"username": "s3004.2", "name": "N", "groups": ["\(home.group)"], "active": true}]}
      """)
    let leaver = try await vendor.request("POST", "/staff-sessions", #"{"staff": "\#(home.staff[0])"}"#)
    let newcomers = try await vendor.get("/staff?username=s3004.2")["items"].list
    return [
      "directory leaver": String(leaver.status),
      "directory mover": try await vendor.get("/staff/\(home.staff[1])")["groups"].texts.first ?? "",
      "directory newcomer": String(newcomers.count), "directory name": newcomers.first?["name"].text ?? "",
    ]
  }

  static func app(_ vendor: VendorClient) async throws -> [String: String] {
    let home = try await Household(vendor, 3005, kind: "care-home", housing: "care-home")
    var seen = ["app health": String(try await vendor.request("GET", "/services/app/health").status)]
    let sensor = try await home.mobileAlarm(3005)
    try await vendor.post("/simulate/mobile-alarms/\(sensor)/press")
    let inbox = try await vendor.request("GET", "/staff/\(home.staff[0])/alarms")
    seen["app inbox"] = "\(inbox.status) \(inbox.body["items"].list.count)"
    guard let alarm = inbox.body["items"].list.first?["alarm"].text else { return seen }
    let receipt = try await vendor.request("POST", "/alarms/\(alarm)/receipt", #"{"staff": "\#(home.staff[0])"}"#)
    seen["app receipt"] = String(receipt.status)
    let colleague = try await home.deliveries().first { $0["staff"].text == home.staff[1] }
    if let colleague { seen["app colleague"] = colleague["status"].text }
    return seen
  }

  static func outage(_ vendor: VendorClient) async throws -> [String: String] {
    var seen: [String: String] = [:]
    seen["portal health"] = String(try await vendor.request("GET", "/services/portal/health").status)
    seen["alarm centre health"] = String(try await vendor.request("GET", "/services/alarm-centre/health").status)
    seen["portal overview"] = String(try await vendor.request("GET", "/portal/overview").status)
    try await vendor.post("/simulate/outages", #"{"service": "statistics", "for": "PT30M"}"#)
    seen["outage health"] = String(try await vendor.request("GET", "/services/statistics/health").status)
    try await vendor.advance("PT1H")
    let notices = try await vendor.get("/notices")["items"].list
    seen["outage notices"] = notices.map { $0["kind"].text }.joined(separator: ",")
    return seen
  }

  static func records(_ vendor: VendorClient) async throws -> [String: String] {
    let home = try await Household(vendor, 3006, kind: "care-home", housing: "care-home")
    let device = try await home.mobileAlarm(3006)
    try await vendor.post("/simulate/mobile-alarms/\(device)/press")
    try await vendor.post(
      "/presence", #"{"staff": "\#(home.staff[0])", "user": "\#(home.user)", "kind": "arrived"}"#)
    _ = try await vendor.get("/users/\(home.user)")
    let export = try await vendor.get("/export")
    let log = try await vendor.get("/access-log?user=\(home.user)")["items"].list
    return [
      "presence kept": String(try await vendor.get("/presence?user=\(home.user)")["items"].list.count),
      "export users": String(export["users"].list.contains { $0["id"].text == home.user }),
      "export alarms": String(export["alarms"].list.contains { $0["user"].text == home.user }),
      "access log": log.map { $0["action"].text }.joined(separator: ","),
    ]
  }
}
