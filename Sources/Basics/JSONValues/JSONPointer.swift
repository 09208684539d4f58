package import Texts

/// A place inside a JSON value (RFC 6901): `/user/addresses/0/street`.
package struct JSONPointer: Sendable, CustomStringConvertible {
  /// The reference tokens, unescaped. None points at the whole value.
  package let tokens: [String]

  package init(tokens: [String]) { self.tokens = tokens }

  /// Why a text is not a pointer.
  package struct ParsingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong, as a clause.
    package let problem: Text
    /// What to write instead.
    package let hint: Text

    package var description: String { "\(problem.english); \(hint.english)" }
  }

  /// Reads the string form of section 5, with `~0` for a tilde and `~1` for a slash.
  package static func parse(_ text: String) throws(ParsingError) -> JSONPointer {
    if text.isEmpty { return JSONPointer(tokens: []) }
    guard text.utf8.first == UInt8(ascii: "/") else {
      throw ParsingError(
        problem: Text("'\(text)' does not begin with a slash"),
        hint: Text("write a JSON Pointer, for instance /\(text)"))
    }
    var tokens: [String] = []
    for part in text.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      var token: [UInt8] = []
      var afterTilde = false
      for byte in part {
        switch (afterTilde, byte) {
        case (true, UInt8(ascii: "0")): token.append(UInt8(ascii: "~"))
        case (true, UInt8(ascii: "1")): token.append(UInt8(ascii: "/"))
        case (true, _): throw tildeError(text)
        case (false, UInt8(ascii: "~")):
          afterTilde = true
          continue
        default: token.append(byte)
        }
        afterTilde = false
      }
      guard !afterTilde else { throw tildeError(text) }
      tokens.append(String(decoding: token, as: UTF8.self))
    }
    return JSONPointer(tokens: tokens)
  }

  private static func tildeError(_ text: String) -> ParsingError {
    ParsingError(
      problem: Text("'\(text)' has a tilde that is not ~0 or ~1"), hint: Text("write ~0 for a tilde and ~1 for a slash")
    )
  }

  package init?(parsing text: String) {
    guard let pointer = try? JSONPointer.parse(text) else { return nil }
    self = pointer
  }

  package var description: String {
    tokens.map { token in
      var text = "/"
      for scalar in token.unicodeScalars {
        switch scalar {
        case "~": text += "~0"
        case "/": text += "~1"
        default: text.unicodeScalars.append(scalar)
        }
      }
      return text
    }.joined()
  }
}

extension JSONValue {
  /// The value at the place (section 4); nil where there is none.
  package func value(at pointer: JSONPointer) -> JSONValue? {
    var value = self
    for token in pointer.tokens {
      switch value {
      case .object(let members):
        guard let member = members[token] else { return nil }
        value = member
      case .array(let elements):
        guard JSONValue.isIndex(token), let index = Int(token), index < elements.count else { return nil }
        value = elements[index]
      default: return nil
      }
    }
    return value
  }

  private static func isIndex(_ token: String) -> Bool {
    token == "0" || (!token.isEmpty && token.utf8.first != 0x30 && token.utf8.allSatisfy { (0x30...0x39).contains($0) })
  }
}
