import Diagnostics
import JSONValues
import LocatedYAML
import Quantities
import SuiteLanguage
import Testing
import Texts

@Suite struct BindingReadingTests {
  static let example = """
    binding: reference-vendor
    system: {vendor: Referensleverantör, product: Trygghet, version: {on: api, call: GET /version, at: /version}}
    simulated: true
    side-by-side: 4
    settle: 2 s
    connections:
      api: {url: "${env:VENDOR_URL}", bearer: "${secret:VENDOR_TOKEN}", time-limit: 10 s, body-limit: 10 MB, redirects: 3}
    clock: {on: api, advance: POST /clock, json: {advance: "${duration}"}, at: /now, mark: /mark}
    operations:
      mobile-alarm.register:
        on: api
        request: POST /mobile-alarms
        json: {imei: "${unique}", list: [1, 2.50, true, null, "5"]}
        status: 201
        refused: [403, 409]
        gives: {device: /id}
      mobile-alarm.report-battery:
        requests:
          - {request: "GET /mobile-alarms/${device}", gives: {hub: {header: X-Hub}}}
          - {request: "POST /hubs/${hub}/battery", json: {level: "${level|fraction}"}, headers: {X-Run: "${unique}"}}
      button.press: {by-hand: {sv: "Tryck på larmknappen ${device}."}}
      user.import: {request: POST /import, text: "<u>${device}</u>", type: application/xml, gives: {device: {xpath: //id}}}
    streams:
      alarms:
        events: "GET /staff/${staff}/alarms/stream"
        event: alarm
        mark: {event: clock, at: /mark}
        each: {id: /id, kind: {at: /kind, words: {BATT_LOW: battery-low}}, raised: {at: /raised, unit: unix-ms}}
      polled: {poll: "GET /alarms", every: 2 s, items: /alarms, key: /id, each: {id: /id}}
      hooked:
        webhook: "127.0.0.1:0"
        subscribe: {request: POST /subscriptions, json: {url: "${webhook}"}, gives: {subscription: /id}}
        unsubscribe: {request: "DELETE /subscriptions/${subscription}"}
        each: {id: /id}
    devices: {test-home: [lgh-1, lgh-2]}

    """

