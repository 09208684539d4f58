/// What is to happen at a simulated time. Things due at the same time happen in the order they were put in.
struct EventQueue<Event: Sendable>: Sendable {
  private struct Entry: Sendable {
    let at: SimulatedInstant
    let order: Int
    let event: Event

    func isBefore(_ other: Entry) -> Bool { at == other.at ? order < other.order : at < other.at }
  }

  /// A binary heap with the next event first.
  private var heap: [Entry] = []
  private var count = 0

  mutating func add(_ event: Event, at instant: SimulatedInstant) {
    count += 1
    heap.append(Entry(at: instant, order: count, event: event))
    var child = heap.count - 1
    while child > 0, heap[child].isBefore(heap[(child - 1) / 2]) {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  /// Takes the next event that is due at `limit` or before.
  mutating func next(upTo limit: SimulatedInstant) -> (at: SimulatedInstant, event: Event)? {
    guard let first = heap.first, first.at <= limit else { return nil }
    heap.swapAt(0, heap.count - 1)
    heap.removeLast()
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count && heap[child].isBefore(heap[least]) {
        least = child
      }
      if least == parent { break }
      heap.swapAt(parent, least)
      parent = least
    }
    return (first.at, first.event)
  }
}
