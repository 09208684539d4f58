import HTTPTypes
import Hummingbird
import NIOCore

/// Turns HTTP requests of browsers into requests of the portal, and its replies into answers.
struct PortalResponder: Sendable {
  let world: World

  private static let formLimit = 1 << 20

  /// `nil` when the path is none of the portal's.
  func answer(_ request: Request) async throws -> Response? {
    guard let page = PortalPage(rawValue: request.uri.path) else { return nil }
    guard page.methods.contains(request.method.rawValue) else {
      var response = VendorResponder.response(
        to: Problem(status: 405, detail: "This path takes \(page.methods.joined(separator: ", "))."))
      response.headers[.allow] = page.methods.joined(separator: ", ")
      return response
    }
    let reply = try await world.serve(try await read(request, page))
    for address in reply.calls { await LocalFetch.call(address, isOld: reply.callsByOldHTTP) }
    return Self.response(to: reply)
  }

  private func read(_ request: Request, _ page: PortalPage) async throws -> PortalRequest {
    var form: [String: String] = [:]
    if request.method == .post, page != .logOut {
      guard request.headers[.contentType]?.lowercased().hasPrefix("application/x-www-form-urlencoded") ?? false else {
        throw Problem(status: 415, detail: "The body has to be a form.")
      }
      guard let fields = PortalRequest.form(try await body(of: request)) else {
        throw Problem(status: 400, detail: "The form is not percent-encoded UTF-8, or names a field twice.")
      }
      form = fields
    }
    let cookies = PortalRequest.cookies(in: request.headers[values: .cookie].joined(separator: "; "))
    let node = HTTPField.Name("X-Node").flatMap { request.headers[$0] } ?? cookies["node"]
    return PortalRequest(
      page: page, method: request.method.rawValue, rawQuery: request.uri.query ?? "", form: form, cookies: cookies,
      node: node == "2" ? 2 : 1, language: PortalRequest.language(accepting: request.headers[.acceptLanguage]))
  }

  private func body(of request: Request) async throws -> [UInt8] {
    do {
      return Array(try await request.body.collect(upTo: Self.formLimit).readableBytesView)
    } catch is NIOTooManyBytesError {
      throw Problem(status: 413, detail: "A form may have at most \(Self.formLimit) bytes.")
    }
  }

  private static func response(to reply: PortalReply) -> Response {
    var headers: HTTPFields = [
      .contentType: reply.contentType, .cacheControl: "no-store", .contentSecurityPolicy: "frame-ancestors 'none'",
      .xContentTypeOptions: "nosniff",
    ]
    if let name = HTTPField.Name("Referrer-Policy") { headers[name] = "no-referrer" }
    for (name, value) in reply.headers {
      if let name = HTTPField.Name(name) { headers.append(HTTPField(name: name, value: value)) }
    }
    return Response(
      status: .init(code: reply.status), headers: headers,
      body: ResponseBody(byteBuffer: ByteBuffer(string: reply.body)))
  }
}
