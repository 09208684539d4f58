package import Catalogue
package import Evidence
package import Quantities

/// Something that somebody saw not to be as it should (avvikelse).
package struct FieldDeviation: Hashable, Sendable {
  package let id: String
  package let reported: Instant
  /// The Swedish day of the report.
  package let reportedOn: CalendarDate
  /// A where the class that is written cannot be read; the graver one where it was reported twice.
  package internal(set) var faultClass: FaultClass
  package let requirement: String?
  package let what: String
  package let unit: String?
  package let device: String?
  /// `none`, `possible` or `actual`; nil where nobody said.
  package let harm: String?
  /// `staff`, `user`, `relative`, `vendor`, `monitoring` or `test`; nil where nobody said.
  package let noticedBy: String?
  /// The version that it was seen on.
  package let version: String?
  package let entry: EntryReference?
  /// When it was fixed; nil while it is open.
  package internal(set) var fixed: Instant?
  /// The version that fixes it.
  package internal(set) var fixedInVersion: String?
  package internal(set) var fixEntry: EntryReference?

  package func isOpen(at instant: Instant) -> Bool {
    reported <= instant && !(fixed.map { $0 <= instant } ?? false)
  }
}
