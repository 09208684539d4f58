package import Drivers
package import JSONValues

/// Finds what was given or sent during a run in order to be let in: tokens, passwords and cookies. It is as secret as
/// what the caller brought along, though nobody named it.
package enum FetchedSecrets {
  /// The secrets of a request and of its answer, and of those that led there by redirects.
  package static func find(in exchange: HTTPExchange) -> [String] {
    var found: Set<String> = []
    for hop in exchange.redirects {
      collect(hop.request, into: &found)
      collect(hop.response, into: &found)
    }
    collect(exchange.request, into: &found)
    if let response = exchange.response { collect(response, into: &found) }
    return found.filter(SecretName.isLongEnough).sorted()
  }

  /// The secrets of an event of a stream, or of another text that a vendor sends.
  package static func find(in body: [UInt8]) -> [String] {
    var found: Set<String> = []
    collect(body: body, into: &found)
    return found.filter(SecretName.isLongEnough).sorted()
  }

  private static func collect(_ request: OutgoingRequest, into found: inout Set<String>) {
    collect(url: request.url, into: &found)
    for header in request.headers {
      switch header.name.lowercased() {
      case "authorization", "proxy-authorization": found.formUnion(credentials(header.value))
      case "cookie":
        for pair in header.value.split(separator: ";") {
          if let value = SecretName.cookieValue(of: pair) { found.insert(value) }
        }
      case let name where SecretName.isSecret(name): found.insert(header.value)
      default: continue
      }
    }
    collect(body: request.body, into: &found)
  }

  private static func collect(_ response: IncomingResponse, into found: inout Set<String>) {
    for header in response.headers {
      switch header.name.lowercased() {
      case "set-cookie": found.formUnion(SecretName.cookieValue(ofSetCookie: header.value).map { [$0] } ?? [])
      case "location": collect(url: header.value, into: &found)
      case let name where SecretName.isSecret(name): found.insert(header.value)
      default: continue
      }
    }
    collect(body: response.body, into: &found)
  }

  /// What follows the scheme (RFC 9110, section 11.4); of Basic also user and password are found, for the redactor
  /// looks into base64.
  private static func credentials(_ value: String) -> [String] {
    let parts = value.split(separator: " ", maxSplits: 1)
    return parts.count == 2 ? [String(parts[1])] : [value]
  }

  private static func collect(url: String, into found: inout Set<String>) {
    guard let start = url.firstIndex(where: { $0 == "?" || $0 == "#" }) else { return }
    collect(form: url[url.index(after: start)...], into: &found)
  }

  private static func collect(form: Substring, into found: inout Set<String>) {
    for pair in form.split(whereSeparator: { "&#".contains($0) }) {
      let parts = pair.split(separator: "=", maxSplits: 1)
      if parts.count == 2, SecretName.isSecret(String(parts[0])) { found.insert(String(parts[1])) }
    }
  }

  /// Members of JSON and fields of forms that are named like secrets.
  private static func collect(body: [UInt8], into found: inout Set<String>) {
    guard let first = body.first(where: { $0 > 0x20 }) else { return }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
      if let value = try? JSONValue.parse(body) { collect(value, into: &found) }
    } else if body.contains(UInt8(ascii: "=")), !body.contains(UInt8(ascii: "<")) {
      collect(form: String(decoding: body, as: UTF8.self)[...], into: &found)
    }
  }

  private static func collect(_ value: JSONValue, into found: inout Set<String>) {
    switch value {
    case .object(let members):
      for (name, member) in members {
        if case .string(let text) = member, SecretName.isSecret(name) {
          found.insert(text)
        } else {
          collect(member, into: &found)
        }
      }
    case .array(let elements): for element in elements { collect(element, into: &found) }
    case .null, .bool, .number, .string: return
    }
  }
}
