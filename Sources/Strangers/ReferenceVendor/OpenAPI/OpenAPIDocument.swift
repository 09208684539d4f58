/// The OpenAPI 3.1 description, put together from the same tables that the server answers by.
package struct OpenAPIDocument: Sendable {
  /// Whether clients have to bring a token; a vendor that lets everybody in does not speak of one.
  private let demandsToken: Bool

  init(demandsToken: Bool = true) { self.demandsToken = demandsToken }

  /// The whole description as JSON text.
  package var text: String { json.string }

  var json: JSON {
    .object(
      introduction + (demandsToken ? [.init("security", [["bearer": []]])] : []) + [
        .init("paths", .object(paths)),
        .init(
          "components",
          .object(
            (demandsToken ? [.init("securitySchemes", ["bearer": ["type": "http", "scheme": "bearer"]])] : []) + [
              .init("schemas", .object(Components.all.map { .init($0.name, $0.schema.json) })),
              .init("responses", .object(Self.problems.map { .init($0.name, Self.problemResponse($0)) })),
            ])),
      ])
  }

  private var introduction: [JSON.Member] {
    [
      .init("openapi", "3.1.0"),
      .init(
        "info",
        [
          "title": "Referensleverantör Trygghet",
          "version": "1.0",
          "summary": "A social alarm system that stands still in time until it is told otherwise.",
          "description": .text(
            "Users, hubs, alarm buttons, mobile alarms, sensors, locks, alarm centre and staff app of a municipality."
              + " Everything is kept in memory. Time is simulated: it passes only through POST /clock. What a person or"
              + " the physical world would do lies under /simulate and is no part of a vendor's interface."),
          "license": ["name": "Apache-2.0", "identifier": "Apache-2.0"],
        ]),
      .init("servers", [["url": "/"]]),
      .init("tags", .list(Self.tags.map { ["name": .text($0.0), "description": .text($0.1)] })),
    ]
  }

  private static let tags: [(String, String)] = [
    ("operation", "Version, health, notices, webhooks, hand-over, access log"),
    ("clock", "The simulated clock"),
    ("faults", "Faults that can be switched on and off"),
    ("users", "Users and the care system they come from"),
    ("staff", "Groups, staff, sessions, presence"),
    ("openings", "Service cards, locks, medicine cabinets"),
    ("devices", "Hubs, alarm buttons, mobile alarms, sensors"),
    ("alarms", "Alarms, and how they reach staff"),
    ("alarm-centre", "Operators and voice calls"),
    ("log-in", "Who logs people in to the portal"),
    ("simulate", "What the physical world does"),
  ]

  private struct ProblemResponse {
    let status: Int
    let name: String
    let description: String
  }

  private static let problems: [ProblemResponse] = [
    .init(status: 400, name: "BadRequest", description: "The body is no JSON, or a parameter is malformed"),
    .init(status: 401, name: "Unauthorized", description: "The bearer token is missing or wrong"),
    .init(status: 403, name: "Forbidden", description: "The account has been closed"),
    .init(status: 404, name: "NotFound", description: "What the path or the body names does not exist"),
    .init(status: 409, name: "Conflict", description: "It cannot be done as things stand"),
    .init(status: 413, name: "ContentTooLarge", description: "The body is larger than this operation takes"),
    .init(status: 415, name: "UnsupportedMediaType", description: "The body is not said to be application/json"),
    .init(status: 422, name: "UnprocessableContent", description: "The body is JSON but not what is asked for"),
    .init(status: 503, name: "ServiceUnavailable", description: "This part of the service is down"),
  ]

  private static func problemResponse(_ problem: ProblemResponse) -> JSON {
    [
      "description": .text(problem.description),
      "content": ["application/problem+json": ["schema": ["$ref": "#/components/schemas/Problem"]]],
    ]
  }

  private var paths: [JSON.Member] {
    var order: [String] = []
    var methods: [String: [JSON.Member]] = [:]
    for id in OperationID.allCases {
      let operation = id.operation
      if methods[operation.path] == nil { order.append(operation.path) }
      methods[operation.path, default: []].append(
        .init(operation.method.rawValue.lowercased(), describe(operation, id)))
    }
    return order.map { .init($0, .object(methods[$0] ?? [])) }
  }

  private func describe(_ operation: Operation, _ id: OperationID) -> JSON {
    var members: [JSON.Member] = [
      .init("operationId", .text(id.rawValue)), .init("tags", [.text(operation.tag)]),
      .init("summary", .text(operation.summary)),
    ]
    if operation.isOpen, demandsToken { members.append(.init("security", [])) }
    let parameters = Self.parameters(of: operation)
    if !parameters.isEmpty { members.append(.init("parameters", .list(parameters))) }
    if let body = operation.body {
      members.append(
        .init(
          "requestBody",
          [
            "required": true,
            "content": .object(
              [.init("application/json", ["schema": body.json, "example": body.example])] + xmlContents(operation)),
          ]))
    }
    members.append(.init("responses", .object(responses(of: operation))))
    return .object(members)
  }

  private func xmlContents(_ operation: Operation) -> [JSON.Member] {
    guard operation.takesXML else { return [] }
    return VendorResponder.xmlTypes.map { .init($0, ["schema": ["type": "string"]]) }
  }

  private static func parameters(of operation: Operation) -> [JSON] {
    var parameters: [JSON] = operation.segments.compactMap { segment in
      guard case .parameter(let name) = segment else { return nil }
      return [
        "name": .text(name), "in": "path", "required": true, "schema": PathParameter.schema(of: name).json,
      ]
    }
    parameters += operation.query.map { parameter in
      [
        "name": .text(parameter.name), "in": "query", "required": false, "description": .text(parameter.note),
        "schema": parameter.schema.json,
      ]
    }
    if operation.isLogged {
      parameters.append([
        "name": "X-Staff", "in": "header", "required": false,
        "description": "The member of staff on whose behalf this is done, for the access log.",
        "schema": ["type": "string", "maxLength": 64],
      ])
    }
    if case .events = operation.answer {
      parameters.append([
        "name": "Last-Event-ID", "in": "header", "required": false,
        "description": "Go on after this event: what was missed comes first.",
        "schema": ["type": "integer", "minimum": 0, "maximum": .integer(QueryParameter.lastSequence)],
      ])
    }
    return parameters
  }

  private func responses(of operation: Operation) -> [JSON.Member] {
    var members = [JSON.Member(String(operation.answer.status), Self.success(operation.answer))]
    for status in operation.problemStatuses.sorted() where status != 401 || demandsToken {
      guard let problem = Self.problems.first(where: { $0.status == status }) else { continue }
      members.append(.init(String(status), ["$ref": .text("#/components/responses/\(problem.name)")]))
    }
    return members
  }

  private static func success(_ answer: Operation.Answer) -> JSON {
    switch answer {
    case .json(_, let schema):
      ["description": "Done", "content": ["application/json": ["schema": schema.json]]]
    case .nothing: ["description": "Done; nothing to say"]
    case .events:
      [
        "description":
          "Server-sent events. The first is `clock`, with the latest mark; `id` is the sequence number in the event log.",
        "content": ["text/event-stream": ["schema": ["type": "string"]]],
      ]
    }
  }
}

/// What the parameters of a path look like.
enum PathParameter {
  static func schema(of name: String) -> Schema {
    switch name {
    case "fault": .reference("FaultName")
    case "service": .reference("Service")
    case "group": .id("alarm-and-night")
    case "mobileAlarm": .id("mobile-1")
    default: .id("\(name)-1")
    }
  }
}

extension Operation {
  /// Every status other than success that can come.
  var problemStatuses: Set<Int> {
    var statuses: Set<Int> = []
    if !isOpen { statuses.insert(401) }
    if !query.isEmpty || isLogged { statuses.insert(400) }
    if case .events = answer { statuses.insert(400) }
    if path.contains("{") || mayMiss { statuses.insert(404) }
    if body != nil { statuses.formUnion([400, 413, 415, 422]) }
    if mayConflict { statuses.insert(409) }
    if mayBeDown { statuses.insert(503) }
    if path == "/staff-sessions" { statuses.insert(403) }
    return statuses
  }
}
