/// Turns libyaml's marks, which count characters, into byte offsets.
///
/// Marks come almost in order, so the cursor walks from the one before; the whole file is walked about once.
struct OffsetCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let isASCII: Bool
  private let start: Int
  private var character = 0
  private var offset: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, start: Int, isASCII: Bool) {
    self.bytes = bytes
    self.start = start
    self.isASCII = isASCII
    offset = start
  }

  mutating func offset(ofCharacter wanted: Int) -> Int {
    if isASCII { return min(start + wanted, bytes.count) }
    while character + 8 <= wanted, let eight = EightBytes(bytes, at: offset), eight.areASCII {
      offset += 8
      character += 8
    }
    while character < wanted, offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      character += 1
    }
    while character > wanted, offset > start {
      offset -= 1
      while offset > start, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
      character -= 1
    }
    return offset
  }
}
