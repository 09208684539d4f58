import Foundation
import HostileServer
import Testing

/// Tokens and cookies that a load fetches are as secret as those that calls fetch.
struct FetchedTokenTests {
  private static let files = [
    "Requirements/small/catalogue.yaml":
      "catalogue: small\ntitle: {sv: Liten}\nbuyer: {sv: Prov}\nareas: {all: {sv: Allt}}\n",
    "Requirements/small/all.yaml": """
    catalogue: small
    appendix: "1"
    area: all
    requirements:
      - id: L-1
        obligation: ska
        title: {sv: Portalen svarar}
        text: {sv: Portalen ska svara.}
        phase: acceptance
        fault-class: A
        verified-by: [{test: portal.under-load, with: {users: [anna, bo]}}]
    """,
    "Suites/vocabulary.yaml": """
    vocabulary: small
    operations:
      portal.open: {gives: {entry: {type: text, optional: true}}}
      notice.read: {gives: {text: text}}
    """,
    "Suites/portal.yaml": """
    suite: portal.under-load
    title: {sv: Portalen under belastning}
    parameters: {users: {list-of: text}}
    cases:
      - case: {sv: Portalen öppnas}
        id: opens
        steps:
          - load: {sv: Portalen öppnas hela tiden.}
            for: 1 s
            devices: {user: "${users}"}
            mix: [{call: portal.open, rate: {count: 20, per: 1 s}}]
            that: {errors: {at-most: 0 %}}
          - call: notice.read
            that: {text: {contains: inloggad}}
    """,
    "Suites/bindings/vendor.yaml": """
    binding: vendor
    system: {vendor: V, product: P, version: "1"}
    connections:
      api: {url: "${env:VENDOR_URL}", time-limit: 5 s, check: {call: GET /check}}
    operations:
      portal.open: {on: api, request: GET /portal, gives: {entry: /access_token}}
      notice.read: {on: api, request: GET /notice, gives: {text: /text}}
    """,
  ]

  @Test(.timeLimit(.minutes(1)))
  func `a token and a cookie that a load fetched stand nowhere in the record, whoever quotes them later`()
    async throws
  {
    let (token, cookie) = ("tok-5f0c1d9ae2", "sess-81c2e07bd4")
    let server = try await SteadyServer { request in
      switch request.target {
      case "/portal": .text(#"{"access_token":"\#(token)"}"#, headers: ["Set-Cookie": "s=\(cookie); HttpOnly"])
      case "/notice": .text(#"{"text":"inloggad med \#(token) och \#(cookie)"}"#)
      default: .text("{}")
      }
    }
    let folder = try TemporaryFolder()
    for (path, text) in Self.files { try folder.write(text, to: path) }
    let result = try await Command.run(
      ["run", "Requirements/small", "--binding", "Suites/bindings/vendor.yaml", "--record", "record"],
      environment: ["VENDOR_URL": server.url], in: folder.url)
    await server.stop()
    #expect(result.exitCode == 0, "\(result.output)\(result.errors)")
    #expect(server.requests.count { $0.target == "/portal" } == 20)
    let record = folder.url.appending(path: "record")
    let files = try #require(FileManager.default.enumerator(at: record, includingPropertiesForKeys: nil))
    var text = result.output + result.errors
    for case let file as URL in files { text += (try? String(contentsOf: file, encoding: .utf8)) ?? "" }
    #expect(text.contains("inloggad med [redacted:"))
    #expect(!text.contains(token))
    #expect(!text.contains(cookie))
  }
}
