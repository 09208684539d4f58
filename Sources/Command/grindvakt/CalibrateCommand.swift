import ArgumentParser
import Drivers
import Foundation
import JSONValues
import Load
import Texts

/// `calibrate`: what load this machine can put on a system, before a suite relies on it.
struct CalibrateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calibrate", abstract: Text("Find out what load this machine can put on a system."),
    discussion: Text(
      """
      Sends a steady schedule to an endpoint of its own on this machine, with the same generator and the same checks \
      as 'load' in a suite, and tells whether it was held and at what cost. Try it before a large run: a machine that \
      cannot hold the rate here cannot hold it anywhere, and the load has to be split with --shard.
      Exit codes: 0 the load was held; 2 the input is wrong; 3 it was not held.
      """),
    example: "calibrate --rate 5000 --seconds 10")

  @Option(help: Text("Arrivals a second.").help, transform: NumberArgument.whole)
  var rate = 10_000

  @Option(help: Text("Seconds that the schedule lasts.").help, transform: NumberArgument.whole)
  var seconds = 5

  @Option(help: Text("Connections that are opened before the first arrival.").help, transform: NumberArgument.whole)
  var connections = 64

  @Option(help: Text("The most connections at once.").help, transform: NumberArgument.whole)
  var most = 10_000

  @Option(help: Text("Threads that send.").help, transform: NumberArgument.whole)
  var threads = 1

  @Option(
    help: Text("Port of an endpoint on this machine that another 'calibrate --serve' has opened.").help,
    transform: NumberArgument.whole)
  var port: Int?

  @Flag(help: Text("Only serve the endpoint, and print its address, until interrupted.").help)
  var serve = false

  @Flag(help: Text("Print the figures as JSON.").help)
  var json = false

  func validate() throws {
    guard (1...10_000_000).contains(rate), (1...86_400).contains(seconds) else {
      throw ValidationError("--rate is from 1 to 10 000 000, --seconds from 1 to 86 400.")
    }
    guard (0...60_000).contains(connections), (1...60_000).contains(most), (1...64).contains(threads) else {
      throw ValidationError("--connections and --most are at most 60 000, --threads at most 64.")
    }
    guard port.map({ (1...65_535).contains($0) }) ?? true else {
      throw ValidationError("A port is a number from 1 to 65535.")
    }
  }

  func run() async throws {
    if serve { return try await serveUntilStopped() }
    let endpoint = port == nil ? try await LoopbackEndpoint.start() : nil
    let url = endpoint?.url ?? "http://127.0.0.1:\(port ?? 0)"
    let report = try await Calibration.run(
      .init(rate: rate, seconds: seconds, warm: connections, connections: most, threads: threads), against: url)
    await endpoint?.stop()
    print(json ? figures(report).canonicalText : text(report))
    if !isHeld(report) { throw Exit.inconclusive }
  }

  private func serveUntilStopped() async throws {
    let endpoint = try await LoopbackEndpoint.start(port: port ?? 0)
    print("listening on \(endpoint.url)")
    fflush(nil)
    for number in [SIGINT, SIGTERM] { signal(number, SIG_IGN) }
    let (stopped, stopping) = AsyncStream.makeStream(of: Void.self)
    let sources = [SIGINT, SIGTERM].map { number in
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { stopping.finish() }
      source.resume()
      return source
    }
    for await _ in stopped {}
    sources.forEach { $0.cancel() }
    await endpoint.stop()
  }

  /// As a suite demands of itself: everything answered, 99 % of the rate, and at most one arrival in a hundred late.
  private func isHeld(_ report: Calibration.Report) -> Bool {
    report.summary.wanted == report.scheduled && report.achieved >= 0.99 * Double(rate)
      && report.late * 100 <= report.scheduled
  }

  private func figures(_ report: Calibration.Report) -> JSONValue {
    func number(_ value: Double) -> JSONValue { JSONNumber(value).map { .number($0) } ?? .null }
    func latency(_ thousandths: Int) -> JSONValue {
      report.latency.value(thousandths: thousandths).map { JSONValue($0) } ?? .null
    }
    let summary = report.summary
    return [
      "scheduled": JSONValue(report.scheduled), "sent": JSONValue(summary.sent), "wanted": JSONValue(summary.wanted),
      "failures": .object(
        Dictionary(summary.failures.map { ($0.key.code, JSONValue($0.value)) }, uniquingKeysWith: { $1 })),
      "rate": JSONValue(rate), "achieved": number(report.achieved), "held": .bool(isHeld(report)),
      "seconds": number(summary.span / .seconds(1)), "cpu-seconds": number(summary.cpu / .seconds(1)),
      "microseconds-an-arrival": number(report.microsecondsAnArrival), "most-lag": JSONValue(summary.mostLag),
      "late": JSONValue(report.late), "connections": JSONValue(summary.mostConnections),
      "memory": JSONValue(report.mostMemory), "p50": latency(500), "p99": latency(990), "p99-9": latency(999),
    ]
  }

  private func text(_ report: Calibration.Report) -> String {
    func milliseconds(_ thousandths: Int) -> String {
      guard let value = report.latency.value(thousandths: thousandths) else { return "-" }
      return "\(Double(value) / 1000) ms"
    }
    let summary = report.summary
    let cost = (report.microsecondsAnArrival * 10).rounded() / 10
    var lines = [
      "\(isHeld(report) ? "held" : "NOT HELD"): \(rate) arrivals a second for \(seconds) s",
      "answered \(summary.wanted) of \(report.scheduled), \(Int(report.achieved)) a second",
      "latency from the schedule: half within \(milliseconds(500)), 99 % within \(milliseconds(990))",
      "the generator used \(cost) microseconds of computing an arrival, and was at most "
        + "\(Double(summary.mostLag) / 1000) ms late",
      "\(summary.mostConnections) connections, \(report.mostMemory / 1_000_000) MB",
    ]
    for (failure, count) in summary.failures.sorted(by: { $0.value > $1.value }) {
      lines.append("\(count) times: \(failure.shortfall.reason.english)")
    }
    return lines.joined(separator: "\n")
  }
}
