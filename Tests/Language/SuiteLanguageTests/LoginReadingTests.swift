import Diagnostics
import JSONValues
import Quantities
import SuiteLanguage
import Testing
import Texts

/// Logins by SAML 2.0 in vocabularies, bindings and suites.
@Suite struct LoginReadingTests {
  static let vocabulary = """
    vocabulary: words
    logins:
      portal:
        title: {sv: Personalens portal}
        shows: {name: {type: text, optional: true}}

    """

  static let binding = """
    binding: vendor
    system: {vendor: Leverantören, product: Trygghet, version: "1"}
    connections: {web: {url: "${env:VENDOR_URL}"}, api: {url: "${env:VENDOR_URL}"}}
    logins:
      portal:
        on: web
        log-in: {request: GET /login, query: {return: /portal, binding: "${request}", force: "${force}", context: "${context}"}}
        who: {request: GET /me, refused: 401, gives: {user: /user, name: {xpath: "//p[@id='name']"}}}
        log-out: {request: POST /logout}
        session-cookie: session
        service-provider: {request: GET /metadata}
        identity-provider: {on: api, request: PUT /idp, text: "${metadata}", type: application/samlmetadata+xml}
        nodes: {second: {X-Node: "2"}}
        listen: "127.0.0.1:0"

    """

  static let steps = """
    - saml-metadata: portal
      save: {entity: entity-id}
    - saml-request: portal
      browser: anna
      profile: sweden-connect
      request: post
      force: true
      context: "urn:x"
      language: fi
      node: second
      that: {findings: {count: 0}}
    - saml-login: portal
      browser: anna
      user: "${unique}"
      forged: intruder
      attributes: {displayName: Anna}
      but: [unsigned, {wrapping: 3}, {clock-skew: -50 s}]
      as: first
      only-signed: true
      that: {landed: /portal}
      save: {text: message}
      time-limit: 20 s
    - saml-login: portal
      replay: first
      refused: true
    - saml-logout: portal
      by: identity-provider
      but: [unsigned]
      refused: true
    - saml-session: portal
      that: {user: {present: false}}
    """

  @Test func `a login of the vocabulary is read`() throws {
    let read = ReadFile(Self.vocabulary)
    #expect(read.findings == [])
    let login = try #require(read.vocabulary?.logins.first)
    #expect(login.name.text == "portal" && login.title.swedish == "Personalens portal")
    #expect(login.page.names == ["user", "name"])
    #expect(login.page["name"]?.isOptional == true)
  }

  @Test func `a bound login is read, and survives its coding`() throws {
    let read = ReadFile(Self.binding)
    #expect(read.findings == [])
    let binding = try #require(read.binding?.binding)
    let login = try #require(binding.logins["portal"])
    #expect(login.logIn.connection == "web" && login.logIn.query["binding"] == "${request}")
    #expect(login.who.refused == [401] && login.who.gives["user"]?.from == .json("/user"))
    #expect(login.logOut?.method == "POST" && login.sessionCookies == ["session"])
    #expect(login.nodes == ["second": ["X-Node": "2"]])
    guard case .request(let delivery) = login.identityProvider else {
      Issue.record("the metadata are sent")
      return
    }
    #expect(delivery.connection == "api")
    #expect(try JSONValue(encoding: binding).decode(Binding.self) == binding)
  }

  @Test func `metadata that are written to a file are read too`() throws {
    let text = Self.binding.replacing(
      "{on: api, request: PUT /idp, text: \"${metadata}\", type: application/samlmetadata+xml}",
      with: "{file: idp.xml, then: {on: api, request: POST /reload}}")
    let binding = try #require(ReadFile(text).binding?.binding)
    guard case .file("idp.xml", then: let then?)? = binding.logins["portal"]?.identityProvider else {
      Issue.record("the metadata are written to a file")
      return
    }
    #expect(then.path == "/reload")
    #expect(try JSONValue(encoding: binding).decode(Binding.self) == binding)
  }

