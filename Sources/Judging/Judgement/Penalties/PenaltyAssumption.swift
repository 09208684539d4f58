package import Catalogue
package import Quantities
import Texts

/// What is to be computed as if it were so: `it-system-approved on 2022-09-01`.
package struct PenaltyAssumption: Hashable, Sendable, CustomStringConvertible {
  package enum Effect: Hashable, Sendable {
    /// The state that stops the clock came on that day and takes effect from it, whatever the record says.
    case reached(milestone: String, on: CalendarDate)
    /// None of its states ever came.
    case never(milestone: String)
    /// There was no relief of the kind.
    case without(ReliefKind)
    /// No service was ever down.
    case noOutage
  }

  package let effect: Effect

  init(_ effect: Effect) { self.effect = effect }

  /// As it is written; reads back to the same.
  package var description: String {
    switch effect {
    case .reached(let milestone, let day): "\(milestone) on \(day)"
    case .never(let milestone): "\(milestone) never"
    case .without(let kind): "no \(kind.rawValue)"
    case .noOutage: "no outage"
    }
  }

  /// Reads what `--assume` says.
  ///
  /// - Throws: where it is none of the four forms, names a milestone that the contract does not have, or a day that does
  ///   not exist.
  package static func parse(_ text: String, of contract: Contract) throws(QuantityError) -> PenaltyAssumption {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    if words.count == 2, words[0] == "no" {
      if words[1] == "outage" { return PenaltyAssumption(.noOutage) }
      if let kind = ReliefKind(rawValue: words[1]) { return PenaltyAssumption(.without(kind)) }
    }
    if words.count == 2, words[1] == "never" {
      return PenaltyAssumption(.never(milestone: try milestone(words[0], of: contract)))
    }
    if words.count == 3, words[1] == "on" {
      let milestone = try milestone(words[0], of: contract)
      return PenaltyAssumption(.reached(milestone: milestone, on: try CalendarDate.parse(words[2])))
    }
    throw QuantityError(problem: Text("'\(text)' is nothing that can be assumed"), hint: hint)
  }

  private static let hint = Text(
    "write 'MILESTONE on DATE', 'MILESTONE never', 'no outage', or 'no KIND' with one of \(ReliefKind.allCases.map(\.rawValue).joined(separator: ", "))"
  )

  private static func milestone(_ name: String, of contract: Contract) throws(QuantityError) -> String {
    guard contract.milestones.contains(where: { $0.id == name }) else {
      let known = contract.milestones.map(\.id).joined(separator: ", ")
      throw QuantityError(
        problem: Text("the contract has no milestone '\(name)'"),
        hint: known.isEmpty ? Text("the contract has no milestones") : Text("it has \(known)"))
    }
    return name
  }
}
