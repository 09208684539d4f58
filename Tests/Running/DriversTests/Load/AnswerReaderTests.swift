import Testing
import TestSupport

import Drivers

@Suite struct AnswerReaderTests {
  /// What a reader makes of bytes that come in pieces of such sizes.
  private struct Reading: Equatable {
    var status = 0
    var body = ""
    var headers: [HeaderField] = []
    var isDone = false
    var keepsAlive = false
    var used = 0
    var problem: String?
  }

  private func read(
    _ text: String, pieces: [Int] = [], isToHead: Bool = false, keepsHeaders: Bool = false, closes: Bool = false
  ) -> Reading {
    var reader = AnswerReader()
    reader.begin(.init(isToHead: isToHead, keepsHeaders: keepsHeaders))
    var reading = Reading()
    var body: [UInt8] = []
    let bytes = Array(text.utf8)
    var start = 0
    var sizes = pieces.makeIterator()
    while start < bytes.count, !reader.isDone, reading.problem == nil {
      let end = min(bytes.count, start + (sizes.next() ?? bytes.count))
      let piece = Array(bytes[start..<end])
      do throws(AnswerReader.Malformed) {
        reading.used += try piece.withUnsafeBufferPointer { piece throws(AnswerReader.Malformed) in
          try reader.consume(UnsafeRawBufferPointer(piece)) {
            body += $0
            return true
          }
        }
      } catch {
        reading.problem = error.problem
      }
      start = end
    }
    if closes { _ = reader.end() }
    reading.status = reader.status
    reading.body = String(decoding: body, as: UTF8.self)
    reading.headers = reader.headers
    reading.isDone = reader.isDone
    reading.keepsAlive = reader.keepsAlive
    return reading
  }

  @Test(arguments: [
    ("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", 200, "hello", true),
    ("HTTP/1.1 200\r\ncontent-length:5\r\n\r\nhello", 200, "hello", true),
    ("HTTP/1.1 200 OK\nContent-Length: 5\n\nhello", 200, "hello", true),
    ("HTTP/1.1 204 No Content\r\n\r\n", 204, "", true),
    ("HTTP/1.1 304 Not Modified\r\nContent-Length: 9\r\n\r\n", 304, "", true),
    (
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\n\r\n5;x=y\r\nhello\r\n6\r\n world\r\n0\r\nT: v\r\n\r\n", 200,
      "hello world", true
    ),
    (
      "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Hints\r\nA: b\r\n\r\nHTTP/1.1 201 Made\r\nContent-Length: 0\r\n\r\n",
      201, "", true
    ),
    ("HTTP/1.1 200 OK\r\nConnection: Close\r\nContent-Length: 2\r\n\r\nok", 200, "ok", false),
    ("HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok", 200, "ok", false),
    ("HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nContent-Length: 2\r\n\r\nok", 200, "ok", true),
    (
      "HTTP/1.1 200 OK\r\nContent-Length: 9\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n", 200, "ok", false
    ),
  ])
  func `an answer is read alike in pieces of any size`(text: String, status: Int, body: String, keepsAlive: Bool) {
    var random = SeededRandom(seed: 3)
    let whole = read(text)
    #expect(whole == Reading(status: status, body: body, isDone: true, keepsAlive: keepsAlive, used: text.utf8.count))
    #expect(read(text, pieces: Array(repeating: 1, count: text.utf8.count)) == whole)
    for _ in 0..<200 {
      let pieces = (0..<text.utf8.count).map { _ in Int.random(in: 1...12, using: &random) }
      #expect(read(text, pieces: pieces) == whole)
    }
  }

  @Test func `an answer without a length ends with its connection`() {
    #expect(!read("HTTP/1.1 200 OK\r\n\r\nhel").isDone)
    let closed = read("HTTP/1.1 200 OK\r\n\r\nhello", closes: true)
    #expect(closed.isDone)
    #expect(closed.body == "hello")
    #expect(!closed.keepsAlive)
    #expect(!read("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhello", closes: true).isDone)
  }

  @Test func `the answer to HEAD has no body`() {
    #expect(read("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n", isToHead: true).isDone)
  }

  @Test func `bytes behind an answer are left`() {
    let text = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokHTTP/1.1 500"
    #expect(read(text).used == text.utf8.count - 12)
  }

  @Test func `header fields are kept where they are wanted`() {
    let reading = read(
      "HTTP/1.1 200 OK\r\nX-A:  b c \r\nContent-Length: 0\r\n\r\n", keepsHeaders: true)
    #expect(reading.headers == [HeaderField("X-A", "b c"), HeaderField("Content-Length", "0")])
    let folded = read("HTTP/1.1 200 OK\r\nA: b\r\n c\r\n\td\r\nContent-Length:\r\n 0\r\n\r\n", keepsHeaders: true)
    #expect(folded.headers == [HeaderField("A", "b c d"), HeaderField("Content-Length", "0")])
    #expect(read("HTTP/1.1 302 Found\r\nLocation: /x\r\nContent-Length: 0\r\n\r\n").headers.count == 2)
  }

  @Test(arguments: [
    ("SSH-2.0-OpenSSH_9.2\r\n\r\n", "it does not begin as HTTP/1.1 does"),
    ("HTTP/2.0 200 OK\r\n\r\n", "it does not begin as HTTP/1.1 does"),
    ("HTTP/1.1 2x0 OK\r\n\r\n", "its status is no number"),
    ("HTTP/1.1 099 OK\r\n\r\n", "its status is less than 100"),
    ("HTTP/1.1 101 Switching\r\nUpgrade: x\r\n\r\n", "it changes the protocol, which nobody asked for"),
    ("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n", "its length is no number"),
    ("HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n", "its length is no number"),
    ("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", "it says two lengths"),
    ("HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n", "it has a transfer coding that is not known"),
    ("HTTP/1.1 200 OK\r\n: x\r\n\r\n", "a header field has no name"),
    ("HTTP/1.1 200 OK\r\nA : x\r\n\r\n", "a header field has no name"),
    ("HTTP/1.1 200 OK\r\n folded\r\nA: b\r\n\r\n", "a header field has no name"),
    ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "a chunk has no size"),
    ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n", "a chunk has no size"),
    ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nokay\r\n", "a chunk is longer than it says"),
  ])
  func `what is not HTTP is told`(text: String, problem: String) {
    #expect(read(text).problem == problem)
    #expect(read(text, pieces: Array(repeating: 1, count: text.utf8.count)).problem == problem)
  }

  @Test func `a head without end is given up`() {
    let long = "HTTP/1.1 200 OK\r\nA: " + String(repeating: "x", count: 70_000)
    #expect(read(long).problem == "its head is too long")
    #expect(read(long, pieces: Array(repeating: 999, count: 80)).problem == "its head is too long")
  }

  @Test func `no bytes whatever crash the reader`() {
    var random = SeededRandom(seed: 99)
    let sound = Array(
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n3\r\nabc\r\n0\r\n\r\n".utf8)
    for _ in 0..<20_000 {
      var bytes = sound
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let index = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: index)
        default: bytes.insert(UInt8.random(in: 0...255, using: &random), at: index)
        }
      }
      let pieces = (0..<bytes.count).map { _ in Int.random(in: 1...30, using: &random) }
      let reading = read(String(decoding: bytes, as: UTF8.self), pieces: pieces)
      #expect(reading.used <= bytes.count * 3)
    }
  }
}
