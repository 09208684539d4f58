import Evidence
import Judgement

/// The look of gate reports, beside that of the report on requirements.
enum GateStyle {
  /// The signs and colours are those of verdicts: a reader learns them once.
  static func look(_ recommendation: GateOutcome) -> Standing {
    switch recommendation {
    case .go: .passed
    case .conditions: .inconclusive
    case .noGo: .failed
    }
  }

  static func look(_ result: CriterionResult) -> Standing {
    switch result.standing {
    case .met: result.effect == .none ? .passed : .waived
    case .notMet: .failed
    case .cannotTell: .inconclusive
    }
  }

  static let sheet: StaticString = """
    .criteria th[scope=row] { width: 26%; font-weight: 600; } .criteria p { margin: 0 0 .3rem; }
    .criteria td { overflow-wrap: anywhere; }
    .obstacles th[scope=row] { width: 34%; font-weight: 600; } .obstacles td:first-child { width: 9.5rem; }
    .obstacles td { overflow-wrap: anywhere; } .obstacles th, .obstacles td { padding: .3rem .7rem .3rem 0; }
    .title h3 { overflow-wrap: anywhere; hyphens: auto; } .folded :is(th, td) { hyphens: auto; }
    .differs { border-left: 5px solid var(--failed); padding: .3rem 0 .3rem 1rem; }
    .agrees { border-left: 5px solid var(--passed); padding: .3rem 0 .3rem 1rem; }
    .chart .window { fill: #e8f0f7; stroke: #1d4f7c; stroke-width: 1; stroke-dasharray: 4 3; }
    .chart .deviation { fill: #fff; stroke: #9b1c1c; stroke-width: 1.8; } .chart .deviation.open { fill: #9b1c1c; }
    .chart .fan { fill: #cfe0ee; stroke: #1d4f7c; stroke-width: .8; }
    .verdict.waived { background: var(--waived-wash); }
    section > h3, .scroll + h3 { margin: 1.4rem 0 .5rem; }
    @media print { .criteria tr { break-inside: avoid; } }
    """
}
