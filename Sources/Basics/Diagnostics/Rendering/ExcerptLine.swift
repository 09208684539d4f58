/// A line of a file as it is shown: cells of known width, each knowing the bytes it came from.
struct ExcerptLine {
  struct Cell {
    var text: String
    var width: Int
    /// Offsets in the file.
    var offsets: Range<Int>
  }

  /// A tab reaches to the next multiple of this many columns.
  private static let tabWidth = 4

  private(set) var cells: [Cell] = []
  /// Whether something of the line lies before the first cell or after the last.
  private(set) var cutBefore = false
  private(set) var cutAfter = false

  /// - Parameter focus: the offset that must be in view. A line may have megabytes; only what lies near is looked at.
  init(file: SourceFile, line: Int, focus: Int) {
    let full = file.offsets(ofLine: line)
    let reach = 4_000
    var lower = max(full.lowerBound, min(focus, full.upperBound) - reach)
    let upper = min(full.upperBound, max(focus, full.lowerBound) + reach)
    while lower > full.lowerBound, lower < upper, file.bytes[lower] & 0xC0 == 0x80 { lower += 1 }
    cutBefore = lower > full.lowerBound
    cutAfter = upper < full.upperBound
    appendCells(of: file.bytes, in: lower..<max(lower, upper))
  }

  private mutating func appendCells(of bytes: [UInt8], in range: Range<Int>) {
    if let text = String(validating: bytes[range], as: UTF8.self) {
      append(text, at: range.lowerBound)
      return
    }
    var index = range.lowerBound
    var validFrom = index
    while index < range.upperBound {
      let length = Self.scalarLength(bytes[index])
      let next = min(index + length, range.upperBound)
      if length > 0, String(validating: bytes[index..<next], as: UTF8.self) != nil {
        index = next
        continue
      }
      append(String(decoding: bytes[validFrom..<index], as: UTF8.self), at: validFrom)
      cells.append(Cell(text: "\u{FFFD}", width: 1, offsets: index..<index + 1))
      index += 1
      validFrom = index
    }
    append(String(decoding: bytes[validFrom..<range.upperBound], as: UTF8.self), at: validFrom)
  }

  /// Bytes that a scalar with this first byte has; 0 for a byte that cannot be first.
  private static func scalarLength(_ first: UInt8) -> Int {
    switch first {
    case 0..<0x80: 1
    case 0xC2..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0..<0xF5: 4
    default: 0
    }
  }

  private mutating func append(_ text: String, at start: Int) {
    var offset = start
    var column = cells.reduce(0) { $0 + $1.width }
    for character in text {
      let end = offset + character.utf8.count
      var shown = String(character)
      var width = DisplayWidth.of(character)
      if character == "\t" {
        width = Self.tabWidth - column % Self.tabWidth
        shown = String(repeating: " ", count: width)
      } else if character.unicodeScalars.contains(where: SafeText.isUnsafe) {
        shown = SafeText.oneLine(shown)
        width = DisplayWidth.of(shown)
      }
      cells.append(Cell(text: shown, width: width, offsets: offset..<end))
      column += width
      offset = end
    }
  }

  /// The cells that fit into `columns`, placed so that the cell at `focus` is in view with some of what lies before it.
  func cut(to columns: Int, focus: Int) -> ExcerptLine {
    let total = cells.reduce(0) { $0 + $1.width }
    guard total > columns || cutBefore || cutAfter else { return self }
    // Two columns are kept for the marks of what was left out.
    let room = max(columns - 2, 1)
    let centre = cells.firstIndex { $0.offsets.upperBound > focus } ?? cells.count
    var first = min(centre, cells.count)
    var last = first
    var used = 0
    while last < cells.count, used + cells[last].width <= room * 2 / 3 {
      used += cells[last].width
      last += 1
    }
    while first > 0, used + cells[first - 1].width <= room {
      first -= 1
      used += cells[first].width
    }
    while last < cells.count, used + cells[last].width <= room {
      used += cells[last].width
      last += 1
    }
    var result = self
    result.cells = Array(cells[first..<last])
    result.cutBefore = cutBefore || first > 0
    result.cutAfter = cutAfter || last < cells.count
    return result
  }

  /// The line as shown.
  var text: String {
    (cutBefore ? "…" : "") + cells.map(\.text).joined() + (cutAfter ? "…" : "")
  }

  /// Carets under the cells that `offsets` touches: at least one, at the nearest place.
  func carets(under offsets: Range<Int>) -> String {
    var before = cutBefore ? 1 : 0
    var marked = 0
    for cell in cells {
      if cell.offsets.upperBound <= offsets.lowerBound {
        before += cell.width
      } else if cell.offsets.lowerBound < offsets.upperBound {
        marked += cell.width
      } else if marked == 0 {
        break
      }
    }
    return String(repeating: " ", count: before) + String(repeating: "^", count: max(1, marked))
  }
}
