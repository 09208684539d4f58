package import Digests
package import Quantities

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

/// Bytes after the last whole entry, left by a crash, were moved out of the log.
package struct TornLineSetAside: EntryBody {
  package static let kind = EntryKind(rawValue: "torn-line-set-aside")

  /// The name of the file in `set-aside`.
  package let file: String
  /// The digest of those bytes.
  package let sha256: SHA256Digest
  /// How many there are.
  package let bytes: Int64

  package init(file: String, sha256: SHA256Digest, bytes: Int64) {
    self.file = file
    self.sha256 = sha256
    self.bytes = bytes
  }
}

/// What was tested, as the system itself or the binding says.
package struct SystemUnderTest: Sendable, Hashable, Codable {
  /// Who makes it.
  package let vendor: String
  /// What it is called.
  package let product: String
  /// Which version of it answered.
  package let version: String

  package init(vendor: String, product: String, version: String) {
    self.vendor = vendor
    self.product = product
    self.version = version
  }

  /// The version of a system that did not tell it, or was not asked.
  package static let unknownVersion = "unknown"

  package var isVersionKnown: Bool { version != SystemUnderTest.unknownVersion }
}

/// The system under test has become another version; evidence from before may be stale.
package struct SystemChanged: EntryBody {
  package static let kind = EntryKind(rawValue: "system-changed")

  /// What it is now.
  package let system: SystemUnderTest
  /// Since when.
  package let changedAt: Instant
  /// What changed, in words.
  package let note: String?

  package init(system: SystemUnderTest, changedAt: Instant, note: String? = nil) {
    self.system = system
    self.changedAt = changedAt
    self.note = note
  }
}
