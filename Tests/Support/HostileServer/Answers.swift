/// Answers that tests put together.
extension [HostileServer.Act] {
  /// A whole answer.
  package static func answer(
    _ status: Int = 200, _ body: String = "", type: String = "application/json", headers: [String: String] = [:]
  ) -> [HostileServer.Act] {
    var head = "HTTP/1.1 \(status) Status\r\nContent-Type: \(type)\r\nContent-Length: \(body.utf8.count)\r\n"
    for (name, value) in headers.sorted(by: { $0.key < $1.key }) { head += "\(name): \(value)\r\n" }
    return [.send(head + "Connection: close\r\n\r\n" + body)]
  }

  /// The head of a stream of server-sent events, then the text.
  package static func events(_ text: String, then: [HostileServer.Act] = []) -> [HostileServer.Act] {
    [.send("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n" + text)] + then
  }

  /// A body that is not UTF-8.
  package static var invalidUTF8: [HostileServer.Act] {
    [
      .send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 11\r\nConnection: close\r\n\r\n"),
      .sendBytes([UInt8]("{\"id\":\"".utf8) + ([0xC3, 0x28] as [UInt8]) + [UInt8]("\"}".utf8)),
    ]
  }

  /// A body of 1 GB; with its length, or without any length.
  package static func gigabyte(declaresLength: Bool) -> [HostileServer.Act] {
    let length = declaresLength ? "Content-Length: 1000000000\r\n" : ""
    return [
      .send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\(length)Connection: close\r\n\r\n"),
      .flood(1_000_000_000),
    ]
  }

  /// A byte now and then, for ever.
  package static var drip: [HostileServer.Act] {
    [.send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n")]
      + [HostileServer.Act](repeating: .send(" "), count: 2_000).flatMap { [$0, .pause(milliseconds: 50)] }
  }
}
