import JSONValues

/// Those events of a record that matter to a few new ones, so that the others need not be kept.
package struct EventSelection: Sendable {
  /// An event of that kind with these values; a field that is not given has the empty text.
  package struct Identity: Sendable {
    let kind: String
    let values: [(field: String, text: String)]

    package init(kind: String, values: [(field: String, text: String)]) {
      self.kind = kind
      self.values = values
    }
  }

  /// All of these kinds.
  private let whole: Set<String>
  private let identities: [Identity]
  /// Of these kinds the ones in which a field has one of the texts.
  private let related: Set<String>
  private let references: Set<String>
  private let needles: [Needles]

  /// What must stand in the line of an event, in the one form in which events are written.
  private struct Needles: Sendable {
    let kind: [UInt8]
    let texts: [[UInt8]]
    /// One of the texts is enough, or all of them must be there.
    let takesAny: Bool
  }

  package init(whole: Set<String>, identities: [Identity], related: Set<String>, references: Set<String>) {
    self.whole = whole
    self.identities = identities
    self.related = related
    self.references = references
    func needle(_ text: String) -> [UInt8] { JSONValue.string(text).canonicalBytes }
    needles =
      identities.map { identity in
        Needles(
          kind: Array(identity.kind.utf8), texts: identity.values.filter { !$0.text.isEmpty }.map { needle($0.text) },
          takesAny: false)
      }
      + related.map { kind in Needles(kind: Array(kind.utf8), texts: references.map(needle), takesAny: true) }
      + whole.map { kind in Needles(kind: Array(kind.utf8), texts: [], takesAny: false) }
  }

  /// Whether the event matters.
  func takes(_ event: EventRecorded) -> Bool {
    if whole.contains(event.event) { return true }
    if identities.contains(where: { identity in
      identity.kind == event.event && identity.values.allSatisfy { (event.fields[$0.field] ?? "") == $0.text }
    }) {
      return true
    }
    return related.contains(event.event) && event.fields.values.values.contains { references.contains($0) }
  }

  /// Whether an event of that kind in that line may matter; false where it surely does not.
  func mayTake(_ kind: UnsafeBufferPointer<UInt8>, in line: UnsafeBufferPointer<UInt8>) -> Bool {
    for needles in needles where needles.kind.count == kind.count && needles.kind.elementsEqual(kind) {
      let found =
        needles.takesAny
        ? needles.texts.contains { Self.stands($0, in: line) } : needles.texts.allSatisfy { Self.stands($0, in: line) }
      if found { return true }
    }
    return false
  }

  private static func stands(_ text: [UInt8], in line: UnsafeBufferPointer<UInt8>) -> Bool {
    text.withUnsafeBufferPointer { line.contains($0) }
  }
}
