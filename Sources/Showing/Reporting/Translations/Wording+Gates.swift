package import Evidence
package import Judgement
import Quantities
import Texts

extension Wording {
  package func name(_ recommendation: GateOutcome) -> String { self(recommendation.title) }

  package func name(_ standing: CriterionStanding) -> String {
    switch standing {
    case .met: self(GatePhrase.met)
    case .notMet: self(GatePhrase.notMet)
    case .cannotTell: self(GatePhrase.cannotTell)
    }
  }

  /// `NAV-01, NAV-02 ... (89)`: the first of many, and how many there are.
  func some(_ ids: [String], most: Int = 6) -> String { self(Text(some: ids, most: most)) }
}
