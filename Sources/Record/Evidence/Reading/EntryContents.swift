import Dispatch
import Glibc
import Synchronization

extension [RecordEntry] {
  /// So many are read at a time: few enough to lie in memory, and enough to share.
  private static var window: Int { 1024 }

  /// Reads what entries tell, by all cores and some at a time, and hands it over in their order.
  ///
  /// - Parameters:
  ///   - isWanted: the others are passed over.
  ///   - take: gets the place of the entry, the entry with all of its content at hand, and its typed body.
  /// - Throws: where a wanted entry cannot be read, or what is thrown by `take`.
  package func readContents(
    where isWanted: (RecordEntry) -> Bool,
    _ take: (Int, RecordEntry, EntryContent) throws(RecordError) -> Void
  ) throws(RecordError) {
    var wanted: [Int] = []
    wanted.reserveCapacity(Self.window)
    // While entries are handed over, the next ones are read.
    var ahead: ReadAhead?
    for index in indices where isWanted(self[index]) {
      wanted.append(index)
      guard wanted.count == Self.window else { continue }
      let next = ReadAhead(wanted, of: self)
      try ahead?.handOver(take)
      ahead = next
      wanted.removeAll(keepingCapacity: true)
    }
    try ahead?.handOver(take)
    for (index, read) in zip(wanted, Self.read(wanted, of: self).joined()) {
      let (entry, content) = try read.get()
      try take(index, entry, content)
    }
  }

  fileprivate typealias Read = Result<(entry: RecordEntry, content: EntryContent), RecordError>

  /// - Returns: in parts, in the order of the entries.
  fileprivate static func read(_ wanted: [Int], of entries: [RecordEntry]) -> [[Read]] {
    let parts = Swift.max(1, Swift.min(wanted.count / 64, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    var read = [[Read]](repeating: [], count: parts)
    read.withUnsafeMutableBufferPointer { results in
      // Each part has its own place, and the call returns when all of them are done.
      nonisolated(unsafe) let results = results
      DispatchQueue.concurrentPerform(iterations: parts) { part in
        let range = (wanted.count * part / parts)..<(wanted.count * (part + 1) / parts)
        var tools = StoredLine.Tools()
        results[part] = wanted[range].map { index in
          Read { () throws(RecordError) in
            let entry = try entries[index].inMemory(&tools)
            return (entry, try entry.content())
          }
        }
      }
    }
    return read
  }
}

/// Entries that are read by other threads.
private final class ReadAhead: Sendable {
  private let wanted: [Int]
  private let read = Mutex<[[[RecordEntry].Read]]>([])
  private let isDone = DispatchGroup()

  init(_ wanted: [Int], of entries: [RecordEntry]) {
    self.wanted = wanted
    DispatchQueue.global().async(group: isDone) {
      let parts = [RecordEntry].read(wanted, of: entries)
      self.read.withLock { $0 = parts }
    }
  }

  func handOver(
    _ take: (Int, RecordEntry, EntryContent) throws(RecordError) -> Void
  ) throws(RecordError) {
    isDone.wait()
    for (index, read) in zip(wanted, read.withLock { $0 }.joined()) {
      let (entry, content) = try read.get()
      try take(index, entry, content)
    }
  }
}
