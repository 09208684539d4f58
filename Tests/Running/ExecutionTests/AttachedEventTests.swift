import Evidence
import Execution
import Foundation
import HostileServer
import JSONValues
import Planning
import Quantities
import SuiteLanguage
import Testing

/// How many events of a stream are kept beside a step that expects some.
@Suite(.timeLimit(.minutes(2))) struct AttachedEventTests {
  /// Runs a case that expects a number of events.
  ///
  /// - Parameters:
  ///   - texts: the data of what the stream brings.
  ///   - id: what the events that are expected have; any of them unless given.
  /// - Returns: the step that expects, and the lines of its attachment.
  private func run(
    _ texts: [String], _ times: Matcher, id: String? = nil, _ bounds: RunBounds
  ) async throws -> (step: StepFinished?, lines: [JSONValue]) {
    let events = texts.map { "event: alarm\ndata: \($0)\n\n" }.joined()
    let server = try await HostileServer { _ in .events(events, then: [.hang]) }
    let steps = [PlanBuilder.watch, PlanBuilder.expect(times, within: .seconds(1), id: id)]
    let run = TestRun()
    _ = try await run.run(PlanBuilder(url: server.url, cases: [PlanBuilder.planned("s/1", steps)]).plan, bounds: bounds)
    await server.stop()
    #expect(RecordVerification.verify(run.directory).problems.isEmpty)
    let attached = try RecordReader.entries(in: run.directory).compactMap { try $0.attachment(named: "events") }
    let reference = try #require(attached.first)
    let bytes = try AttachmentStore(directory: run.directory).read(reference)
    return (
      try run.steps.first { $0.action == .expect },
      try bytes.split(separator: 0x0A).map { try JSONValue.parse(Array($0)) }
    )
  }

  @Test func `events beyond the bound are counted on its last line, and judged all the same`() async throws {
    var bounds = RunBounds()
    bounds.attachedEvents = 3
    let texts = (1...7).map { #"{"id":"e\#($0)"}"# }
    let (step, lines) = try await run(texts, .equals(PlanBuilder.count(1)), id: "e6", bounds)
    #expect(step?.outcome == .met)
    #expect(lines.count == 4)
    #expect(lines.dropLast().map { $0["data"]?["id"] } == ["e1", "e2", "e3"])
    #expect(lines.dropLast().map { $0["matches"] } == [false, false, false])
    #expect(lines.last == ["eventsLeftOut": 4])
  }

  @Test func `as many events as the bound allows are all attached`() async throws {
    var bounds = RunBounds()
    bounds.attachedEvents = 3
    let texts = (1...3).map { #"{"id":"e\#($0)"}"# }
    let (_, lines) = try await run(texts, .equals(PlanBuilder.count(3)), bounds)
    #expect(lines.map { $0["data"]?["id"] } == ["e1", "e2", "e3"])
  }

  @Test func `of a long event that is no JSON the beginning is attached, with how much is left out`() async throws {
    var bounds = RunBounds()
    bounds.attachedEventBytes = 100
    let json = #"{"id":"\#(String(repeating: "j", count: 300))"}"#
    let (step, lines) = try await run(
      [String(repeating: "x", count: 260), String(repeating: "y", count: 100), json], .equals(PlanBuilder.count(3)),
      bounds)
    #expect(step?.outcome != .met)
    #expect(lines.map { $0["data"]?.stringValue?.count } == [101, 100, nil])
    #expect(lines.first?["data"]?.stringValue?.hasSuffix("x…") == true)
    #expect(lines.map { $0["bytesLeftOut"] } == [160, nil, nil])
    // JSON is attached as a whole: half of it could not be read.
    #expect(lines.last?["data"]?["id"]?.stringValue?.count == 300)
  }

  /// Half a secret is not found any more.
  @Test func `a secret that the bound cuts in two is redacted`() async throws {
    var bounds = RunBounds()
    bounds.attachedEventBytes = 100
    let text = String(repeating: "x", count: 93) + " " + TestRun.secret + " and more"
    let (_, lines) = try await run([text], .equals(PlanBuilder.count(1)), bounds)
    let kept = lines.first?["data"]?.stringValue ?? ""
    #expect(!kept.contains(TestRun.secret.prefix(4)), "\(kept)")
    #expect(kept.hasPrefix("xxx"))
  }
}
