/// The clock of the target was compared with ours.
package struct ClockChecked: EntryBody {
  package static let kind = EntryKind(rawValue: "clock-checked")

  /// The run.
  package let run: String
  /// How far the clock of the target was ahead.
  package let offsetMilliseconds: Int64
  /// How long the exchange took; the offset is known to half of this.
  package let roundTripMilliseconds: Int64

  package init(run: String, offsetMilliseconds: Int64, roundTripMilliseconds: Int64) {
    self.run = run
    self.offsetMilliseconds = offsetMilliseconds
    self.roundTripMilliseconds = roundTripMilliseconds
  }
}
