import Foundation
import ReferenceVendor
import Testing

/// A vendor that keeps what it is asked is where it was when it is started again.
struct KeepingTests {
  private func withFile<Result>(_ body: (URL) async throws -> Result) async throws -> Result {
    let file = FileManager.default.temporaryDirectory.appending(path: "grindvakt-kept-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    return try await body(file)
  }

  private static let compared = [
    "users", "groups", "staff", "hubs", "buttons", "alarms", "notices", "openings", "calls",
  ]

  private func state(_ vendor: VendorClient) async throws -> [Document] {
    let deliveries = try await vendor.get("/deliveries")
    let clock = try await vendor.get("/clock")
    let export = try await vendor.get("/export")
    return [deliveries, clock] + Self.compared.map { export[$0] }
  }

  @Test func `what was there is there again, and goes on`() async throws {
    try await withFile { file in
      let options = VendorOptions(faults: [.duplicateAlarms], keep: file.path)
      let before = try await withVendor(options) { vendor in
        let home = try await Household(vendor, 4001, kind: "care-home", housing: "care-home")
        try await vendor.post("/simulate/buttons/\(home.button)/press")
        try await vendor.advance("PT1M")
        try await vendor.post("/simulate/hubs/\(home.hub)/mains", #"{"connected": false}"#)
        try await vendor.advance("PT2H")
        // What was refused is refused again.
        _ = try await vendor.request("POST", "/hubs", #"{"serial": "4001", "user": "\#(home.user)"}"#)
        return (state: try await state(vendor), button: home.button)
      }
      // The end of the process can cut off a line, whose request was never answered.
      let handle = try FileHandle(forWritingTo: file)
      try handle.seekToEnd()
      try handle.write(contentsOf: Data(#"{"operation":"advanceClock","pa"#.utf8))
      try handle.close()
      for _ in 0..<2 {
        let after = try await withVendor(options) { vendor in try await state(vendor) }
        #expect(after == before.state)
      }
      let goneOn = try await withVendor(options) { vendor in
        try await vendor.post("/simulate/buttons/\(before.button)/press")
        return try await vendor.get("/alarms")["items"].list.count
      }
      let kept = try await withVendor(options) { vendor in try await vendor.get("/alarms")["items"].list.count }
      #expect(goneOn == kept)
    }
  }

  @Test func `a file of a system that began otherwise is refused`() async throws {
    try await withFile { file in
      _ = try await withVendor(VendorOptions(keep: file.path)) { vendor in try await vendor.advance("PT1M") }
      await #expect(throws: KeepingFailure.self) {
        try await withVendor(VendorOptions(faults: [.duplicateAlarms], keep: file.path)) { _ in }
      }
      try Data("{\"faults\":[],\"clock\":1673247600}\nnonsense\n".utf8).write(to: file)
      await #expect(throws: KeepingFailure.self) { try await withVendor(VendorOptions(keep: file.path)) { _ in } }
    }
  }
}
