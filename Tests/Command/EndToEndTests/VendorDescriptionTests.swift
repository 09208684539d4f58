import Foundation
import TestSupport
import Testing

/// The reference vendor against its own OpenAPI description, by schemathesis.
struct VendorDescriptionTests {
  @Test(arguments: Effort.one(of: ["healthy", "boras-spring-2023"], for: "description of the vendor"))
  func `every answer is one that the description allows`(preset: String) async throws {
    let vendor = try await RunningVendor(preset: preset)
    let port = try #require(URL(string: vendor.url)?.port)
    let result = try await Script.run(
      "Tests/Strangers/ReferenceVendorTests/schemathesis.sh", [String(port), "8"],
      environment: ["VENDOR_TOKEN": RunningVendor.token])
    #expect(result.exitCode == 0, "\(result.output)\(result.errors)")
  }
}
