import Drivers
import Evidence
import HostileServer
import NIOCore
import NIOPosix
import Quantities
import SuiteLanguage
import Testing

@Suite struct FaultProxyTests {
  /// An operation that is done through a proxy.
  private func withProxy<Result>(
    timeLimit: TimeSpan = .seconds(20), answer: String = "{\"id\": \"x\"}",
    _ body: (FaultProxy, Target, SteadyServer) async throws -> Result
  ) async throws -> Result {
    let server = try await SteadyServer { _ in .text(answer) }
    let proxy = try await FaultProxy.start(towards: "127.0.0.1", port: server.port)
    let target = try Target.sample(.sample(url: proxy.url, timeLimit: timeLimit))
    do {
      let result = try await body(proxy, target, server)
      await target.close()
      await proxy.stop()
      await server.stop()
      return result
    } catch {
      await target.close()
      await proxy.stop()
      await server.stop()
      throw error
    }
  }

  private func ask(_ target: Target) async throws -> OperationReport {
    try await target.perform("thing.read", with: Scope())
  }

  @Test func `a sound network passes everything on`() async throws {
    try await withProxy(answer: "{\"id\": \"\(String(repeating: "long ", count: 15_000))\"}") {
      proxy, target, server async throws in
      for _ in 0..<5 { #expect(try await ask(target).shortfall == nil) }
      #expect(server.requests.count == 5)
      #expect(proxy.accepted >= 1)
    }
  }

  @Test func `latency lies on both ways`() async throws {
    try await withProxy { proxy, target, _ async throws in
      _ = try await ask(target)
      await proxy.set(.init(latency: .milliseconds(150), jitter: .milliseconds(5)))
      let timing = try #require(try await ask(target).exchanges.first).timing
      #expect((timing.end - timing.scheduled).microseconds >= 300_000)
    }
  }

  @Test func `a narrow network takes its time`() async throws {
    try await withProxy(answer: "{\"id\": \"\(String(repeating: "x", count: 20_000))\"}") {
      proxy, target, _ async throws in
      await proxy.set(.init(bytesPerSecond: 50_000))
      let report = try await ask(target)
      #expect(report.shortfall == nil)
      let timing = try #require(report.exchanges.first).timing
      #expect((timing.end - timing.scheduled).microseconds >= 400_000)
    }
  }

  @Test func `what was sent while the network hung comes when it is sound again`() async throws {
    try await withProxy { proxy, target, server async throws in
      _ = try await ask(target)
      await proxy.set(.init(isStalled: true))
      async let waiting = ask(target)
      try await Task.sleep(for: .milliseconds(200))
      #expect(server.requests.count == 1)
      await proxy.set(nil)
      #expect(try await waiting.shortfall == nil)
      #expect(server.requests.count == 2)
    }
  }

  @Test func `a network that hangs is told as no answer in time`() async throws {
    try await withProxy(timeLimit: .milliseconds(500)) { proxy, target, _ async throws in
      await proxy.set(.init(isStalled: true))
      #expect(try await ask(target).shortfall?.kind == .unseen)
    }
  }

  @Test func `a connection is reset in the middle of an answer`() async throws {
    try await withProxy(answer: String(repeating: "x", count: 5_000)) { proxy, target, _ async throws in
      await proxy.set(.init(resetAfterBytes: 1_000))
      #expect(try await ask(target).exchanges.first?.failure == .closed)
    }
  }

  @Test func `a cut network refuses until it is restored`() async throws {
    try await withProxy { proxy, target, _ async throws in
      #expect(try await ask(target).shortfall == nil)
      await proxy.cut()
      #expect(try await ask(target).shortfall?.kind == .unseen)
      try await proxy.restore()
      #expect(try await ask(target).shortfall == nil)
    }
  }

  @Test func `a schedule cuts and restores`() async throws {
    try await withProxy { proxy, target, _ async throws in
      try await proxy.play([(.milliseconds(20), .restore), (.zero, .cut), (.milliseconds(30), .set(.init()))])
      #expect(try await ask(target).shortfall == nil)
    }
  }

  @Test func `a system that is not there ends the connection`() async throws {
    let proxy = try await FaultProxy.start(towards: "127.0.0.1", port: 1)
    let target = try Target.sample(.sample(url: proxy.url))
    #expect(try await ask(target).shortfall?.kind == .unseen)
    await target.close()
    await proxy.stop()
  }

  @Test func `a load that is cut off is told arrival by arrival`() async throws {
    try await withProxy { proxy, target, _ async throws in
      let book = OutcomeBook()
      let generator = try LoadGenerator(
        target: target, calls: [LoadCall(operation: "thing.read", values: .perDevice([Scope()]))],
        clock: .startingNow(), observer: book)
      #expect(await generator.run((0..<10).map { LoadArrival(at: 0, call: 0, number: $0) }).wanted == 10)
      await proxy.cut()
      let summary = await generator.run((10..<20).map { LoadArrival(at: 0, call: 0, number: $0) })
      #expect(summary.wanted == 0)
      #expect(book.outcomes.count == 20)
      try await proxy.restore()
      #expect(await generator.run((20..<30).map { LoadArrival(at: 0, call: 0, number: $0) }).wanted == 10)
      await generator.close()
    }
  }
}
