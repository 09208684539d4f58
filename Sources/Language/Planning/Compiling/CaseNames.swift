import Diagnostics
import SuiteLanguage
import Texts

/// The names of one case: which there are, which are used, and where.
struct CaseNames {
  /// Every name that is or was taken -> where.
  private(set) var declared: [String: SourceSpan] = [:]
  private(set) var used: Set<String> = []
  /// Values saved since the innermost `repeat` began.
  var savedHere: [(name: LocatedName, type: ValueType)] = []
  /// All values saved, in order.
  private(set) var saved: [LocatedName] = []
  /// Names whose type is unknown, since what they come from is wrong.
  var broken: Set<String> = []
  /// All watches, in order.
  var watched: [LocatedName] = []
  var expectedWatches: Set<SourceSpan> = []
  /// Whether a stream is watched that does not exist.
  var hasBrokenWatch = false
  /// Responses of SAML logins that are kept.
  var keptResponses: [String: KeptResponse] = [:]

  /// Where a response is kept, and how it deviates.
  struct KeptResponse {
    let span: SourceSpan
    let but: [PlannedStep.SAML.Deviation]
  }

  /// Takes a name that is not a saved value.
  mutating func take(_ name: String, at span: SourceSpan) {
    declared[name] = span
  }

  mutating func use(_ names: Set<String>) {
    used.formUnion(names)
  }

  /// Takes a name for a new value; `duplicate-name` where it is taken.
  mutating func declare(_ name: LocatedName, into sink: DiagnosticSink) -> Bool {
    if let first = declared[name.text] {
      CaseNames.reportTaken(name, first: first, into: sink)
      return false
    }
    declared[name.text] = name.span
    saved.append(name)
    return true
  }

  static func reportTaken(_ name: LocatedName, first: SourceSpan, into sink: DiagnosticSink) {
    sink.error(
      "duplicate-name", Text("the name '\(name)' is already taken in this case"), at: name.span,
      related: [.init(Text("first given"), at: first)], hints: [Text("choose another name")])
  }
}
