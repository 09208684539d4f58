/// The expansion of entities by a careless reader: it puts their content in their place, and leaves out those that would
/// grow beyond its memory.
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

  private static var reference: Regex<(Substring, Substring)> { #/&([A-Za-z_][\w.-]*);/# }

  private func replaceAll(in text: Substring) -> String {
    String(text).replacing(Self.reference) { match -> String in
      let name = String(match.output.1)
      guard entities[name] != nil else { return String(match.output.0) }
      var sizes: [String: Int] = [:]
      return size(of: name, &sizes, depth: 0) > Self.memory ? "" : content(of: name)
    }
  }

  /// How long the entity becomes; far too long when it names itself.
  private func size(of name: String, _ sizes: inout [String: Int], depth: Int) -> Int {
    if let known = sizes[name] { return known }
    guard depth < 32, let text = entities[name] else { return Self.memory + 1 }
    var size = text.utf8.count
    for match in text.matches(of: Self.reference) where entities[String(match.output.1)] != nil {
      size += self.size(of: String(match.output.1), &sizes, depth: depth + 1)
      if size > Self.memory { break }
    }
    sizes[name] = size
    return size
  }

  /// The content with the entities in it put in their place. It fits in the memory, so it ends.
  private func content(of name: String) -> String {
    (entities[name] ?? "").replacing(Self.reference) { match -> String in
      let inner = String(match.output.1)
      return entities[inner] == nil ? String(match.output.0) : content(of: inner)
    }
  }
}
