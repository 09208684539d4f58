import Glibc

/// The members of a JSON object. Their order does not count.
///
/// Two names are one where all their code units are the same (RFC 8259, section 8.3): `å` as one letter and as `a` with a
/// ring are two names, which Swift's `String` takes for one.
package struct JSONMembers: Sendable, Hashable {
  private var storage: [JSONMemberName: JSONValue] = [:]

  package init() {}

  package init(minimumCapacity: Int) { storage.reserveCapacity(minimumCapacity) }

  package init(_ members: [String: JSONValue]) {
    storage.reserveCapacity(members.count)
    for (name, value) in members { storage[JSONMemberName(name)] = value }
  }

  /// Of two members of one name the last stays.
  package init(_ members: some Sequence<(String, JSONValue)>) {
    for (name, value) in members { storage[JSONMemberName(name)] = value }
  }

  package var count: Int { storage.count }

  package var isEmpty: Bool { storage.isEmpty }

  /// Any member; the only one where there is one.
  package var first: (key: String, value: JSONValue)? { storage.first.map { ($0.key.text, $0.value) } }

  /// In no particular order.
  package var keys: some Collection<String> { storage.keys.lazy.map(\.text) }

  /// In no particular order.
  package var values: some Collection<JSONValue> { storage.values }

  package subscript(name: String) -> JSONValue? {
    get { storage[JSONMemberName(name)] }
    set { storage[JSONMemberName(name)] = newValue }
  }

  package subscript(name: String, default value: @autoclosure () -> JSONValue) -> JSONValue {
    get { storage[JSONMemberName(name)] ?? value() }
    set { storage[JSONMemberName(name)] = newValue }
  }

  /// The value that the name had before.
  @discardableResult
  package mutating func updateValue(_ value: JSONValue, forKey name: String) -> JSONValue? {
    storage.updateValue(value, forKey: JSONMemberName(name))
  }

  @discardableResult
  package mutating func removeValue(forKey name: String) -> JSONValue? {
    storage.removeValue(forKey: JSONMemberName(name))
  }

  package mutating func merge(
    _ others: JSONMembers, uniquingKeysWith choose: (JSONValue, JSONValue) -> JSONValue
  ) {
    storage.merge(others.storage, uniquingKeysWith: choose)
  }

  package func merging(
    _ others: JSONMembers, uniquingKeysWith choose: (JSONValue, JSONValue) -> JSONValue
  ) -> JSONMembers {
    var merged = self
    merged.merge(others, uniquingKeysWith: choose)
    return merged
  }

  package func mapValues(_ transform: (JSONValue) throws -> JSONValue) rethrows -> JSONMembers {
    var mapped = JSONMembers()
    mapped.storage = try storage.mapValues(transform)
    return mapped
  }

  /// What becomes of each value, by names that are ours.
  package func mapValues<Mapped>(_ transform: (JSONValue) throws -> Mapped) rethrows -> [String: Mapped] {
    try compactMapValues(transform)
  }

  /// What becomes of each value, without those that become nothing, by names that are ours.
  package func compactMapValues<Mapped>(_ transform: (JSONValue) throws -> Mapped?) rethrows -> [String: Mapped] {
    var mapped: [String: Mapped] = [:]
    for (name, value) in storage { mapped[name.text] = try transform(value) }
    return mapped
  }

  package func filter(_ isIncluded: (Element) throws -> Bool) rethrows -> JSONMembers {
    var kept = JSONMembers()
    kept.storage = try storage.filter { try isIncluded(($0.key.text, $0.value)) }
    return kept
  }
}

extension JSONMembers: Sequence {
  package typealias Element = (key: String, value: JSONValue)

  package struct Iterator: IteratorProtocol {
    fileprivate var base: Dictionary<JSONMemberName, JSONValue>.Iterator

    package mutating func next() -> (key: String, value: JSONValue)? { base.next().map { ($0.key.text, $0.value) } }
  }

  package func makeIterator() -> Iterator { Iterator(base: storage.makeIterator()) }

  package var underestimatedCount: Int { storage.count }
}

extension JSONMembers: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (String, JSONValue)...) { self.init(elements) }
}

extension JSONValue {
  /// An object of members whose names are ours.
  package static func object(_ members: [String: JSONValue]) -> JSONValue { .object(JSONMembers(members)) }
}

/// A name that is the same as another where all code units are.
struct JSONMemberName: Hashable, Sendable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (left: JSONMemberName, right: JSONMemberName) -> Bool { left.text.hasSameCodeUnits(as: right.text) }

  func hash(into hasher: inout Hasher) { text.hashCodeUnits(into: &hasher) }
}

extension String {
  /// Whether the code units are the same; `==` takes canonical equivalents of Unicode for the same.
  package func hasSameCodeUnits(as other: String) -> Bool {
    guard utf8.count == other.utf8.count else { return false }
    let isEqual = utf8.withContiguousStorageIfAvailable { mine in
      other.utf8.withContiguousStorageIfAvailable { theirs in
        guard let first = mine.baseAddress, let second = theirs.baseAddress else { return true }
        return memcmp(first, second, mine.count) == 0
      }
    }
    return (isEqual ?? nil) ?? utf8.elementsEqual(other.utf8)
  }

  func hashCodeUnits(into hasher: inout Hasher) {
    let isDone: Void? = utf8.withContiguousStorageIfAvailable { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    if isDone == nil { for byte in utf8 { hasher.combine(byte) } }
    hasher.combine(0xFF as UInt8)
  }
}
