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
