import Drivers
import Load
import Quantities

/// The end of a load: everything has been sent, and it is looked until nothing can come in time any longer.
struct LoadClosing: Sendable {
  let plan: LoadPlan
  let party: LoadParty
  let target: Target
  /// The rows of staff by index of the reader.
  let rows: [Int]
  let readers: LoadStreamReaders?
  let recorder: LoadRecorder
  let clock: LoadClock

  /// - Returns: why it cannot be said that everything was seen; nil where it can. Streams that did not keep up are not
  ///   such a reason: of them alone it is then not known.
  func run() async throws -> Shortfall? {
    do {
      try await party.allHaveSent()
      var behind: Set<Int> = []
      if target.clock == nil {
        behind = try await waitForReal()
      } else {
        behind = try await moveClock()
      }
      let complete = rows.indices.filter { !behind.contains($0) }.map { rows[$0] }
      recorder.isComplete(complete, at: clock.now())
      try await party.isDone()
      return nil
    } catch let shortfall as Shortfall {
      return shortfall
    }
  }

  /// Without a clock that can be moved the time has to pass.
  private func waitForReal() async throws -> Set<Int> {
    let end = plan.end + plan.tail
    while clock.now() < end {
      try await Task.sleep(for: .microseconds(min(1_000_000, max(1, end - clock.now()))))
    }
    return Set(await readers?.catchUp(to: nil).keys.map { $0 } ?? [])
  }

  /// With one, it is moved on step by step, and all streams of all shards keep up with each step.
  ///
  /// - Returns: the readers that did not keep up.
  private func moveClock() async throws -> Set<Int> {
    var behind: Set<Int> = []
    let steps = plan.tailSteps.steps
    for number in 0...steps.count {
      let mark = try await party.mark(number) {
        guard let clock = target.clock else { return nil }
        let span = number == 0 ? 0 : steps[number - 1] * Int64(plan.speed)
        return try await clock.turn.withLock { try await clock.advance(by: TimeSpan(microseconds: span)).mark }
      }
      if let readers { behind.formUnion(await readers.catchUp(to: mark).keys) }
      // From here on whatever comes is brought by the next step.
      if number < steps.count { recorder.moveOn(by: steps[number]) }
      try await party.haveCaughtUp(number)
    }
    return behind
  }
}

/// How the clock of a target that can be moved is moved on when everything has been sent: in steps that are short as
/// long as what comes may be in time, and longer as long as it may still be said to be late and not lost.
///
/// What comes during a step counts as shown at its end, which is never to the advantage of the system, and at most a
/// thirtieth of the time that it has.
package struct LoadTail: Sendable, Hashable {
  /// In microseconds of real time, as the plan counts; each more than zero.
  package let steps: [Int64]

  /// How many steps each of the two parts has.
  package static let parts: Int64 = 30

  package init(within: Int64, recovered: Int64) {
    steps = LoadTail.cut(within) + LoadTail.cut(max(0, recovered - within))
  }

  private static func cut(_ span: Int64) -> [Int64] {
    (1...parts).map { span * $0 / parts - span * ($0 - 1) / parts }.filter { $0 > 0 }
  }
}

extension LoadPlan {
  /// How the clock of a target that can be moved is moved on after the last arrival. That costs next to no time, so it
  /// is looked for ten times as long as alarms may take: what comes late is then distinguished from what never comes.
  var tailSteps: LoadTail {
    let within = within ?? 0
    return LoadTail(within: within, recovered: max(tail, within * 10))
  }
}