  @Test func `the whole of a binding is read`() throws {
    let read = ReadFile(Self.example)
    #expect(read.findings == [])
    let file = try #require(read.binding)
    let binding = file.binding
    #expect(binding.simulated && binding.sideBySide == 4 && binding.settle == .seconds(2))
    #expect(binding.connections["api"]?.bodyLimitBytes == 10_000_000)
    #expect(binding.clock?.advance.method == "POST" && binding.clock?.mark == "/mark")
    guard case .requests(let register)? = binding.operations["mobile-alarm.register"],
      case .requests(let report)? = binding.operations["mobile-alarm.report-battery"]
    else {
      Issue.record("both are done by requests")
      return
    }
    #expect(register[0].status == [201] && register[0].refused == [403, 409])
    #expect(
      register[0].body
        == .json(
          .object([
            "imei": .text("${unique}"),
            "list": .array([.number("1"), .number("2.5"), .boolean(true), .null, .text("5")]),
          ])))
    #expect(report.map(\.path) == ["/mobile-alarms/${device}", "/hubs/${hub}/battery"])
    let entry = file.operations[1]
    #expect(entry.inputs.map(\.name.text) == ["device", "level"] && entry.usedWithin == ["hub"])
    #expect(entry.inputs[1].unit == .fraction)
    #expect(binding.operations["button.press"] == .byHand(["sv": "Tryck på larmknappen ${device}."]))
    guard case .polling(_, let every, "/alarms", "/id")? = binding.streams["polled"]?.source else {
      Issue.record("the stream is polled")
      return
    }
    #expect(every == .seconds(2))
    #expect(binding.devices == ["test-home": ["lgh-1", "lgh-2"]])
  }

  @Test func `a binding in a plan reads back as the same`() throws {
    let binding = try #require(ReadFile(Self.example).binding).binding
    let json = try JSONValue(encoding: binding)
    #expect(try json.decode(Binding.self) == binding)
    let text = json.canonicalText
    #expect(!text.contains("_0"))
    #expect(
      text.contains(
        #""mobile-alarm.report-battery":{"requests":[{"gives":{"hub":{"header":"X-Hub"}},"method":"GET","on":"api""#))
    #expect(text.contains(#""version":{"asked":{"method":"GET","on":"api","path":"/version""#))
  }

  /// A binding with this in place of its operations.
  static func binding(_ rest: String) -> String {
    """
    binding: b
    system: {vendor: v, product: p, version: "1"}
    connections: {api: {url: "https://example.se"}}
    \(rest)

    """
  }

  static let bad: [(String, [String])] = [
    ("operations: {a: {request: 1️⃣/users}}", ["1 malformed-request"]),
    ("operations: {a: {request: 1️⃣get /users}}", ["1 unknown-method"]),
    ("operations: {a: {request: POST 1️⃣users}}", ["1 malformed-path"]),
    ("operations: {a: {request: \"GET 1️⃣/a b\"}}", ["1 malformed-path"]),
    ("operations: {a: {request: \"GET /a/1️⃣${x\"}}", ["1 malformed-reference"]),
    ("operations: {a: {request: \"GET /a/1️⃣${x|grams}\"}}", ["1 unknown-unit"]),
    ("operations: {a: {on: 1️⃣apy, request: GET /a}}", ["1 unknown-connection"]),
    ("operations: {a: 1️⃣{on: api}}", ["1 missing-key"]),
    ("operations: {a: {request: GET /a, gives: {b: 1️⃣id}}}", ["1 malformed-pointer"]),
    ("operations: {a: {request: GET /a, gives: {b: 1️⃣/a~2}}}", ["1 malformed-pointer"]),
    ("operations: {a: {request: GET /a, gives: {b: {at: /a, 1️⃣header: X}}}}", ["1 conflicting-keys"]),
    ("operations: {a: {request: GET /a, gives: {b: {at: /a, unit: 1️⃣grams}}}}", ["1 unknown-unit"]),
    ("operations: {a: {request: GET /a, gives: {b: {pattern: \"1️⃣(\"}}}}", ["1 malformed-pattern"]),
    ("operations: {a: {request: GET /a, gives: {b: {status: 1️⃣false}}}}", ["1 not-a-place"]),
    ("operations: {a: {request: GET /a, gives: {b: {at: /a, words: {X: 1️⃣Batteri}}}}}", ["1 malformed-word"]),
    ("operations: {a: {request: GET /a, status: 1️⃣20}}", ["1 out-of-range"]),
    ("operations: {a: {request: GET /a, status: [200, 403], refused: 1️⃣403}}", ["1 conflicting-status"]),
    ("operations: {a: {request: POST /a, json: {a: 1}, 1️⃣form: {a: b}}}", ["1 conflicting-keys"]),
    ("operations: {a: {request: POST /a, 1️⃣type: text/xml}}", ["1 conflicting-keys"]),
    ("operations: {a: {request: POST /a, json: {password: 1️⃣hemligt}}}", ["1 secret-in-clear"]),
    ("operations: {a: {request: GET /a, headers: {X-Api-Key: 1️⃣abc}}}", ["1 secret-in-clear"]),
    ("operations: {a: {request: GET /a, headers: {X-Api-Key: 1️⃣\"${env:KEY}\"}}}", ["1 secret-in-clear"]),
    ("operations: {a: {request: GET /a, query: {access_token: 1️⃣abc}}}", ["1 secret-in-clear"]),
    ("operations: {a: {request: POST /a, json: {on: 1️⃣no}}}", ["1 ambiguous-text"]),
    ("operations: {a: {requests: 1️⃣[]}}", ["1 no-requests"]),
    ("operations: {a: {by-hand: 1️⃣Tryck}}", ["1 text-without-language"]),
    ("operations: {a: {by-hand: {sv: \"Tryck 1️⃣${}\"}}}", ["1 malformed-reference"]),
    ("operations: {a: 1️⃣GET /a}", ["1 wrong-kind"]),
    ("streams: {a: 1️⃣{each: {id: /id}}}", ["1 missing-key"]),
    ("streams: {a: {events: GET /a, 1️⃣poll: GET /a, each: {id: /id}}}", ["1 conflicting-keys", "1 unknown-key"]),
    ("streams: {a: {events: GET /a, each: {id: /id}, 1️⃣every: 2 s}}", ["1 unknown-key"]),
    ("streams: {a: 1️⃣{poll: GET /a, items: /a, key: /id, each: {id: /id}}}", ["1 missing-key"]),
    ("streams: {a: {poll: GET /a, every: 1️⃣0 s, items: /a, key: /id, each: {id: /id}}}", ["1 not-positive"]),
    ("streams: {a: {webhook: 1️⃣localhost, each: {id: /id}}}", ["1 malformed-address"]),
    ("streams: {a: {events: GET /a, mark: 1️⃣{event: x}, each: {id: /id}}}", ["1 missing-key"]),
    ("devices: {home: 1️⃣[]}", ["1 no-devices"]), ("devices: {home: [a, 1️⃣a]}", ["1 duplicate-device"]),
    ("settle: 1️⃣2 %", ["1 wrong-type"]),
    ("side-by-side: 1️⃣0", ["1 out-of-range"]),
    ("1️⃣clock: {advance: POST /c, json: {by: \"${duration}\"}, at: /now}", ["1 clock-of-real-target"]),
    ("simulated: true\nclock: {advance: 1️⃣POST /c, at: /now}", ["1 clock-without-duration"]),
    ("simulated: true\nclock: {advance: \"POST /c/1️⃣${durations}\", at: /now}", ["1 unknown-variable"]),
    ("1️⃣operation: {}", ["1 unknown-key"]),
    ("operations: {a: {request: GET /a, gives: {b: {xpath: 1️⃣\"//v[\"}}}}", ["1 malformed-xpath"]),
    ("operations: {a: {request: GET /a, gives: {b: {xpath: 1️⃣\"lower(//v)\"}}}}", ["1 malformed-xpath"]),
    ("operations: {a: {request: GET /a, gives: {b: {xpath: 1️⃣\"//v[@id='1]\"}}}}", ["1 malformed-xpath"]),
    ("operations: {a: {request: GET /a, gives: {b: {xpath: 1️⃣\"$x/v\"}}}}", ["1 malformed-xpath"]),
    ("operations: {a: {request: GET /a, gives: {b: {xpath: \"//any:v[1]/@id\"}}}}", []),
    ("streams: {a: {events: GET /a, each: {only: {at: /type, is: alarm}, id: /id}}}", []),
    ("streams: {a: {events: GET /a, each: {only: {xpath: //t, is: [alarm, fall]}, id: /id}}}", []),
    ("streams: {a: {events: GET /a, each: {only: /only, id: /id}}}", []),
    ("streams: {a: {events: GET /a, each: {only: {at: 1️⃣type, is: alarm}, id: /id}}}", ["1 malformed-pointer"]),
  ]

  @Test(arguments: bad)
  func `a binding that cannot work is explained where it stands`(text: String, findings: [String]) {
    #expect(ReadFile(Self.binding(text)).findings.sorted() == findings.sorted())
  }

  static let badConnections: [(String, [String])] = [
    ("{url: \"https://example.se\", check: 1️⃣/me}", ["1 malformed-request"]),
    ("{url: \"https://example.se\", check: 1️⃣{status: 200}}", ["1 missing-key"]),
    ("{url: \"https://example.se\", check: {call: GET /me, at: 1️⃣me}}", ["1 malformed-pointer"]),
    ("{url: \"https://example.se\", check: {call: \"GET /me/1️⃣${user}\"}}", ["1 unknown-variable"]),
    ("{url: \"https://example.se\", redirects-to: [1️⃣login.example.se]}", ["1 malformed-url"]),
    ("{url: \"https://example.se\", tls: {at-least: 1️⃣1.4}}", ["1 unknown-tls-version"]),
    ("{url: \"https://example.se\", tls: {at-least: 1️⃣1.1}}", ["1 old-tls-without-reason"]),
    ("{url: \"https://example.se\", trust: 1️⃣no-such-file.pem}", ["1 trust-not-readable"]),
    ("{url: \"https://example.se\", trust: 1️⃣/etc/hostname}", ["1 not-a-certificate"]),
    ("{url: 1️⃣example.se}", ["1 malformed-url"]),
    ("{url: \"https://example.se\", bearer: 1️⃣abc123}", ["1 secret-in-clear"]),
    ("{url: \"1️⃣${VENDOR_URL}\"}", ["1 unknown-variable"]),
    ("{url: 1️⃣\"https://user:pass@example.se\"}", ["1 secret-in-clear"]),
    ("{url: \"https://example.se\", basic: {user: u, password: 1️⃣p}}", ["1 secret-in-clear"]),
    ("{url: \"https://example.se\", headers: {Authorization: 1️⃣abc}}", ["1 secret-in-clear"]),
    ("{url: \"https://example.se\", basic: 1️⃣{user: u}}", ["1 missing-key"]),
    ("{url: \"https://example.se\", body-limit: 1️⃣10}", ["1 malformed-size"]),
    ("{url: \"https://example.se\", body-limit: 1️⃣999999999 MB}", ["1 out-of-range"]),
    ("{url: \"https://example.se\", redirects: 1️⃣99}", ["1 out-of-range"]),
    (
      "{url: \"https://example.se\", bearer: \"${secret:A}\", 1️⃣basic: {user: u, password: \"${secret:B}\"}}",
      ["1 conflicting-keys"]
    ),
    ("1️⃣{bearer: \"${secret:A}\"}", ["1 missing-key"]),
    ("{url: \"https://example.se\", time-limit: 1️⃣10}", ["1 wrong-type"]),
  ]

  @Test(arguments: badConnections)
  func `a connection that cannot work or gives a secret away is explained`(connection: String, findings: [String]) {
    let text = "binding: b\nsystem: {vendor: v, product: p, version: \"1\"}\nconnections: {api: \(connection)}\n"
    #expect(ReadFile(text).findings == findings)
  }

  @Test func `with several connections each request says which`() {
    let text = """
      binding: b
      system: {vendor: v, product: p, version: "1"}
      connections: {api: {url: "https://example.se"}, portal: {url: "https://example.org"}}
      operations: {a: 1️⃣{request: GET /a}, b: {on: portal, request: GET /b}}

      """
    #expect(ReadFile(text).findings == ["1 missing-key"])
  }

  @Test func `a check, redirects and old TLS are part of the plan, and what is not declared is not`() throws {
    let plain = try #require(ReadFile(Self.binding("operations: {}")).binding).binding
    let connection = try #require(try JSONValue(encoding: plain)["connections"]?["api"]?.objectValue)
    #expect(connection.keys.sorted() == ["body-limit-bytes", "headers", "redirects", "time-limit", "url"])
    let text = Self.binding("operations: {}").replacing(
      #"{url: "https://example.se"}"#,
      with: """
        {url: "https://example.se", check: {call: GET /me, headers: {X-A: b}, status: 204}, \
        redirects-to: "https://login.example.se", tls: {at-least: 1.1, because: gammal mottagare}}
        """)
    let binding = try #require(ReadFile(text).binding).binding
    let read = try #require(binding.connections["api"])
    #expect(
      read.check
        == ConnectionCheck(
          request: BoundRequest(
            connection: "api", method: "GET", path: "/me", headers: ["X-A": "b"], status: [204])))
    #expect(read.redirectsTo == ["https://login.example.se"])
    #expect(read.tls == TLSAllowance(atLeast: .v11, because: "gammal mottagare"))
    #expect(try JSONValue(encoding: binding).decode(Binding.self) == binding)
  }

  @Test func `a connection is checked as it says, or by asking for the version`() {
    let version = BoundRequest(connection: "api", method: "GET", path: "/version")
    var binding = Binding(
      name: "b", system: .init(vendor: "v", product: "p", version: .asked(version, at: "/v")),
      connections: ["api": .init(url: "http://h"), "other": .init(url: "http://h")])
    #expect(binding.check(of: "api") == ConnectionCheck(request: version, at: "/v"))
    #expect(binding.check(of: "other") == nil)
    let own = ConnectionCheck(request: BoundRequest(connection: "api", method: "GET", path: "/me"))
    binding.connections["api"]?.check = own
    #expect(binding.check(of: "api") == own)
  }

  @Test func `a certificate file is told from others`() {
    let body = "MAUCAwEAAQ=="
    let certificate = "-----BEGIN CERTIFICATE-----\n\(body)\n-----END CERTIFICATE-----\n"
    #expect(CertificateFile.problem(in: Array(certificate.utf8)) == nil)
    #expect(CertificateFile.problem(in: Array((certificate + certificate).utf8)) == nil)
    for wrong in [
      "", "hello", certificate.replacing("MAUC", with: "MAYC"), certificate.replacing("END", with: "ENDE"),
      certificate.replacing("CERTIFICATE", with: "PRIVATE KEY"), "0\u{3}\u{2}\u{1}\u{1}",
    ] { #expect(CertificateFile.problem(in: Array(wrong.utf8)) != nil, "\(wrong)") }
  }
}
