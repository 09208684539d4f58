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
