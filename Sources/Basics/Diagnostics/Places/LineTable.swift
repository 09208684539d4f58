/// Where each line of a file begins, and how many characters lie before any point.
///
/// A line ends with LF, CR LF or a lone CR. A file may be one line of many megabytes with thousands of findings in it,
/// so characters are counted once, and remembered for every block.
struct LineTable: Sendable {
  private static let blockSize = 4096

  private let starts: [Int]
  /// Unicode scalars before each block of bytes.
  private let scalarsBeforeBlock: [Int]

  init(_ bytes: [UInt8]) {
    var starts = [0]
    var scalarsBeforeBlock = [0]
    var scalars = 0
    let lineFeed = UInt8(ascii: "\n")
    let carriageReturn = UInt8(ascii: "\r")
    for index in bytes.indices {
      let byte = bytes[index]
      if byte & 0xC0 != 0x80 { scalars += 1 }
      if (index + 1) % Self.blockSize == 0 { scalarsBeforeBlock.append(scalars) }
      guard byte == lineFeed || byte == carriageReturn else { continue }
      let next = index + 1
      if byte == carriageReturn, next < bytes.count, bytes[next] == lineFeed { continue }
      starts.append(next)
    }
    self.starts = starts
    self.scalarsBeforeBlock = scalarsBeforeBlock
  }

  var count: Int { starts.count }

  func start(ofLine line: Int) -> Int { starts[line - 1] }

  /// The line, counted from 1, that holds the byte at `offset`.
  func line(containing offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low + 1 < high {
      let middle = low + (high - low) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// Unicode scalars that begin in a range of the bytes the table was made of.
  func scalarCount(in range: Range<Int>, of bytes: [UInt8]) -> Int {
    max(0, scalarCount(before: range.upperBound, of: bytes) - scalarCount(before: range.lowerBound, of: bytes))
  }

  private func scalarCount(before offset: Int, of bytes: [UInt8]) -> Int {
    let block = offset / Self.blockSize
    return bytes[block * Self.blockSize..<offset].reduce(scalarsBeforeBlock[block]) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
  }
}
