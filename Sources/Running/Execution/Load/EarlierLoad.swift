package import Evidence
package import Load
import Texts

/// What an interrupted attempt left of a load that goes on.
struct EarlierLoad: Sendable {
  /// How it first began.
  let begun: LoadBegun
  /// All that was written of it.
  let journal: LoadJournal
  /// How many slices that was.
  let slices: Int
  /// The end of the last slice, in microseconds since the begin: what came after it is not known.
  let until: Int64

  /// Reads the slices of a load from a record.
  ///
  /// - Throws: ``RecordError`` where a slice is missing, altered or cannot be read.
  init(_ history: RunHistory.Load, from attachments: AttachmentStore) throws(RecordError) {
    begun = history.begun
    slices = history.slices.count
    until = history.until
    journal = try LoadSlices.fold(history.slices, from: attachments)
  }
}

/// The slices of a load in a record.
package enum LoadSlices {
  /// Puts slices together, whatever their order.
  ///
  /// - Throws: ``RecordError`` where one is missing, altered, or of a version that cannot be read.
  package static func fold(
    _ references: [AttachmentReference], from attachments: AttachmentStore
  ) throws(RecordError) -> LoadJournal {
    var journal = LoadJournal()
    for reference in references {
      let bytes = try attachments.read(reference)
      do {
        journal.merge(try LoadJournal(decoding: bytes))
      } catch {
        throw RecordError(
          code: "unreadable-slice", problem: Text("the slice \(reference.sha256) of a load cannot be read: \(error)"),
          hint: Text("use the version of grindvakt that wrote it"))
      }
    }
    return journal
  }
}
