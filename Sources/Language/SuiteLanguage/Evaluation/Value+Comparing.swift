import Quantities

extension Value {
  /// Whether two values are the same thing, across the types that can be compared: text, words and languages by what
  /// is written, integers and numbers by amount, lists item by item.
  package func equals(_ other: Value) -> Bool {
    switch (self, other) {
    case (.integer(let integer), .number(let number)), (.number(let number), .integer(let integer)):
      return Rational(integer) == number
    case (.list(let mine), .list(let theirs)):
      return mine.count == theirs.count && zip(mine, theirs).allSatisfy { $0.equals($1) }
    case (.language(let mine), .language(let theirs)): return mine == theirs
    case (.language(let tag), .text(let text)), (.language(let tag), .word(let text)),
      (.text(let text), .language(let tag)), (.word(let text), .language(let tag)):
      return tag.description.lowercased() == text.lowercased()
    case (.text(let mine), .word(let theirs)), (.word(let mine), .text(let theirs)): return mine == theirs
    default: return self == other
    }
  }

  package enum Order: Sendable {
    case before, same, after
  }

  /// Which of two amounts is larger; nil where they are no amounts of the same kind.
  package func ordered(before other: Value) -> Order? {
    switch (self, other) {
    case (.integer(let a), .integer(let b)): Value.order(a, b)
    case (.integer(let a), .number(let b)): Value.order(Rational(a), b)
    case (.number(let a), .integer(let b)): Value.order(a, Rational(b))
    case (.number(let a), .number(let b)): Value.order(a, b)
    case (.percent(let a), .percent(let b)): Value.order(a, b)
    case (.duration(let a), .duration(let b)): Value.order(a, b)
    case (.length(let a), .length(let b)): Value.order(a, b)
    case (.money(let a), .money(let b)): Value.order(a, b)
    case (.instant(let a), .instant(let b)): Value.order(a, b)
    case (.date(let a), .date(let b)): Value.order(a, b)
    default: nil
    }
  }

  private static func order<Amount: Comparable>(_ first: Amount, _ second: Amount) -> Order {
    if first == second { .same } else { first < second ? .before : .after }
  }

  /// What two equal values have in common, for finding equal ones among many.
  var equalityKey: Value {
    switch self {
    case .word(let word): .text(word)
    case .language(let tag): .text(tag.description.lowercased())
    case .integer(let integer): .number(Rational(integer))
    case .list(let items): .list(items.map(\.equalityKey))
    default: self
    }
  }
}
