import ReferenceVendor
import Testing

struct DescriptionTests {
  @Test func `the description is served and complete`() async throws {
    let document = try await withVendor { try await $0.get("/openapi.json") }
    #expect(document["openapi"].text == "3.1.0")
    guard case .object(let paths) = document["paths"] else {
      Issue.record("there are no paths")
      return
    }
    for (path, item) in paths {
      guard case .object(let operations) = item else { continue }
      for (method, operation) in operations {
        #expect(!operation["summary"].text.isEmpty, "\(method) \(path)")
        guard case .object(let responses) = operation["responses"] else { continue }
        #expect(responses.keys.contains { $0.hasPrefix("2") }, "\(method) \(path)")
      }
    }
  }

  @Test func `every reference of the description leads somewhere`() async throws {
    let document = try await withVendor { try await $0.get("/openapi.json") }
    for reference in Self.references(in: document) {
      let parts = reference.split(separator: "/").dropFirst().map(String.init)
      let target = parts.reduce(document) { $0[$1] }
      #expect(target != .null, "\(reference)")
    }
  }

  private static func references(in document: Document) -> Set<String> {
    switch document {
    case .list(let values): values.reduce(into: []) { $0.formUnion(references(in: $1)) }
    case .object(let members):
      members.reduce(into: []) { found, member in
        if member.key == "$ref" {
          found.insert(member.value.text)
        } else {
          found.formUnion(references(in: member.value))
        }
      }
    default: []
    }
  }

  /// The server checks without regular expressions; the description must still say the same.
  @Test(arguments: [
    (
      "Advance", "advance", "/clock",
      [
        "PT48H", "P1D", "P1DT1H1M1S", "PT0S", "P", "PT", "P1DT", "T1H", "1H", "PT1", "P1H", "PT1D", "PT1M1H", "P1D1D",
        "",
      ]
    ),
    (
      "CardPresentation", "number", "/simulate/locks/lock-1/card",
      ["0123ABCD", "0123abcd", "0123ABC", "0123ABCDE", "0123ABCG"]
    ),
  ])
  func `patterns of the description are those that are checked`(
    schema: String, member: String, path: String, samples: [String]
  ) async throws {
    try await withVendor { vendor in
      let document = try await vendor.get("/openapi.json")
      let expression = try Regex(document["components"]["schemas"][schema]["properties"][member]["pattern"].text)
      for sample in samples {
        let status = try await vendor.request("POST", path, #"{"\#(member)": "\#(sample)"}"#).status
        #expect((sample.wholeMatch(of: expression) != nil) == (status != 422), "\(sample)")
      }
    }
  }

  @Test func `health, version and first page are told`() async throws {
    try await withVendor { vendor in
      let version = try await vendor.get("/version")
      #expect(version["product"].text == "Trygghet")
      for service in ["app", "portal", "alarm-centre", "statistics"] {
        let health = try await vendor.get("/services/\(service)/health")
        #expect(health["status"].text == "up")
      }
    }
  }
}
