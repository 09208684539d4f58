import Evidence
import Judgement
import Quantities

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

  /// Names of the criteria that stop the gate, with the first reason of each.
  func stopping(_ row: Replay.Row) -> [String] {
    row.evaluation.stopping.map { result in
      let reason = result.reasons.first.map { ": " + wording($0) } ?? ""
      return VisibleText.oneLine(wording(result.title) + reason)
    }
  }

  func names(_ row: Replay.Row) -> [String] {
    row.evaluation.stopping.map { VisibleText.oneLine(wording($0.title)) }
  }
}
