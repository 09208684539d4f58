import Drivers
import HostileServer
import Quantities
import SuiteLanguage
import Testing

/// One table of answers, for which calls and loads come to the same.
@Suite(.timeLimit(.minutes(2))) struct AnswerTableTests {
  struct Answer: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
    /// Whether the output can be read.
    let isGood: Bool
    /// What is read of it.
    var value = "a"
    var from = Extraction.Place.json("/id")

    init(
      _ description: String, _ head: String, _ body: [UInt8], isGood: Bool, value: String = "a",
      from: Extraction.Place = .json("/id")
    ) {
      testDescription = description
      bytes = Array("HTTP/1.1 200 OK\r\n\(head)Connection: close\r\n\r\n".utf8) + body
      self.isGood = isGood
      self.value = value
      self.from = from
    }
  }

  private static let json = Array(#"{"id":"a"}"#.utf8)
  /// `{"id":"a"}`
  private static let gzip: [UInt8] = [
    0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 3, 0xAB, 0x56, 0xCA, 0x4C, 0x51, 0xB2, 0x52, 0x4A, 0x54, 0xAA, 5, 0, 0x43, 0xE6,
    0xA4, 0x9A, 10, 0, 0, 0,
  ]
  private static let zlib: [UInt8] = [
    0x78, 0x9C, 0xAB, 0x56, 0xCA, 0x4C, 0x51, 0xB2, 0x52, 0x4A, 0x54, 0xAA, 5, 0, 0x10, 0x68, 2, 0xE9,
  ]
  private static let raw: [UInt8] = Array(zlib[2..<zlib.count - 4])

  /// So many bytes that say their length.
  private static func measured(_ body: [UInt8]) -> String { "Content-Length: \(body.count)\r\n" }

  static let answers = [
    Answer("as it should be", measured(json), json, isGood: true),
    Answer("of no told length", "", json, isGood: true),
    Answer("of one length told twice", measured(json) + measured(json), json, isGood: false),
    Answer("of two lengths", measured(json) + "Content-Length: 5\r\n", json, isGood: false),
    Answer("gzip", "Content-Encoding: gzip\r\n" + measured(gzip), gzip, isGood: true),
    Answer("x-gzip", "content-encoding: X-GZIP\r\n" + measured(gzip), gzip, isGood: true),
    Answer("deflate", "Content-Encoding: deflate\r\n" + measured(zlib), zlib, isGood: true),
    Answer("deflate without a header", "Content-Encoding: deflate\r\n" + measured(raw), raw, isGood: true),
    Answer("identity", "Content-Encoding: identity\r\n" + measured(json), json, isGood: true),
    Answer("a coding that nobody asked for", "Content-Encoding: br\r\n" + measured(json), json, isGood: false),
    Answer("said to be gzip, and is not", "Content-Encoding: gzip\r\n" + measured(json), json, isGood: false),
    Answer(
      "gzip that is cut off", "Content-Encoding: gzip\r\n" + measured(Array(gzip.dropLast(12))),
      Array(gzip.dropLast(12)), isGood: false),
    Answer(
      "a header field over two lines", "X-Note: one\r\n two\r\n" + measured(json), json, isGood: true),
    Answer(
      "a header field over three lines", "X-Note: one\r\n\ttwo\r\n  three\r\n" + measured(json), json, isGood: true,
      value: "one two three", from: .header("x-note")),
    Answer(
      "JSON in ISO 8859-1", "Content-Type: application/json; charset=ISO-8859-1\r\nContent-Length: 10\r\n",
      Array(#"{"id":""#.utf8) + [0xE5] + Array(#""}"#.utf8), isGood: true, value: "å"),
    Answer(
      "XML in a charset that only the header tells",
      "Content-Type: text/xml; charset=\"iso-8859-15\"\r\nContent-Length: 8\r\n",
      Array("<v>".utf8) + [0xA4] + Array("</v>".utf8), isGood: true, value: "€", from: .xpath("/v")),
    Answer(
      "XML whose header says other than itself", "Content-Type: text/xml; charset=utf-8\r\n",
      Array(#"<?xml version="1.0" encoding="iso-8859-1"?><v>å</v>"#.utf8), isGood: true, value: "å", from: .xpath("/v")),
    Answer(
      "XML with the word of a document type in its data",
      measured(Array("<v><![CDATA[<!DOCTYPE x>]]></v>".utf8)), Array("<v><![CDATA[<!DOCTYPE x>]]></v>".utf8),
      isGood: true, value: "<!DOCTYPE x>", from: .xpath("/v")),
    Answer(
      "XML with a document type", measured(Array("<!DOCTYPE v []><v>a</v>".utf8)),
      Array("<!DOCTYPE v []><v>a</v>".utf8),
      isGood: false, from: .xpath("/v")),
    Answer(
      "XML with a document type behind a comment", measured(Array("<!-- <v> --><!DOCTYPE v []><v>a</v>".utf8)),
      Array("<!-- <v> --><!DOCTYPE v []><v>a</v>".utf8), isGood: false, from: .xpath("/v")),
    Answer(
      "a name twice", measured(Array(#"{"id":"a","id":"b"}"#.utf8)), Array(#"{"id":"a","id":"b"}"#.utf8), isGood: false),
    Answer(
      "half of a surrogate pair", measured(Array(#"{"id":"\ud800"}"#.utf8)), Array(#"{"id":"\ud800"}"#.utf8),
      isGood: false),
  ]

  private func binding(_ server: HostileServer, _ answer: Answer) -> Binding {
    .sample(
      url: server.url,
      operation: [
        BoundRequest(
          connection: "api", method: "GET", path: "/thing", status: [200], gives: ["id": Extraction(from: answer.from)])
      ])
  }

  @Test(arguments: answers)
  func `a call reads an answer`(_ answer: Answer) async throws {
    let server = try await HostileServer { _ in [.sendBytes(answer.bytes)] }
    let target = try Target.sample(binding(server, answer))
    let report = try await target.perform("thing.read", with: Scope())
    await target.close()
    await server.stop()
    #expect(
      report.outputs["id"] == (answer.isGood ? .text(answer.value) : nil), "\(String(describing: report.shortfall))")
    #expect((report.shortfall == nil) == answer.isGood)
  }

  @Test(arguments: answers)
  func `a load reads the same`(_ answer: Answer) async throws {
    let server = try await HostileServer { _ in [.sendBytes(answer.bytes)] }
    let target = try Target.sample(binding(server, answer))
    let book = OutcomeBook()
    let generator = try LoadGenerator(
      target: target, calls: [LoadCall(operation: "thing.read", values: .perDevice([Scope()]), outputs: ["id"])],
      clock: .startingNow(), observer: book)
    _ = await generator.run([LoadArrival(at: 0, call: 0, device: 0, number: 0)])
    await generator.close()
    await target.close()
    await server.stop()
    #expect(book.outcomes.first?.outputs == [answer.isGood ? .text(answer.value) : nil])
    #expect((book.failures == [nil]) == answer.isGood, "\(book.failures)")
  }

  @Test func `everybody is asked for what is not packed`() async throws {
    let server = try await HostileServer { _ in .answer(200, #"{"id":"a"}"#) }
    let target = try Target.sample(.sample(url: server.url))
    _ = try await target.perform("thing.read", with: Scope())
    await target.close()
    await server.stop()
    #expect(server.requests.map { $0.header("accept-encoding") } == ["identity"])
  }

  @Test func `what unpacks to more than the limit is not read`() throws {
    #expect(throws: ContentDecoder.Problem.tooLong(9)) { try ContentDecoder.decode(Self.gzip, "gzip", limit: 9) }
    #expect(try ContentDecoder.decode(Self.gzip, "gzip", limit: 10) == Self.json)
  }
}
