package import Catalogue
package import Judgement
import Quantities
import Texts

extension Wording {
  package func name(_ recommendation: GateRecommendation) -> String {
    switch recommendation {
    case .go: self(GatePhrase.go)
    case .conditions: self(GatePhrase.conditions)
    case .noGo: self(GatePhrase.noGo)
    }
  }

  package func name(_ standing: CriterionStanding) -> String {
    switch standing {
    case .met: self(GatePhrase.met)
    case .notMet: self(GatePhrase.notMet)
    case .cannotTell: self(GatePhrase.cannotTell)
    }
  }

  package func name(_ level: DeciderDemand.Level) -> String {
    switch level {
    case .project: self(GatePhrase.project)
    case .steeringGroup: self(GatePhrase.steeringGroup)
    case .administration: self(GatePhrase.administration)
    case .board: self(GatePhrase.board)
    }
  }

  package func name(_ measure: DemonstratedMeasure) -> String {
    switch measure {
    case .lostAlarms: self(GatePhrase.lostAlarms)
    case .faultyUsers: self(GatePhrase.faultyUsers)
    case .timeBetweenFailures: self(GatePhrase.timeBetweenFailures)
    case .batteryLife: self(GatePhrase.batteryLife)
    }
  }

  package func name(_ activity: ParticipantsDemand.Activity) -> String {
    switch activity {
    case .requirements: self(GatePhrase.inRequirements)
    case .evaluation: self(GatePhrase.inEvaluation)
    case .pilot: self(GatePhrase.inPilot)
    case .riskAnalysis: self(GatePhrase.inRiskAnalysis)
    }
  }

  /// What a criterion is about: the words of the buyer where there are any.
  package func name(_ result: CriterionResult) -> String {
    if let title = result.criterion?.title { return pick(title).text }
    switch result.origin {
    case .conditions: return self(GatePhrase.earlierConditions)
    case .waivers: return self(GatePhrase.earlierWaivers)
    case .tripWire(let gate): return self(GatePhrase.tripWireOf, self.gate(gate))
    case .gate: return result.criterion.map { name($0.demand) } ?? result.id
    }
  }

  private func name(_ demand: GateDemand) -> String {
    switch demand {
    case .requirements: self(GatePhrase.requirements)
    case .faultFree: self(GatePhrase.faultFree)
    case .demonstrated: self(GatePhrase.demonstrated)
    case .artefact(let demand): self(GatePhrase.artefact, title(of: demand.kind))
    case .training: self(GatePhrase.training)
    case .calendar: self(GatePhrase.calendar)
    case .forecast: self(GatePhrase.forecast)
    case .parallelSystems: self(GatePhrase.parallelSystems)
    case .promises: self(GatePhrase.promises)
    case .drill(let demand): self(GatePhrase.drill, title(of: demand.kind))
    case .openDeviations: self(GatePhrase.openDeviations)
    case .tripWire: self(GatePhrase.tripWire)
    case .capReached: self(GatePhrase.capReached)
    case .decider: self(GatePhrase.decider)
    case .participants: self(GatePhrase.participants)
    case .reportingRate: self(GatePhrase.reportingRate)
    case .sample: self(GatePhrase.sample)
    case .decisionStanding(let demand): self(GatePhrase.decisionStanding, gate(demand.gate))
    case .startRule: self(GatePhrase.startRule)
    case .informed(let demand): self(GatePhrase.informed, name(demand.who))
    }
  }

  /// A share of which more than two decimals would say nothing, except where it is small.
  func share(_ fraction: Double) -> String {
    let percent = fraction * 100
    let decimals = percent < 1 ? 3 : 1
    let scale = Int64(decimals == 3 ? 1000 : 10)
    guard percent.isFinite, abs(percent) <= 1_000_000,
      let value = try? Rational(Int128((percent * Double(scale)).rounded()), over: Int128(scale))
    else { return "?" }
    return number(value, decimals: decimals) + (language == .english ? "%" : "\u{A0}%")
  }

  /// A number with one decimal.
  func figure(_ value: Double) -> String {
    guard value.isFinite, abs(value) <= 1e12, let rounded = try? Rational(Int128((value * 10).rounded()), over: 10)
    else { return "?" }
    return number(rounded, decimals: 1)
  }

  /// `NAV-01, NAV-02 ... (89)`: the first of many, and how many there are.
  func some(_ ids: [String], most: Int = 6) -> String {
    guard ids.count > most else { return ids.joined(separator: ", ") }
    return ids.prefix(most).joined(separator: ", ") + " … (" + number(ids.count) + ")"
  }
}
