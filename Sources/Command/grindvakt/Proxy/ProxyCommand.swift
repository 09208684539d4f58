import ArgumentParser
import Dispatch
import Drivers
import Foundation
import Quantities
import Texts

/// `proxy`: a network that breaks on command, between a run and the system.
struct ProxyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "proxy", abstract: Text("Stand between a run and the system, and break the network as told."),
    discussion: Text(
      """
      Prints "listening on http://127.0.0.1:N"; give that address to the run instead of the system's. Times count from \
      the first connection. What --change can tell:

        30 s: cut                      connections are reset, new ones refused
        40 s: restore                  new connections are taken again
        1 min: stall                   connections stay open, and nothing is passed on
        2 min: latency 300 ms, jitter 20 ms, rate 50000
                                       each piece comes later, at most so many bytes a second
        3 min: reset-after 4096        each connection is reset after so many bytes of answers
        4 min: sound                   everything is as it was

      Bytes are passed on as they are, TLS too: the name in the address must then be one that the certificate holds. \
      Stops at SIGINT or SIGTERM.
      """),
    example: "proxy --to http://127.0.0.1:8123 --change '30 s: cut' --change '40 s: restore'")

  @Option(name: .customLong("to"), help: Text("The system: http://HOST:PORT, or HOST:PORT.").help)
  var address: SystemAddress

  @Option(help: Text("The port to listen on; any free one unless given.").help, transform: NumberArgument.whole)
  var port = 0

  @Option(
    name: .customLong("change"), help: Text("What happens to the network, and when; may be repeated.").help,
    transform: { text in
      do throws(NetworkChange.Unreadable) {
        return try NetworkChange(parsing: text)
      } catch {
        throw ValidationError(error.problem)
      }
    })
  var changes: [NetworkChange] = []

  func validate() throws {
    guard (0...65_535).contains(port) else { throw ValidationError("A port is a number from 0 to 65535.") }
  }

  func run() async throws {
    let proxy: FaultProxy
    do {
      proxy = try await FaultProxy.start(towards: address.host, port: address.port, listen: port)
    } catch {
      FileHandle.standardError.say("error: port \(port) cannot be listened on: \(error)\n")
      throw Exit.wrongInput
    }
    FileHandle.standardOutput.say("listening on \(proxy.url)\n")
    let playing = Task { try await play(on: proxy) }
    let signals = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { playing.cancel() }
      source.resume()
      return source
    }
    defer { signals.forEach { $0.cancel() } }
    let result = await playing.result
    await proxy.stop()
    if case .failure(let error) = result, !(error is CancellationError) {
      FileHandle.standardError.say("error: the network cannot be changed: \(error)\n")
      throw Exit.wrongInput
    }
  }

  private func play(on proxy: FaultProxy) async throws {
    while proxy.accepted == 0 { try await Task.sleep(for: .milliseconds(10)) }
    let changes = changes.sorted { $0.after < $1.after }
    var next = changes.makeIterator()
    try await proxy.play(changes.map { ($0.after, $0.act) }) { after, _ in
      guard let change = next.next() else { return }
      FileHandle.standardOutput.say("\(after): \(change.words)\n")
    }
    while true { try await Task.sleep(for: .seconds(3600)) }
  }
}
