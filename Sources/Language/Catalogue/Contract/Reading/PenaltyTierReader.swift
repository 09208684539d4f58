import Diagnostics
import LocatedYAML
import Quantities
import Texts

/// Reads `tiers`: of availability by `below`, of time by `from-unit`.
struct PenaltyTierReader {
  let charge: PenaltyChargeReader
  private var scope: ContractScope { charge.scope }
  private var sink: DiagnosticSink { scope.sink }

  func read(_ node: YAMLNode, _ base: WrittenBase) -> (tiers: [PenaltyTier], isWhole: Bool) {
    guard let items = node.items(sink, wanted: Text("a list of tiers"), canBeEmpty: true) else { return ([], false) }
    if items.isEmpty {
      sink.error(
        "empty-list", Text("'tiers' has nothing in it"), at: node.span, hints: [Text("write a tier, or rate:")])
    }
    var tiers: [PenaltyTier] = []
    var places: [SourceSpan] = []
    for item in items {
      guard let tier = item.mapping(Text("a tier"), sink, { self.tier(&$0, base) }) else { continue }
      tiers.append(tier.tier)
      places.append(tier.span)
    }
    if tiers.count == items.count { checkOrder(tiers, places) }
    return (tiers, !items.isEmpty && tiers.count == items.count)
  }

  private func tier(
    _ reader: inout MappingReader, _ base: WrittenBase
  ) -> (tier: PenaltyTier, span: SourceSpan)? {
    let bound: PenaltyTier.Bound?
    let boundNode: YAMLNode?
    if charge.trigger?.kind.promised != nil {
      boundNode = reader.required(
        "below", hint: Text("write below which availability the tier applies, for instance 99.5 %"))
      bound = scope.shareOfWhole(boundNode, of: Text("the month")).map { .availabilityBelow($0) }
    } else if charge.trigger?.hasClock == true {
      boundNode = reader.required(
        "from-unit", hint: Text("write from which unit of delay on the tier applies, counted from 1"))
      bound = boundNode?.integer(sink, in: 1...10_000, wanted: Text("the number of a unit, from 1 on")).map {
        .fromUnit($0)
      }
    } else {
      _ = reader.remaining()
      return nil
    }
    let amount = reader.required("rate").flatMap { charge.amount($0, base) }
    guard let boundNode, let bound, let amount else { return nil }
    return (PenaltyTier(bound: bound, amount: amount), boundNode.span)
  }

  private func checkOrder(_ tiers: [PenaltyTier], _ places: [SourceSpan]) {
    for index in tiers.indices {
      switch tiers[index].bound {
      case .availabilityBelow(let bound):
        if index > 0, case .availabilityBelow(let above) = tiers[index - 1].bound, bound >= above {
          reportOrder(
            places[index], after: places[index - 1], Text("write the tiers from the highest availability down"))
        }
        guard let promised = charge.trigger?.kind.promised else { continue }
        if bound > promised {
          sink.error(
            "tier-outside", Text("the tier begins at \(bound), above the promised \(promised)"), at: places[index],
            hints: [Text("what is above the promise costs nothing: begin with below: \(promised)")])
        } else if index == 0, bound < promised {
          sink.warning(
            "tier-gap", Text("an availability from \(bound) to \(promised) breaks the promise and costs nothing"),
            at: places[index], hints: [Text("add a tier {below: \(promised), rate: ..}, or promise \(bound)")])
        }
      case .fromUnit(let unit):
        if index > 0, case .fromUnit(let before) = tiers[index - 1].bound, unit <= before {
          reportOrder(places[index], after: places[index - 1], Text("write the tiers from the first unit on"))
        }
        if index == 0, unit > 1 {
          sink.error(
            "tier-gap", Text("the tiers do not say what the units before the \(unit)th cost"), at: places[index],
            hints: [Text("begin with {from-unit: 1, rate: ..}; write 0 kr where they cost nothing")])
        }
      }
    }
  }

  private func reportOrder(_ span: SourceSpan, after earlier: SourceSpan, _ hint: Text) {
    sink.error(
      "tier-order", Text("the tiers are not in order"), at: span,
      related: [.init(Text("the tier before"), at: earlier)],
      hints: [hint])
  }
}
