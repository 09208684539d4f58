/// A user with everything around: a group of staff of its own with two people on duty, a hub and a button. Made afresh
/// for each scenario, so that scenarios do not see each other.
struct Household: Sendable {
  let vendor: VendorClient
  let group: String
  let user: String
  /// On duty; the first reads Swedish, the second Finnish.
  let staff: [String]
  let hub: String
  let button: String

  /// - Parameter tag: four digits that no other household of this vendor has.
  init(
    _ vendor: VendorClient, _ tag: Int, kind: String, housing: String, language: String = "sv", area: String = "Centrum"
  ) async throws {
    self.vendor = vendor
    group = try await vendor.post("/groups", #"{"name": "Grupp \#(tag)", "kind": "\#(kind)"}"#)["id"].text
    user = try await vendor.post(
      "/users",
      """
      {"personalId": "1938\(tag)-0000", "name": "Anna Öberg", "address": "Ågatan 4", "area": "\(area)",
       "language": "\(language)", "housing": "\(housing)", "groups": ["\(group)"]}
      """)["id"].text
    var staff: [String] = []
    for (index, language) in ["sv", "fi"].enumerated() {
      let member = try await vendor.post(
        "/staff",
        #"{"name": "N", "username": "s\#(tag).\#(index)", "groups": ["\#(group)"], "language": "\#(language)"}"#)
      staff.append(member["id"].text)
    }
    self.staff = staff
    hub = try await vendor.post("/hubs", #"{"serial": "\#(tag)", "user": "\#(user)"}"#)["id"].text
    button = try await vendor.post("/buttons", #"{"serial": "\#(tag)", "hub": "\#(hub)", "user": "\#(user)"}"#)["id"]
      .text
    try await logIn()
  }

  func logIn() async throws {
    for member in staff { try await vendor.post("/staff-sessions", #"{"staff": "\#(member)"}"#) }
  }

  /// What has been shown to the two of them of this user's alarms.
  func deliveries() async throws -> [Document] {
    try await vendor.get("/deliveries?user=\(user)&limit=10000")["items"].list.filter {
      staff.contains($0["staff"].text)
    }
  }

  /// How many of the two have been shown an alarm for this reason.
  func shown(_ reason: String) async throws -> String {
    let found = try await deliveries().filter { $0["reason"].text == reason }
    return "\(Set(found.map { $0["staff"].text }).count) of 2"
  }

  func alarms() async throws -> [Document] { try await vendor.get("/alarms?user=\(user)")["items"].list }

  func mobileAlarm(_ tag: Int) async throws -> String {
    try await vendor.post("/mobile-alarms", #"{"imei": "35693803564\#(tag)", "user": "\#(user)"}"#)["id"].text
  }

  func sensor(_ kind: String) async throws -> String {
    try await vendor.post("/sensors", #"{"serial": "\#(user) \#(kind)", "kind": "\#(kind)", "user": "\#(user)"}"#)["id"]
      .text
  }
}
