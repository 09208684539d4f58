import NIOHTTP1
import ReferenceVendor
import Testing

struct MalformedInputTests {
  private static let user =
    #"{"personalId": "19380214-1234", "name": "N", "address": "A", "area": "C", "language": "sv", "housing": "care-home", "groups": ["care-home-01"]}"#

  @Test(arguments: [
    ("GET", "/nothing", nil, 404), ("GET", "/", nil, 404), ("GET", "//users", nil, 404), ("GET", "/users/", nil, 404),
    ("GET", "/users/user-1", nil, 404), ("GET", "/users/%FF", nil, 404), ("GET", "/users/%4", nil, 404),
    ("GET", "/alarms/alarm-0", nil, 404), ("GET", "/alarms/alarm--9223372036854775808", nil, 404),
    ("GET", "/alarms/alarm-01", nil, 404), ("DELETE", "/users", nil, 405), ("PUT", "/clock", nil, 405),
    ("TRACE", "/users", nil, 405), ("GET", "/users?limit=0", nil, 400), ("GET", "/users?limit=ten", nil, 400),
    ("GET", "/users?limit=99999999999999999999", nil, 400), ("GET", "/users?after=-1", nil, 400),
    ("GET", "/users?after=9007199254740991", nil, 200), ("GET", "/alarms?after=9007199254740991", nil, 200),
    ("GET", "/users?after=9223372036854775807", nil, 400),
    ("GET", "/users?unknown=1", nil, 400), ("GET", "/users?limit=1&limit=2", nil, 400),
    ("GET", "/users?personalId=%ZZ", nil, 400), ("GET", "/deliveries/stream?user=", nil, 400),
    ("PUT", "/faults/no-such", nil, 404), ("POST", "/users", "", 400), ("POST", "/users", "{", 400),
    ("POST", "/users", "[]", 422), ("POST", "/users", "null", 422), ("POST", "/users", "{}", 422),
    ("POST", "/users", #"{"name": "N", "name": "M"}"#, 400), ("POST", "/users", "\u{FEFF}{}", 400),
    ("POST", "/clock", #"{"advance": 48}"#, 422), ("POST", "/clock", #"{"advance": "PT1H", "more": 1}"#, 422),
    ("POST", "/clock", #"{"advance": "\ud800"}"#, 400), ("POST", "/clock", #"{"advance": "PT1H"} {}"#, 400),
    ("POST", "/clock", #"{"advance": "PT1H",}"#, 400), ("POST", "/clock", #"{'advance': 'PT1H'}"#, 400),
    ("POST", "/clock", #"{"advance": 1e999}"#, 400), ("POST", "/clock", #"{"advance": 01}"#, 400),
    ("POST", "/clock", String(repeating: "[", count: 5000), 400), ("POST", "/hubs", #"{"serial": ""}"#, 422),
    ("POST", "/hubs", #"{"serial": "H", "user": "user-9"}"#, 404), ("POST", "/hubs", #"{"serial": null}"#, 422),
    ("POST", "/subscriptions", #"{"url": "http://example.com/", "kinds": ["alarm"]}"#, 422),
    ("POST", "/subscriptions", #"{"url": "http://127.0.0.1:99999/", "kinds": ["alarm"]}"#, 422),
    ("POST", "/simulate/outages", #"{"service": "app", "for": "PT99999999999H"}"#, 422),
    ("POST", "/clock", #"{"advance": "\#(String(repeating: "1", count: 70_000))"}"#, 413),
    ("POST", "/staff-sessions", #"{"staff": "staff-1"}"#, 404),
  ])
  func `what is malformed is refused and nothing falls over`(
    method: String, path: String, body: String?, status: Int
  ) async throws {
    try await withVendor { vendor in
      let answer = try await vendor.request(method, path, body)
      #expect(answer.status == status)
      if status >= 400 {
        #expect(answer.headers.first(name: "Content-Type") == "application/problem+json")
        #expect(answer.body["status"].number == Double(status))
        #expect(!answer.body["detail"].text.isEmpty)
      }
      if status == 405 { #expect(answer.headers.first(name: "Allow")?.isEmpty == false) }
      #expect(try await vendor.request("GET", "/clock").status == 200)
    }
  }

  @Test func `every misfit of a body is reported with its place`() async throws {
    try await withVendor { vendor in
      let answer = try await vendor.request(
        "POST", "/users", #"{"personalId": "1", "name": 7, "groups": [], "language": "de", "a/b~c": 1}"#)
      let places = answer.body["errors"].list.map { $0["pointer"].text }
      #expect(
        Set(places) == [
          "/personalId", "/name", "/groups", "/language", "/a~1b~0c", "/address", "/area", "/housing",
        ])
    }
  }

  @Test func `a body has to say that it is JSON`() async throws {
    try await withVendor { vendor in
      let plain = try await vendor.request("POST", "/users", Self.user, headers: [("Content-Type", "text/plain")])
      #expect(plain.status == 415)
      let json = try await vendor.request(
        "POST", "/users", Self.user, headers: [("Content-Type", "application/json; charset=utf-8")])
      #expect(json.status == 201)
    }
  }

  @Test func `what exists already is a conflict`() async throws {
    try await withVendor { vendor in
      try await vendor.post("/users", Self.user)
      #expect(try await vendor.request("POST", "/users", Self.user).status == 409)
      try await vendor.post("/hubs", #"{"serial": "H"}"#)
      #expect(try await vendor.request("POST", "/hubs", #"{"serial": "H"}"#).status == 409)
    }
  }

  @Test func `a token that is demanded has to be brought`() async throws {
    try await withVendor(VendorOptions(token: "let me in")) { vendor in
      let none = try await vendor.request("GET", "/users")
      #expect(none.status == 401)
      #expect(none.headers.first(name: "WWW-Authenticate") == "Bearer")
      let wrong = try await vendor.request("GET", "/users", headers: [("Authorization", "Bearer let me out")])
      #expect(wrong.status == 401)
      let right = try await vendor.request("GET", "/users", headers: [("Authorization", "Bearer let me in")])
      #expect(right.status == 200)
      #expect(try await vendor.request("GET", "/openapi.json").status == 200)
    }
  }
}
