import Diagnostics
import Texts

/// A word of a file that its mapping does not explain.
struct UnknownWord: Hashable, Sendable {
  /// The code of the rejected rows.
  static let code = "unknown-value"

  let field: String
  let text: String

  /// The message for one row.
  var message: Text { Text("the mapping does not say what the \(field) '\(text.prefix(60))' means") }
}

/// The words that a mapping does not explain, each reported once with the rows that have it: a table of a thousand rows
/// has a handful of them.
struct UnknownWords: Sendable {
  /// More different ones are no words but another column.
  private static let most = 200
  private static let shownLines = 5

  private struct Found {
    let span: SourceSpan
    let suggestion: Text?
    var lines: [Int] = []
    var count = 0
  }

  private var found: [UnknownWord: Found] = [:]
  private var order: [UnknownWord] = []

  /// - Parameter table: the words that the mapping explains.
  mutating func add(_ word: UnknownWord, line: Int, at span: @autoclosure () -> SourceSpan, among table: WordTable) {
    if found[word] == nil {
      guard order.count < Self.most else { return }
      order.append(word)
      found[word] = Found(span: span(), suggestion: Suggestion.hint(for: word.text, among: table.words))
    }
    found[word]?.count += 1
    if let count = found[word]?.lines.count, count < Self.shownLines { found[word]?.lines.append(line) }
  }

  /// In the order in which the words came.
  var diagnostics: [Diagnostic] {
    order.compactMap { word in
      guard let found = found[word] else { return nil }
      let add = Text("add it to the 'values' of \(word.field) in the mapping")
      return Diagnostic(
        .error, UnknownWord.code, Text("\(word.message)\(Self.rows(found))"), at: found.span,
        hints: [found.suggestion, add].compactMap { $0 })
    }
  }

  private static func rows(_ found: Found) -> Text {
    guard found.count > 1 else { return Text(verbatim: "") }
    let lines = found.lines.map(String.init).joined(separator: ", ")
    let more = found.count - found.lines.count
    return more > 0
      ? Text(" (\(found.count) rows have it: lines \(lines) and \(more) more)")
      : Text(" (\(found.count) rows have it: lines \(lines))")
  }
}
