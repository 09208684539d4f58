import Foundation
import Hummingbird
import Logging
import NIOCore
import ReferenceVendor
import Testing

struct WebhookTests {
  /// Takes what is posted, on a port of its own, while `body` runs.
  private static func withReceiver(
    _ body: @escaping @Sendable (_ port: Int, AsyncStream<Document>) async throws -> Void
  ) async throws {
    let (messages, message) = AsyncStream.makeStream(of: Document.self)
    let (ports, port) = AsyncStream.makeStream(of: Int.self)
    let router = Router()
    router.post("alarms") { request, _ in
      let buffer = try await request.body.collect(upTo: 1 << 20)
      message.yield(try Document(reading: buffer.readableBytesView))
      return HTTPResponse.Status.noContent
    }
    let application = Application(
      router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
      onServerRunning: { port.yield($0.localAddress?.port ?? 0) },
      logger: Logger(label: "receiver") { _ in SwiftLogNoOpLogHandler() })
    try await withThrowingTaskGroup(of: Bool.self) { group in
      group.addTask {
        try await application.run()
        return false
      }
      group.addTask {
        for await port in ports {
          try await body(port, messages)
          break
        }
        return true
      }
      defer { group.cancelAll() }
      while let isDone = try await group.next() {
        if isDone { return }
      }
    }
  }

  @Test func `a webhook is posted what the stream tells, and then the mark`() async throws {
    try await Self.withReceiver { port, messages in
      try await withVendor { vendor in
        let home = try await Household(vendor, 7001, kind: "care-home", housing: "care-home")
        let sensor = try await home.sensor("bed")
        let subscription = try await vendor.post(
          "/subscriptions", #"{"url": "http://127.0.0.1:\#(port)/alarms", "kinds": ["alarm"]}"#)["id"].text
        for _ in 0..<3 { try await vendor.post("/simulate/sensors/\(sensor)/trigger") }
        let mark = try await vendor.advance("PT1S")["mark"].number
        var posted: [Document] = []
        for await message in messages {
          if message["kind"].text != "clock" {
            posted.append(message["data"])
          } else if message["data"]["mark"].number == mark {
            break
          }
        }
        let shown = try await home.deliveries()
        #expect(posted == shown)
        #expect(posted.count == 6)
        #expect(try await vendor.get("/subscriptions/\(subscription)")["posted"].number == 6)
        #expect(try await vendor.request("DELETE", "/subscriptions/\(subscription)").status == 204)
        #expect(try await vendor.get("/subscriptions")["items"].list.isEmpty)
      }
    }
  }
}
