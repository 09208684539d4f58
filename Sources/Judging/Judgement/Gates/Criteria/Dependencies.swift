package import Catalogue
import Evidence
package import JSONValues
package import LocatedYAML
import Quantities
package import Texts

/// `dependencies`: what the project depends on and does not do itself is solved: wifi, door phones, fire alarms.
package struct Dependencies: Criterion {
  package static let key = "dependencies"

  package var solved: [String]
  package var scope: GateScope?

  package init(solved: [String], scope: GateScope? = nil) {
    self.solved = solved
    self.scope = scope
  }

  package static let schema = CatalogueSchema.object(
    ["solved": CatalogueSchema.words("What must be solved."), "for": GateScope.schema], required: ["solved"])

  package static func read(_ node: YAMLNode, _ reading: GateReading) -> Dependencies? {
    node.mapping(Text("what the project depends on"), reading.sink) { reader in
      let solved = reading.words(reader.required("solved"), wanted: Text("'solved'"))
      let scope = reader.optional("for").ifGiven { GateScope.read($0, reading) }
      guard !solved.isEmpty, let scope else { return nil }
      return Dependencies(solved: solved.map(\.text), scope: scope)
    }
  }

  package func title(in bench: GateBench) -> Text { Text("Dependencies", context: "criterion") }

  package func finding(at gate: String, in bench: GateBench) -> GateFinding {
    if let illegible = bench.illegible(DependencyStated.self) { return illegible }
    return GateFinding(together: scope.parts.flatMap { part in solved.map { finding($0, part, bench) } })
  }

  private func finding(_ id: String, _ part: GateScope?, _ bench: GateBench) -> GateFinding {
    let title = part.of(CommonNames.title(of: id).capitalized, in: bench)
    var newest: Event<DependencyStated>?
    for event in bench.events.events(DependencyStated.self) where event.id == id && part.isCovered(by: event.scope) {
      guard let on = event.on, on <= bench.today else { continue }
      if newest?.on.map({ on >= $0 }) ?? true { newest = event }
    }
    guard let newest, let on = newest.on, let state = newest.state else {
      return GateFinding(
        .cannotTell, [Text("\(title): nobody has said how far it is.")],
        remedies: [GateWords.record(DependencyStated.self)])
    }
    guard state != .solved else {
      return GateFinding(.met, [Text("\(title): solved on \(day: on).")], evidence: newest.numbers)
    }
    let howFar = state == .open ? Text("not begun") : Text("under way")
    let due =
      newest.due.map { Text("\(title): \(howFar) on \(day: on), to be solved by \(day: $0).") }
      ?? Text("\(title): \(howFar) on \(day: on), without a date.")
    return GateFinding(.notMet, [due], evidence: newest.numbers, remedies: [Text("Solve first: \(title).")])
  }
}
