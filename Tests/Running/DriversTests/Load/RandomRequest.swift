import Quantities
import SuiteLanguage
import TestSupport

import Drivers

/// Requests and values that a seed gives: most of them ordinary, some with everything that could go wrong.
struct RandomRequest {
  var random: SeededRandom

  private static let names = ["user", "hub", "level", "within", "place", "flag", "when", "many", "gone"]
  private static let units = ["fraction", "s", "m", "latitude", "digits-4", "hex-8", "nonsense"]
  private static let words = [
    "a", "b c", "é", "/", "?x=1", "&", "%41", "\"", "\\", "\n", "", "x", "$${", "0", "€ur", "#", "-",
  ]

  init(random: SeededRandom) { self.random = random }

  private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

  private mutating func word() -> String {
    chance(70) ? "word" : RandomRequest.words.randomElement(using: &random) ?? ""
  }

  private mutating func reference() -> String {
    if chance(8) { return "${env:PLACE}" }
    if chance(8) { return "${secret:TOKEN}" }
    let name = RandomRequest.names.randomElement(using: &random) ?? "user"
    return chance(15) ? "${\(name)|\(RandomRequest.units.randomElement(using: &random) ?? "s")}" : "${\(name)}"
  }

  mutating func text() -> String {
    if chance(35) { return reference() }
    var text = ""
    for _ in 0..<Int.random(in: 0...3, using: &random) { text += chance(40) ? reference() : word() }
    return text
  }

  private mutating func fields() -> [String: String] {
    var fields: [String: String] = [:]
    for _ in 0..<Int.random(in: 0...3, using: &random) { fields[word() + word()] = text() }
    return fields
  }

  private mutating func json(_ depth: Int) -> BoundJSON {
    switch Int.random(in: 0..<(depth > 2 ? 5 : 8), using: &random) {
    case 0: return .null
    case 1: return .boolean(chance(50))
    case 2: return .number("1.50")
    case 3, 4: return .text(text())
    case 5:
      var items: [BoundJSON] = []
      for _ in 0..<Int.random(in: 0...3, using: &random) { items.append(json(depth + 1)) }
      return .array(items)
    default:
      var members: [String: BoundJSON] = [:]
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        members[chance(4) ? text() : "\(word())\(Int.random(in: 0..<20, using: &random))"] = json(depth + 1)
      }
      return .object(members)
    }
  }

  mutating func request() -> BoundRequest {
    var path = ""
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      path += "/" + (chance(60) ? "word" : chance(80) ? reference() : text())
    }
    if chance(10) { path += "?fixed=1" }
    var headers: [String: String] = [:]
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      let name = ["X-Staff", "x-trace", "Accept", "Authorization", "content-type", "Host", "Content-Length", "X y"]
        .randomElement(using: &random)
      headers[name ?? "X"] = text()
    }
    let body: BoundBody? =
      switch Int.random(in: 0..<5, using: &random) {
      case 0: nil
      case 1: .form(fields())
      case 2: .text(text() + text(), type: "text/plain")
      default: .json(json(0))
      }
    return BoundRequest(
      connection: "api", method: ["GET", "POST", "PUT", "DELETE", "HEAD"].randomElement(using: &random) ?? "GET",
      path: path, query: fields(), headers: headers, body: body)
  }

  mutating func url() -> String {
    let urls = [
      "http://127.0.0.1:8080", "http://127.0.0.1", "https://vendor.example:443/api/v1", "http://[::1]:81/x/",
      "https://vendor.example?tenant=7", "http://vendor.example/å",
    ]
    return chance(50) ? urls[0] : urls.randomElement(using: &random) ?? urls[0]
  }

  mutating func connectionHeaders() -> [HeaderField] {
    var headers: [HeaderField] = []
    if chance(40) { headers.append(HeaderField("Authorization", "Bearer sesame")) }
    if chance(20) { headers.append(HeaderField("X-Trace", "on")) }
    if chance(3) { headers.append(HeaderField("X-Bad", "a\r\nb")) }
    return headers
  }

  mutating func scope() -> Scope {
    var scope = Scope()
    for name in RandomRequest.names.dropLast() where !chance(8) { scope[name] = value() }
    return scope
  }

  private mutating func value() -> Value {
    switch Int.random(in: 0..<10, using: &random) {
    case 0: .integer(Int64.random(in: -5...5_000_000, using: &random))
    case 1: .boolean(chance(50))
    case 2: .duration(.seconds(Int32.random(in: 0...90, using: &random)))
    case 3: .length(Length(millimetres: Int64.random(in: 0...5000, using: &random)))
    case 4: .instant(Instant(secondsSince1970: Int64.random(in: 0...2_000_000_000, using: &random)))
    case 5: .list([.text(word()), .text(word())])
    case 6: GeoPosition(latitude: 57.7, longitude: 12.9).map { .position($0) } ?? .boolean(true)
    case 7: .word("button")
    default: .text(word() + word())
    }
  }
}
