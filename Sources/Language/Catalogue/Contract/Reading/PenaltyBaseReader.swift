import Diagnostics
import LocatedYAML
import Quantities
import Texts

/// Reads what a percentage is taken of.
struct PenaltyBaseReader {
  let scope: ContractScope
  private var sink: DiagnosticSink { scope.sink }

  /// Who asks, since not everything has a late part or an order.
  enum User {
    /// A clause; nil where what it is for cannot be read.
    case clause(PenaltyTrigger?)
    /// A group, the whole contract, or a payment that is kept back; in words for messages.
    case other(Text)
  }

  /// - Parameter node: the value of `of`; nil where it is not given.
  func read(_ node: YAMLNode?, for user: User) -> WrittenBase {
    guard let node else { return .missing }
    return base(node, for: user).map { .read($0) } ?? .wrong
  }

  private static let words = ["contract-sum", "delayed-part", "order"]

  private func base(_ node: YAMLNode, for user: User) -> PenaltyBase? {
    guard let base = base(node) else { return nil }
    guard let problem = misfit(base, user) else { return base }
    sink.error(
      "unfit-base", problem, at: node.headSpan, hints: [Text("name what it is a share of, for instance of: {part: ..}")]
    )
    return nil
  }

  private func base(_ node: YAMLNode) -> PenaltyBase? {
    if node.isMapping {
      return node.mapping(Text("a base"), sink) { reader in
        guard let (key, value) = reader.oneOf(["part", "fee", "unit-price"]) else { return nil }
        return switch key {
        case "part": scope.names.use(.part, value).map { .part($0) }
        case "fee": scope.names.use(.fee, value).map { .monthlyFee($0) }
        default: scope.names.use(.unitPrice, value).map { .unitPrice($0) }
        }
      }
    }
    guard let text = node.written(sink, wanted: Text("what the percentage is taken of")) else { return nil }
    switch text {
    case "contract-sum": return .contractSum
    case "delayed-part": return .delayedPart
    case "order": return .order
    default: break
    }
    guard text.first?.isNumber == true || text.first == "-" else {
      let declared: [ContractThing] = [.part, .fee, .unitPrice]
      let named = declared.first { scope.names.place($0, text) != nil }
      let key = named == .unitPrice ? "unit-price" : named?.rawValue
      sink.error(
        "unknown-base", Text("'\(text)' is nothing that a percentage can be taken of"), at: node.span,
        hints: [
          key.map { Text("write of: {\($0): \(text)}") } ?? Suggestion.hint(for: text, among: Self.words)
            ?? Text("write contract-sum, delayed-part, order, {part: ..}, {fee: ..}, {unit-price: ..} or an amount")
        ])
      return nil
    }
    return scope.money(node).map { .money($0) }
  }

  /// Why nobody could tell what the base is.
  private func misfit(_ base: PenaltyBase, _ user: User) -> Text? {
    switch (base, user) {
    case (.delayedPart, .other(let words)): Text("\(words) has no part that is late")
    case (.order, .other(let words)), (.unitPrice, .other(let words)): Text("\(words) has no order")
    case (.delayedPart, .clause(let trigger?)):
      trigger.milestone != nil ? nil : Text("\(trigger.words) has no part that is late")
    case (.order, .clause(let trigger?)), (.unitPrice, .clause(let trigger?)):
      trigger.traits.hasOrder ? nil : Text("\(trigger.words) has no order")
    default: nil
    }
  }
}

extension PenaltyBase {
  /// Whether more than all of it makes no sense as a rate.
  var isWhole: Bool {
    switch self {
    case .contractSum, .part, .delayedPart: true
    case .order, .monthlyFee, .unitPrice, .money: false
    }
  }
}

/// `of`: not written, written wrong, or read.
enum WrittenBase {
  case missing, wrong
  case read(PenaltyBase)

  var value: PenaltyBase? { if case .read(let base) = self { base } else { nil } }
}

extension ContractScope {
  /// What a percentage is of; nil where it is written wrong, or not at all, which is reported as `missing-base`.
  func base(_ base: WrittenBase, ofPercentage node: YAMLNode) -> PenaltyBase? {
    if case .missing = base {
      sink.error(
        "missing-base", Text("'\(node.string ?? "")' of what?"), at: node.span,
        hints: [
          Text("add of: with contract-sum, delayed-part, order, {part: ..}, {fee: ..}, {unit-price: ..} or an amount"),
          Text("one per cent of the contract and one per cent of the part that is late can be tenfold apart"),
        ])
    }
    return base.value
  }
}
