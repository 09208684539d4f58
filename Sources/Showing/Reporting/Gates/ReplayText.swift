import Catalogue
import Evidence
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
    if row.full != nil {
      lines += style.wrap(wording(GatePhrase.asHeldLine, words.name(row.word)), indent: 2, hanging: 2)
    }
    for text in words.stopping(row) { lines += style.wrap("- " + text, indent: 2, hanging: 2) }
    if let full = row.full, let word = row.fullWord {
      lines += style.wrap(wording(GatePhrase.inFullLine, words.name(word)), indent: 2, hanging: 2)
      // Many criteria: each by its name; `gate` has the reasons.
      let names = words.names(full)
      if !names.isEmpty { lines += style.wrap("- " + names.joined(separator: "; "), indent: 2, hanging: 2) }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// What a replay says, row by row, in one language.
struct ReplayWords {
  let wording: Wording

  func name(_ word: ReplayWord) -> String {
    switch word {
    case .go: wording(GateOutcome.go.title)
    case .conditions: wording(GateOutcome.conditions.title)
    case .noGo: wording(GateOutcome.noGo.title)
    case .hold: wording(GatePhrase.hold)
    case .heldRightly: wording(GatePhrase.heldRightly)
    case .stoppedRightly: wording(GatePhrase.stoppedRightly)
    }
  }

  /// The word, and how many criteria stand in the way.
  func word(_ word: ReplayWord, _ evaluation: GateEvaluation) -> String {
    let count = evaluation.stopping.count
    return count == 0 ? name(word) : wording(GatePhrase.inFullCount, name(word), wording.number(count))
  }

  /// Names of the criteria that stop the gate, with the first reason of each.
  func stopping(_ row: Replay.Row) -> [String] {
    row.evaluation.stopping.map { result in
      let reason = result.reasons.first.map { ": " + wording($0) } ?? ""
      return VisibleText.oneLine(wording(result.title) + reason)
    }
  }

  func names(_ evaluation: GateEvaluation) -> [String] {
    evaluation.stopping.map { VisibleText.oneLine(wording($0.title)) }
  }
}

/// A replay as a table in Markdown.
package struct ReplayMarkdown: Sendable {
  private let replay: Replay
  private let wording: Wording

  package init(_ replay: Replay, language: InterfaceLanguage) {
    self.replay = replay
    wording = Wording(language)
  }

  /// Ends with a line break. Where the replay has gates as they were held, what the full gate says stands in a column
  /// behind the others.
  package func render() -> String {
    let words = ReplayWords(wording: wording)
    let isTwofold = replay.isTwofold
    let columns: [GatePhrase] =
      isTwofold
      ? [.date, .decisionTaken, .asHeld, .criteria, .inFull] : [.date, .decisionTaken, .gate, .criteria]
    let head = columns.map { wording($0) }
    var lines = [row(head), row(head.map { _ in "---" })]
    for item in replay.rows {
      let stopping = words.names(item.evaluation)
      let cells = [
        item.decision.shown, item.decision.taken, words.name(item.word),
        stopping.isEmpty ? wording(GatePhrase.none) : stopping.joined(separator: "; "),
      ]
      lines.append(row(isTwofold ? cells + [full(item, words)] : cells))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func full(_ item: Replay.Row, _ words: ReplayWords) -> String {
    guard let full = item.full, let word = item.fullWord else { return wording(GatePhrase.none) }
    return words.word(word, full)
  }

  private func row(_ cells: [String]) -> String {
    "| " + cells.map { VisibleText.oneLine($0).replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
  }
}
