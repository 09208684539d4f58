import Diagnostics
import Digests
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

  @Test func `a run waits until others have written`() async throws {
    let server = try await HostileServer { _ in .answer(200, #"{"id":"a"}"#) }
    let run = TestRun()
    let writer = try RecordWriter.open(directory: run.directory, catalogue: "sample", turn: .untilClosed)
    let plan = PlanBuilder(url: server.url, cases: [PlanBuilder.planned("s/1", [PlanBuilder.call()])]).plan
    async let outcome = run.run(plan)
    try await writer.append(RunFinished(run: "another"))
    await writer.close()
    #expect(try await outcome.summary?.passed == 1)
    await server.stop()
  }

  @Test func `others write and run while a run waits`() async throws {
    let server = try await HostileServer { request in
      request.target == "/events" ? .events("", then: [.hang]) : .answer(200, #"{"id":"a"}"#)
    }
    let plan = plan(server.url)
    let quick = PlanBuilder(url: server.url, cases: [PlanBuilder.planned("s/1", [PlanBuilder.call()])]).plan
    let run = TestRun()
    let (waits, waiting) = AsyncStream.makeStream(of: Void.self)
    let task = Task {
      defer { waiting.finish() }
      return try await run.run(plan) { event in if case .waiting = event { waiting.yield(()) } }
    }
    for await _ in waits { break }
    let writer = try RecordWriter.open(directory: run.directory, catalogue: "sample", turn: .untilClosed)
    try await writer.append(EventRecorded(event: "note", values: [:], known: SystemClock.system.now()))
    await writer.close()
    // The run that waits is at work, so that another one need not ask what is to become of it.
    #expect(try await run.run(quick).summary?.passed == 1)
    task.cancel()
    #expect(try await task.value.summary?.wasInterrupted == true)
    let begun = try run.entries.compactMap { content -> String? in
      if case .runStarted(let body) = content { body.run } else { nil }
    }
    #expect(begun == ["run-1", "run-2"])
    #expect(RecordVerification.verify(run.directory).findings.isEmpty)
    await server.stop()
  }

  @Test func `a run over an interrupted one asks what is to become of it`() async throws {
    let server = try await HostileServer { request in
      request.target == "/events" ? .events("", then: [.hang]) : .answer(200, #"{"id":"a"}"#)
    }
    let run = TestRun()
    _ = try await interruptAtWait(run, plan(server.url))
    let quick = PlanBuilder(url: server.url, cases: [PlanBuilder.planned("s/1", [PlanBuilder.call()])]).plan
    let refused = try await run.run(quick)
    #expect(refused.summary == nil)
    #expect(refused.codes == ["run-interrupted"])
    #expect(try await run.run(quick, beginsAnew: true).summary?.passed == 1)
    await server.stop()
  }

  @Test(arguments: [("2.0", ["other-version"]), ("1.0", [])])
  func `a run does not go on with another version of the system`(version: String, codes: [String]) async throws {
    let server = try await HostileServer { request in
      request.target == "/events" ? .events("", then: [.hang]) : .answer(200, #"{"id":"a"}"#)
    }
    let run = TestRun()
    var first = plan(server.url)
    first.binding.system.version = .fixed("1.0")
    _ = try await interruptAtWait(run, first)
    var check: [String] = []
    let sink = DiagnosticSink()
    let started = try #require(
      try run.entries.compactMap { content -> RunStarted? in
        if case .runStarted(let body) = content { body } else { nil }
      }.first)
    #expect(started.addresses?.values.contains(server.url) == true)
    _ = ResumeCheck(interrupted: started).check(
      version: version, addresses: started.addresses ?? [:], into: sink)
    check += sink.diagnostics.map(\.code)
    #expect(check == codes)
    await server.stop()
  }

  @Test func `a run does not go on at another address`() async throws {
    let started = RunStarted(
      run: "run-1", catalogue: "c", plan: .zero, binding: "b",
      system: SystemUnderTest(vendor: "v", product: "p", version: "1"), simulated: false, tool: "t",
      addresses: ["api": "https://one.example"])
    let sink = DiagnosticSink()
    #expect(
      ResumeCheck(interrupted: started).check(version: nil, addresses: ["api": "https://one.example"], into: sink))
    #expect(
      !ResumeCheck(interrupted: started).check(version: nil, addresses: ["api": "https://two.example"], into: sink))
    #expect(sink.diagnostics.map(\.code) == ["other-address"])
  }

  @Test func `an unknown name after only is pointed at`() async throws {
    let run = TestRun()
    let plan = PlanBuilder(
      url: "http://127.0.0.1:1", cases: [PlanBuilder.planned("suite/one", [PlanBuilder.call()])]
    ).plan
    #expect(try await run.run(plan, only: ["suite/on"]).codes == ["unknown-id"])
  }
}
