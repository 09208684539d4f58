package import Texts

/// A point at which somebody decides whether to go on, and what must hold for that.
package struct Gate: Hashable, Sendable {
  package var id: String
  package var title: LocalizedText
  /// Who decides.
  package var decides: LocalizedText
  package var stage: GateStage
  package var vendor: VendorPresence
  /// What must hold. At least one is mandatory.
  package var criteria: [GateCriterion]
  /// What must not happen after the start that this gate decided on.
  package var tripWires: [GateCriterion]

  package init(
    id: String, title: LocalizedText, decides: LocalizedText, stage: GateStage, vendor: VendorPresence,
    criteria: [GateCriterion], tripWires: [GateCriterion] = []
  ) {
    self.id = id
    self.title = title
    self.decides = decides
    self.stage = stage
    self.vendor = vendor
    self.criteria = criteria
    self.tripWires = tripWires
  }
}

/// What a gate decides on.
package enum GateStage: String, Hashable, Sendable, CaseIterable {
  /// Who gets the contract.
  case award
  /// That the contract begins.
  case contract
  /// That a pilot begins.
  case pilot
  /// A date, or the rule by which a start will be decided on. Nothing starts by it.
  case plan
  /// That something is introduced for everybody.
  case rollOut = "roll-out"
  /// That what has begun goes on.
  case goOn = "continue"
  /// That something that was demanded is left out, or accepted for a time not to be there.
  case change
  /// That a contract or a part of it ends, or that a system is taken out of use.
  case terminate
  /// That the project is closed.
  case close

  /// Whether the trip-wires of what has begun stop it. What ends something is not stopped by what speaks for ending it.
  package var isStoppedByTripWires: Bool {
    switch self {
    case .terminate, .close: false
    case .award, .contract, .pilot, .plan, .rollOut, .goOn, .change: true
    }
  }
}

/// Whether the vendor is in the room when a gate is decided.
package enum VendorPresence: String, Hashable, Sendable, CaseIterable {
  /// The decision is not as the gate wants it if the vendor was there.
  case absent
  case mayAttend = "may-attend"
}

/// One thing that must hold at a gate.
package struct GateCriterion: Sendable {
  /// Unique within the gate: the key of the demand, unless the file gives a name.
  package var id: String
  /// What it is about, in the words of the buyer; nil where the demand says enough.
  package var title: LocalizedText?
  /// Where it is not met, the gate may still be passed with conditions.
  package var isCondition: Bool
  /// Which figure of it no source gives, and why it is as it is; nil where sources give all.
  package var assumption: Assumption?
  package var demand: any GateDemand

  package init(
    id: String, title: LocalizedText? = nil, isCondition: Bool = false, assumption: Assumption? = nil,
    demand: any GateDemand
  ) {
    self.id = id
    self.title = title
    self.assumption = assumption
    self.isCondition = isCondition
    self.demand = demand
  }
}

extension GateCriterion: Hashable {
  package static func == (left: GateCriterion, right: GateCriterion) -> Bool {
    left.id == right.id && left.title == right.title && left.isCondition == right.isCondition
      && left.assumption == right.assumption
      && AnyHashable(left.demand) == AnyHashable(right.demand)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(title)
    hasher.combine(isCondition)
    hasher.combine(assumption)
    hasher.combine(AnyHashable(demand))
  }
}
