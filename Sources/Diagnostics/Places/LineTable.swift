/// Where each line of a file begins. A line ends with LF, CR LF or a lone CR.
struct LineTable: Sendable {
  private let starts: [Int]

  init(_ bytes: [UInt8]) {
    var starts = [0]
    let lineFeed = UInt8(ascii: "\n")
    let carriageReturn = UInt8(ascii: "\r")
    for index in bytes.indices {
      let byte = bytes[index]
      guard byte == lineFeed || byte == carriageReturn else { continue }
      let next = index + 1
      if byte == carriageReturn, next < bytes.count, bytes[next] == lineFeed { continue }
      starts.append(next)
    }
    self.starts = starts
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
}
