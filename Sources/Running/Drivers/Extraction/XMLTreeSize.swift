/// What a document takes in memory when libxml2 has read it, as measured for its kinds of nodes.
enum XMLTreeSize {
  /// Bytes of an element, a run of text, a comment or an instruction.
  private static let node = 136
  /// Bytes of an attribute with its value.
  private static let attribute = 250

  /// At most a few per cent too little; too much where text has a `=` or `<` that is none, as in CDATA.
  static func estimate(of bytes: [UInt8]) -> Int {
    var size = bytes.count
    var isInTag = false
    var previous: UInt8 = 0
    for byte in bytes where byte != 0 {
      switch byte {
      case UInt8(ascii: "<"):
        // Text before it.
        if previous != UInt8(ascii: ">") { size += node }
        isInTag = true
      case UInt8(ascii: ">"): isInTag = false
      case UInt8(ascii: "="): if isInTag { size += attribute }
      default: break
      }
      // An end tag has no node.
      if previous == UInt8(ascii: "<"), byte != UInt8(ascii: "/") { size += node }
      previous = byte
    }
    return size
  }
}
