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

  @Test(arguments: [nil, "let me in"])
  func `the description speaks of a token when one is demanded`(token: String?) async throws {
    let document = try await withVendor(VendorOptions(token: token)) { try await $0.get("/openapi.json") }
    #expect((document["security"] != .null) == (token != nil))
    #expect((document["paths"]["/clock"]["get"]["responses"]["401"] != .null) == (token != nil))
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

  /// A text of the interface that has to follow a pattern, and texts that do and do not.
  struct Patterned: Sendable {
    let schema: String
    let member: String
    let path: String
    /// The other members that the request needs.
    let others: String
    let samples: [String]
  }

  static let patterned = [
    Patterned(
      schema: "Advance", member: "advance", path: "/clock", others: "",
      samples: [
        "PT48H", "P1D", "P1DT1H1M1S", "PT0S", "P", "PT", "P1DT", "T1H", "1H", "PT1", "P1H", "PT1D", "PT1M1H", "P1D1D",
        "", "P99999D", "P100000D",
      ]),
    Patterned(
      schema: "CardPresentation", member: "number", path: "/simulate/locks/lock-1/card", others: "",
      samples: ["0123ABCD", "0123abcd", "0123ABC", "0123ABCDE", "0123ABCG"]),
    Patterned(
      schema: "NewSubscription", member: "url", path: "/subscriptions", others: #", "kinds": ["notice"]"#,
      samples: [
        "http://127.0.0.1:1", "http://localhost:65535/a/b~c", "http://localhost:65536/", "http://localhost:0/",
        "http://localhost:080/", "http://localhost/", "https://localhost:80/", "http://127.0.0.2:80/",
        "http://localhost:80/?a", "http://localhost:80/ ", "http://localhost:59999/", "http://localhost:60000/",
      ]),
    Patterned(
      schema: "NewStaff", member: "username", path: "/staff", others: #", "name": "N", "groups": []"#,
      samples: [
        "a", "0.b-c_d", "", ".a", "A", "å", String(repeating: "a", count: 40), String(repeating: "a", count: 41),
      ]),
    Patterned(
      schema: "NewMobileAlarm", member: "imei", path: "/mobile-alarms", others: #", "user": "user-1""#,
      samples: ["123456789012345", "12345678901234", "1234567890123456", "12345678901234a"]),
    Patterned(
      schema: "NewUser", member: "personalId", path: "/users",
      others: #"""
        , "name": "N", "address": "A", "area": "C", "language": "sv", "housing": "care-home", "groups": ["care-home-01"]
        """#,
      samples: ["19380214-1234", "19380214+1234", "193802141234", "1938021-41234", "x9380214-1234"]),
  ]

  /// The server checks without regular expressions; the description must still say the same.
  @Test(arguments: patterned)
  func `patterns of the description are those that are checked`(pattern: Patterned) async throws {
    try await withVendor { vendor in
      let document = try await vendor.get("/openapi.json")
      let schema = document["components"]["schemas"][pattern.schema]
      let expression = try Regex(schema["properties"][pattern.member]["pattern"].text)
      for sample in pattern.samples {
        let body = #"{"\#(pattern.member)": "\#(sample)"\#(pattern.others)}"#
        let status = try await vendor.request("POST", pattern.path, body).status
        #expect((sample.wholeMatch(of: expression) != nil) == (status != 422), "\(sample)")
      }
    }
  }

  @Test func `health, version and first page are shown`() async throws {
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
