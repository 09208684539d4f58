import SuiteLanguage

/// Compares alarms sent with alarms seen, device by device. A pure function of the plan and the journal: the added
/// journals of the parts of a load give the same as the journal of the whole.
struct Reconciler {
  let plan: LoadPlan
  /// The most that the clocks of the machines may differ; 0 where there is one machine.
  let clockError: Int64
  let watch: StaffWatch
  let outages: [Outage]
  let stalls: ReadingStalls
  /// Alarms that were sent or may have been, ordered by time.
  let alarms: [Dispatch]
  /// Ordered by device, staff and time; first those of no device.
  let sightings: [SightingRecord]
  /// By alarm of the mix and row of staff: whose alarms of which group are theirs.
  let groupOfStaff: [[UInt32?]]
  var result = Reconciliation()
  var lists: [String: FindingList] = [:]
  /// What was found, by the second in which it was due.
  var course: [Int: [String: Int]] = [:]
  /// Seconds that belong together in ``course``.
  let interval: Int
  /// An alarm that was seen, for the order.
  var seenInOrder: [Seen] = []

  struct Seen {
    let staff: UInt32
    let alarm: UInt32
    let at: Int64
    /// Whether it is certain which alarm of its device this is.
    let isDistinct: Bool
  }

  /// - Parameter journal: ordered.
  init(_ plan: LoadPlan, _ journal: LoadJournal, clockError: Int64) {
    self.plan = plan
    self.clockError = clockError
    interval = LoadResult.interval(of: plan)
    watch = StaffWatch(journal.changes, count: plan.staffCount)
    outages = journal.outages
    stalls = ReadingStalls(journal.stalls)
    // One copy of each, since there may be millions.
    var alarms: [Dispatch] = []
    alarms.reserveCapacity(journal.dispatches.count)
    var last: Dispatch?
    for dispatch in journal.dispatches {
      guard plan.has(alarm: dispatch), dispatch.number != last?.number || dispatch.at != last?.at else {
        result.foreign += 1
        continue
      }
      last = dispatch
      if !dispatch.outcome.isAttempt { result.unsent += 1 }
      if dispatch.outcome.isAttempt || dispatch.sent != nil { alarms.append(dispatch) }
    }
    self.alarms = alarms
    var seen = journal.sightings.filter { plan.has(sighting: $0) }
    result.foreign += journal.sightings.count - seen.count
    seen.sort { left, right in
      if left.device != right.device { return left.device < right.device }
      if left.staff != right.staff { return left.staff < right.staff }
      return left < right
    }
    sightings = seen
    groupOfStaff = plan.alarms.alarms.map { alarm in
      var groups = [UInt32?](repeating: nil, count: plan.staffCount)
      for (group, members) in alarm.groups.enumerated() { for member in members { groups[member] = UInt32(group) } }
      return groups
    }
  }

  /// The reconciliation of a journal.
  ///
  /// - Parameter journal: ordered.
  static func reconcile(_ plan: LoadPlan, _ journal: LoadJournal, clockError: Int64) -> Reconciliation {
    guard plan.watch != nil, !plan.alarms.alarms.isEmpty else { return Reconciliation() }
    var reconciler = Reconciler(plan, journal, clockError: clockError)
    reconciler.prepare()
    reconciler.reconcile()
    reconciler.checkOrder()
    return reconciler.finished(samples: journal.samples)
  }

  private mutating func prepare() {
    for measure in LoadMeasure.counts { result.counts[measure.key] = 0 }
    for alarm in plan.alarms.alarms {
      for show in alarm.shows { result.counts[LoadMeasure.wrongKey(show.field)] = 0 }
      result.shown[alarm.call] = LatencyRecord()
      result.neverShown[alarm.call] = 0
    }
    result.alarms = alarms.count { $0.outcome.isAttempt }
    result.unanswered = alarms.count { $0.outcome.isAttempt && $0.outcome != .done }
    result.sightings = sightings.count
    result.unobservedStaff = watch.unobservedCount
    result.breaks = watch.breaks(plan)
  }

