import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import ReferenceVendor

/// A client of one vendor that runs for one test.
struct VendorClient: Sendable {
  let url: String
  /// Sent as a bearer token, unless a request brings an `Authorization` of its own.
  var token: String?

  struct Answer: Sendable {
    let status: Int
    let headers: HTTPHeaders
    let body: Document
  }

  struct Unexpected: Error {
    let what: String
  }

  func request(
    _ method: String, _ path: String, _ body: String? = nil, headers: [(String, String)] = []
  ) async throws -> Answer {
    var request = HTTPClientRequest(url: url + path)
    request.method = HTTPMethod(rawValue: method)
    if let body {
      request.headers.add(name: "Content-Type", value: "application/json")
      request.body = .bytes(ByteBuffer(string: body))
    }
    if let token { request.headers.add(name: "Authorization", value: "Bearer \(token)") }
    for (name, value) in headers { request.headers.replaceOrAdd(name: name, value: value) }
    let response = try await HTTPClient.shared.execute(request, timeout: .seconds(60))
    let bytes = try await response.body.collect(upTo: 64 << 20)
    let document = bytes.readableBytes == 0 ? Document.null : try Document(reading: bytes.readableBytesView)
    return Answer(status: Int(response.status.code), headers: response.headers, body: document)
  }

  func get(_ path: String) async throws -> Document { try await request("GET", path).body }

  /// Posts, and takes nothing but success.
  @discardableResult
  func post(_ path: String, _ body: String? = nil) async throws -> Document {
    let answer = try await request("POST", path, body)
    guard (200..<300).contains(answer.status) else {
      throw Unexpected(what: "POST \(path) \(answer.status): \(answer.body)")
    }
    return answer.body
  }

  /// Lets simulated time pass.
  @discardableResult
  func advance(_ duration: String) async throws -> Document {
    try await post("/clock", #"{"advance": "\#(duration)"}"#)
  }

  /// Opens a stream of server-sent events.
  func events(_ path: String, after: Int? = nil) async throws -> EventReader {
    var request = HTTPClientRequest(url: url + path)
    if let after { request.headers.add(name: "Last-Event-ID", value: String(after)) }
    let response = try await HTTPClient.shared.execute(request, timeout: .hours(1))
    guard response.status == .ok else { throw Unexpected(what: "GET \(path) \(response.status)") }
    return EventReader(response.body)
  }
}

/// Runs a vendor on a port of its own while `body` runs.
func withVendor<Result: Sendable>(
  _ options: VendorOptions = VendorOptions(), _ body: @escaping @Sendable (VendorClient) async throws -> Result
) async throws -> Result {
  let (ports, port) = AsyncStream.makeStream(of: Int.self)
  return try await withThrowingTaskGroup(of: Result?.self) { group in
    group.addTask {
      try await VendorServer(options: options).run { port.yield($0) }
      return nil
    }
    group.addTask {
      for await port in ports { return try await body(VendorClient(url: "http://127.0.0.1:\(port)")) }
      return nil
    }
    defer { group.cancelAll() }
    while let result = try await group.next() {
      if let result { return result }
    }
    throw VendorClient.Unexpected(what: "the vendor stopped by itself")
  }
}
