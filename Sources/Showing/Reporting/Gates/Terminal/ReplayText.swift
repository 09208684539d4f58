import Catalogue
package import Judgement
package import Quantities
package import Texts

/// A replay for a terminal or a pipe: a paragraph for each decision.
package struct ReplayText: Sendable {
  private let replay: Replay
  private let wording: Wording
  private let style: TerminalStyle

  /// - Parameters:
  ///   - width: columns; nil in a pipe, where lines are not broken.
  ///   - colour: whether ANSI colours are used.
  package init(_ replay: Replay, language: InterfaceLanguage, width: Int? = nil, colour: Bool = false) {
    self.replay = replay
    wording = Wording(language)
    style = TerminalStyle(colour: colour, width: width.map { max(40, $0) })
  }

  /// Ends with a line break.
  package func render() -> String { (replay.rows.map(paragraph) + closing).joined(separator: "\n") }

  private var closing: [String] {
    var lines: [String] = []
    if let written = replay.writtenBy {
      lines += style.wrap(wording(HindsightPhrase.writtenBy, wording.time(written)), indent: 0)
    }
    if !replay.tellsWhenWritten { lines += style.wrap(wording(HindsightPhrase.replayUntold), indent: 0) }
    return lines.isEmpty ? [] : [lines.joined(separator: "\n") + "\n"]
  }

  private func paragraph(_ row: Replay.Row) -> String {
    let words = ReplayWords(wording: wording)
    let ink: TerminalStyle.Ink =
      switch row.word {
      case .go: .green
      case .conditions: .yellow
      case .noGo: .red
      case .hold, .heldRightly, .stoppedRightly: .blue
      }
    var lines = [
      style.paint(row.decision.shown, .strong) + "  " + style.paint(words.name(row.word), ink) + "  "
        + VisibleText.oneLine(wording.pick(row.decision.gate.title).text)
    ]
    lines += style.wrap(
      wording(GatePhrase.decisionTaken) + ": " + VisibleText.oneLine(row.decision.taken), indent: 2, hanging: 2)
    if let hindsight = row.evaluation.hindsight, !hindsight.entries.isEmpty {
      let entries = hindsight.entries
      lines += style.wrap(
        wording(
          HindsightPhrase.replayLater, wording.number(entries.addedCount + entries.withdrawnCount),
          wording.number(entries.counted), wording.name(hindsight.without)), indent: 2, hanging: 2)
    }
    for text in words.stopping(row) { lines += style.wrap("- " + text, indent: 2, hanging: 2) }
    return lines.joined(separator: "\n") + "\n"
  }
}
