/// The first entry of every record.
package struct RecordCreated: EntryBody {
  package static let kind = EntryKind(rawValue: "record-created")
  /// The format that this version writes.
  package static let currentFormat = "grindvakt-record/1"

  /// The version of the format that the record begins with.
  package let format: String
  /// 16 random bytes in hexadecimal, which redacted values are keyed with.
  package let salt: String
  /// The catalogue that the record is about.
  package let catalogue: String

  package init(format: String = RecordCreated.currentFormat, salt: String, catalogue: String) {
    self.format = format
    self.salt = salt
    self.catalogue = catalogue
  }
}
