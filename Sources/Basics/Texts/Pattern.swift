/// Words with numbered places: `{1} of {2} cases`.
extension String {
  /// The words with their arguments put in. A place whose argument is missing stays as it is.
  func filled(with arguments: [String]) -> String {
    var result = ""
    // Braces are single bytes, so that no character need be looked at.
    var rest = utf8[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
      result += self[rest.startIndex..<open]
      let after = rest[rest.index(after: open)...]
      guard let close = after.firstIndex(of: UInt8(ascii: "}")), let number = Int(self[after.startIndex..<close]),
        arguments.indices.contains(number - 1)
      else {
        result += "{"
        rest = after
        continue
      }
      result += arguments[number - 1]
      rest = after[after.index(after: close)...]
    }
    result += self[rest.startIndex...]
    return result
  }
}
