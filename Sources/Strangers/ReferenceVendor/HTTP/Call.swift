/// A request whose parameters and body have been checked against the description.
struct Call: Sendable {
  let path: [String: String]
  let query: [String: JSON]
  /// The checked body; null where the operation takes none.
  let body: JSON
  /// Who asks, when the request says so.
  let actor: String?

  /// The parameter of the path. The router has seen to it that it is there.
  func path(_ name: String) -> String { path[name] ?? "" }

  func query(_ name: String) -> String? { query[name]?.text }

  var after: Int { query["after"]?.int ?? 0 }

  var limit: Int { query["limit"]?.int ?? 1000 }

  /// A text of the body. The schema has seen to it that it is there, if it has to be.
  func text(_ name: String) -> String { body[name]?.text ?? "" }

  func number(_ name: String) -> Double { body[name]?.double ?? 0 }

  func flag(_ name: String) -> Bool { body[name]?.bool ?? false }

  func texts(_ name: String) -> [String] { body[name]?.list?.compactMap(\.text) ?? [] }
}

/// What is answered to a request that was not refused.
struct Reply: Sendable {
  let status: Int
  let body: JSON?

  static func ok(_ body: JSON) -> Reply { Reply(status: 200, body: body) }
  static func created(_ body: JSON) -> Reply { Reply(status: 201, body: body) }
  static func accepted(_ body: JSON) -> Reply { Reply(status: 202, body: body) }
  static let nothing = Reply(status: 204, body: nil)
}

/// Checks what came with a request against the description of its operation.
enum RequestCheck {
  /// The parameters after the question mark.
  ///
  /// - Throws: `Problem` 400 for parameters that are unknown, repeated, malformed or out of range.
  static func query(_ text: String?, for operation: Operation) throws -> [String: JSON] {
    var values: [String: JSON] = [:]
    var misfits: [Misfit] = []
    for pair in (text ?? "").split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = PercentEncoding.decode(parts[0], plusIsSpace: true),
        let value = PercentEncoding.decode(parts.count > 1 ? parts[1] : "", plusIsSpace: true)
      else { throw Problem(status: 400, detail: "The query is not percent-encoded UTF-8.") }
      let shownName = String(name.prefix(64))
      guard let parameter = operation.query.first(where: { $0.name == name }) else {
        misfits.append(Misfit(pointer: shownName, message: "is no parameter of this operation"))
        continue
      }
      guard let json = parameter.schema.parameter(value) else {
        misfits.append(Misfit(pointer: shownName, message: "is not a whole number in range"))
        continue
      }
      misfits += parameter.schema.misfits(of: json, at: shownName)
      if values.updateValue(json, forKey: name) != nil {
        misfits.append(Misfit(pointer: shownName, message: "is given twice"))
      }
    }
    guard misfits.isEmpty else { throw Problem(status: 400, detail: "The query does not fit.", misfits: misfits) }
    return values
  }

  /// The body, once it is JSON and fits the schema.
  ///
  /// - Throws: `Problem` 400 when it is no JSON, 422 when it is JSON but not what is asked for.
  static func body(_ bytes: [UInt8], _ schema: Schema) throws -> JSON {
    let value: JSON
    do {
      value = try JSONReader.read(bytes)
    } catch {
      throw Problem(status: 400, detail: "The body is no JSON: \(error.message), at byte \(error.offset).")
    }
    let misfits = schema.misfits(of: value)
    guard misfits.isEmpty else {
      throw Problem(status: 422, detail: "The body is not what is asked for.", misfits: misfits)
    }
    return value
  }

  /// The number after which a stream goes on; `nil` when it starts now.
  ///
  /// - Throws: `Problem` 400.
  static func lastEventID(_ text: String?) throws -> Int? {
    guard let text else { return nil }
    let schema = QueryParameter.after.schema
    guard let json = schema.parameter(text), schema.misfits(of: json).isEmpty, let number = json.int else {
      throw Problem(status: 400, detail: "Last-Event-ID is no sequence number.")
    }
    return number
  }
}
