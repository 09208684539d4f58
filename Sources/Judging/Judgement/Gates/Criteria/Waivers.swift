import Evidence
package import Catalogue
package import JSONValues
package import LocatedYAML
import Quantities
package import Texts

/// `waivers`: each requirement that people have accepted not to be met has a waiver that counts.
///
/// What was only said waives nothing, however sensible: nobody knows until when, and nothing shows that what is done
/// instead works.
package struct Waivers: Criterion {
  package static let key = "waivers"

  /// Only these requirements; all where empty.
  package var only: [String]

  package init(only: [String] = []) { self.only = only }

  package static let schema = CatalogueSchema.object(
    ["only": CatalogueSchema.words("Only these requirements.")], required: [])

  package static func read(_ node: YAMLNode, _ reading: GateReading) -> Waivers? {
    node.mapping(Text("what is demanded of waivers"), reading.sink) { reader in
      let only = reading.words(reader.optional("only"), wanted: Text("'only'"))
      for id in only { reading.refer(to: .requirement, id.text, at: id.node) }
      return Waivers(only: only.map(\.text))
    }
  }

  package func title(in bench: GateBench) -> Text { Text("Waivers", context: "criterion") }

  package func finding(at gate: String, in bench: GateBench) -> GateFinding {
    let said = bench.events.events(Evidence.OralWaiver.self)
    let accepted = Set(said.compactMap { $0.requirement }).union(bench.testimony.waivers.keys)
    let meant = bench.assessment.requirements.filter {
      accepted.contains($0.id) && (only.isEmpty || only.contains($0.id))
    }
    guard !meant.isEmpty else {
      return GateFinding(.cannotTell, [Text("No waiver is recorded.")])
    }
    var result = GateFinding(.met, [])
    var missing: [String] = []
    for assessed in meant where !Requirements.isShown(assessed, in: bench) {
      let written = Requirements.waiver(of: assessed, in: bench)
      if let newest = said.filter({ $0.requirement == assessed.id }).last {
        result.evidence += newest.numbers
        if written == nil { result.reasons.append(OralWaiverWords.reason(newest)) }
      }
      guard written != .waived else {
        result.isOnCondition = true
        continue
      }
      if let written { result.reasons.append(written.reason([assessed.id])) }
      result.standing = .notMet
      missing.append(assessed.id)
    }
    if result.standing == .met {
      result.reasons = [Text("Accepted requirements that have a waiver or are verified: \(some: meant.map(\.id)).")]
    } else {
      result.remedies = [GateWords.fixOrWaive(missing)]
    }
    return result
  }
}

/// What is said of an oral waiver.
enum OralWaiverWords {
  /// Which requirement, since when, and what it lacks to be a waiver.
  static func reason(_ event: Event<Evidence.OralWaiver>) -> Text {
    let day = Stockholm.date(at: event.on?.beginning ?? event.known)
    let id = event.requirement ?? ""
    let missing = [
      (event.mandate == nil, Text("a mandate", context: "oral waiver")),
      (event.until == nil, Text("an end date", context: "oral waiver")),
      (event.evidence == nil, Text("evidence that the compensating measure works", context: "oral waiver")),
    ].filter(\.0).map(\.1)
    return missing.isEmpty
      ? Text("\(id) was accepted orally on \(day: day). That is not a waiver until it is recorded as one.")
      : Text("\(id) was accepted orally on \(day: day). That is not a waiver. Missing: \(list: missing).")
  }
}
