extension SimulatedInstant {
  /// Reads a time as SAML writes it (Core 1.3.3): xs:dateTime in UTC, with or without a fraction. `nil` for all else.
  init?(saml text: String) {
    var rest = Array(text.utf8)[...]
    guard rest.popLast() == UInt8(ascii: "Z") else { return nil }
    func number(_ digits: Int) -> Int? {
      let run = rest.prefix(digits)
      guard run.count == digits, run.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
        return nil
      }
      rest = rest.dropFirst(digits)
      return Int(String(decoding: run, as: UTF8.self))
    }
    func skip(_ character: Character) -> Bool {
      guard rest.first == character.asciiValue else { return false }
      rest = rest.dropFirst()
      return true
    }
    guard let year = number(4), skip("-"), let month = number(2), (1...12).contains(month), skip("-"),
      let day = number(2), (1...31).contains(day), skip("T"), let hour = number(2), hour <= 24, skip(":"),
      let minute = number(2), minute < 60, skip(":"), let second = number(2), second <= 60
    else { return nil }
    var milliseconds = 0
    if skip(".") {
      guard (1...9).contains(rest.count), rest.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
      else { return nil }
      milliseconds = Int(String(decoding: (rest + [0x30, 0x30]).prefix(3), as: UTF8.self)) ?? 0
      rest = []
    }
    guard rest.isEmpty else { return nil }
    let days = Self.daysSince1970(year: year, month: month, day: day)
    self.init(milliseconds: ((days * 24 + hour) * 60 + minute) * 60_000 + second * 1000 + milliseconds)
  }

  /// The algorithm counts from 0000-03-01, so that the leap day is the last of its year.
  private static func daysSince1970(year: Int, month: Int, day: Int) -> Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}
