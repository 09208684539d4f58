import Quantities

/// The date of a cookie, in any of the forms in which they have ever been written (RFC 6265, section 5.1.1).
enum CookieDate {
  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

  /// Nil where a part is missing or out of bounds.
  static func parse(_ text: String) -> Instant? {
    var time: [Int]?
    var day: Int?
    var month: Int?
    var year: Int?
    for token in tokens(text) {
      if time == nil, let found = self.time(token) {
        time = found
      } else if day == nil, let found = number(token, digits: 1...2) {
        day = found
      } else if month == nil, let found = months.firstIndex(of: String(token.prefix(3)).lowercased()) {
        month = found + 1
      } else if year == nil, let found = number(token, digits: 2...4) {
        year = found
      }
    }
    guard let time, let day, let month, var year else { return nil }
    if (70...99).contains(year) { year += 1900 }
    if (0...69).contains(year) { year += 2000 }
    guard (1...31).contains(day), year >= 1601, time[0] <= 23, time[1] <= 59, time[2] <= 59 else { return nil }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return Instant(
      parsing: "\(year)-\(two(month))-\(two(day))T\(two(time[0])):\(two(time[1])):\(two(time[2]))Z")
  }

  /// What stands between delimiters: all of ASCII but letters, digits and colons.
  private static func tokens(_ text: String) -> [Substring] {
    text.split { character in
      guard let byte = character.asciiValue else { return false }
      return byte == 0x09 || (0x20...0x2F).contains(byte) || (0x3B...0x40).contains(byte)
        || (0x5B...0x60).contains(byte) || (0x7B...0x7E).contains(byte)
    }
  }

  /// `hh:mm:ss`, and whatever follows that is no digit.
  private static func time(_ token: Substring) -> [Int]? {
    let parts = token.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let hour = Int(parts[0]), let minute = Int(parts[1]), parts[0].count <= 2,
      parts[1].count <= 2, let second = number(parts[2], digits: 1...2), hour >= 0, minute >= 0
    else { return nil }
    return [hour, minute, second]
  }

  /// The number at the beginning of a token, where it has so many digits and no more follow.
  private static func number(_ token: Substring, digits: ClosedRange<Int>) -> Int? {
    let found = token.prefix { $0.isASCII && $0.isNumber }
    return digits.contains(found.count) ? Int(found) : nil
  }
}
