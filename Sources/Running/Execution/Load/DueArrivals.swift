import Drivers
import Load

/// The arrivals of a plan as the generator takes them; those before an instant, which nobody sent, are left out.
struct DueArrivals: Sequence, IteratorProtocol, Sendable {
  private var arrivals: LoadPlan.Arrivals
  private let from: Int64

  /// - Parameter from: microseconds since the begin of the load.
  init(_ arrivals: LoadPlan.Arrivals, from: Int64) {
    self.arrivals = arrivals
    self.from = from
  }

  mutating func next() -> LoadArrival? {
    while let arrival = arrivals.next() {
      guard arrival.at >= from else { continue }
      return LoadArrival(at: arrival.at, call: arrival.call, device: arrival.device, number: arrival.number)
    }
    return nil
  }
}
