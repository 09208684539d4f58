import Judgement
import Quantities

/// What a replay says, row by row, in one language.
struct ReplayWords {
  let wording: Wording

  func name(_ word: ReplayWord) -> String {
    switch word {
    case .go: wording(GatePhrase.go)
    case .conditions: wording(GatePhrase.conditions)
    case .noGo: wording(GatePhrase.noGo)
    case .hold: wording(GatePhrase.hold)
    case .heldRightly: wording(GatePhrase.heldRightly)
    case .stoppedRightly: wording(GatePhrase.stoppedRightly)
    }
  }

  /// Names of the criteria that stop the gate, with the first reason of each.
  func stopping(_ row: Replay.Row) -> [String] {
    row.evaluation.stopping.map { result in
      let reason = result.reasons.first.map { ": " + wording.sentence($0) } ?? ""
      return VisibleText.oneLine(wording.name(result) + reason)
    }
  }

  func names(_ row: Replay.Row) -> [String] {
    row.evaluation.stopping.map { VisibleText.oneLine(wording.name($0)) }
  }
}
