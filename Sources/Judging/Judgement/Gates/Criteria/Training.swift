import Evidence
package import Catalogue
package import JSONValues
package import LocatedYAML
package import Quantities
package import Texts

/// `training`: so large a share of the staff was trained, and not too long ago.
///
/// Who is trained twice counts twice, so no more count than there are.
package struct Training: Criterion {
  package static let key = "training"

  package var youngerThan: CalendarPeriod
  package var share: Percentage
  /// Each of these groups; everybody who was trained where empty.
  package var groups: [String]

  package init(youngerThan: CalendarPeriod, share: Percentage, groups: [String] = []) {
    self.youngerThan = youngerThan
    self.share = share
    self.groups = groups
  }

  package static let schema = CatalogueSchema.object(
    [
      "younger-than": CatalogueSchema.period("How long ago it may be."),
      "share": CatalogueSchema.share("Of each group."), "groups": CatalogueSchema.words("Each of these."),
    ], required: ["younger-than", "share"])

  package static func read(_ node: YAMLNode, _ reading: GateReading) -> Training? {
    node.mapping(Text("training"), reading.sink) { reader in
      let age = reader.required("younger-than").flatMap(reading.period)
      let share = reader.required("share").flatMap { reading.share($0, above: true) }
      let groups = reading.words(reader.optional("groups"), wanted: Text("'groups'"))
      guard let age, let share else { return nil }
      return Training(youngerThan: age, share: share, groups: groups.map(\.text))
    }
  }

  package func title(in bench: GateBench) -> Text { Text("Training", context: "criterion") }

  package func finding(at gate: String, in bench: GateBench) -> GateFinding {
    if let unreadable = bench.unreadable(PeopleTrained.self) { return unreadable }
    let all = bench.field.trainings
    guard !all.isEmpty else {
      let missing = groups.isEmpty ? [CommonNames.title(of: "staff")] : CommonNames.titles(of: groups)
      return GateFinding(.cannotTell, missing.map(notTrained), remedies: missing.map(train))
    }
    let oldest = GateAge.oldest(youngerThan, on: bench.today)
    var result = GateFinding(.met, [])
    for group in groups.isEmpty ? Array(Set(all.map(\.who))).sorted() : groups {
      let name = CommonNames.title(of: group)
      let told = all.filter { $0.who == group }
      result.evidence += told.flatMap { $0.entry.numbers }
      guard !told.isEmpty else {
        result.reasons.append(notTrained(name))
        result.remedies.append(train(name))
        result.standing = .cannotTell
        continue
      }
      guard let size = told.compactMap(\.of).max(), size > 0 else {
        result.reasons.append(Text("The number of people is not recorded (\(name))."))
        result.remedies.append(GateWords.record(PeopleTrained.self))
        result.standing = .cannotTell
        continue
      }
      let people = min(size, told.filter { $0.on >= oldest }.reduce(0) { $0 + $1.people })
      let reached = (try? Rational(Int128(people), over: Int128(size))) ?? .zero
      result.reasons.append(
        Text(
          "\(formatted: people) of \(formatted: size) were trained recently (\(name)). At least \(formatted: share) is required."
        ))
      if reached < share.fraction {
        result.remedies.append(train(name))
        if result.standing == .met { result.standing = .notMet }
      }
    }
    return result
  }

  private func notTrained(_ group: Text) -> Text { Text("There is no training for \(group).") }
  private func train(_ group: Text) -> Text { Text("Train \(group).") }
}
