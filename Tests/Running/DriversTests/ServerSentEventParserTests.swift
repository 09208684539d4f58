import Drivers
import Testing

@Suite struct ServerSentEventParserTests {
  /// `type|data|id` of each event.
  private func events(_ text: String, piece: Int = 1_000) throws -> [String] {
    var parser = ServerSentEventParser(limit: 10_000)
    var events: [ServerSentEvent] = []
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      events += try parser.consume(rest.prefix(piece))
      rest = rest.dropFirst(piece)
    }
    return events.map { "\($0.type)|\(String(decoding: $0.data, as: UTF8.self))|\($0.lastEventID)" }
  }

  @Test(
    arguments: [
      ("data: a\n\n", ["message|a|"]),
      ("data: a\r\n\r\ndata: b\r\rdata: c\n\n", ["message|a|", "message|b|", "message|c|"]),
      ("\u{FEFF}data: a\n\n", ["message|a|"]),
      ("data: a\ndata:b\ndata:  c\ndata\n\n", ["message|a\nb\n c\n|"]),
      ("event: alarm\ndata: 1\n\ndata: 2\n\n", ["alarm|1|", "message|2|"]),
      ("id: 7\ndata: a\n\ndata: b\n\nid\ndata: c\n\n", ["message|a|7", "message|b|7", "message|c|"]),
      ("id: 1\0\ndata: a\n\n", ["message|a|"]),
      (": comment\n:\nstrange: x\nevent: only\n\ndata: a\n\n", ["message|a|"]),
      ("data\n\ndata\ndata\n\n", ["message||", "message|\n|"]),
      ("data: unfinished\n", []),
      ("\n\n\n", []),
    ] as [(String, [String])])
  func `streams are read as the standard says`(_ text: String, _ expected: [String]) throws {
    for piece in [1, 2, 3, 1_000] { #expect(try events(text, piece: piece) == expected) }
  }

  @Test func `the time to wait is digits and nothing else`() throws {
    var parser = ServerSentEventParser(limit: 100)
    _ = try parser.consume("retry: 250\nretry: soon\nretry: -1\n".utf8)
    #expect(parser.retryMilliseconds == 250)
  }

  @Test func `an event without end is refused at the limit`() {
    var parser = ServerSentEventParser(limit: 100)
    #expect(throws: ServerSentEventParser.TooLong.self) {
      _ = try parser.consume(Array("data: ".utf8) + Array(repeating: 0x61, count: 200))
    }
  }
}
