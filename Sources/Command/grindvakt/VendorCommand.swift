import ArgumentParser
import Dispatch
import Foundation
import ReferenceVendor
import Texts

/// `grindvakt vendor`: serves the reference vendor until it is stopped.
struct VendorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vendor", abstract: Text("Serve the reference vendor, for suites to run against."),
    discussion: Text(
      """
      Prints "listening on http://127.0.0.1:N" when it takes requests, and stops at SIGINT or SIGTERM.
      Clients have to bring the bearer token in VENDOR_TOKEN, when that is set.
      """),
    example: "vendor --port 8123 --fault button-dead")

  @Option(help: Text("The port to listen on; any free one unless given.").help, transform: NumberArgument.whole)
  var port = 0

  @Option(help: Text("The state to begin in: \(Preset.allCases.map(\.rawValue).joined(separator: ", ")).").help)
  var preset = Preset.healthy

  @Option(
    name: .customLong("fault"),
    help: Text(
      """
      A fault to switch on, on top of the preset's; may be repeated. NAME@ordinary-home limits it to one kind of home: \
      \(Housing.allCases.map(\.rawValue).joined(separator: ", ")).
      """
    ).help)
  var faults: [Fault] = []

  @Option(help: Text("File that keeps everything but logins, keys and webhooks, for when it is started again.").help)
  var keep: String?

  func validate() throws {
    guard (0...65_535).contains(port) else { throw ValidationError("A port is a number from 0 to 65535.") }
  }

  func run() async throws {
    let token = ProcessInfo.processInfo.environment["VENDOR_TOKEN"].flatMap { $0.isEmpty ? nil : $0 }
    let server = VendorServer(
      options: VendorOptions(port: port, preset: preset, faults: Fault.together(faults), token: token, keep: keep))
    let serving = Task {
      try await server.run { port in
        print("listening on http://127.0.0.1:\(port)")
        fflush(nil)
      }
    }
    let signals = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { serving.cancel() }
      source.resume()
      return source
    }
    defer { signals.forEach { $0.cancel() } }
    do {
      try await serving.value
    } catch let failure as KeepingFailure {
      FileHandle.standardError.say("error: \(failure)\n")
      throw Exit.wrongInput
    }
  }
}

extension Preset: ExpressibleByArgument {}

extension Fault: ExpressibleByArgument {
  init?(argument: String) { self.init(written: argument) }

  static var allValueStrings: [String] { all.map(\.name) }
  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
  var defaultValueDescription: String { written.joined(separator: " ") }
}
