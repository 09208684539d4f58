/// JSON that is put together while it is written, so that not all of it is in memory at once.
package enum JSONPieces {
  case value(JSONValue)
  case object([String: JSONPieces])
  /// Elements that are made one after the other.
  case elements(AnySequence<JSONPieces>)

  package static func array(_ elements: some Sequence<JSONPieces>) -> JSONPieces { .elements(AnySequence(elements)) }

  /// Written as ``JSONValue/prettyText`` is: two spaces a level, one member a line, members sorted.
  ///
  /// - Parameter sink: takes pieces of the text in UTF-8, in their order.
  package func writePretty<Failure: Error>(to sink: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    var writer = JSONWriter(indentation: 2)
    try write(into: &writer, sink)
    try sink(writer.takeBytes())
  }

  /// How much is gathered before it is given on.
  private static let enough = 64 * 1024

  private func write<Failure: Error>(
    into writer: inout JSONWriter, _ sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    switch self {
    case .value(let value): writer.write(value)
    case .object(let members):
      writer.open("{")
      let sorted = members.sorted { JSONWriter.precedes($0.key, $1.key) }
      for (index, member) in sorted.enumerated() {
        writer.separate(isFirst: index == 0)
        writer.write(name: member.key)
        try member.value.write(into: &writer, sink)
      }
      writer.close("}", isEmpty: members.isEmpty)
    case .elements(let elements):
      writer.open("[")
      var isEmpty = true
      for element in elements {
        writer.separate(isFirst: isEmpty)
        isEmpty = false
        try element.write(into: &writer, sink)
        if writer.bytes.count > Self.enough { try sink(writer.takeBytes()) }
      }
      writer.close("]", isEmpty: isEmpty)
    }
  }
}