  @Test func `a portal that knows people by an attribute, and an identity that a person registers, are read`() throws {
    let text = Self.binding
      .replacing(
        "{on: api, request: PUT /idp, text: \"${metadata}\", type: application/samlmetadata+xml}", with: "by-hand"
      )
      .replacing(
        "    session-cookie: session\n",
        with: """
              session-cookie: [_shibsession_*, portal]
              user: {attribute: personalIdentityNumber, people: ["191212121212", "198001019876"]}

          """)
    let read = ReadFile(text)
    #expect(read.findings == [])
    let binding = try #require(read.binding?.binding)
    let login = try #require(binding.logins["portal"])
    #expect(login.sessionCookies == ["_shibsession_*", "portal"])
    #expect(login.identityProvider == .byHand("portal"))
    #expect(login.user?.attribute == "personalIdentityNumber" && login.user?.people.count == 2)
    #expect(try JSONValue(encoding: binding).decode(Binding.self) == binding)
    let named = try #require(ReadFile(text.replacing("by-hand\n", with: "{by-hand: prov}\n")).binding?.binding)
    #expect(named.logins["portal"]?.identityProvider == .byHand("prov"))
    let scoped = text.replacing("people: [\"191212121212\", \"198001019876\"]", with: "value: \"${user}@example.se\"")
    #expect(ReadFile(scoped).binding?.binding.logins["portal"]?.user?.value == "${user}@example.se")
  }

  @Test func `the steps of a login are read`() throws {
    let read = ReadFile(SuiteReadingTests.steps(Self.steps))
    #expect(read.findings == [])
    let steps = try #require(read.suite?.cases.first?.steps)
    let saml = steps.compactMap { step in
      if case .saml(let saml) = step.action { saml } else { nil }
    }
    #expect(saml.map(\.action) == [.metadata, .request, .login, .login, .logout, .session])
    #expect(saml[2].but.map(\.name.text) == ["unsigned", "wrapping", "clock-skew"])
    #expect(saml.map(\.refusal?.refusal) == [nil, nil, .onlySigned, .refused, .refused, nil])
    #expect(saml[2][.user] != nil && saml[2].attributes.map(\.name.text) == ["displayName"])
    #expect(saml[2].timeLimit == .seconds(20))
  }

  static let bad: [(String, [String])] = [
    ("- saml-login: 1️⃣portal", ["1 missing-key"]),
    ("- saml-login: portal\n  user: a\n  1️⃣by: user", ["1 unknown-key"]),
    ("- saml-login: portal\n  1️⃣user: a\n  replay: b", ["1 conflicting-keys"]),
    ("- saml-login: portal\n  replay: b\n  but: [1️⃣unsigned]", ["1 conflicting-keys"]),
    ("- saml-login: portal\n  user: a\n  but: 1️⃣[]", ["1 no-deviations"]),
    ("- saml-login: portal\n  user: a\n  but: [unsigned, 1️⃣unsigned]", ["1 duplicate-deviation"]),
    ("- saml-login: portal\n  user: a\n  but: [1️⃣{wrapping: 3, unsigned: 2}]", ["1 malformed-deviation"]),
    ("- saml-login: portal\n  user: a\n  refused: true\n  1️⃣only-signed: true", ["1 conflicting-keys"]),
    ("- saml-logout: portal\n  1️⃣only-signed: true", ["1 unknown-key"]),
    ("- saml-session: portal\n  1️⃣but: [unsigned]", ["1 unknown-key"]),
    ("- saml-session: 1️⃣The Portal", ["1 malformed-name"]),
  ]

  @Test(arguments: bad)
  func `a login that cannot be tried is explained where it stands`(step: String, findings: [String]) {
    #expect(ReadFile(SuiteReadingTests.steps(step)).findings == findings)
  }

  @Test func `a login without metadata or with unknown names is explained`() {
    let silent = Self.binding.replacing("text: \"${metadata}\", type: application/samlmetadata+xml", with: "json: {}")
    #expect(ReadFile(silent).diagnostics.map(\.code) == ["login-without-metadata"])
    let unknown = Self.binding.replacing("${force}", with: "${forse}")
    #expect(ReadFile(unknown).diagnostics.map(\.code) == ["unknown-variable"])
    let reserved = Self.vocabulary.replacing("name:", with: "status:")
    #expect(ReadFile(reserved).diagnostics.map(\.code) == ["reserved-name"])
  }
}
