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

@Suite(.timeLimit(.minutes(2))) struct RepeatTests {
  private func rounds(
    _ count: Int64, sideBySide: Int = 1, _ steps: [PlannedStep], each: SuiteLanguage.Expression? = nil,
    item: String? = nil
  ) -> PlannedStep {
    .repeat(
      .init(
        times: each == nil ? PlanBuilder.count(count) : nil, each: each, item: item, sideBySide: sideBySide,
        steps: steps))
  }

  @Test func `many rounds are one entry, and each exchange is kept`() async throws {
    let number = Mutex(0)
    let server = try await HostileServer { _ in
      let next = number.withLock { number in
        number += 1
        return number
      }
      return .answer(200, #"{"id":"id-\#(next)"}"#)
    }
    let steps = [
      rounds(600, sideBySide: 50, [PlanBuilder.call(save: ["it": "id"])]),
      PlannedStep.check(.init(value: .variable("it"), that: .allDifferent)),
      PlannedStep.check(.init(value: .variable("it"), that: .count(.equals(PlanBuilder.count(600))))),
    ]
    let run = TestRun()
    var builder = PlanBuilder(url: server.url, cases: [PlanBuilder.planned("s/1", steps)])
    builder.timeLimit = .seconds(30)
    _ = try await run.run(builder.plan)
    await server.stop()
    #expect(try run.outcomes == ["s/1": .passed])
    let steps_ = try run.steps
    #expect(steps_.map(\.step) == ["1", "2", "3"])
    #expect(steps_[0].samples == 600)
    #expect(steps_[0].latenciesMicroseconds?.count == 600)
    let attached = try RecordReader.entries(in: run.directory).lazy.compactMap {
      try? $0.attachment(named: "exchanges")
    }
    let reference = try #require(attached.first)
    let bytes = try AttachmentStore(directory: run.directory).read(reference)
    #expect(bytes.split(separator: 0x0A).count == 600)
    // Each round has a text of its own.
    #expect(Set(server.requests.map(\.target)).count == 600)
  }

  @Test func `rounds that fail are counted, and the first twenty told`() async throws {
    let number = Mutex(0)
    let server = try await HostileServer { _ in
      let next = number.withLock { number in
        number += 1
        return number
      }
      return next.isMultiple(of: 2) ? .answer(500) : .answer(200, #"{"id":"a"}"#)
    }
    let run = TestRun()
    let step = rounds(60, [PlanBuilder.call()])
    _ = try await run.run(PlanBuilder(url: server.url, cases: [PlanBuilder.planned("s/1", [step])]).plan)
    await server.stop()
    let found = try #require(try run.steps.first)
    #expect(found.outcome == .unmet)
    #expect(found.actual?["met"] == 30)
    #expect(found.actual?["unmet"] == 30)
    #expect(found.actual?["failures"]?.arrayValue?.count == 20)
  }

  @Test func `a vendor that is gone is not asked for every round`() async throws {
    let run = TestRun()
    let step = rounds(5_000, [PlanBuilder.call()])
    let url = try Port.deadAddress()
    _ = try await run.run(PlanBuilder(url: url, cases: [PlanBuilder.planned("s/1", [step])]).plan)
    let found = try #require(try run.steps.first)
    #expect(found.outcome == .unobserved)
    #expect(found.actual?["done"] == 20)
  }

  @Test func `a list gives its items, and rounds within rounds work`() async throws {
    let server = try await HostileServer { _ in .answer(200, #"{"id":"a"}"#) }
    let items = SuiteLanguage.Expression.value(.list([.text("x"), .text("y")]))
    let inner = rounds(
      2, [PlannedStep.check(.init(value: .variable("item"), that: .oneOf([.value(.text("x")), .value(.text("y"))])))])
    let steps = [rounds(0, [inner, PlanBuilder.call()], each: items, item: "item")]
    let run = TestRun()
    _ = try await run.run(PlanBuilder(url: server.url, cases: [PlanBuilder.planned("s/1", steps)]).plan)
    await server.stop()
    #expect(try run.outcomes == ["s/1": .passed])
    #expect(server.requests.count == 2)
  }

  @Test func `branches run at the same time and share what they saved`() async throws {
    let server = try await HostileServer { _ in .answer(200, #"{"id":"a"}"#) }
    let steps: [PlannedStep] = [
      .inParallel([[PlanBuilder.call(save: ["one": "id"])], [PlanBuilder.call(save: ["two": "id"])]]),
      .check(.init(value: .variable("one"), that: .equals(.variable("two")))),
    ]
    let run = TestRun()
    _ = try await run.run(PlanBuilder(url: server.url, cases: [PlanBuilder.planned("s/1", steps)]).plan)
    await server.stop()
    #expect(try run.outcomes == ["s/1": .passed])
    #expect(try run.steps.map(\.step).sorted() == ["1", "1.1.1", "1.2.1", "2"])
  }

  @Test func `long values that rounds save do not end the run, and it can be resumed`() async throws {
    let long = #"{"id":""# + String(repeating: "a", count: 9_000) + #""}"#
    let server = try await HostileServer { _ in .answer(200, long) }
    let cases = [
      PlanBuilder.planned("s/1", [rounds(10, [PlanBuilder.call(save: ["it": "id"])]), PlanBuilder.call()]),
      PlanBuilder.planned("s/2", [PlanBuilder.call(save: ["one": "id"])]),
    ]
    let run = TestRun()
    // Ten answers of 9 MB against 16 MiB, a thousandth of each.
    var bounds = RunBounds()
    bounds.saved /= 1_000
    let builder = PlanBuilder(url: server.url, cases: cases)
    _ = try await run.run(builder.plan, bounds: bounds)
    let resumed = try await run.run(builder.plan, resumes: true, bounds: bounds)
    await server.stop()
    #expect(resumed.codes == [])
    #expect(try run.outcomes == ["s/1": .inconclusive, "s/2": .passed])
    let step = try #require(try run.steps.first { $0.case == "s/1" })
    #expect(step.outcome == .unobserved)
    #expect(step.saved == nil)
    #expect(step.reason?.byTag["en"]?.contains("more than an entry of the record holds") == true)
    // One answer fits.
    #expect(try run.steps.first { $0.case == "s/2" }?.saved?["one"] != nil)
  }

  @Test func `a longest answer fits, and an entry holds what a step may save`() {
    #expect(RunBounds().saved > 10_000_000)
    #expect(RunBounds().saved * 3 < 64 << 20)
  }

  @Test func `a long value that is not as demanded is recorded by its beginning, length and digest`() async throws {
    let text = String(repeating: "b", count: 70_000)
    let server = try await HostileServer { _ in .answer(200, #"{"id":"\#(text)"}"#) }
    let check = PlannedStep.check(.init(value: .variable("it"), that: .equals(.value(.text(text + "c")))))
    let steps = [PlanBuilder.call(save: ["it": "id"]), check]
    let run = TestRun()
    _ = try await run.run(PlanBuilder(url: server.url, cases: [PlanBuilder.planned("s/1", steps)]).plan)
    await server.stop()
    #expect(try run.outcomes == ["s/1": .failed])
    let found = try #require(try run.steps.last)
    let (expected, actual) = (try #require(found.expected), try #require(found.actual))
    #expect(actual.canonicalText.utf8.count < 10_000)
    #expect(actual.canonicalText.contains("70000 bytes, SHA-256"))
    #expect(expected.canonicalText.contains("70001 bytes, SHA-256"))
  }

  @Test func `points of rounds that are not kept are counted`() async throws {
    let server = try await HostileServer { _ in .answer(200, #"{"id":"a","level":50}"#) }
    let run = TestRun()
    var bounds = RunBounds()
    bounds.points = 10
    let steps = [rounds(25, [PlanBuilder.call()])]
    _ = try await run.run(
      PlanBuilder(url: server.url, cases: [PlanBuilder.planned("s/1", steps)]).plan, bounds: bounds)
    await server.stop()
    let step = try #require(try run.steps.first)
    #expect(step.observed?.count == 10)
    #expect(step.observedLeftOut == 15)
  }

  @Test func `more rounds than are done are not done in silence`() async throws {
    let server = try await HostileServer { _ in .answer(200, #"{"id":"a"}"#) }
    let run = TestRun()
    var bounds = RunBounds()
    bounds.rounds = 5
    let steps = [rounds(6, [PlanBuilder.call()])]
    _ = try await run.run(
      PlanBuilder(url: server.url, cases: [PlanBuilder.planned("s/1", steps)]).plan, bounds: bounds)
    await server.stop()
    #expect(try run.outcomes == ["s/1": .inconclusive])
    #expect(server.requests.isEmpty)
    #expect(try run.steps.first?.reason?.byTag["en"]?.contains("No more than 5 rounds") == true)
  }
}
