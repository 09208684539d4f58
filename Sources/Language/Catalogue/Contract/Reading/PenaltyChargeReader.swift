import Diagnostics
import LocatedYAML
import Quantities
import Texts

/// Reads how much a clause costs: `rate`, `one-off`, `tiers`, `of` and `per`.
struct PenaltyChargeReader {
  let scope: ContractScope
  /// What the clause is for; nil where that cannot be read.
  let trigger: PenaltyTrigger?
  private var sink: DiagnosticSink { scope.sink }

  /// What was read, and the base for caps in percent.
  struct Result {
    var charge: PenaltyCharge?
    var base: WrittenBase
  }

  func read(_ reader: inout MappingReader) -> Result {
    let base = PenaltyBaseReader(scope: scope).read(reader.entry("of")?.value, for: .clause(trigger))
    let (rateEntry, oneOffEntry, tiersEntry) = (reader.entry("rate"), reader.entry("one-off"), reader.entry("tiers"))
    let rate = rateEntry.flatMap { amount($0.value, base) }
    let oneOff = oneOffEntry.flatMap { amount($0.value, base) }
    let tiers = tiersEntry.map { PenaltyTierReader(charge: self).read($0.value, base) }
    let perEntry = reader.entry("per")
    let per = perEntry.flatMap { self.per($0.value) }
    check(oneOff: oneOffEntry, tiers: tiersEntry, rate: rateEntry, at: reader.head)
    check(per: perEntry, isNeeded: rateEntry != nil || tiersEntry != nil, at: reader.head)
    let entries = [rateEntry, oneOffEntry, tiersEntry].compactMap { $0 }
    let isWhole =
      !entries.isEmpty && (rateEntry == nil) == (rate == nil) && (oneOffEntry == nil) == (oneOff == nil)
      && (tiersEntry == nil || tiers?.isWhole == true) && (perEntry == nil) == (per == nil)
    guard isWhole else { return Result(charge: nil, base: base) }
    return Result(
      charge: PenaltyCharge(oneOff: oneOff, rate: rate, per: per, tiers: tiers?.tiers ?? []), base: base)
  }

  /// An amount of kronor, or a percentage of the base.
  func amount(_ node: YAMLNode, _ base: WrittenBase) -> PenaltyAmount? {
    guard let text = node.written(sink, wanted: Text("an amount or a percentage")) else { return nil }
    guard text.contains("%") else {
      return scope.money(node, wanted: Text("an amount or a percentage")).map { .money($0) }
    }
    guard let share = scope.percentage(node), let base = scope.base(base, ofPercentage: node) else { return nil }
    if base.isWhole, share.fraction > .one {
      sink.error(
        "more-than-all", Text("'\(text)' is more than all that it is taken of"), at: node.span,
        hints: [Text("write at most 100 %; a share of a price is seldom more than a few per cent")])
      return nil
    }
    return .share(share, of: base)
  }

  private func per(_ node: YAMLNode) -> ChargedUnit? {
    guard let text = node.written(sink, wanted: Text("a unit of time")) else { return nil }
    do throws(QuantityError) {
      return try ChargedUnit.parse(text)
    } catch {
      sink.error("wrong-unit", error.problem, at: node.span, hints: [error.hint])
      return nil
    }
  }

  private func check(
    oneOff: YAMLMapping.Entry?, tiers: YAMLMapping.Entry?, rate: YAMLMapping.Entry?, at head: SourceSpan
  ) {
    if oneOff == nil, tiers == nil, rate == nil {
      sink.error(
        "missing-rate", Text("the clause does not say what it costs; where no rate is agreed, no penalty is owed"),
        at: head,
        hints: [Text("write rate:, one-off: or tiers:, with an amount or with a percentage and of:")])
    }
    if let tiers, let rate {
      sink.error(
        "conflicting-keys", Text("a clause has one rate or several tiers, not both"), at: tiers.key.span,
        related: [.init(Text("'rate' given"), at: rate.key.span)])
    }
    guard let trigger else { return }
    if let oneOff, !trigger.traits.hasOneOff {
      sink.error(
        "key-without-use", Text("\(trigger.words) is charged once each time already"), at: oneOff.key.span,
        hints: [Text("write rate: instead of one-off:")])
    }
    if let tiers, !trigger.traits.hasTiers {
      sink.error(
        "key-without-use", Text("\(trigger.words) has no tiers"), at: tiers.key.span, hints: [Text("write one rate:")])
    }
  }

  private func check(per entry: YAMLMapping.Entry?, isNeeded: Bool, at head: SourceSpan) {
    guard let trigger else { return }
    if trigger.hasClock, isNeeded, entry == nil {
      sink.error(
        "missing-key", Text("a rate for \(trigger.words) needs the key 'per'"), at: head,
        hints: [Text("write for which unit of time the rate is, for instance per: commenced 7 days")])
    }
    guard let entry else { return }
    if !trigger.hasClock {
      sink.error(
        "key-without-use", Text("\(trigger.words) is not charged by time"), at: entry.key.span,
        hints: [Text("delete per:; the rate is for each incident, each month or each failure")])
    } else if !isNeeded {
      sink.error(
        "key-without-use", Text("what is charged once has no unit of time"), at: entry.key.span,
        hints: [Text("delete per:, or add rate: with what a unit costs")])
    }
  }
}
