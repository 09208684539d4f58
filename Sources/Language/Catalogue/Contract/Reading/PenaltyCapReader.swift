import Diagnostics
import LocatedYAML
import Quantities
import Texts

/// Reads caps: `cap: 12 %`, and `caps:` with `most`, `of` and `per`.
struct PenaltyCapReader {
  let scope: ContractScope
  let user: PenaltyBaseReader.User
  /// Whether so many periods can be a cap: of clauses that charge for units of time; nil where that is not known.
  let hasPeriods: Bool?
  private var sink: DiagnosticSink { scope.sink }

  /// - Parameter base: what a percentage in the short form is of.
  /// - Returns: nil where a cap is written that cannot be read: without it more would be owed.
  func read(_ reader: inout MappingReader, base: WrittenBase) -> [PenaltyCap]? {
    let short = reader.entry("cap")
    let long = reader.entry("caps")
    if let short, let long {
      sink.error(
        "conflicting-keys", Text("a clause has one cap: or a list caps:, not both"), at: long.key.span,
        related: [.init(Text("'cap' given"), at: short.key.span)],
        hints: [Text("write the other into the list: {most: .., of: .., per: total}")])
    }
    if let short { return most(short.value, base).map { [PenaltyCap(most: $0, per: .total)] } }
    return list(long?.value)
  }

  /// Reads the list that groups and the contract have too.
  func list(_ node: YAMLNode?) -> [PenaltyCap]? {
    guard let node else { return [] }
    guard let items = node.items(sink, wanted: Text("a list of caps")) else { return nil }
    let caps = items.compactMap { item in
      item.mapping(Text("a cap"), sink) { reader in cap(&reader) }
    }
    return caps.count == items.count ? caps : nil
  }

  private func cap(_ reader: inout MappingReader) -> PenaltyCap? {
    let mostNode = reader.required("most", hint: Text("write an amount, a percentage with of:, or a number of periods"))
    let of = reader.entry("of")
    let base = PenaltyBaseReader(scope: scope).read(of?.value, for: user)
    if let of, let text = mostNode?.string, !text.contains("%") {
      sink.error(
        "key-without-use", Text("only a percentage is of something"), at: of.key.span, hints: [Text("delete of:")])
    }
    let per = reader.required("per", hint: Text("write the time that the cap is for: total, month or year"))?
      .word(of: PenaltyCap.Window.self, sink)
    guard let mostNode, let measure = most(mostNode, base), let per else { return nil }
    return PenaltyCap(most: measure, per: per)
  }

  private func most(_ node: YAMLNode, _ base: WrittenBase) -> PenaltyCap.Measure? {
    guard let text = node.written(sink, wanted: Text("an amount, a percentage or a number of periods")) else {
      return nil
    }
    let words = text.split(separator: " ")
    if words.count == 2, words[1] == "periods" || words[1] == "period" { return periods(words[0], node) }
    if text.contains("%") {
      guard let share = scope.percentage(node) else { return nil }
      guard share.fraction > .zero else { return refuseZero(node) }
      guard let base = scope.base(base, ofPercentage: node) else { return nil }
      if base.isWhole, share.fraction > .one {
        sink.warning(
          "more-than-all", Text("a cap of '\(text)' is more than all that it is taken of"), at: node.span,
          hints: [Text("a cap is mostly 10 to 20 % of the price")])
      }
      return .amount(.share(share, of: base))
    }
    guard let amount = scope.money(node, wanted: Text("an amount, a percentage or a number of periods")) else {
      return nil
    }
    guard amount > .zero else { return refuseZero(node) }
    return .amount(.money(amount))
  }

  private func periods(_ number: Substring, _ node: YAMLNode) -> PenaltyCap.Measure? {
    guard let count = Int(number), (0...10_000).contains(count) else {
      sink.error(
        "wrong-type", Text("'\(number)' is not a number of periods"), at: node.span,
        hints: [Text("write for instance 12 periods")])
      return nil
    }
    guard count > 0 else { return refuseZero(node) }
    guard hasPeriods != false else {
      sink.error(
        "cap-without-periods", Text("only a clause with a rate per unit of time has periods"), at: node.span,
        hints: [Text("write an amount, or a percentage with of:")])
      return nil
    }
    return .periods(count)
  }

  private func refuseZero(_ node: YAMLNode) -> PenaltyCap.Measure? {
    sink.error(
      "empty-cap", Text("with a cap of '\(node.string ?? "")' nothing is ever owed"), at: node.span,
      hints: [Text("delete the cap, or the clause")])
    return nil
  }
}
