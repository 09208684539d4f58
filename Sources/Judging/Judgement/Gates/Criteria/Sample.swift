import Evidence
package import Catalogue
package import JSONValues
package import LocatedYAML
package import Quantities
package import Texts

/// `sample`: the users of the pilot are like those who come after, in each attribute.
package struct Sample: Criterion {
  package static let key = "sample"

  /// The attributes that are compared: `age`, `area`, `housing`, `shift`.
  package var like: [String]
  /// The most that a share may differ from that of the population, in percentage points.
  package var mostDifference: Percentage

  package init(like: [String], mostDifference: Percentage) {
    self.like = like
    self.mostDifference = mostDifference
  }

  package static let schema = CatalogueSchema.object(
    [
      "like": CatalogueSchema.words("Attributes: age, area."),
      "most-difference": CatalogueSchema.share("In percentage points."),
    ], required: ["like", "most-difference"])

  package static func read(_ node: YAMLNode, _ reading: GateReading) -> Sample? {
    node.mapping(Text("a sample"), reading.sink) { reader in
      let like = reading.words(reader.required("like"), wanted: Text("'like'"))
      let most = reader.required("most-difference").flatMap { reading.share($0) }
      guard let most, !like.isEmpty else { return nil }
      return Sample(like: like.map(\.text), mostDifference: most)
    }
  }

  package func title(in bench: GateBench) -> Text { Text("Sample of the pilot") }

  package func finding(at gate: String, in bench: GateBench) -> GateFinding {
    if let unreadable = bench.unreadable(PeopleCounted.self) { return unreadable }
    var unknown: [String] = []
    var result = GateFinding(.met, [])
    for group in like {
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
      result.reasons.append(
        Text("The pilot cannot be compared with all service users in: \(list: CommonNames.titles(of: unknown))."))
      result.remedies.append(GateWords.record(PeopleCounted.self))
    }
    if result.standing == .met {
      result.reasons.append(
        Text("The pilot matches all service users in: \(list: CommonNames.titles(of: like))."))
    }
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
    guard size > mostDifference.fraction else { return }
    let group = CommonNames.title(of: comparison.group)
    result.standing = .notMet
    result.reasons.append(
      Text(
        "\(group.capitalized) (\(CommonNames.title(of: category.name))): \(formatted: sample, decimals: 1) in the pilot, \(formatted: population, decimals: 1) of all. A difference of at most \(formatted: mostDifference) is accepted."
      ))
    let remedy = Text("Include more people in the pilot so that it matches better in: \(group).")
    if !result.remedies.contains(remedy) { result.remedies.append(remedy) }
  }
}
