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
