/// Entries that wait for their place in the log: all of them get one, or none.
struct PendingBatch: Sendable {
  let drafts: [EntryDraft]
  /// Whether the first entry begins a run that is at work as long as this writer is.
  var beginsRun = false
  let completion: @Sendable (Result<[EntryReference], RecordError>) -> Void
}
