/// What may be base64, base64url (RFC 4648) or hexadecimal inside a text.
enum EncodedRun {
  /// Calls for what each run decodes to, at each place where the encoding may have begun.
  ///
  /// - Parameter shortest: how many bytes must come out at least.
  static func each(in layer: TextLayer, shortest: Int, _ take: (TextLayer) -> Void) {
    runs(in: layer.bytes, atLeast: (shortest * 8 + 5) / 6, value: { base64[Int($0)] }) { run in
      for start in 0..<min(4, run.count) { take(decode(run, from: start, in: layer, bitsEach: 6)) }
    }
    runs(in: layer.bytes, atLeast: shortest * 2, value: { hexadecimal[Int($0)] }) { run in
      for start in 0..<min(2, run.count) { take(decode(run, from: start, in: layer, bitsEach: 4)) }
    }
  }

  static func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
    let digit = hexadecimal[Int(byte)]
    return digit == none ? nil : digit
  }

  private static let none: UInt8 = 0xFF

  private static let base64: [UInt8] = {
    var values = [UInt8](repeating: none, count: 256)
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".utf8)
    for (value, byte) in alphabet.enumerated() { values[Int(byte)] = UInt8(value) }
    for byte in "+-".utf8 { values[Int(byte)] = 62 }
    for byte in "/_".utf8 { values[Int(byte)] = 63 }
    return values
  }()

  private static let hexadecimal: [UInt8] = {
    var values = [UInt8](repeating: none, count: 256)
    for (value, byte) in "0123456789abcdef".utf8.enumerated() { values[Int(byte)] = UInt8(value) }
    for (value, byte) in "0123456789ABCDEF".utf8.enumerated() { values[Int(byte)] = UInt8(value) }
    return values
  }()

  /// A character of a run: what it stands for, and where it is.
  private struct Character {
    let value: UInt8
    let index: Int
  }

  /// Line breaks inside a run are passed over (RFC 2045 wraps base64).
  private static func runs(
    in bytes: [UInt8], atLeast shortest: Int, value: (UInt8) -> UInt8, _ take: ([Character]) -> Void
  ) {
    var run: [Character] = []
    for index in 0...bytes.count {
      let found = index < bytes.count ? value(bytes[index]) : none
      if found != none {
        run.append(Character(value: found, index: index))
      } else if index < bytes.count, !run.isEmpty, bytes[index] == 0x0A || bytes[index] == 0x0D {
        continue
      } else if !run.isEmpty {
        if run.count >= shortest { take(run) }
        run.removeAll(keepingCapacity: true)
      }
    }
  }

  private static func decode(
    _ run: [Character], from start: Int, in layer: TextLayer, bitsEach: Int
  ) -> TextLayer {
    let count = (run.count - start) * bitsEach / 8
    var output: [UInt8] = []
    var (begins, ends): ([Int32], [Int32]) = ([], [])
    output.reserveCapacity(count)
    begins.reserveCapacity(count)
    ends.reserveCapacity(count)
    var (bits, held) = (UInt32(0), 0)
    for index in start..<run.count {
      bits = bits << UInt32(bitsEach) | UInt32(run[index].value)
      held += bitsEach
      guard held >= 8 else { continue }
      held -= 8
      // The characters that the first and the last bit are in, which hold bits of neighbours too: nothing of it stays.
      let first = start + output.count * 8 / bitsEach
      output.append(UInt8(truncatingIfNeeded: bits >> UInt32(held)))
      bits &= 1 << UInt32(held) - 1
      begins.append(layer.origin(of: run[first].index..<run[first].index + 1).lowerBound)
      ends.append(layer.origin(of: run[index].index..<run[index].index + 1).upperBound)
    }
    return TextLayer(bytes: output, begins: begins, ends: ends)
  }
}
