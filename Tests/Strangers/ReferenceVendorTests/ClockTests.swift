import ReferenceVendor
import Testing

struct ClockTests {
  @Test func `time stands still until the clock is advanced`() async throws {
    try await withVendor { vendor in
      let first = try await vendor.get("/clock")
      #expect(first["now"].text == "2023-01-09T07:00:00Z")
      #expect(try await vendor.get("/clock") == first)
      let later = try await vendor.advance("P1DT2H3M4S")
      #expect(later["now"].text == "2023-01-10T09:03:04Z")
      #expect(later["mark"].number == 1)
    }
  }

  @Test(arguments: [
    ("PT0S", 200), ("PT48H", 200), ("P3652D", 200), ("P3653D", 409), ("P99999D", 409), ("P100000D", 422),
    ("-PT1H", 422), ("PT-1H", 422),
    ("P", 422), ("PT", 422), ("P1Y", 422), ("P1M", 422), ("P1W", 422), ("PT1.5S", 422), ("48 h", 422), ("", 422),
    ("PT1S1H", 422), ("PT99999999999999999999H", 422),
  ])
  func `the clock takes lengths of time and nothing else`(advance: String, status: Int) async throws {
    try await withVendor { vendor in
      let answer = try await vendor.request("POST", "/clock", #"{"advance": "\#(advance)"}"#)
      #expect(answer.status == status)
    }
  }

  @Test func `the clock stops before the year 2200`() async throws {
    try await withVendor { vendor in
      for _ in 0..<17 { try await vendor.advance("P3652D") }
      #expect(try await vendor.request("POST", "/clock", #"{"advance": "P3652D"}"#).status == 409)
      #expect(try await vendor.get("/clock")["now"].text == "2193-01-01T07:00:00Z")
    }
  }

  @Test func `what is due happens in order and at its own time`() async throws {
    try await withVendor { vendor in
      let home = try await Household(vendor, 4001, kind: "home-care", housing: "ordinary-home")
      try await vendor.post("/simulate/hubs/\(home.hub)/mains", #"{"connected": false}"#)
      try await vendor.post("/simulate/buttons/\(home.button)/press")
      try await vendor.advance("P3D")
      let told = try await home.alarms().map { "\($0["reason"].text) \($0["raisedAt"].text)" }
      #expect(
        told == [
          "button 2023-01-09T07:00:00Z", "mains-lost 2023-01-09T07:01:00Z", "battery-low 2023-01-11T00:36:00Z",
          "contact-lost 2023-01-11T11:06:00Z",
        ])
      // Nobody answered the call, so the alarm went on to staff by itself after three minutes.
      let delivered = try await home.deliveries().first { $0["reason"].text == "button" }
      #expect(delivered?["deliveredAt"].text == "2023-01-09T07:03:00Z")
    }
  }

  @Test func `a battery drains at a new rate from the moment it is changed`() async throws {
    try await withVendor { vendor in
      let home = try await Household(vendor, 4002, kind: "home-care", housing: "ordinary-home")
      try await vendor.post("/simulate/hubs/\(home.hub)/mains", #"{"connected": false}"#)
      try await vendor.advance("PT26H")
      #expect(try await vendor.get("/hubs/\(home.hub)")["battery"].number == 50)
      _ = try await vendor.request("PUT", "/faults/hub-battery-10h")
      #expect(try await vendor.get("/hubs/\(home.hub)")["battery"].number == 50)
      try await vendor.advance("PT5H")
      #expect(try await vendor.get("/hubs/\(home.hub)")["battery"].number == 2.4)
      try await vendor.post("/simulate/hubs/\(home.hub)/mains", #"{"connected": true}"#)
      try await vendor.advance("PT4H")
      #expect(try await vendor.get("/hubs/\(home.hub)")["battery"].number == 52.4)
    }
  }

  @Test func `an alarm pressed without contact comes when contact is back`() async throws {
    try await withVendor { vendor in
      let home = try await Household(vendor, 4003, kind: "care-home", housing: "care-home")
      try await vendor.post("/simulate/hubs/\(home.hub)/network", #"{"available": false, "for": "PT5M"}"#)
      try await vendor.post("/simulate/buttons/\(home.button)/press")
      #expect(try await home.alarms().isEmpty)
      try await vendor.advance("PT10M")
      let alarm = try await home.alarms().first { $0["reason"].text == "button" }
      #expect(alarm?["raisedAt"].text == "2023-01-09T07:00:00Z")
      #expect(alarm?["receivedAt"].text == "2023-01-09T07:07:00Z")
    }
  }

  @Test func `somebody who comes back within a minute has not left the geofence`() async throws {
    try await withVendor { vendor in
      let home = try await Household(vendor, 4004, kind: "home-care", housing: "ordinary-home")
      let device = try await home.mobileAlarm(4004)
      let path = "/simulate/mobile-alarms/\(device)/position"
      _ = try await vendor.request(
        "PUT", "/mobile-alarms/\(device)/geofence", #"{"latitude": 57.721, "longitude": 12.9401, "radius": 300}"#)
      try await vendor.post(path, #"{"latitude": 57.73, "longitude": 12.9401}"#)
      try await vendor.advance("PT50S")
      try await vendor.post(path, #"{"latitude": 57.722, "longitude": 12.9401}"#)
      try await vendor.advance("PT1H")
      #expect(try await home.alarms().isEmpty)
      try await vendor.post(path, #"{"latitude": 57.73, "longitude": 12.9401}"#)
      try await vendor.advance("PT1M")
      #expect(try await home.alarms().map { $0["reason"].text } == ["geofence-exit"])
    }
  }
}
