import NIOCore
import NIOPosix
import Synchronization

/// Stands between the run and the vendor, and spoils what the vendor says of people in ordinary homes: alarms from their
/// buttons are said to be falls. It is no part of the vendor, and the vendor's faults know nothing of it.
final class SpoilingProxy: Sendable {
  private let channel: any Channel
  let port: Int

  /// - Parameter vendor: the port of the vendor on the loopback.
  init(to vendor: Int) async throws {
    let residents = Residents()
    channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.autoRead, value: false)
      .childChannelInitializer { client in
        ClientBootstrap(group: client.eventLoop)
          .connect(host: "127.0.0.1", port: vendor)
          .flatMapThrowing { upstream in
            let answers = AnswerSpoiler(residents: residents)
            try client.pipeline.syncOperations.addHandler(Passage(to: upstream) { [$0] })
            try upstream.pipeline.syncOperations.addHandler(Passage(to: client) { answers.passed($0) })
            client.setOption(.autoRead, value: true).whenFailure { _ in client.close(promise: nil) }
          }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    port = channel.localAddress?.port ?? 0
  }

  func stop() async { try? await channel.close().get() }
}

/// People in ordinary homes, as the vendor's answers name them.
private final class Residents: Sendable {
  private let known = Mutex<Set<String>>([])

  func learn(from answer: String) {
    guard answer.contains(#""housing":"ordinary-home""#), let id = answer.firstMatch(of: #/"id":"(user-\d+)"/#)?.1
    else { return }
    known.withLock { _ = $0.insert(String(id)) }
  }

  func concerns(_ line: String) -> Bool {
    guard let user = line.firstMatch(of: #/"user":"(user-\d+)"/#)?.1 else { return false }
    return known.withLock { $0.contains(String(user)) }
  }
}

/// Spoils the answers of one connection. What it writes is as long as what it read, so that no length in the answer
/// becomes wrong.
private final class AnswerSpoiler {
  private let residents: Residents
  private var isStream = false
  private var rest = ""

  init(residents: Residents) { self.residents = residents }

  func passed(_ bytes: ByteBuffer) -> [ByteBuffer] {
    let text = String(buffer: bytes)
    residents.learn(from: text)
    if text.hasPrefix("HTTP/1.1 "), text.lowercased().contains("text/event-stream") { isStream = true }
    guard isStream else { return [bytes] }
    // An event may come in pieces; its line is whole when it ends.
    let lines = (rest + text).split(separator: "\n", omittingEmptySubsequences: false)
    rest = String(lines.last ?? "")
    return lines.dropLast().map { ByteBuffer(string: spoiled(String($0)) + "\n") }
  }

  private func spoiled(_ line: String) -> String {
    guard line.contains(#""deliveredAt""#), residents.concerns(line) else { return line }
    return line.replacing(#""reason":"button""#, with: #""reason":"fall"  "#)
  }
}

/// Hands on to another channel what comes, and closes it when this one is closed.
private final class Passage: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  private let other: any Channel
  private let change: (ByteBuffer) -> [ByteBuffer]

  init(to other: any Channel, _ change: @escaping (ByteBuffer) -> [ByteBuffer]) {
    self.other = other
    self.change = change
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    for piece in change(unwrapInboundIn(data)) { other.write(piece, promise: nil) }
    other.flush()
  }

  func channelInactive(context: ChannelHandlerContext) { other.close(promise: nil) }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}
