import HTTPTypes
import Hummingbird
import NIOCore

/// Turns HTTP requests into operations of the world, and their results into HTTP answers.
struct VendorResponder: HTTPResponder {
  typealias Context = BasicRequestContext

  let world: World
  let token: String?
  let startWebhook: WebhookStarter
  private let routes = RouteTable()
  private let portal: PortalResponder

  init(world: World, token: String?, startWebhook: @escaping WebhookStarter) {
    self.world = world
    portal = PortalResponder(world: world)
    self.token = token
    self.startWebhook = startWebhook
  }

  func respond(to request: Request, context: Context) async throws -> Response {
    do {
      return try await answer(request)
    } catch let problem as Problem {
      return Self.response(to: problem)
    }
  }

  private func answer(_ request: Request) async throws -> Response {
    if let page = try await portal.answer(request) { return page }
    switch routes.match(method: request.method.rawValue, path: request.uri.path) {
    case .nothing: throw Problem(status: 404, detail: "There is nothing at this path.")
    case .otherMethods(let methods):
      var response = Self.response(
        to: Problem(status: 405, detail: "This path takes \(methods.joined(separator: ", "))."))
      response.headers[.allow] = methods.joined(separator: ", ")
      return response
    case .operation(let id, let parameters):
      let operation = id.operation
      if !operation.isOpen { try await checkToken(request) }
      var call = try await readCall(request, operation, parameters)
      if let url = call.body["url"]?.text, operation.fetchesBody, let address = WebhookAddress(url) {
        call = Call(
          path: call.path, query: call.query, body: ["metadata": .text(try await LocalFetch.text(address))],
          actor: call.actor)
      }
      if case .events = operation.answer { return try await stream(id, call, request) }
      let reply = try await world.answer(id, call, startWebhook: startWebhook)
      return Self.response(to: reply)
    }
  }

  private func checkToken(_ request: Request) async throws {
    guard let token, request.headers[.authorization] != "Bearer \(token)" else { return }
    guard await world.has(.keyNotChecked) else {
      throw Problem(status: 401, detail: "A bearer token is needed, and the right one.")
    }
  }

  private func readCall(_ request: Request, _ operation: Operation, _ parameters: [String: String]) async throws -> Call
  {
    for (name, value) in parameters where !canBe(value, name) { throw Problem.missing(name, value) }
    let query = try RequestCheck.query(request.uri.query, for: operation)
    let actor = HTTPField.Name("X-Staff").flatMap { request.headers[$0] }
    if let actor, operation.isLogged, actor.unicodeScalars.count > 64 {
      throw Problem(status: 400, detail: "X-Staff is too long.")
    }
    var body = JSON.null
    if let schema = operation.body {
      if operation.takesXML, Self.xmlTypes.contains(Self.mediaType(of: request) ?? "") {
        let bytes = try await readBody(request, operation)
        guard let text = String(validating: bytes, as: UTF8.self) else {
          throw Problem(status: 400, detail: "The body is not UTF-8.")
        }
        body = ["metadata": .text(text)]
      } else {
        body = try RequestCheck.body(try await readBody(request, operation), schema)
      }
    }
    return Call(path: parameters, query: query, body: body, actor: actor)
  }

  /// Whether a value can be that of a parameter of a path. A vendor may know faults that the description does not have.
  private func canBe(_ value: String, _ name: String) -> Bool {
    if name == "fault" { return world.knownFaults.contains { $0.name == value } }
    return PathParameter.schema(of: name).misfits(of: .text(value)).isEmpty
  }

  static let xmlTypes = ["application/samlmetadata+xml", "application/xml", "text/xml"]

  private static func mediaType(of request: Request) -> String? {
    request.headers[.contentType]?.prefix { $0 != ";" }.lowercased().filter { $0 != " " }
  }

  private func readBody(_ request: Request, _ operation: Operation) async throws -> [UInt8] {
    let taken = ["application/json"] + (operation.takesXML ? Self.xmlTypes : [])
    guard taken.contains(Self.mediaType(of: request) ?? "") else {
      throw Problem(status: 415, detail: "The body has to be \(taken.joined(separator: ", ")).")
    }
    let tooLarge = Problem(status: 413, detail: "This operation takes at most \(operation.bodyLimit) bytes.")
    if let length = request.headers[.contentLength].flatMap(Int.init), length > operation.bodyLimit { throw tooLarge }
    do {
      let buffer = try await request.body.collect(upTo: operation.bodyLimit)
      return Array(buffer.readableBytesView)
    } catch is NIOTooManyBytesError {
      throw tooLarge
    }
  }

  private func stream(_ id: OperationID, _ call: Call, _ request: Request) async throws -> Response {
    let after = try RequestCheck.lastEventID(HTTPField.Name("Last-Event-ID").flatMap { request.headers[$0] })
    let filter = try await world.filter(of: id, call)
    let stream = await world.listen(filter, after: after)
    return EventStream.response(to: request, stream) { [world] in await world.stopListening(stream.id) }
  }

  private static func response(to reply: Reply) -> Response {
    guard let body = reply.body else { return Response(status: .init(code: reply.status)) }
    return Response(
      status: .init(code: reply.status), headers: [.contentType: "application/json"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: body.bytes)))
  }

  static func response(to problem: Problem) -> Response {
    var headers: HTTPFields = [.contentType: "application/problem+json"]
    if problem.status == 401 { headers[.wwwAuthenticate] = "Bearer" }
    return Response(
      status: .init(code: problem.status), headers: headers,
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: problem.json.bytes)))
  }
}
