package import Digests
package import Evidence
import Foundation
import JSONValues
import Texts

extension Meeting {
  /// Comes to the meeting, as the lead or as one of the others.
  ///
  /// - Parameters:
  ///   - folder: the same for all shards.
  ///   - plan: what the shards run; all the same.
  ///   - returns: this shard was there before and was interrupted.
  /// - Throws: ``RecordError`` `meeting-in-use`, `meeting-is-over`, `other-plan`, `other-count-of-shards`,
  ///   `shard-is-there`, `nobody-leads`, `record-input-output`.
  package static func join(
    folder: String, shard number: Int, of count: Int, plan: SHA256Digest, returns: Bool, patience: Patience = Patience()
  ) async throws -> Meeting {
    let announcement = "\(folder)/meeting.json"
    let token =
      try number == 1
      ? lead(folder, announcement, count, plan, returns)
      : await find(folder, announcement, count, plan, patience)
    let meeting = Meeting(
      shard: ShardMark(number: number, of: count, meeting: token), folder: "\(folder)/\(token)", patience: patience)
    try meeting.register(returns: returns)
    meeting.beginToBeat()
    return meeting
  }

  private static func lead(
    _ folder: String, _ announcement: String, _ count: Int, _ plan: SHA256Digest, _ returns: Bool
  ) throws -> String {
    if let found = read(announcement) {
      guard returns, let token = found["token"]?.stringValue else {
        throw RecordError(
          code: "meeting-in-use", problem: Text("shards have met in '\(folder)' before"),
          hint: Text("name a new folder for each run, or go on with the one that was interrupted with --resume"))
      }
      try check(found, count, plan)
      return token
    }
    do {
      let token = try RandomBytes.make(8).hex
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try FileManager.default.createDirectory(
        atPath: "\(folder)/\(token)", withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      let value: JSONValue = ["token": .string(token), "of": JSONValue(count), "plan": .string(plan.hex)]
      try write(value, to: announcement)
      return token
    } catch {
      throw RecordError(
        code: RecordError.inputOutput,
        problem: Text("cannot write in the folder '\(folder)' where the shards meet: \(error)"),
        hint: Text("check the disk and the permissions"))
    }
  }

  private static func find(
    _ folder: String, _ announcement: String, _ count: Int, _ plan: SHA256Digest, _ patience: Patience
  ) async throws -> String {
    let began = ContinuousClock.now
    while true {
      if let found = read(announcement), let token = found["token"]?.stringValue {
        try check(found, count, plan)
        guard read("\(folder)/\(token)/over") == nil else {
          throw RecordError(
            code: "meeting-is-over", problem: Text("the run whose shards met in '\(folder)' has ended"),
            hint: Text("name a new folder for each run"))
        }
        return token
      }
      guard ContinuousClock.now - began < patience.coming else {
        throw RecordError(
          code: "nobody-leads", problem: Text("shard 1 of \(count) did not come to '\(folder)'"),
          hint: Text("start all shards with the same --meeting, in a folder that all machines share"))
      }
      try await Task.sleep(for: patience.pause)
    }
  }

  private static func check(_ found: JSONValue, _ count: Int, _ plan: SHA256Digest) throws {
    guard found["of"]?.integerValue == Int64(count) else {
      throw RecordError(
        code: "other-count-of-shards",
        problem: Text("shard 1 split the run in \(found["of"]?.integerValue ?? 0), and this shard is one of \(count)"),
        hint: Text("start all shards with the same number of shards"))
    }
    guard found["plan"]?.stringValue == plan.hex else {
      throw RecordError(
        code: "other-plan",
        problem: Text("shard 1 runs another plan (\(found["plan"]?.stringValue ?? "?")) than this one (\(plan))"),
        hint: Text("give all shards the same plan; 'grindvakt plan' writes one"))
    }
  }

  /// Takes this shard's place, which nobody else can have.
  private func register(returns: Bool) throws {
    let name = "here-\(shard.number)"
    let who: JSONValue = [
      "host": .string(ProcessInfo.processInfo.hostName), "process": JSONValue(Int(getpid())),
    ]
    if let found = told(name), !returns {
      let host = found["host"]?.stringValue ?? "?"
      let process = found["process"]?.integerValue ?? 0
      throw RecordError(
        code: "shard-is-there",
        problem: Text("shard \(shard.number) of \(shard.of) has come already: process \(process) on \(host)"),
        hint: Text("start each shard once; one that was interrupted goes on with --resume"))
    }
    do {
      try post(who, as: name)
    } catch {
      throw RecordError(
        code: RecordError.inputOutput, problem: Text("cannot write in the folder where the shards meet"),
        hint: Text("check the disk and the permissions"))
    }
  }
}
