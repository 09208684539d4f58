/// One way in which a value does not fit its schema.
struct Misfit: Equatable, Sendable {
  /// A JSON Pointer (RFC 6901) into the value, or the name of a parameter.
  let pointer: String
  let message: String

  var json: JSON { ["pointer": .text(pointer), "message": .text(message)] }
}

extension Schema {
  /// All the ways in which `value` does not fit, at most twenty; empty when it fits.
  func misfits(of value: JSON, at pointer: String = "") -> [Misfit] {
    var found: [Misfit] = []
    check(value, at: pointer, into: &found)
    return found
  }

  private func check(_ value: JSON, at pointer: String, into found: inout [Misfit]) {
    guard found.count < 20 else { return }
    func report(_ message: String) { found.append(Misfit(pointer: pointer, message: message)) }
    switch self {
    case .text(let minimum, let maximum, _):
      guard let text = value.text else { return report("is not a text") }
      let length = text.unicodeScalars.count
      if length < minimum || length > maximum { report("has \(length) characters, not \(minimum) to \(maximum)") }
    case .pattern(let pattern):
      guard let text = value.text else { return report("is not a text") }
      if !pattern.matches(text) { report("is not like '\(pattern.example)'") }
    case .word(let words):
      guard let text = value.text, words.contains(text) else {
        return report("is none of \(words.joined(separator: ", "))")
      }
    case .instant:
      if value.text == nil { report("is not a point in time") }
    case .integer(let range, _):
      guard let number = value.double, number == number.rounded() else { return report("is not a whole number") }
      if number < Double(range.lowerBound) || number > Double(range.upperBound) { report("is out of range") }
    case .number(let range, _):
      guard let number = value.double else { return report("is not a number") }
      if !range.contains(number) { report("is not between \(range.lowerBound) and \(range.upperBound)") }
    case .boolean:
      if value.bool == nil { report("is neither true nor false") }
    case .list(let element, let count):
      guard let values = value.list else { return report("is not a list") }
      if !count.contains(values.count) { report("has \(values.count) elements, which is too few or too many") }
      for (index, value) in values.enumerated() { element.check(value, at: "\(pointer)/\(index)", into: &found) }
    case .object(let fields): checkObject(value, fields, at: pointer, into: &found)
    case .reference(let name): Components.schemas[name]?.check(value, at: pointer, into: &found)
    case .nullable(let schema):
      if value != .null { schema.check(value, at: pointer, into: &found) }
    case .anyObject:
      guard case .object = value else { return report("is not an object") }
    }
  }

  private func checkObject(_ value: JSON, _ fields: [Field], at pointer: String, into found: inout [Misfit]) {
    guard case .object(let members) = value else {
      found.append(Misfit(pointer: pointer, message: "is not an object"))
      return
    }
    for field in fields where field.required && !members.contains(where: { $0.name == field.name }) {
      found.append(Misfit(pointer: "\(pointer)/\(field.name)", message: "is missing"))
    }
    for member in members {
      let place = pointer + "/" + Self.escaped(member.name)
      guard let field = fields.first(where: { $0.name == member.name }) else {
        found.append(Misfit(pointer: String(place.prefix(200)), message: "is not known here"))
        continue
      }
      field.schema.check(member.value, at: place, into: &found)
    }
  }

  private static func escaped(_ name: String) -> String {
    String(name.flatMap { $0 == "~" ? Array("~0") : $0 == "/" ? Array("~1") : [$0] })
  }

  /// The value of a parameter, which is always written as text; `nil` when the text cannot be one of this schema's.
  func parameter(_ text: String) -> JSON? {
    switch self {
    case .integer:
      let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
      guard !digits.isEmpty, digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
        return nil
      }
      return Int(text).map { .integer($0) }
    default: return .text(text)
    }
  }
}
