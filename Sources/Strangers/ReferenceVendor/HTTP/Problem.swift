/// A request that is refused, as RFC 9457 tells it.
struct Problem: Error, Sendable {
  let status: Int
  let detail: String
  var misfits: [Misfit] = []

  var json: JSON {
    var members: [JSON.Member] = [
      .init("type", "about:blank"), .init("title", .text(title)), .init("status", .integer(status)),
      .init("detail", .text(detail)),
    ]
    if !misfits.isEmpty { members.append(.init("errors", .list(misfits.map(\.json)))) }
    return .object(members)
  }

  private var title: String {
    switch status {
    case 400: "Bad Request"
    case 401: "Unauthorized"
    case 403: "Forbidden"
    case 404: "Not Found"
    case 405: "Method Not Allowed"
    case 409: "Conflict"
    case 413: "Content Too Large"
    case 415: "Unsupported Media Type"
    case 422: "Unprocessable Content"
    default: "Service Unavailable"
    }
  }

  static func missing(_ what: String, _ id: String) -> Problem {
    Problem(status: 404, detail: "There is no \(what) '\(id.unicodeScalars.prefix(64).map(String.init).joined())'.")
  }

  static func conflict(_ detail: String) -> Problem { Problem(status: 409, detail: detail) }
}
