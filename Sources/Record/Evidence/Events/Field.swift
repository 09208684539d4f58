package import Texts

/// A field of a kind of event, with the type that its value has where events are read.
///
/// `type` says what may be written, and `Value` how that is read. An instant is mostly read as an ``EventTime``, since
/// older records may hold a day in its place.
public final class Field<Value: EventValue>: DeclaredField {
  /// The name of the field, as events on the record are searched for.
  @usableFromInline let key: StaticString
  package let declared: EventField

  private init(
    _ key: StaticString, _ type: EventFieldType, isRequired: Bool, _ help: Text, _ title: Text?, _ names: NamedThing?,
    _ example: String?
  ) {
    self.key = key
    declared = EventField(
      name: key.description, type: type, isRequired: isRequired, help: help, title: title, names: names,
      example: example)
  }

  /// A field that is needed.
  package convenience init(
    _ key: StaticString, _ type: EventFieldType, _ help: Text, title: Text? = nil, names: NamedThing? = nil,
    example: String? = nil
  ) {
    self.init(key, type, isRequired: true, help, title, names, example)
  }

  /// A field that may be left out.
  package convenience init(
    optional key: StaticString, _ type: EventFieldType, _ help: Text, title: Text? = nil, names: NamedThing? = nil,
    example: String? = nil
  ) {
    self.init(key, type, isRequired: false, help, title, names, example)
  }
}

extension Field where Value: EventChoice {
  /// A field that is needed and holds one of a few words.
  package convenience init(_ key: StaticString, _ help: Text, title: Text? = nil) {
    self.init(key, .choice(Value.words), isRequired: true, help, title, nil, nil)
  }

  /// A field that may be left out and holds one of a few words.
  package convenience init(optional key: StaticString, _ help: Text, title: Text? = nil) {
    self.init(key, .choice(Value.words), isRequired: false, help, title, nil, nil)
  }
}

/// A field, whatever its value is.
package protocol DeclaredField: Sendable {
  var declared: EventField { get }
}

extension DeclaredField {
  package var name: String { declared.name }
}
