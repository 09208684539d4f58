import Evidence
import Catalogue
import Quantities

/// In each attribute the shares of the sample are near those of the population.
struct SampleRule: GateRule {
  let demand: SampleDemand

  func finding(in bench: GateBench) -> GateFinding {
    if let reason = bench.hasUnreadable(PeopleCounted.self) {
      return GateFinding(.cannotTell, [reason], remedies: [.record(PeopleCounted.self)])
    }
    var unknown: [String] = []
    var result = GateFinding(.met, [])
    for group in demand.like {
      guard let comparison = bench.field.samples.first(where: { $0.group == group }), comparison.sample > 0,
        comparison.population > 0
      else {
        unknown.append(group)
        continue
      }
      result.evidence += comparison.entries.numbers
      for category in comparison.categories { check(category, of: comparison, &result) }
    }
    if !unknown.isEmpty {
      result.standing = .cannotTell
      result.reasons.append(.sampleUnknown(unknown))
      result.remedies.append(.record(PeopleCounted.self))
    }
    if result.standing == .met { result.reasons.append(.sampleAlike(demand.like)) }
    return result
  }

  private func check(
    _ category: SampleComparison.Category, of comparison: SampleComparison, _ result: inout GateFinding
  ) {
    guard let here = try? Rational(Int128(category.sample), over: Int128(comparison.sample)),
      let there = try? Rational(Int128(category.population), over: Int128(comparison.population)),
      let difference = try? here.subtracting(there), let sample = try? Percentage(fraction: here),
      let population = try? Percentage(fraction: there)
    else { return }
    let size = difference < .zero ? (try? difference.negated()) ?? difference : difference
    guard size > demand.mostDifference.fraction else { return }
    result.standing = .notMet
    result.reasons.append(
      .sampleDiffers(
        group: comparison.group, category: category.name, sample: sample, population: population,
        most: demand.mostDifference))
    let remedy = GateRemedy.widenSample([comparison.group])
    if !result.remedies.contains(remedy) { result.remedies.append(remedy) }
  }
}
