/// The keys of matchers, as written in suites.
enum MatcherKey: String, CaseIterable {
  case atLeast = "at-least"
  case atMost = "at-most"
  case between
  case oneOf = "one-of"
  case matches
  case contains
  case language
  case within
  case of
  case present
  case not
  case each
  case count
  case allDifferent = "all-different"

  static let names = allCases.map(\.rawValue)
}
