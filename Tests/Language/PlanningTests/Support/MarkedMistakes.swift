import Foundation

/// Mistakes that files mark themselves: a comment with a caret under the place, for the nearest line above that is no
/// mark, and the code of the finding after it.
enum MarkedMistakes {
  /// `path:line:column code` of each mark under the folder.
  static func marks(in root: String) throws -> [String] {
    let files = try FileManager.default.subpathsOfDirectory(atPath: root).filter { $0.hasSuffix(".yaml") }
    return try files.flatMap { path in
      var line = 0
      var marks: [String] = []
      let text = try String(contentsOf: URL(filePath: "\(root)/\(path)"), encoding: .utf8)
      for (index, content) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        guard content.hasPrefix("#"), let caret = content.firstIndex(of: "^") else {
          line = index + 1
          continue
        }
        let column = content.distance(from: content.startIndex, to: caret) + 1
        let code = content[content.index(after: caret)...].trimmingCharacters(in: .whitespaces)
        marks.append("\(path):\(line):\(column) \(code)")
      }
      return marks
    }
  }
}
