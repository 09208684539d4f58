import Quantities
import Texts

/// A date and a time of day without an offset, as a Swedish clock on the wall shows it.
struct SwedishClockTime: Hashable, Sendable {
  /// The offsets, in hours, that Sweden may have had at that time: none in the hour that is left out in spring, two in
  /// the hour that comes twice in autumn.
  let offsets: [Int]

  /// Nil where the text is not an instant that lacks its offset alone.
  init?(_ text: String) {
    guard Instant(parsing: text) == nil, let local = Instant(parsing: text + "Z") else { return nil }
    offsets = [2, 1].filter { hours in
      let candidate = local - .hours(Int16(hours))
      return Stockholm.offset(at: candidate) == hours * 3600
    }
  }

  func missingOffset(in text: String) -> QuantityError {
    let problem = Text("'\(text)' does not say its offset from UTC")
    switch offsets.count {
    case 0:
      return QuantityError(
        problem: problem,
        hint:
          Text(
            "this time does not exist in Sweden: the clocks went from 02:00 to 03:00; write another, with +01:00 or +02:00"
          )
      )
    case 1:
      return QuantityError(
        problem: problem, hint: Text("Swedish time was +0\(offsets[0]):00 then: \(text)+0\(offsets[0]):00"))
    default:
      return QuantityError(
        problem: problem,
        hint:
          Text(
            "this time came twice in Sweden that night: write \(text)+02:00 for the first, \(text)+01:00 for the second"
          ))
    }
  }
}
