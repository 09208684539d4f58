/// Finds the fields of one row (RFC 4180).
///
/// A row ends with LF, CR LF or a lone CR outside of quotes, or with the file.
struct RowScanner {
  enum Outcome {
    /// - Parameters:
    ///   - end: after the last byte of the last field.
    ///   - next: where the next row begins.
    ///   - breaks: line breaks within quotes.
    case row(end: Int, next: Int, breaks: Int)
    /// The row goes on behind the bytes at hand; with the quote that is open, if one is.
    case incomplete(openQuote: Int?)
    case malformed(DelimitedProblem.Kind, at: Int)
  }

  let delimiter: UInt8
  let columnLimit: Int

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// - Parameters:
  ///   - start: where the row begins.
  ///   - isAtEnd: whether the file ends with `bytes`.
  ///   - fields: what was there is replaced. Bounds count from `start`.
  func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, isAtEnd: Bool, into fields: inout [FieldBounds]
  ) -> Outcome {
    fields.removeAll(keepingCapacity: true)
    let end = bytes.count
    var index = start
    var breaks = 0
    while true {
      guard fields.count < columnLimit else { return .malformed(.tooManyColumns(limit: columnLimit), at: index) }
      if index < end, bytes[index] == Self.quote {
        switch quoted(bytes, from: index, isAtEnd, &breaks) {
        case .closed(let close, let isDoubled):
          let form: FieldBounds.Form = isDoubled ? .doubled : .quoted
          fields.append(FieldBounds(index + 1 - start, close - start, form))
          index = close + 1
        case .open: return isAtEnd ? .malformed(.unclosedQuote, at: index) : .incomplete(openQuote: index)
        case .undecided: return .incomplete(openQuote: nil)
        }
      } else {
        let first = index
        while index < end {
          let byte = bytes[index]
          if byte == delimiter || byte == Self.lineFeed || byte == Self.carriageReturn { break }
          if byte == Self.quote { return .malformed(.quoteInField, at: index) }
          index += 1
        }
        fields.append(FieldBounds(first - start, index - start, .plain))
      }
      guard index < end else {
        return isAtEnd ? .row(end: end, next: end, breaks: breaks) : .incomplete(openQuote: nil)
      }
      switch bytes[index] {
      case delimiter: index += 1
      case Self.lineFeed: return .row(end: index, next: index + 1, breaks: breaks)
      case Self.carriageReturn:
        guard index + 1 < end || isAtEnd else { return .incomplete(openQuote: nil) }
        let isPair = index + 1 < end && bytes[index + 1] == Self.lineFeed
        return .row(end: index, next: index + (isPair ? 2 : 1), breaks: breaks)
      default: return .malformed(.textAfterQuote, at: index)
      }
    }
  }

  private enum Quoted {
    case closed(at: Int, isDoubled: Bool)
    case open
    /// The last byte at hand is a quote, and the next one decides what it means.
    case undecided
  }

  private func quoted(
    _ bytes: UnsafeBufferPointer<UInt8>, from open: Int, _ isAtEnd: Bool, _ breaks: inout Int
  ) -> Quoted {
    var index = open + 1
    var isDoubled = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte == Self.quote {
        guard index + 1 < bytes.count else { return isAtEnd ? .closed(at: index, isDoubled: isDoubled) : .undecided }
        guard bytes[index + 1] == Self.quote else { return .closed(at: index, isDoubled: isDoubled) }
        isDoubled = true
        index += 2
        continue
      }
      if byte == Self.lineFeed || (byte == Self.carriageReturn && !isFollowedByLineFeed(bytes, index)) { breaks += 1 }
      index += 1
    }
    return .open
  }

  private func isFollowedByLineFeed(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    index + 1 < bytes.count && bytes[index + 1] == Self.lineFeed
  }
}

/// Where a field lies in its row, without its quotes.
struct FieldBounds: Hashable, Sendable {
  enum Form: UInt8, Sendable {
    case plain, quoted
    /// In quotes, with doubled quotes inside.
    case doubled
  }

  let lower: UInt32
  let upper: UInt32
  let form: Form

  init(_ lower: Int, _ upper: Int, _ form: Form) {
    self.lower = UInt32(truncatingIfNeeded: lower)
    self.upper = UInt32(truncatingIfNeeded: upper)
    self.form = form
  }

  var content: Range<Int> { Int(lower)..<Int(upper) }
  /// With its quotes.
  var whole: Range<Int> { form == .plain ? content : Int(lower) - 1..<Int(upper) + 1 }
}
