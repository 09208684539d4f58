import ReferenceVendor
import Testing

struct StreamTests {
  @Test func `a stream begins with the mark of the clock`() async throws {
    try await withVendor { vendor in
      try await vendor.advance("PT1H")
      var stream = try await vendor.events("/deliveries/stream")
      let first = try await stream.next()
      #expect(first?.kind == "clock")
      #expect(first?.data["mark"].number == 1)
      #expect(first?.data["now"].text == "2023-01-09T08:00:00Z")
    }
  }

  /// The barrier: a listener that has the mark has everything before it.
  @Test func `everything up to a mark comes before the mark on every stream`() async throws {
    try await withVendor { vendor in
      let home = try await Household(vendor, 5001, kind: "care-home", housing: "care-home")
      let sensor = try await home.sensor("bed")
      var everybody = try await vendor.events("/deliveries/stream")
      var one = try await vendor.events("/staff/\(home.staff[0])/alarms/stream")
      for round in 0..<100 {
        let count = round % 7
        for _ in 0..<count { try await vendor.post("/simulate/sensors/\(sensor)/trigger") }
        let mark = try await vendor.advance(round % 3 == 0 ? "PT0S" : "PT1S")["mark"].number
        #expect(try await everybody.events(upToMark: mark).count == 2 * count)
        #expect(try await one.events(upToMark: mark).count == count)
      }
    }
  }

  @Test func `what is due while time passes comes before the mark`() async throws {
    try await withVendor(VendorOptions(faults: [.delayedAlarms])) { vendor in
      let home = try await Household(vendor, 5002, kind: "care-home", housing: "care-home")
      var stream = try await vendor.events("/deliveries/stream?user=\(home.user)")
      try await vendor.post("/simulate/buttons/\(home.button)/press")
      let early = try await vendor.advance("PT89S")["mark"].number
      #expect(try await stream.events(upToMark: early).isEmpty)
      let late = try await vendor.advance("PT1S")["mark"].number
      #expect(try await stream.events(upToMark: late).count == 2)
    }
  }

  @Test func `a stream goes on after the last event seen`() async throws {
    try await withVendor { vendor in
      let home = try await Household(vendor, 5003, kind: "care-home", housing: "care-home")
      let sensor = try await home.sensor("door")
      var first = try await vendor.events("/staff/\(home.staff[0])/alarms/stream")
      for _ in 0..<5 { try await vendor.post("/simulate/sensors/\(sensor)/trigger") }
      let mark = try await vendor.advance("PT0S")["mark"].number
      let seen = try await first.events(upToMark: mark)
      #expect(seen.count == 5)
      for _ in 0..<4 { try await vendor.post("/simulate/sensors/\(sensor)/trigger") }
      var second = try await vendor.events("/staff/\(home.staff[0])/alarms/stream", after: seen[2].id)
      try await vendor.post("/simulate/sensors/\(sensor)/trigger")
      let end = try await vendor.advance("PT0S")["mark"].number
      let rest = try await second.events(upToMark: end)
      let before = try await first.events(upToMark: end)
      #expect(rest.compactMap(\.id) == (seen.dropFirst(3) + before).compactMap(\.id))
    }
  }

  @Test func `polling gives what streams give`() async throws {
    try await withVendor { vendor in
      let home = try await Household(vendor, 5004, kind: "care-home", housing: "care-home")
      let sensor = try await home.sensor("movement")
      var stream = try await vendor.events("/staff/\(home.staff[1])/alarms/stream")
      for _ in 0..<5 { try await vendor.post("/simulate/sensors/\(sensor)/trigger") }
      let mark = try await vendor.advance("PT0S")["mark"].number
      let streamed = try await stream.events(upToMark: mark).map(\.data)
      var polled: [Document] = []
      var after = 0
      while true {
        let page = try await vendor.get("/staff/\(home.staff[1])/alarms?after=\(after)&limit=2")
        polled += page["items"].list
        guard case .number(let next) = page["next"] else { break }
        after = Int(next)
      }
      #expect(polled == streamed)
      #expect(polled.count == 5)
      #expect(polled.first?["language"].text == "fi")
      #expect(polled.first?["text"].text == "Hälytys asiakkaalta Anna Öberg, Ågatan 4: huoneessa liikkuu joku.")
    }
  }

  @Test func `colleagues see on the stream that an alarm is taken and closed`() async throws {
    try await withVendor { vendor in
      let home = try await Household(vendor, 5005, kind: "care-home", housing: "care-home")
      var stream = try await vendor.events("/staff/\(home.staff[1])/alarms/stream")
      try await vendor.post("/simulate/buttons/\(home.button)/press")
      let alarm = try await home.alarms().first?["id"].text ?? ""
      try await vendor.post("/alarms/\(alarm)/receipt", #"{"staff": "\#(home.staff[0])"}"#)
      let refused = try await vendor.request("POST", "/alarms/\(alarm)/receipt", #"{"staff": "\#(home.staff[1])"}"#)
      #expect(refused.status == 409)
      try await vendor.post("/alarms/\(alarm)/closing", #"{"staff": "\#(home.staff[0])", "action": "Hjälpte upp"}"#)
      let mark = try await vendor.advance("PT0S")["mark"].number
      let events = try await stream.events(upToMark: mark)
      #expect(events.map(\.kind) == ["alarm", "alarm-update", "alarm-update"])
      #expect(events.map { $0.data["status"].text } == ["open", "taken", "closed"])
      #expect(events.last?.data["takenBy"].text == home.staff[0])
    }
  }

  @Test func `an alarm that nobody on duty can be shown waits for the first to log in`() async throws {
    try await withVendor { vendor in
      let home = try await Household(vendor, 5006, kind: "care-home", housing: "care-home")
      try await vendor.advance("PT11H")
      try await vendor.post("/simulate/buttons/\(home.button)/press")
      #expect(try await home.deliveries().isEmpty)
      try await home.logIn()
      #expect(try await home.deliveries().map { $0["staff"].text } == [home.staff[0]])
    }
  }
}
