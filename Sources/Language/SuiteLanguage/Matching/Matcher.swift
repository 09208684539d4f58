package import Quantities

/// What a value is demanded to be.
package indirect enum Matcher: Hashable, Sendable {
  /// A plain value: equal to it.
  case equals(Expression)
  /// `{at-least: ..}`
  case atLeast(Expression)
  /// `{at-most: ..}`
  case atMost(Expression)
  /// `{between: [low, high]}`, both ends included.
  case between(Expression, Expression)
  /// `{one-of: [..]}`
  case oneOf([Expression])
  /// `{matches: regex}`: found anywhere in the text; PCRE2 syntax, with a limit on the work it may take.
  case matches(String)
  /// `{contains: text}`
  case contains(Expression)
  /// `{language: fi}`: the text is written in the language.
  case writtenIn(LanguageTag)
  /// `{within: 50 m, of: ${place}}`
  case near(Expression, of: Expression)
  /// `{present: true}` or `{present: false}`
  case present(Bool)
  /// `{not: ..}`
  case not(Matcher)
  /// `{each: ..}`: every item of a list (an empty list is never met).
  case each(Matcher)
  /// `{count: ..}`: the number of items of a list.
  case count(Matcher)
  /// `{all-different: true}`: no two items of a list are equal.
  case allDifferent
}
