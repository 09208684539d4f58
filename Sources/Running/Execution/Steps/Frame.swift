import Drivers
import Quantities
import SuiteLanguage

/// What steps know while they run: a copy for each branch and each round.
struct Frame: Sendable {
  var scope: Scope
  /// By the name that `expect` uses.
  var watches: [String: any StreamListener] = [:]
  /// Tells rounds apart: `2` in the second round, `2.7` in the seventh round of a repeat within it.
  var round = ""
  /// When the last operation was begun, which is what a delivery is measured from.
  var lastCall: Instant?
  /// Takes what steps within a `repeat` bring, which have no entries of their own.
  var sink: RoundSink?

  init(scope: Scope = Scope()) { self.scope = scope }
}
