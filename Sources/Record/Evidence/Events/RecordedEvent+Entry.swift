package import JSONValues
import Quantities
import Texts

extension RecordedEvent {
  /// The event of an entry; nil where the entry is of another kind.
  ///
  /// - Throws: where an entry of an event lacks something.
  package init?(_ entry: RecordEntry) throws(RecordError) {
    guard entry.kind == EventRecorded.kind else { return nil }
    if let event = entry.event {
      self.init(kind: event.event, fields: event.fields, known: event.known, entry: entry.reference)
      return
    }
    let body = try entry.json()
    var values: [String: String] = [:]
    guard let kind = body["event"]?.stringValue, let members = body["values"]?.objectValue,
      let known = body["known"]?.stringValue.flatMap(Instant.init(parsing:))
    else { throw Self.unreadable(entry) }
    values.reserveCapacity(members.count)
    for (name, value) in members {
      guard let text = value.stringValue else { throw Self.unreadable(entry) }
      values[name] = text
    }
    self.init(kind: kind, values: values, known: known, entry: entry.reference)
  }

  private static func unreadable(_ entry: RecordEntry) -> RecordError {
    RecordError(
      code: "unreadable-entry", problem: Text("the body of entry \(entry.seq) is not an event of this version"),
      hint: Text("read the record with the version of grindvakt that wrote it"))
  }
}
