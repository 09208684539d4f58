/// Entries that wait for their place in the log: all of them get one, or none.
struct PendingBatch: Sendable {
  /// What is written. A table has a million rows, of which drafts are made when they are written.
  struct Drafts: Sendable {
    let count: Int
    let draft: @Sendable (Int) throws(RecordError) -> EntryDraft

    init(_ drafts: [EntryDraft]) {
      self.init(count: drafts.count) { number in drafts[number] }
    }

    init(count: Int, _ draft: @escaping @Sendable (Int) throws(RecordError) -> EntryDraft) {
      self.count = count
      self.draft = draft
    }
  }

  let drafts: Drafts
  /// Whether the first entry begins a run that is at work as long as this writer is.
  var beginsRun = false
  /// Whether all references are given back; otherwise the last one alone.
  var wantsAllReferences = true
  let completion: @Sendable (Result<[EntryReference], RecordError>) -> Void
}
