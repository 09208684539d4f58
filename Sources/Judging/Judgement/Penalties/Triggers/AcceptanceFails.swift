package import Catalogue
import Evidence
package import JSONValues
package import LocatedYAML
import Quantities
package import Texts

/// `when-acceptance-fails`: each time that a mandatory requirement of the class came to be failed in an acceptance run.
package struct AcceptanceFails: ChargedTrigger {
  package static let key = "when-acceptance-fails"
  package static let words = Text("failed acceptance")
  package static let traits = TriggerTraits.each(.occasion).with { $0.needsRequirements = true }

  package let faultClass: FaultClass

  package static let schema = CatalogueSchema.object(
    ["fault-class": CatalogueSchema.faultClass], required: ["fault-class"])

  package static func read(_ node: YAMLNode, _ reading: TriggerReading) -> AcceptanceFails? {
    node.mapping(Text("a clause about failed acceptance"), reading.sink) { reader in
      reader.required("fault-class")?.word(of: FaultClass.self, reading.sink).map { AcceptanceFails(faultClass: $0) }
    }
  }

  package func title(in contract: Contract) -> Text {
    Text("Mandatory requirement of fault class \(faultClass.rawValue) failed in an acceptance test")
  }

  func charge(_ judge: inout ClauseJudge) throws(QuantityError) {
    var failures: [(at: Instant, requirement: AssessedRequirement)] = []
    for requirement in judge.facts.requirements where requirement.isMandatory(of: faultClass) {
      var before: StandingChange?
      for change in requirement.history {
        if change.standing == .failed, before?.standing != .failed { failures.append((change.at, requirement)) }
        before = change
      }
    }
    failures.sort { ($0.at, $0.requirement.id) < ($1.at, $1.requirement.id) }
    var ordinal = 1
    for failure in failures where failure.at < judge.facts.horizon.instant {
      let (id, entries) = (failure.requirement.id, failure.requirement.entries)
      guard let tariff = try judge.tariff(PriceContext(), id) else { continue }
      judge.charge(
        on: Stockholm.date(at: failure.at), from: .instant(failure.at), to: .instant(failure.at), tariff,
        ordinal: ordinal, subject: id, entries: entries
      ) { _, amount in
        SingleCharge(reason: .other(.init(.acceptanceFailed(requirement: id, amount: amount), entries)))
      }
      ordinal += 1
    }
  }
}

extension PenaltyTrigger {
  /// `when-acceptance-fails` of a fault class.
  package static func acceptanceFails(_ faultClass: FaultClass) -> PenaltyTrigger {
    PenaltyTrigger(AcceptanceFails(faultClass: faultClass))
  }
}
