/// A binding file: what it says, and where it says it.
package struct BindingFile: Sendable {
  package let name: LocatedName
  package let binding: Binding
  /// In the order of the file; the same for ``streams``, ``logins`` and ``devices``.
  package let operations: [Entry]
  package let streams: [Entry]
  package let logins: [Entry]
  package let devices: [LocatedName]

  /// One bound operation or stream.
  package struct Entry: Sendable {
    package let name: LocatedName
    /// The outputs of the operation or fields of the stream that it says where to find.
    package let gives: [LocatedName]
    /// The names in `${..}` that the vocabulary must declare: neither built in, nor from the environment, nor given by
    /// an earlier request of the same operation.
    package let inputs: [Input]
    /// Those of ``gives`` that a later request of the same operation uses.
    package let usedWithin: Set<String>
    /// A person does it, so its outputs are asked for and `gives` is empty.
    package let isByHand: Bool

    package init(
      name: LocatedName, gives: [LocatedName], inputs: [Input], usedWithin: Set<String>, isByHand: Bool
    ) {
      self.name = name
      self.gives = gives
      self.inputs = inputs
      self.usedWithin = usedWithin
      self.isByHand = isByHand
    }
  }

  /// One use of an input, for instance `${level|fraction}`.
  package struct Input: Sendable {
    package let name: LocatedName
    /// The unit that it is written in; nil for the usual form of its type.
    package let unit: WireUnit?
  }

  package init(
    name: LocatedName, binding: Binding, operations: [Entry], streams: [Entry], logins: [Entry] = [],
    devices: [LocatedName]
  ) {
    self.name = name
    self.binding = binding
    self.operations = operations
    self.streams = streams
    self.logins = logins
    self.devices = devices
  }
}
