import Drivers
import Evidence
import Execution
import Foundation
import HostileServer
import Planning
import Quantities
import SuiteLanguage
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(2))) struct ResumeTests {
  /// Runs until a case waits, and stops there.
  private func interruptAtWait(_ run: TestRun, _ plan: Plan) async throws -> RunSummary? {
    let (waits, waiting) = AsyncStream.makeStream(of: Void.self)
    let task = Task {
      defer { waiting.finish() }
      return try await run.run(plan) { event in if case .waiting = event { waiting.yield(()) } }
    }
    for await _ in waits { break }
    task.cancel()
    return try await task.value.summary
  }

  private func plan(_ url: String) -> Plan {
    let waits: [PlannedStep] = [
      PlanBuilder.watch, PlanBuilder.call(save: ["it": "id"]), .wait(.value(.duration(.hours(48)))),
      .check(.init(value: .variable("it"), that: .equals(.value(.text("a"))))),
      .check(.init(value: .variable("home"), that: .equals(.value(.text("lgh-1"))))),
    ]
    var builder = PlanBuilder(
      url: url,
      cases: [
        PlanBuilder.planned("s/quick", [PlanBuilder.call()]),
        PlanBuilder.planned("s/waits", waits, uses: ["home": "test-home"]),
      ])
    builder.devices = ["test-home": ["lgh-1", "lgh-2"]]
    builder.sideBySide = 2
    return builder.plan
  }

  @Test func `a wait of two days survives a restart and ends when it was to end`() async throws {
    let server = try await HostileServer { request in
      request.target == "/events" ? .events("", then: [.hang]) : .answer(200, #"{"id":"a"}"#)
    }
    let plan = plan(server.url)
    let run = TestRun()
    let summary = try await interruptAtWait(run, plan)
    #expect(summary?.wasInterrupted == true)
    let last = try #require(try run.entries.last)
    guard case .runInterrupted = last else {
      Issue.record("the record does not say that the run was interrupted")
      return
    }
    let before = server.requests.count { $0.target.hasPrefix("/thing") }

    let later = SystemClock { SystemClock.system.now() + .hours(49) }
    let resumed = try await run.run(plan, resumes: true, clock: later)
    #expect(resumed.codes == [])
    #expect(resumed.summary?.passed == 2)
    let outcomes = try run.outcomes
    #expect(outcomes["s/waits"] == .passed)
    #expect(outcomes["s/quick"] == .passed)
    // The case that waited went on: its operation was not done again.
    let attempts = try run.entries.compactMap { content -> Int? in
      if case .caseStarted(let body) = content, body.case == "s/waits" { body.attempt } else { nil }
    }
    #expect(attempts == [1])
    #expect(before >= 1)
    #expect(RecordVerification.verify(run.directory).problems.isEmpty)
    await server.stop()
  }

  @Test func `silence that nobody listened to is not silence`() async throws {
    let server = try await HostileServer { request in
      request.target == "/events" ? .events("", then: [.hang]) : .answer(200, #"{"id":"a"}"#)
    }
    var builder = PlanBuilder(
      url: server.url,
      cases: [
        PlanBuilder.planned(
          "t/silent",
          [
            PlanBuilder.watch, PlanBuilder.call(), .wait(.value(.duration(.hours(48)))),
            PlanBuilder.expect(.equals(PlanBuilder.count(0))),
          ])
      ])
    builder.sideBySide = 1
    let run = TestRun()
    _ = try await interruptAtWait(run, builder.plan)
    let offset = TimeSpan.hours(49)
    _ = try await run.run(builder.plan, resumes: true, clock: SystemClock { SystemClock.system.now() + offset })
    await server.stop()
    #expect(try run.outcomes == ["t/silent": .inconclusive])
  }

  @Test func `another plan cannot be gone on with`() async throws {
    let server = try await HostileServer { request in
      request.target == "/events" ? .events("", then: [.hang]) : .answer(200, #"{"id":"a"}"#)
    }
    let run = TestRun()
    var builder = PlanBuilder(
      url: server.url, cases: [PlanBuilder.planned("s/1", [.wait(.value(.duration(.hours(1))))])])
    _ = try await interruptAtWait(run, builder.plan)
    builder.sideBySide = 3
    let resumed = try await run.run(builder.plan, resumes: true)
    #expect(resumed.summary == nil)
    #expect(resumed.codes == ["other-plan"])
    await server.stop()
  }

  @Test func `what was finished is not run again, and a new run is a run of its own`() async throws {
    let server = try await HostileServer { _ in .answer(200, #"{"id":"a"}"#) }
    let plan = PlanBuilder(url: server.url, cases: [PlanBuilder.planned("s/1", [PlanBuilder.call()])]).plan
    let run = TestRun()
    _ = try await run.run(plan)
    let resumed = try await run.run(plan, resumes: true)
    #expect(resumed.summary?.passed == 1)
    #expect(server.requests.count == 1)
    _ = try await run.run(plan)
    #expect(server.requests.count == 2)
    #expect(Set(server.requests.map(\.target)).count == 2)
    await server.stop()
  }

  @Test func `a second writer is told who writes`() async throws {
    let run = TestRun()
    let writer = try RecordWriter.open(directory: run.directory, catalogue: "sample")
    let second = try await run.run(PlanBuilder(url: "http://127.0.0.1:1").plan)
    #expect(second.summary == nil)
    #expect(second.codes == ["record-is-in-use"])
    await writer.close()
  }

  @Test func `an unknown name after only is pointed at`() async throws {
    let run = TestRun()
    let plan = PlanBuilder(
      url: "http://127.0.0.1:1", cases: [PlanBuilder.planned("suite/one", [PlanBuilder.call()])]
    ).plan
    #expect(try await run.run(plan, only: ["suite/on"]).codes == ["unknown-id"])
  }
}
