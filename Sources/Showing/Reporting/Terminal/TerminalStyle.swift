import Diagnostics
import Judgement

/// Colours and columns of a terminal.
struct TerminalStyle: Hashable, Sendable {
  let colour: Bool
  /// Columns; nil where lines are not broken.
  let width: Int?

  enum Ink: String {
    case strong = "1"
    case dim = "2"
    case red = "1;31"
    case green = "32"
    case yellow = "33"
    case blue = "36"
  }

  /// How many columns a text takes.
  static func columns(of text: some StringProtocol) -> Int { PlainText.columns(text) ?? DisplayWidth.of(text) }

  func paint(_ text: String, _ ink: Ink?) -> String {
    guard colour, let ink, !text.isEmpty else { return text }
    return "\u{1B}[\(ink.rawValue)m\(text)\u{1B}[0m"
  }

  static func ink(_ standing: Standing) -> Ink {
    switch standing {
    case .passed: .green
    case .failed: .red
    case .inconclusive: .yellow
    case .notTested: .dim
    case .waived: .blue
    case .notApplicable: .dim
    }
  }

  /// The text in lines no wider than the terminal, each with the indentation; those after the first with some more.
  /// Words that are too long for a line stay whole, since they are there to be copied.
  func wrap(_ text: String, indent: Int, hanging: Int = 0) -> [String] {
    let first = String(blanks: indent)
    // What is not broken and has no blanks to spare stays as it is.
    if width == nil, PlainText.isEvenlySpaced(text), PlainText.holds(text) { return [first + text] }
    let next = String(blanks: indent + hanging)
    var lines: [String] = []
    for paragraph in VisibleText.lines(text) {
      var line = lines.isEmpty ? first : next
      var isEmpty = true
      for word in paragraph.split(separator: " ") {
        if !isEmpty, let width, Self.columns(of: line) + 1 + Self.columns(of: word) > width {
          lines.append(line)
          line = next
          isEmpty = true
        }
        line += (isEmpty ? "" : " ") + word
        isEmpty = false
      }
      if !isEmpty { lines.append(line) }
    }
    return lines
  }

  /// Pieces that stay whole, each in its colour, as many on a line as fit.
  func flow(_ pieces: [(text: String, ink: Ink)], indent: Int) -> [String] {
    var lines: [String] = []
    var columns = 0
    for piece in pieces {
      let width = Self.columns(of: piece.text)
      if let last = lines.last, self.width.map({ columns + 3 + width <= $0 }) ?? true {
        lines[lines.count - 1] = last + " · " + paint(piece.text, piece.ink)
        columns += 3 + width
      } else {
        lines.append(String(blanks: indent) + paint(piece.text, piece.ink))
        columns = indent + width
      }
    }
    return lines
  }

  /// A word in its colour and a title behind it, below it where both do not fit on a line.
  func heading(_ word: String, _ ink: Ink?, _ title: String) -> [String] {
    let first = paint(word, ink)
    if let width, Self.columns(of: word) + 2 + Self.columns(of: title) > width {
      return [first] + wrap(title, indent: 2).map { paint($0, .strong) }
    }
    return [first + "  " + paint(title, .strong)]
  }

  /// Cut to what fits after the indentation; for what is only shown, never for what is copied.
  func cut(_ text: String, after indent: Int) -> String {
    guard let width else { return text }
    return VisibleText.cut(text, to: max(20, width - indent))
  }
}

/// Text on a terminal for commands that have no report of their own.
package struct TerminalParagraph: Sendable {
  private let style: TerminalStyle

  /// - Parameter width: columns of the terminal; nil where lines are not broken.
  package init(width: Int?) {
    style = TerminalStyle(colour: false, width: width.map { max(40, $0) })
  }

  /// Lines no wider than the terminal. Lines of the text stay apart, and each keeps its indentation.
  package func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      let indent = line.prefix { $0 == " " }.count
      var wrapped = style.wrap(String(line.dropFirst(indent)), indent: indent, hanging: 2)
      // What is typed comes after a blank.
      if line.last == " ", let last = wrapped.popLast() { wrapped.append(last + " ") }
      return wrapped.isEmpty ? [""] : wrapped
    }
  }
}
