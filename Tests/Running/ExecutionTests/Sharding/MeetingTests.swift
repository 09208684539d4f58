import Digests
import Evidence
import Foundation
import JSONValues
import Testing

import Execution

@Suite struct MeetingTests {
  /// A folder that goes away with the test.
  private final class Place {
    let folder = FileManager.default.temporaryDirectory.appending(path: "meeting-\(UUID().uuidString)").path()

    deinit { try? FileManager.default.removeItem(atPath: folder) }
  }

  private static let patience = Meeting.Patience(
    coming: .milliseconds(300), silence: .seconds(30), pause: .milliseconds(5))
  private let place = Place()
  private let plan: SHA256Digest

  init() throws { plan = try SHA256Digest.hash(Array("plan".utf8)) }

  private func join(
    _ number: Int, of count: Int = 2, plan other: SHA256Digest? = nil, returns: Bool = false
  ) async throws -> Meeting {
    try await Meeting.join(
      folder: place.folder, shard: number, of: count, plan: other ?? plan, returns: returns, patience: Self.patience)
  }

  private func refusal(_ action: () async throws -> Meeting) async -> String? {
    do {
      _ = try await action()
      return nil
    } catch let error as RecordError {
      return error.code
    } catch {
      return "\(error)"
    }
  }

  @Test func `shards that meet have the same token, and tell each other things`() async throws {
    let lead = try await join(1)
    let other = try await join(2)
    #expect(lead.shard.meeting == other.shard.meeting)
    #expect(lead.isLead && !other.isLead)
    try lead.post(["begin": 7], as: "start")
    let (name, told) = try await other.wait(for: ["off", "start"], from: 1)
    #expect(name == "start" && told["begin"]?.integerValue == 7)
  }

  @Test func `nobody but the owner can read what shards tell each other`() async throws {
    let lead = try await join(1)
    let inner = "\(place.folder)/\(lead.shard.meeting)"
    let mode = try FileManager.default.attributesOfItem(atPath: inner)[.posixPermissions] as? Int
    #expect(mode == 0o700)
  }

  @Test func `a shard that comes twice, with another plan or another count is refused`() async throws {
    let lead = try await join(1)
    let other = try await join(2)
    #expect(await refusal { try await join(2) } == "shard-is-there")
    let stranger = try SHA256Digest.hash(Array("other".utf8))
    #expect(await refusal { try await join(2, plan: stranger, returns: true) } == "other-plan")
    #expect(await refusal { try await join(3, of: 3) } == "other-count-of-shards")
    #expect(await refusal { try await join(1) } == "meeting-in-use")
    #expect(try await join(2, returns: true).shard == other.shard)
    lead.end()
    #expect(await refusal { try await join(2, returns: true) } == "meeting-is-over")
  }

  @Test func `a shard whose lead never comes gives up and says so`() async {
    #expect(await refusal { try await join(2) } == "nobody-leads")
  }

  @Test func `a shard that is silent for too long is not waited for`() async throws {
    let lead = try await Meeting.join(
      folder: place.folder, shard: 1, of: 2, plan: plan, returns: false,
      patience: .init(coming: .milliseconds(50), silence: .milliseconds(50), pause: .milliseconds(5)))
    let absent = await #expect(throws: (any Error).self) { try await lead.waitForAll("ready-") }
    #expect("\(absent.map { "\($0)" } ?? "")".contains("never came"))
    try Meeting.write(7, to: "\(place.folder)/\(lead.shard.meeting)/alive-2")
    let silent = await #expect(throws: (any Error).self) { try await lead.waitForAll("ready-") }
    #expect("\(silent.map { "\($0)" } ?? "")".contains("stopped responding"))
  }
}
