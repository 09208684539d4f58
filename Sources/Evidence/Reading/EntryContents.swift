import Dispatch
import Glibc

extension [RecordEntry] {
  /// So many are read at a time: few enough to lie in memory, and enough to share.
  private static var window: Int { 1024 }

  /// Reads what entries tell, by all cores and some at a time, and hands it over in their order.
  ///
  /// - Parameters:
  ///   - isWanted: the others are passed over.
  ///   - take: gets the place of the entry, the entry with all that it tells at hand, and its typed body.
  /// - Throws: where a wanted entry cannot be read, or what is thrown by `take`.
  package func readContents(
    where isWanted: (RecordEntry) -> Bool,
    _ take: (Int, RecordEntry, EntryContent) throws(RecordError) -> Void
  ) throws(RecordError) {
    var wanted: [Int] = []
    wanted.reserveCapacity(Self.window)
    for index in indices where isWanted(self[index]) {
      wanted.append(index)
      guard wanted.count == Self.window else { continue }
      try handOver(wanted, take)
      wanted.removeAll(keepingCapacity: true)
    }
    try handOver(wanted, take)
  }

  private typealias Read = Result<(entry: RecordEntry, content: EntryContent), RecordError>

  private func handOver(
    _ wanted: [Int], _ take: (Int, RecordEntry, EntryContent) throws(RecordError) -> Void
  ) throws(RecordError) {
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
            let entry = try self[index].inMemory(&tools)
            return (entry, try entry.content())
          }
        }
      }
    }
    for (index, result) in zip(wanted, read.joined()) {
      let (entry, content) = try result.get()
      try take(index, entry, content)
    }
  }
}
