import Diagnostics

/// A text with the places to be talked about marked in it: `1️⃣` to `9️⃣`, taken out again, as in `level: 1️⃣5`.
struct MarkedText {
  let file: SourceFile
  /// Byte offsets by number.
  let offsets: [Int: Int]

  init(_ marked: String, path: String = "x.yaml") {
    var text = ""
    var offsets: [Int: Int] = [:]
    for character in marked {
      let scalars = character.unicodeScalars
      if scalars.count == 3, scalars.last == "\u{20E3}", let first = scalars.first, let number = Int(String(first)) {
        offsets[number] = text.utf8.count
      } else {
        text.append(character)
      }
    }
    self.file = SourceFile(path: path, text: text)
    self.offsets = offsets
  }

  /// What was found, as "1 code" where something begins at a mark, and "line:column code" elsewhere.
  func describe(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map { diagnostic in
      guard let span = diagnostic.span else { return "nowhere \(diagnostic.code)" }
      if let mark = offsets.first(where: { $0.value == span.offsets.lowerBound }) {
        return "\(mark.key) \(diagnostic.code)"
      }
      return "\(span.start.line):\(span.start.column) \(diagnostic.code)"
    }
  }
}
