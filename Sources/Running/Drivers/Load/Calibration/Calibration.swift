import Glibc
package import Load
import Planning
import Quantities
import SuiteLanguage
import Synchronization

/// Finds out what load this machine can put on a system: a steady schedule against an endpoint on loopback, with the
/// same generator and the same checks as in a suite.
package enum Calibration {
  package struct Settings: Sendable {
    /// Arrivals a second.
    package var rate: Int
    package var seconds: Int
    /// Connections that are opened before the first arrival.
    package var warm: Int
    /// The most connections.
    package var connections: Int
    package var threads: Int

    package init(rate: Int, seconds: Int, warm: Int = 64, connections: Int = 10_000, threads: Int = 1) {
      self.rate = rate
      self.seconds = seconds
      self.warm = warm
      self.connections = connections
      self.threads = threads
    }
  }

  package struct Report: Sendable {
    package let scheduled: Int
    package let summary: LoadSummary
    /// From the schedule to the end of the answer, of those answered as wanted.
    package let latency: LatencyRecord
    /// Arrivals that the generator came to more than 100 ms late.
    package let late: Int
    /// The largest memory that this process has had, in bytes.
    package let mostMemory: Int

    /// Answered as wanted, in each second of the run.
    package var achieved: Double {
      let seconds = summary.span / .seconds(1)
      return seconds > 0 ? Double(summary.wanted) / seconds : 0
    }

    /// Computing time of the generator's threads for each arrival, in microseconds.
    package var microsecondsAnArrival: Double {
      summary.taken > 0 ? summary.cpu / .microseconds(1) / Double(summary.taken) : 0
    }
  }

  /// A steady schedule.
  package struct Steady: Sequence, Sendable {
    let rate: Int
    let count: Int

    /// - Parameter rate: arrivals each second.
    package init(rate: Int, count: Int) {
      self.rate = rate
      self.count = count
    }

    package func makeIterator() -> AnyIterator<LoadArrival> {
      var number = 0
      let count = count
      let rate = Int64(Swift.max(1, rate))
      return AnyIterator {
        guard number < count else { return nil }
        defer { number += 1 }
        return LoadArrival(at: Int64(number) * 1_000_000 / rate, call: 0, number: UInt64(number))
      }
    }
  }

  /// Puts the load on an endpoint and waits for its end.
  ///
  /// - Parameter url: of a ``LoopbackEndpoint``.
  /// - Throws: ``Shortfall`` where the address is none.
  package static func run(_ settings: Settings, against url: String) async throws -> Report {
    let request = BoundRequest(
      connection: "endpoint", method: "GET", path: "/calibrate", status: [200],
      gives: ["id": Extraction(from: .json("/id"))])
    let binding = Binding(
      name: "calibration", system: .init(vendor: "-", product: "-", version: .fixed("-")),
      connections: ["endpoint": .init(url: url)], operations: ["endpoint.ask": .requests([request])])
    let types = PlannedTypes(operations: ["endpoint.ask": ["id": PlannedField(type: .text)]])
    let target = try Target(binding: binding, types: types, secrets: Secrets(), folder: "")
    let count = settings.rate * settings.seconds
    let meter = CalibrationMeter()
    do {
      let generator = try LoadGenerator(
        target: target, calls: [LoadCall(operation: "endpoint.ask", values: .perDevice([Scope()]))],
        clock: LoadClock(begin: SystemClock.system.now() + .milliseconds(200)),
        settings: .init(
          threads: settings.threads, connections: settings.connections, warm: settings.warm,
          reuse: settings.warm > 64 ? .oldest : .latest), observer: meter)
      await generator.warmUp()
      let summary = await generator.run(Steady(rate: settings.rate, count: count))
      await generator.close()
      await target.close()
      return meter.report(scheduled: count, summary)
    } catch {
      await target.close()
      throw error
    }
  }
}

private final class CalibrationMeter: LoadObserver {
  private struct State {
    var latency = LatencyRecord()
    var late = 0
  }

  private let state = Mutex(State())

  func take(_ outcome: LoadOutcome) {
    state.withLock { state in
      if outcome.failure == nil { state.latency.record(microseconds: outcome.end - outcome.arrival.at) }
      if outcome.begun - outcome.arrival.at > 100_000 { state.late += 1 }
    }
  }

  func report(scheduled: Int, _ summary: LoadSummary) -> Calibration.Report {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    let memory = Int(usage.ru_maxrss) * 1024
    return state.withLock {
      Calibration.Report(
        scheduled: scheduled, summary: summary, latency: $0.latency, late: $0.late, mostMemory: memory)
    }
  }
}
