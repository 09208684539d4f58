import Quantities

extension ValueType {
  /// Whether values of this type can be put where `wanted` is demanded, without asking what they are.
  package func isAssignable(to wanted: ValueType) -> Bool {
    switch (self, wanted) {
    case (.word, .text), (.choice, .text), (.choice, .word), (.language, .text), (.integer, .text),
      (.integer, .number):
      true
    case (.choice(let mine), .choice(let theirs)): Set(mine).isSubset(of: theirs)
    case (.list(let mine), .list(let theirs)): mine.isAssignable(to: theirs)
    default: self == wanted
    }
  }

  /// Whether a value of this type can ever equal one of the other type.
  package func isComparable(to other: ValueType) -> Bool {
    switch (self, other) {
    case (.choice(let mine), .choice(let theirs)): !Set(mine).isDisjoint(with: theirs)
    case (.list(let mine), .list(let theirs)): mine.isComparable(to: theirs)
    case (.integer, .text), (.text, .integer): false
    default: isAssignable(to: other) || other.isAssignable(to: self)
    }
  }

  /// Whether one value can be more than another, so that `at-least` and `at-most` mean something.
  package var isOrdered: Bool {
    switch self {
    case .integer, .number, .percent, .duration, .length, .money, .instant, .date: true
    case .text, .word, .choice, .language, .position, .boolean, .list: false
    }
  }

  /// Whether values are text to look into, for `matches` and `contains`.
  package var isTextual: Bool {
    switch self {
    case .text, .word, .choice: true
    default: false
    }
  }
}

extension Value {
  /// The same value as the wanted type writes it: a word as text, an integer as number. Nil where it is no value of
  /// that type.
  package func converted(to wanted: ValueType) -> Value? {
    switch (self, wanted) {
    case (.text, .text), (.word, .word), (.integer, .integer), (.number, .number), (.percent, .percent),
      (.duration, .duration), (.length, .length), (.money, .money), (.instant, .instant), (.date, .date),
      (.language, .language), (.position, .position), (.boolean, .boolean):
      return self
    case (.word(let word), .choice(let words)): return words.contains(word) ? self : nil
    case (.word(let word), .text): return .text(word)
    case (.integer(let integer), .text): return .text(String(integer))
    case (.language(let tag), .text): return .text(tag.description)
    case (.integer(let integer), .number): return .number(Rational(integer))
    case (.list(let items), .list(let item)):
      let converted = items.compactMap { $0.converted(to: item) }
      return converted.count == items.count ? .list(converted) : nil
    default: return nil
    }
  }
}
