import Drivers
package import Evidence
import Foundation
package import JSONValues
import Quantities
import Synchronization
import Texts

/// Where the shards of a run agree: a folder that all of them can read and write.
///
/// The lead (shard 1) draws a token and writes `meeting.json`; all else lies in a folder of that name, which only its
/// owner can read, since values that steps have saved pass through it. A file is written under another name first, so
/// that nobody reads half of one. Nothing here is evidence: what was seen stands in the records of the shards.
package final class Meeting: Sendable {
  /// How long shards wait for each other.
  package struct Patience: Sendable {
    /// For one that has not come yet: engines start shards when there is room.
    package var coming: Duration
    /// For a sign of life of one that has come.
    package var silence: Duration
    /// Between two looks into the folder.
    package var pause: Duration

    package init(
      coming: Duration = .seconds(600), silence: Duration = .seconds(60), pause: Duration = .milliseconds(100)
    ) {
      self.coming = coming
      self.silence = silence
      self.pause = pause
    }
  }

  /// This shard.
  package let shard: ShardMark
  private let folder: String
  private let patience: Patience
  private let beats: Mutex<Task<Void, Never>?>
  private let gone = Mutex<Set<Int>>([])
  private let lives = Mutex<[Int: (beat: Int64, at: ContinuousClock.Instant)]>([:])

  package var isLead: Bool { shard.number == 1 }

  init(shard: ShardMark, folder: String, patience: Patience) {
    self.shard = shard
    self.folder = folder
    self.patience = patience
    beats = Mutex(nil)
  }

  deinit { beats.withLock { $0?.cancel() } }

  /// Shows the others that this shard lives, until it ends.
  package func beginToBeat() {
    let folder = folder
    let number = shard.number
    let task = Task {
      var beat: Int64 = 0
      while !Task.isCancelled {
        beat += 1
        try? Meeting.write(JSONValue(beat), to: "\(folder)/alive-\(number)")
        try? await Task.sleep(for: .seconds(1))
      }
    }
    beats.withLock { $0 = task }
  }

  /// The run of this shard has ended. Where it leads, nothing more will begin.
  package func end() {
    if isLead { try? post(true, as: "over") }
    beats.withLock { $0?.cancel() }
  }

  /// Tells the others something. Throws ``Shortfall`` where the folder cannot be written.
  package func post(_ value: JSONValue, as name: String) throws {
    do {
      try Meeting.write(value, to: "\(folder)/\(name)")
    } catch {
      throw Meeting.unwritable(folder)
    }
  }

  /// What was reported under a name so far.
  package func told(_ name: String) -> JSONValue? { Meeting.read("\(folder)/\(name)") }

  /// Waits for one of several things that a shard may tell.
  ///
  /// - Throws: ``Shortfall`` where the shard does not come, or shows no sign of life any longer.
  package func wait(
    for names: [String], from number: Int, pause: Duration? = nil
  ) async throws -> (name: String, value: JSONValue) {
    let began = ContinuousClock.now
    while true {
      for name in names { if let value = told(name) { return (name, value) } }
      try checkLife(of: number, since: began)
      try await Task.sleep(for: pause ?? patience.pause)
    }
  }

  /// Waits for what every shard writes under a name that ends with its number; `ready-` for `ready-3`.
  package func waitForAll(_ prefix: String) async throws {
    for number in 1...shard.of where number != shard.number {
      _ = try await wait(for: ["\(prefix)\(number)"], from: number)
    }
  }

  /// Whether a shard other than this one is still to be waited for.
  package func expects(_ number: Int) -> Bool {
    number != shard.number && !gone.withLock { $0.contains(number) }
  }

  /// A shard is gone, and nobody waits for it any longer.
  package func forget(_ number: Int) { gone.withLock { _ = $0.insert(number) } }

  /// Throws where a shard has not come in time, or has been silent for too long by this machine's own clock.
  private func checkLife(of number: Int, since began: ContinuousClock.Instant) throws {
    guard number != shard.number else { return }
    let now = ContinuousClock.now
    guard let beat = told("alive-\(number)")?.integerValue else {
      if now - began > patience.coming { throw Meeting.absent(number, of: shard.of) }
      return
    }
    let heardAt = lives.withLock { lives in
      if let known = lives[number], known.beat == beat { return known.at }
      lives[number] = (beat, now)
      return now
    }
    if now - max(heardAt, began) > patience.silence { throw Meeting.silent(number, of: shard.of) }
  }

  // MARK: Files

  package static func write(_ value: JSONValue, to path: String) throws {
    try Data(value.canonicalBytes).write(to: URL(filePath: path), options: .atomic)
  }

  package static func read(_ path: String) -> JSONValue? {
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    return try? JSONValue.parse(Array(data))
  }

  // MARK: Reasons

  static func unwritable(_ folder: String) -> Shortfall {
    Shortfall(
      .unseen,
      Text("The folder “\(folder)” where the parts meet cannot be written."))
  }

  static func absent(_ number: Int, of count: Int) -> Shortfall {
    Shortfall(
      .unseen,
      Text("Part \(number) of \(count) never came."))
  }

  static func silent(_ number: Int, of count: Int) -> Shortfall {
    Shortfall(
      .unseen,
      Text("Part \(number) of \(count) stopped responding."))
  }
}
