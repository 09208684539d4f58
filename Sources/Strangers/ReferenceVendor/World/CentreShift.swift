/// Operators of the alarm centre who answer by themselves, one call at a time. Whoever finds all of them busy waits in a
/// queue, first come, first served.
struct CentreShift: Sendable {
  /// Operators who are not in a call.
  var free: Int
  /// How long a conversation takes.
  let talk: SimulatedDuration
  /// Calls that wait, by their indices; those that have gone on meanwhile are passed over.
  var waiting: [Int] = []
  /// How many at the head of `waiting` have been taken.
  var taken = 0
  /// How many calls came while the queue was long.
  var atPeak = 0

  var queued: Int { waiting.count - taken }

  /// The next that waits.
  mutating func next() -> Int? {
    guard taken < waiting.count else { return nil }
    taken += 1
    return waiting[taken - 1]
  }
}

extension World {
  /// Puts operators on a shift. With the fault, half of those who should be there are.
  func openShift(_ call: Call) -> Reply {
    let wanted = Int(call.number("operators"))
    let talk = SimulatedDuration(iso8601: call.text("talk")) ?? .minutes(1)
    talkedWith = []
    shift = CentreShift(free: has(.operatorsMissing) ? wanted / 2 : wanted, talk: talk)
    return .ok(["operators": .integer(wanted), "talk": .text(call.text("talk"))])
  }

  /// A queue as long as this shows the faults of a peak.
  private static let longQueue = 100

  /// A call has been offered: an operator who is free takes it, or it waits.
  func queueForShift(_ index: Int) {
    guard let free = shift?.free, let queued = shift?.queued else { return }
    if free > 0 {
      shift?.free -= 1
      begin(index)
    } else if queued >= Self.longQueue, has(.queueDropsCalls, in: housing(of: alarms[calls[index].alarm].user)) {
      // Forgotten: nobody answers, and nothing goes on after three minutes.
      forgottenCalls.insert(index)
    } else {
      // In place: a copy of the shift would copy the whole queue for each call of a city.
      shift?.waiting.append(index)
    }
  }

  private func begin(_ index: Int) {
    guard let talk = shift?.talk, (try? connect(index)) == true else {
      endConversation(of: index)
      return
    }
    queue.add(.conversationEnds(call: index), at: now + talk)
  }

  /// An operator has found out the reason, sends the alarm on, and takes who waits first.
  func endConversation(of index: Int) {
    if calls[index].state == .established {
      let alarm = calls[index].alarm
      let home = housing(of: alarms[alarm].user)
      let isMixedUp = has(.findingsMixedUp, in: home) && (shift?.queued ?? 0) >= Self.longQueue
      alarms[alarm].finding = Self.finding(of: alarms[isMixedUp ? max(alarm - 1, 0) : alarm])
      talkedWith.append(alarms[alarm].user)
      forward(alarm)
    }
    while let following = shift?.next() {
      guard calls[following].state == .ringing else { continue }
      begin(following)
      return
    }
    shift?.free += 1
  }

  /// What an operator notes of a call, so that it can be told whose it is.
  private static func finding(of alarm: Alarm) -> String { "Har talat med \(alarm.user)" }

  /// Whether the alarm centre loses a call at the peak: with the fault, each tenth that comes to a long queue.
  func losesAtPeak(_ home: Housing) -> Bool {
    guard has(.centreLosesCallsAtPeak, in: home), let queued = shift?.queued, queued >= Self.longQueue else {
      return false
    }
    shift?.atPeak += 1
    return shift?.atPeak.isMultiple(of: 10) == true
  }

  /// How long a call rings before it goes on to staff: three minutes; with the fault, ten where many wait.
  func patience(of home: Housing) -> SimulatedDuration {
    let isLong = (shift?.queued ?? 0) >= Self.longQueue
    return has(.fallbackTooLate, in: home) && isLong ? .minutes(10) : .minutes(3)
  }
}