  private mutating func reconcile() {
    // The alarms of each device, in order of time: counted first, then put in their places.
    var ends = [Int](repeating: 0, count: plan.deviceCount)
    let devices = alarms.map { plan.device(ofAlarm: $0.number) }
    for device in devices { ends[device] += 1 }
    var sum = 0
    for device in ends.indices {
      sum += ends[device]
      ends[device] = sum - ends[device]
    }
    var places = [UInt32](repeating: 0, count: alarms.count)
    for (alarm, device) in devices.enumerated() {
      places[ends[device]] = UInt32(alarm)
      ends[device] += 1
    }
    var start = 0
    var next = 0
    for device in 0..<plan.deviceCount {
      let end = ends[device]
      let begin = next
      while next < sightings.count, sightings[next].device == UInt32(device) { next += 1 }
      if start < end || begin < next {
        reconcile(device, places[start..<end].map { Int($0) }, sightings[begin..<next])
      }
      start = end
    }
    // Those of no device come last, since their number is the greatest.
    for sighting in sightings[next...] { add(.unexpected, sighting: sighting) }
  }
}

extension LoadPlan {
  func device(ofAlarm number: UInt64) -> Int {
    orders[ArrivalNumber.call(number)].device(ofArrival: ArrivalNumber.index(number))
  }

  fileprivate func has(alarm: Dispatch) -> Bool {
    let call = ArrivalNumber.call(alarm.number)
    return calls.indices.contains(call) && calls[call].isAlarm
  }

  fileprivate func has(sighting: SightingRecord) -> Bool {
    Int(sighting.staff) < staffCount
      && (sighting.device == SightingRecord.none32 || Int(sighting.device) < deviceCount)
  }
}

extension Reconciler {
  /// An alarm is out of order when somebody saw it after another one that was sent only when this one had been taken, by
  /// more than the margin. Alarms that were under way at the same time have no order. Where it is a guess which of a
  /// device's alarms was seen, the finding is unclear.
  mutating func checkOrder() {
    seenInOrder.sort { ($0.staff, $0.at, $0.alarm) < ($1.staff, $1.at, $1.alarm) }
    var found: [UInt32: Seen] = [:]
    var guessed: [UInt32: Seen] = [:]
    var index = 0
    var staff: UInt32?
    var latest = (distinct: Int64.min, any: Int64.min)
    while index < seenInOrder.count {
      let first = seenInOrder[index]
      if first.staff != staff { (staff, latest) = (first.staff, (.min, .min)) }
      // Those of one moment came together and have no order either.
      var here = latest
      while index < seenInOrder.count, seenInOrder[index].staff == first.staff, seenInOrder[index].at == first.at {
        let seen = seenInOrder[index]
        let alarm = alarms[Int(seen.alarm)]
        let limit = alarm.end + plan.inOrderAfter + clockError
        if alarm.outcome == .done, latest.any > limit {
          if seen.isDistinct, latest.distinct > limit {
            if found[seen.alarm] == nil { found[seen.alarm] = seen }
          } else if guessed[seen.alarm] == nil {
            guessed[seen.alarm] = seen
          }
        }
        here.any = max(here.any, alarm.sent ?? .min)
        if seen.isDistinct { here.distinct = max(here.distinct, alarm.sent ?? .min) }
        index += 1
      }
      latest = here
    }
    for (alarm, seen) in found {
      add(LoadMeasure.outOfOrder.key, alarm: Int(alarm), staff: [Int(seen.staff)], seen: seen.at)
    }
    for (alarm, seen) in guessed where found[alarm] == nil {
      add(
        LoadMeasure.outOfOrder.key, alarm: Int(alarm), staff: [Int(seen.staff)], seen: seen.at,
        isUnclear: true)
    }
  }
}
