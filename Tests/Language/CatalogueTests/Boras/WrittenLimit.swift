import Foundation

/// A limit as people write it: a number and what it counts, in a value (`30 s`) or in a sentence (`inom trettio sekunder`).
struct WrittenLimit: Hashable, CustomStringConvertible {
  /// In digits with a point, without blanks: `1000`, `3.6`.
  let number: String
  /// `s`, `min`, `h`, `m`, `%`; empty for all that is counted.
  let unit: String

  var description: String { unit.isEmpty ? number : "\(number) \(unit)" }
}

extension WrittenLimit {
  private static let words = [
    "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "åtta": 8, "nio": 9, "tio": 10, "elva": 11, "tolv": 12,
    "femton": 15, "tjugo": 20, "trettio": 30, "hundra": 100, "tusen": 1000,
  ]
  /// Beginnings of words for units of a limit.
  private static let units: [(String, String)] = [
    ("sekund", "s"), ("minut", "min"), ("timm", "h"), ("dygn", "days"), ("arbetsdag", "business days"),
    ("dag", "days"), ("veck", "weeks"), ("månad", "months"), ("procent", "%"), ("%", "%"), ("meter", "m"),
    ("kilometer", "km"),
  ]
  /// Words before a number that make a name of it: a standard, or the number of an alarm centre.
  private static let names: Set<String> = ["saml", "wcag", "en", "larmar"]

  /// The limit that a value of a parameter, a criterion or a contract is; nil for words, names and truth.
  init?(value: String) {
    let text = value.trimmingCharacters(in: .whitespaces).replacingOccurrences(of: "\u{A0}", with: " ")
    guard let first = text.first, first.isNumber else { return nil }
    let digits = text.prefix { $0.isNumber || " .,".contains($0) }
    let rest = text.dropFirst(digits.count)
    // A day of the year, a day, or a figure of something: `06-15`, `2 per 100 units`.
    let isPlain = rest.allSatisfy { $0.isLetter || $0 == "%" || $0 == " " }
    number = isPlain ? Self.canonical(String(digits)) : text
    unit = isPlain ? String(rest) : ""
  }

  private init(_ number: String, _ unit: String) {
    self.number = number
    self.unit = unit
  }

  /// Blanks between thousands and a comma before decimals are gone.
  private static func canonical(_ digits: String) -> String {
    let number = digits.replacingOccurrences(of: " ", with: "").replacingOccurrences(of: ",", with: ".")
    return number.hasSuffix(".") ? String(number.dropLast()) : number
  }

  /// All limits of a Swedish sentence, in their order.
  static func all(in sentence: String) -> [WrittenLimit] {
    // The scale is what the number is on, not a limit.
    let text = sentence.replacingOccurrences(of: "på skalan 1 till 5", with: "").lowercased()
    let words = text.split { $0 == " " || $0 == "\u{A0}" }.map {
      String($0).trimmingCharacters(in: CharacterSet(charactersIn: ":;()\"?!.,"))
    }
    var limits: [WrittenLimit] = []
    var index = 0
    while index < words.count {
      let word = words[index]
      let before = index > 0 ? words[index - 1] : ""
      var number = Self.words[word].map(String.init)
      if let first = word.first, first.isNumber, word.allSatisfy({ $0.isNumber || ".,%".contains($0) }) {
        var digits = word
        while digits.allSatisfy(\.isNumber), index + 1 < words.count, words[index + 1].count == 3,
          words[index + 1].allSatisfy(\.isNumber)
        {
          index += 1
          digits += words[index]
        }
        number = Self.names.contains(before) ? nil : canonical(digits)
      }
      let next = index + 1 < words.count ? words[index + 1] : ""
      if let number {
        limits.append(WrittenLimit(number.replacingOccurrences(of: "%", with: ""), Self.unit(number, next)))
      } else if word == "halvtimme" {
        limits.append(WrittenLimit("0.5", "h"))
      } else if ["ett", "en", "helt", "hel"].contains(word), ["dygn", "minut", "vecka"].contains(next) {
        limits.append(WrittenLimit("1", Self.unit("1", next)))
      }
      index += 1
    }
    return limits
  }

  private static func unit(_ number: String, _ next: String) -> String {
    if number.hasSuffix("%") { return "%" }
    return units.first { next.hasPrefix($0.0) }?.1 ?? ""
  }
}
