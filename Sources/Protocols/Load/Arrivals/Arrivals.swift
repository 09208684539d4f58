import Statistics

extension LoadPlan {
  /// One planned request.
  package struct Arrival: Hashable, Sendable {
    /// Microseconds of real time from the begin of what is measured; negative while warming up.
    package let at: Int64
    /// The place in ``LoadPlan/calls``.
    package let call: Int
    /// Counted from 0 within the call.
    package let index: Int
    /// The row of the device, from 0.
    package let device: Int

    package init(at: Int64, call: Int, index: Int, device: Int) {
      self.at = at
      self.call = call
      self.index = index
      self.device = device
    }

    /// ``call`` and ``index`` in one number, which no other arrival of the plan has.
    package var number: UInt64 { ArrivalNumber.of(call: call, index: index) }
  }

  /// The arrivals of a shard, ordered by time, then by call. Past arrivals are not kept.
  package struct Arrivals: Sequence, IteratorProtocol, Sendable {
    private struct Head: Sendable {
      var time: Int64
      var index: Int
      var times: Schedule.Times
    }

    private var heads: [Head?]
    private let orders: [DeviceOrder]
    private let shard: LoadShard

    init(_ plan: LoadPlan, _ shard: LoadShard) {
      self.shard = shard
      orders = plan.orders
      heads = plan.calls.map { call in
        var times = call.schedule.times()
        return times.next().map { Head(time: $0, index: 0, times: times) }
      }
    }

    package mutating func next() -> Arrival? {
      while true {
        var earliest: (call: Int, time: Int64)?
        for (call, head) in heads.enumerated() {
          guard let head, head.time < earliest?.time ?? .max else { continue }
          earliest = (call, head.time)
        }
        guard let (call, time) = earliest, let index = heads[call]?.index else { return nil }
        advance(call)
        let device = orders[call].device(ofArrival: index)
        if shard.has(device) { return Arrival(at: time, call: call, index: index, device: device) }
      }
    }

    private mutating func advance(_ call: Int) {
      if let time = heads[call]?.times.next() {
        heads[call]?.time = time
        heads[call]?.index += 1
      } else {
        heads[call] = nil
      }
    }
  }

  /// The arrivals of one shard; of all unless given.
  package func arrivals(of shard: LoadShard = .whole) -> Arrivals { Arrivals(self, shard) }
}

/// Numbers of arrivals: the call in the upper 24 bits, the index in the lower 40.
package enum ArrivalNumber {
  static let indexBits = 40
  /// How many arrivals a call may have.
  static let limit = 1 << indexBits

  package static func of(call: Int, index: Int) -> UInt64 { UInt64(call) << UInt64(indexBits) | UInt64(index) }

  package static func call(_ number: UInt64) -> Int { Int(number >> UInt64(indexBits)) }

  package static func index(_ number: UInt64) -> Int { Int(number & (1 << UInt64(indexBits) - 1)) }
}

/// The order of the devices: shuffled once, so that neighbours in a table do not act together, and then round and round,
/// so that each acts again only after all others.
struct DeviceOrder: Hashable, Sendable {
  private let turns: [UInt32]

  init(devices: Int, seed: UInt64) {
    var random = RandomStream(seed: seed)
    var turns = (0..<UInt32(devices)).map { $0 }
    for index in stride(from: turns.count - 1, to: 0, by: -1) {
      turns.swapAt(index, random.index(below: index + 1))
    }
    self.turns = turns
  }

  func device(ofArrival index: Int) -> Int { Int(turns[index % turns.count]) }
}
