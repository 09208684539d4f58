import Drivers
import Evidence
import Execution
import HostileServer
import Planning
import Quantities
import SuiteLanguage
import Synchronization
import Testing
import Texts

/// What the buyer's side causes is not the vendor's failure, and a vendor does not escape one by answering 401.
@Suite(.timeLimit(.minutes(2))) struct ConnectionCheckTests {
  struct Vendor: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// To the check when the run begins.
    var before: [HostileServer.Act] = .answer(200)
    /// To the check later, where that is something else.
    var after: [HostileServer.Act]?
    /// To the call of the case.
    var thing: [HostileServer.Act] = .answer(200, #"{"id":"a"}"#)
    let outcome: CaseOutcome
    var ground: ConnectionGround?
  }

  private static let certificate = "<h1>400 Bad Request</h1>No required SSL certificate was sent"

  @Test(
    arguments: [
      Vendor(testDescription: "all is well", outcome: .passed),
      Vendor(
        testDescription: "a wrong token", before: .answer(401), thing: .answer(401), outcome: .inconclusive,
        ground: .credentials),
      Vendor(
        testDescription: "an account without rights", before: .answer(403), thing: .answer(403),
        outcome: .inconclusive, ground: .credentials),
      Vendor(
        testDescription: "a certificate that we do not send", before: .answer(400, certificate),
        thing: .answer(400, certificate), outcome: .inconclusive, ground: .credentials),
      Vendor(
        testDescription: "another address", before: .answer(404), thing: .answer(404), outcome: .inconclusive,
        ground: .binding),
      Vendor(
        testDescription: "a gateway without a system", before: .answer(502), thing: .answer(502),
        outcome: .inconclusive, ground: .network),
      Vendor(
        testDescription: "a proxy that wants a password", before: .answer(407), thing: .answer(407),
        outcome: .inconclusive, ground: .network),
      Vendor(
        testDescription: "a token that runs out", after: .answer(401), thing: .answer(401), outcome: .inconclusive,
        ground: .credentials),
      Vendor(
        testDescription: "a gateway that loses its system", after: .answer(503), thing: .answer(503),
        outcome: .inconclusive, ground: .network),
      Vendor(
        testDescription: "a portal that wants a click", after: .answer(404),
        thing: .answer(200, "<html>Click here</html>"), outcome: .inconclusive, ground: .binding),
      Vendor(testDescription: "401 on purpose", thing: .answer(401), outcome: .failed),
      Vendor(testDescription: "403 on purpose", thing: .answer(403), outcome: .failed),
      Vendor(testDescription: "502 on purpose", thing: .answer(502), outcome: .failed),
      Vendor(testDescription: "nonsense on purpose", thing: .answer(200, "<html>"), outcome: .failed),
      Vendor(
        testDescription: "a wrong value, whatever the check says", after: .answer(401),
        thing: .answer(200, #"{"id":"b"}"#), outcome: .failed),
    ])
  func `whose fault an odd answer is`(_ vendor: Vendor) async throws {
    let run = TestRun()
    let requests = try await run.run(vendor, [PlanBuilder.call(that: ["id": .equals(.value(.text("a")))])])
    #expect(try run.outcomes == ["s/1": vendor.outcome])
    #expect(try run.checks.last { $0.outcome == .fails }?.ground == vendor.ground)
    #expect(try run.steps.allSatisfy { $0.outcome != .unmet } == (vendor.outcome != .failed))
    if vendor.outcome == .inconclusive {
      let told = try run.entries.compactMap { entry -> String? in
        switch entry {
        case .caseFinished(let body): body.reason?.byTag["en"]
        case .stepFinished(let step): step.reason?.byTag["en"]
        default: nil
        }
      }
      #expect(told.contains { $0.contains("The connection “api”") })
    }
    if try run.checks.first?.outcome == .fails { #expect(!requests.contains { $0.hasPrefix("/thing") }) }
  }

  @Test(
    arguments: [
      Vendor(testDescription: "refused by the vendor", thing: .answer(403), outcome: .passed),
      Vendor(
        testDescription: "refused whoever asks", after: .answer(403), thing: .answer(403), outcome: .inconclusive,
        ground: .credentials),
    ])
  func `a refusal counts only where others are let in`(_ vendor: Vendor) async throws {
    let run = TestRun()
    _ = try await run.run(vendor, [PlanBuilder.call(refused: true)])
    #expect(try run.outcomes == ["s/1": vendor.outcome])
    #expect(try run.checks.last { $0.outcome == .fails }?.ground == vendor.ground)
  }

  @Test func `without a check nothing tells whose fault it is, and the answer counts`() async throws {
    let server = try await HostileServer { _ in .answer(401) }
    let run = TestRun()
    _ = try await run.run(
      PlanBuilder(url: server.url, cases: [PlanBuilder.planned("s/1", [PlanBuilder.call()])]).plan)
    await server.stop()
    #expect(try run.outcomes == ["s/1": .failed])
    #expect(try run.checks.isEmpty)
  }

  @Test func `a connection that works again is used again`() async throws {
    let checks = Mutex(0)
    let server = try await HostileServer { request in
      guard request.target == "/check" else { return .answer(200, #"{"id":"a"}"#) }
      let number = checks.withLock { checks in
        checks += 1
        return checks
      }
      return .answer(number == 1 ? 502 : 200)
    }
    let cases = [
      PlanBuilder.planned("s/0", [.wait(.value(.duration(.seconds(10))))]),
      PlanBuilder.planned("s/1", [PlanBuilder.call()]),
    ]
    var builder = PlanBuilder(url: server.url, cases: cases, sideBySide: 1)
    builder.check = "/check"
    let run = TestRun()
    _ = try await run.run(builder.plan)
    await server.stop()
    #expect(try run.checks.map(\.outcome) == [.fails, .holds])
    #expect(try run.outcomes["s/1"] == .passed)
  }
}

extension TestRun {
  fileprivate var checks: [ConnectionChecked] {
    get throws { try entries.compactMap { if case .connectionChecked(let check) = $0 { check } else { nil } } }
  }

  /// Runs one case against a vendor, and gives the targets that were asked for.
  fileprivate func run(_ vendor: ConnectionCheckTests.Vendor, _ steps: [PlannedStep]) async throws -> [String] {
    let checks = Mutex(0)
    let server = try await HostileServer { request in
      guard request.target == "/check" else { return vendor.thing }
      let number = checks.withLock { checks in
        checks += 1
        return checks
      }
      return number == 1 ? vendor.before : vendor.after ?? vendor.before
    }
    var builder = PlanBuilder(url: server.url, cases: [PlanBuilder.planned("s/1", steps)])
    builder.check = "/check"
    _ = try await run(builder.plan)
    await server.stop()
    return server.requests.map(\.target)
  }
}
