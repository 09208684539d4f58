import Drivers
import Evidence
import Execution
import Foundation
import HostileServer
import JSONValues
import Planning
import Quantities
import SuiteLanguage
import Synchronization
import Testing
import Texts

/// What a vendor does decides between failed and inconclusive, never passed.
@Suite(.timeLimit(.minutes(2))) struct OutcomeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let acts: [HostileServer.Act]
    let outcome: CaseOutcome
    /// Short only where the vendor lets it run out, so that a busy machine is no slow vendor.
    var timeLimit = TimeSpan.seconds(20)
  }

  @Test(
    arguments: [
      Case(testDescription: "good", acts: .answer(200, #"{"id":"a","level":50}"#), outcome: .passed),
      Case(testDescription: "other value", acts: .answer(200, #"{"id":"b","level":50}"#), outcome: .failed),
      Case(testDescription: "slow", acts: [.hang], outcome: .inconclusive, timeLimit: .milliseconds(500)),
      Case(testDescription: "drips", acts: .drip, outcome: .inconclusive, timeLimit: .milliseconds(500)),
      Case(testDescription: "closes", acts: [.send("HTTP/1.1 200 OK\r\n")], outcome: .inconclusive),
      Case(testDescription: "500", acts: .answer(500), outcome: .failed),
      Case(testDescription: "1 GB", acts: .gigabyte(declaresLength: false), outcome: .inconclusive),
      Case(testDescription: "invalid JSON", acts: .answer(200, "{"), outcome: .failed),
      Case(testDescription: "invalid UTF-8", acts: .invalidUTF8, outcome: .failed),
      Case(testDescription: "loop", acts: .answer(302, headers: ["Location": "/thing"]), outcome: .failed),
    ])
  func `an answer gives its outcome`(_ sample: Case) async throws {
    let server = try await HostileServer { _ in sample.acts }
    let call = PlanBuilder.call(that: ["id": .equals(.value(.text("a")))])
    var builder = PlanBuilder(url: server.url, cases: [PlanBuilder.planned("s/1", [call])])
    builder.timeLimit = sample.timeLimit
    let run = TestRun()
    _ = try await run.run(builder.plan)
    await server.stop()
    #expect(try run.outcomes == ["s/1": sample.outcome])
    let step = try #require(try run.steps.first)
    #expect((step.reason == nil) == (sample.outcome == .passed))
    if sample.outcome != .passed { #expect(step.reason?.byTag.keys.sorted() == ["en", "fi", "sv"]) }
  }

  @Test func `a vendor that is down makes the run inconclusive`() async throws {
    let url = try Port.deadAddress()
    let run = TestRun()
    let plan = PlanBuilder(url: url, cases: [PlanBuilder.planned("s/1", [PlanBuilder.call()])]).plan
    let summary = try await run.run(plan).summary
    #expect(summary?.inconclusive == 1)
    #expect(RecordVerification.verify(run.directory).problems.isEmpty)
  }

  struct Expectation: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let events: String
    var then: [HostileServer.Act] = [.hang]
    let times: Matcher
    let outcome: CaseOutcome
  }

  private static let alarm = "event: alarm\ndata: {\"id\":\"a\"}\n\n"

  @Test(
    arguments: [
      Expectation(testDescription: "one", events: alarm, times: .equals(PlanBuilder.count(1)), outcome: .passed),
      Expectation(testDescription: "none", events: "", times: .atLeast(PlanBuilder.count(1)), outcome: .failed),
      Expectation(testDescription: "silence", events: "", times: .equals(PlanBuilder.count(0)), outcome: .passed),
      Expectation(testDescription: "noise", events: alarm, times: .equals(PlanBuilder.count(0)), outcome: .failed),
      Expectation(
        testDescription: "two", events: alarm + alarm, times: .equals(PlanBuilder.count(1)), outcome: .failed),
      Expectation(
        testDescription: "one and a break", events: alarm, then: [], times: .atLeast(PlanBuilder.count(1)),
        outcome: .passed),
      Expectation(
        testDescription: "silence and a break", events: "", then: [], times: .equals(PlanBuilder.count(0)),
        outcome: .inconclusive),
      Expectation(
        testDescription: "one, a break, nothing more", events: alarm, then: [], times: .equals(PlanBuilder.count(1)),
        outcome: .inconclusive),
      Expectation(
        testDescription: "garbage", events: "event: alarm\ndata: {nonsense\n\n", times: .atLeast(PlanBuilder.count(1)),
        outcome: .failed),
    ])
  func `what a stream brings gives its outcome`(_ sample: Expectation) async throws {
    let connections = Mutex(0)
    let server = try await HostileServer { request in
      guard request.target == "/events" else { return .answer(200, #"{"id":"a"}"#) }
      let isFirst = connections.withLock { connections in
        connections += 1
        return connections == 1
      }
      return isFirst
        ? .events(sample.events, then: [.pause(milliseconds: 100)] + sample.then) : .events("", then: [.hang])
    }
    // Long enough for the break to come within it, however busy the machine is.
    let steps = [PlanBuilder.watch, PlanBuilder.expect(sample.times, within: .seconds(6), id: "a")]
    let run = TestRun()
    _ = try await run.run(PlanBuilder(url: server.url, cases: [PlanBuilder.planned("s/1", steps)]).plan)
    await server.stop()
    #expect(try run.outcomes == ["s/1": sample.outcome])
  }

  @Test func `steps after one that is not met are not run`() async throws {
    let server = try await HostileServer { _ in .answer(200, #"{"id":"a"}"#) }
    let steps = [PlanBuilder.call(that: ["id": .equals(.value(.text("b")))]), PlanBuilder.call()]
    let run = TestRun()
    _ = try await run.run(PlanBuilder(url: server.url, cases: [PlanBuilder.planned("s/1", steps)]).plan)
    await server.stop()
    #expect(try run.steps.map(\.step) == ["1"])
    #expect(server.requests.count == 1)
  }

  @Test func `a case that takes too long is cut off, and says where`() async throws {
    let server = try await HostileServer { _ in .answer(200, #"{"id":"a"}"#) }
    let steps: [PlannedStep] = [PlanBuilder.call(), .wait(.value(.duration(.hours(1))))]
    // Long enough for the call to be answered, however busy the machine is.
    let planned = PlanBuilder.planned("s/1", steps, timeLimit: .seconds(10))
    let run = TestRun()
    _ = try await run.run(PlanBuilder(url: server.url, cases: [planned]).plan)
    await server.stop()
    #expect(try run.outcomes == ["s/1": .inconclusive])
    #expect(try run.steps.map { "\($0.step) \($0.outcome)" } == ["1 met", "2 unobserved"])
  }

  @Test func `secrets stay out of everything that is written`() async throws {
    let server = try await HostileServer { request in
      .answer(200, #"{"id":"\#(TestRun.secret)","echo":"\#(request.header("authorization") ?? "")"}"#)
    }
    let steps = [
      PlanBuilder.call(save: ["it": "id"]),
      PlannedStep.check(.init(value: .variable("it"), that: .equals(.value(.text("other"))))),
    ]
    let run = TestRun()
    _ = try await run.run(PlanBuilder(url: server.url, cases: [PlanBuilder.planned("s/1", steps)]).plan)
    await server.stop()
    #expect(server.requests.first?.header("authorization") == "Bearer \(TestRun.secret)")
    let files = try #require(FileManager.default.enumerator(atPath: run.directory)?.compactMap { $0 as? String })
    for file in files {
      guard let data = FileManager.default.contents(atPath: run.directory + "/" + file) else { continue }
      #expect(data.firstRange(of: Data(TestRun.secret.utf8)) == nil, "\(file)")
    }
    #expect(try run.outcomes == ["s/1": .failed])
  }
}
