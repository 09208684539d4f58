/// What a careless reader does to a message with entities of its own: it puts their content in their place, and leaves out
/// those that grow beyond its memory, once it has tried.
struct EntityExpansion {
  private var entities: [String: String] = [:]
  private static let memory = 1 << 18

  /// The message without document type declaration and without entities.
  static func resolve(_ bytes: [UInt8]) -> [UInt8] { Array(resolve(String(decoding: bytes, as: UTF8.self)).utf8) }

  private static func resolve(_ message: String) -> String {
    guard let start = message.firstRange(of: "<!DOCTYPE")?.lowerBound,
      let end = message[start...].firstRange(of: "]>")?.upperBound
    else { return message }
    let expansion = EntityExpansion(declaration: String(message[start..<end]))
    return String(message[..<start]) + expansion.replaceAll(in: message[end...])
  }

  private init(declaration: String) {
    for match in declaration.matches(of: #/<!ENTITY\s+([^%\s]+)\s+(?:"([^"]*)"|'([^']*)')\s*>/#) {
      entities[String(match.output.1)] = String(match.output.2 ?? match.output.3 ?? "")
    }
  }

  private func replaceAll(in text: Substring) -> String {
    String(text).replacing(#/&([A-Za-z_][\w.-]*);/#) { match -> String in
      let name = String(match.output.1)
      guard entities[name] != nil else { return String(match.output.0) }
      var size = 0
      return content(of: name, &size, depth: 0) ?? ""
    }
  }

  /// `nil` when it does not fit in the memory.
  private func content(of name: String, _ size: inout Int, depth: Int) -> String? {
    guard depth < 64, let text = entities[name] else { return nil }
    var expanded = ""
    var rest = text[...]
    while let match = rest.firstMatch(of: #/&([A-Za-z_][\w.-]*);/#) {
      expanded += rest[..<match.range.lowerBound]
      let inner = String(match.output.1)
      if entities[inner] != nil {
        guard let part = content(of: inner, &size, depth: depth + 1) else { return nil }
        expanded += part
      } else {
        expanded += match.output.0
      }
      rest = rest[match.range.upperBound...]
    }
    expanded += rest
    size += text.utf8.count
    return size > Self.memory ? nil : expanded
  }
}
