import ReferenceVendor
import Testing

struct CapacityTests {
  private static let count = 5000

  /// Registers users with a sensor each, lets every sensor fire, and counts how often each alarm was shown.
  private static func alarmsByUser(_ vendor: VendorClient) async throws -> (users: Int, shown: [String: Int]) {
    let home = try await Household(vendor, 6001, kind: "care-home", housing: "care-home")
    let persons = (0..<count).map { number in
      """
      {"personalId": "2001\(1000 + number)-0000", "name": "Användare \(number)", "address": "Gatan \(number)",
       "area": "Centrum", "language": "sv", "housing": "care-home", "groups": ["\(home.group)"]}
      """
    }
    let batch = try await vendor.post(
      "/imports", #"{"source": "viva", "persons": [\#(persons.joined(separator: ","))]}"#)
    let users = batch["users"].texts
    try await inParallel(users) { user in
      let answer = try await vendor.request(
        "POST", "/sensors", #"{"serial": "\#(user)", "kind": "bed", "user": "\#(user)"}"#)
      guard answer.status == 201 else { return }
      try await vendor.post("/simulate/sensors/\(answer.body["id"].text)/trigger")
    }
    var shown: [String: Int] = [:]
    var after = 0
    while true {
      let page = try await vendor.get("/staff/\(home.staff[0])/alarms?after=\(after)&limit=1000")
      for delivery in page["items"].list { shown[delivery["user"].text, default: 0] += 1 }
      guard case .number(let next) = page["next"] else { break }
      after = Int(next)
    }
    let found = try await vendor.get("/users?group=\(home.group)&limit=10000")["items"].list.count
    return (found - 1, shown)
  }

  private static func inParallel(_ items: [String], _ body: @escaping @Sendable (String) async throws -> Void)
    async throws
  {
    try await withThrowingTaskGroup(of: Void.self) { group in
      var waiting = items.makeIterator()
      for _ in 0..<16 {
        if let item = waiting.next() { group.addTask { try await body(item) } }
      }
      while try await group.next() != nil {
        if let item = waiting.next() { group.addTask { try await body(item) } }
      }
    }
  }

  @Test func `five thousand users are found and each alarm is shown exactly once`() async throws {
    let (users, shown) = try await withVendor { try await Self.alarmsByUser($0) }
    #expect(users == Self.count)
    #expect(shown.count == Self.count)
    #expect(shown.values.allSatisfy { $0 == 1 })
  }

  @Test func `a lost alarm in a thousand shows among five thousand`() async throws {
    let (users, shown) = try await withVendor(VendorOptions(faults: [.lostAlarms])) { try await Self.alarmsByUser($0) }
    #expect(users == Self.count)
    #expect(shown.count == Self.count - 5)
  }

  @Test func `a system that collapses keeps three thousand users`() async throws {
    let (users, shown) = try await withVendor(VendorOptions(faults: [.capacityCollapse])) {
      try await Self.alarmsByUser($0)
    }
    // The household's own user was registered in the same minute.
    #expect(users == 2999)
    #expect(shown.count == 2999)
  }

  @Test func `one in five thousand is found by personal id`() async throws {
    try await withVendor { vendor in
      let persons = (0..<Self.count).map { number in
        """
        {"personalId": "2001\(1000 + number)-0000", "name": "N", "address": "G", "area": "Centrum", "language": "sv",
         "housing": "care-home", "groups": ["care-home-01"]}
        """
      }
      try await vendor.post("/imports", #"{"source": "viva", "persons": [\#(persons.joined(separator: ","))]}"#)
      #expect(try await vendor.get("/users/count")["count"].number == 5000)
      let found = try await vendor.get("/users?personalId=20015432-0000")["items"].list
      #expect(found.map { $0["personalId"].text } == ["20015432-0000"])
    }
  }

  @Test func `two days pass over five thousand hubs without mains`() async throws {
    try await withVendor { vendor in
      try await Self.inParallel((0..<Self.count).map(String.init)) { serial in
        let hub = try await vendor.post("/hubs", #"{"serial": "\#(serial)"}"#)["id"].text
        try await vendor.post("/simulate/hubs/\(hub)/mains", #"{"connected": false}"#)
      }
      try await vendor.advance("PT48H")
      #expect(try await vendor.get("/portal/overview")["hubsOffline"].number == 0)
      try await vendor.advance("PT5H")
      #expect(try await vendor.get("/portal/overview")["hubsOffline"].number == 5000)
    }
  }
}
