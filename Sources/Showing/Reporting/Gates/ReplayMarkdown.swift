package import Judgement
package import Quantities
package import Texts

/// A replay as a table in Markdown.
package struct ReplayMarkdown: Sendable {
  private let replay: Replay
  private let wording: Wording

  package init(_ replay: Replay, language: InterfaceLanguage) {
    self.replay = replay
    wording = Wording(language)
  }

  /// Ends with a line break.
  package func render() -> String {
    let words = ReplayWords(wording: wording)
    let head = [GatePhrase.date, .decisionTaken, .gate, .criteria].map { wording($0) }
    var lines = [row(head), row(head.map { _ in "---" })]
    for item in replay.rows {
      let stopping = words.names(item)
      lines.append(
        row([
          item.decision.shown, item.decision.taken, words.name(item.word),
          stopping.isEmpty ? wording(GatePhrase.none) : stopping.joined(separator: "; "),
        ]))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func row(_ cells: [String]) -> String {
    "| " + cells.map { VisibleText.oneLine($0).replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
  }
}
