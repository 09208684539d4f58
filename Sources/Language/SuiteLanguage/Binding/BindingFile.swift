package import Diagnostics
package import LocatedYAML
import Quantities
import Texts

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

extension BindingFile {
  /// Reads a binding file. Whether it fits a vocabulary is for ``BindingCheck``.
  package static func read(_ node: YAMLNode, into sink: DiagnosticSink) -> BindingFile? {
    node.mapping(Text("a binding"), sink) { reader in
      let name = reader.required(BindingKey.binding)?.name(.dotted(Text("a binding")), sink)
      let connections = connections(reader.required(BindingKey.connections), sink)
      let requests = RequestReader(sink: sink, connections: connections.names)
      let parts = BindingReader(sink: sink, requests: requests)
      let system = reader.required(BindingKey.system).flatMap { parts.system($0) }
      let simulated = reader.optional(BindingKey.simulated)?.boolean(sink) ?? false
      let sideBySide = reader.optional(BindingKey.sideBySide)?.integer(sink, in: 1...256) ?? 1
      let settle = reader.optional(BindingKey.settle)?.positiveDuration("settle", sink) ?? .seconds(2)
      let clockEntry = reader.entry(BindingKey.clock)
      let clock = clockEntry.flatMap { parts.clock($0.value) }
      if let clockEntry, !simulated {
        sink.error(
          "clock-of-real-target", Text("only a simulated target has a clock that can be moved"),
          at: clockEntry.key.span,
          hints: [Text("add simulated: true, or delete the clock")])
      }
      let operations = parts.operations(reader.optional(BindingKey.operations))
      let streams = parts.streams(reader.optional(BindingKey.streams))
      let logins = LoginBindingReader(requests: requests).logins(reader.optional(BindingKey.logins))
      let devices = parts.devices(reader.optional(BindingKey.devices))
      guard let name, let system else { return nil }
      let binding = Binding(
        name: name.text, system: system, simulated: simulated, connections: connections.read, clock: clock,
        operations: operations.bound, streams: streams.bound, logins: logins.bound, devices: devices.pools,
        sideBySide: sideBySide, settle: settle)
      return BindingFile(
        name: name, binding: binding, operations: operations.entries, streams: streams.entries,
        logins: logins.entries, devices: devices.names)
    }
  }

  /// All names are returned, also of connections that could not be read, so that their use is no second mistake.
  private static func connections(
    _ node: YAMLNode?, _ sink: DiagnosticSink
  ) -> (names: [String], read: [String: Binding.Connection]) {
    guard let node, let mapping = node.entries(sink) else { return ([], [:]) }
    var names: [String] = []
    var read: [String: Binding.Connection] = [:]
    for entry in mapping {
      guard let name = entry.key.name(.simple(Text("a connection")), sink) else { continue }
      names.append(name.text)
      if let connection = Binding.Connection.read(entry.value, named: name.text, into: sink) {
        read[name.text] = connection
      }
    }
    return (names, read)
  }
}
