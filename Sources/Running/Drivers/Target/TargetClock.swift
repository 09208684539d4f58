import JSONValues
package import Quantities
import SuiteLanguage
import Synchronization
import Texts

/// The clock of the target, which moves only on command.
package final class TargetClock: Sendable {
  /// What the clock shows, and the mark that streams carry once they have delivered what was due by then.
  package struct Reading: Sendable {
    package let now: Instant
    package let mark: TargetMark?
    package let exchange: HTTPExchange
  }

  /// Held while the clock is moved and streams catch up with it.
  package let turn = AsyncLock()

  private let bound: Binding.TargetClock
  private let builder: RequestBuilder
  private let callers: [String: HTTPCaller]
  private let known = Mutex<Instant?>(nil)

  init(bound: Binding.TargetClock, builder: RequestBuilder, callers: [String: HTTPCaller]) {
    self.bound = bound
    self.builder = builder
    self.callers = callers
  }

  /// What the clock showed when it was last asked or moved.
  package var now: Instant? { known.withLock { $0 } }

  /// Moves the clock; by nothing, to read it. Throws ``Shortfall`` where it does not say how far it has come.
  package func advance(by span: TimeSpan) async throws -> Reading {
    let values = Scope(["duration": .duration(span)])
    let request = try builder.build(bound.advance, with: values)
    guard let caller = callers[bound.advance.connection] else { throw TargetClock.unclear(nil) }
    let exchange = try await caller.exchange(request)
    if let failure = exchange.failure { throw TargetClock.unclear(failure.shortfall.reason) }
    guard let response = exchange.response else { throw TargetClock.unclear(nil) }
    if let shortfall = StatusRule.check(response.status, bound.advance) { throw TargetClock.unclear(shortfall.reason) }
    let source = Extractor.Source(response)
    guard
      case .instant(let now) = try Extractor.value(Extraction(from: .json(bound.at)), as: .instant, in: source)
    else { throw TargetClock.unclear(nil) }
    var mark: TargetMark?
    if let place = bound.mark {
      let json = try Extractor.json(source.body)
      guard let pointer = JSONPointer(parsing: place), let value = json.value(at: pointer) else {
        throw TargetClock.unclear(nil)
      }
      mark = TargetMark(value)
    }
    known.withLock { $0 = now }
    return Reading(now: now, mark: mark, exchange: exchange)
  }

  /// A clock that cannot be moved is a matter of the test equipment, and says nothing about the requirement.
  private static func unclear(_ why: Text?) -> Shortfall {
    let what = Text("The clock of the system under test could not be moved.")
    return Shortfall(.unseen, why.map { Text(joined: [what, $0], by: Text(verbatim: " ")) } ?? what)
  }
}
