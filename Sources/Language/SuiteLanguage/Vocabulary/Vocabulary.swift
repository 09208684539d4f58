package import Texts

/// A vocabulary file: the operations and streams that suites may use and bindings must reach, with their types.
package struct Vocabulary: Sendable {
  package let name: LocatedName
  package let title: LocalizedText?
  /// In the order of the file, names unique; the same for ``streams``, ``devices`` and ``logins``.
  package let operations: [OperationDeclaration]
  package let streams: [StreamDeclaration]
  package let devices: [DeviceDeclaration]
  package let logins: [LoginDeclaration]

  package init(
    name: LocatedName, title: LocalizedText?, operations: [OperationDeclaration], streams: [StreamDeclaration],
    devices: [DeviceDeclaration], logins: [LoginDeclaration] = []
  ) {
    self.name = name
    self.title = title
    self.operations = operations
    self.streams = streams
    self.devices = devices
    self.logins = logins
  }
}

/// Something that can be done with the vendor's system, for instance `mobile-alarm.report-battery`.
package struct OperationDeclaration: Sendable {
  package let name: LocatedName
  package let title: LocalizedText?
  package let takes: FieldList
  package let gives: FieldList
}

/// Something that the vendor's system sends by itself, for instance `alarms`.
package struct StreamDeclaration: Sendable {
  package let name: LocatedName
  package let title: LocalizedText?
  /// What says which stream it is, for instance whose alarms.
  package let takes: FieldList
  /// The fields of each event.
  package let carries: FieldList
}

/// A kind of device that cases lease, for instance `test-home`.
package struct DeviceDeclaration: Sendable {
  package let name: LocatedName
  package let title: LocalizedText
}
