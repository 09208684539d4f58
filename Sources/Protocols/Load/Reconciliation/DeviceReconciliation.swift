import SuiteLanguage

/// The alarms of one device.
extension Reconciler {
  /// What one member of staff saw of an alarm.
  private struct Glance {
    let staff: Int
    let at: Int64
    let sighting: SightingRecord
    /// False where the event may as well be that of an alarm of the same device that may have been sent, or not.
    let isSure: Bool
    /// False where another alarm of the same device was under way, so that it is a guess which of them this is.
    let isDistinct: Bool
  }

  /// - Parameters:
  ///   - own: places in ``alarms``, in order of time.
  ///   - events: ordered by staff and time.
  mutating func reconcile(_ device: Int, _ own: [Int], _ events: ArraySlice<SightingRecord>) {
    var glances: [Int: [Glance]] = [:]
    var rest = events
    while let first = rest.first {
      let group = rest.prefix { $0.staff == first.staff }
      rest = rest.dropFirst(group.count)
      for (alarm, glance) in assign(group, of: device, to: own) { glances[alarm, default: []].append(glance) }
    }
    var missed: [Int: Set<Int>] = [:]
    for alarm in own {
      judge(alarm, device, glances[alarm] ?? []) { reconciler, staff in
        if let known = missed[staff] { return known.contains(alarm) }
        let found = reconciler.certainlyMissed(by: staff, of: device, own, glances)
        missed[staff] = found
        return found.contains(alarm)
      }
    }
  }

  /// The alarms of a device that a member of staff was certainly not shown, although the stream was not followed all the
  /// time: as many may have been shown meanwhile as were due meanwhile, and which event is whose is a guess unless events
  /// say so.
  private func certainlyMissed(by staff: Int, of device: Int, _ own: [Int], _ glances: [Int: [Glance]]) -> Set<Int> {
    let theirs = own.filter { alarms[$0].outcome.isAttempt && concerns(alarm: $0, device: device, staff: staff) }
    var watchedAndMissing: [Int] = []
    var unwatchedAndSeen = 0
    for alarm in theirs {
      let seen = glances[alarm]?.first { $0.staff == staff }
      let isWatched = watch.sawAll(staff, from: alarms[alarm].at, until: deadline(of: alarm, staff: staff))
      if let seen {
        if !isWatched, seen.sighting.number == SightingRecord.none64 { unwatchedAndSeen += 1 }
      } else if isWatched {
        watchedAndMissing.append(alarm)
      }
    }
    return Set(watchedAndMissing.dropFirst(unwatchedAndSeen))
  }

  /// Assigns each event of one member of staff to an alarm, and counts those that belong to none.
  private mutating func assign(
    _ events: ArraySlice<SightingRecord>, of device: Int, to own: [Int]
  ) -> [(alarm: Int, glance: Glance)] {
    guard let staff = events.first.map({ Int($0.staff) }) else { return [] }
    let theirs = own.filter { concerns(alarm: $0, device: device, staff: staff) }
    guard !theirs.isEmpty else {
      for event in events { add(own.isEmpty ? .unexpected : .misrouted, sighting: event) }
      return []
    }
    let distinct = withoutRepetitions(events, staff, theirs)
    let isNumbered = distinct.contains { $0.number != SightingRecord.none64 }
    let places = isNumbered ? byNumber(distinct, theirs) : byTime(distinct, theirs, staff)
    var result: [(alarm: Int, glance: Glance)] = []
    var seenAt = [Int64?](repeating: nil, count: theirs.count)
    for (event, place) in zip(distinct, places) { if let place { seenAt[place] = event.at } }
    for (event, place) in zip(distinct, places) {
      guard let place else {
        addSurplus(event, theirs)
        continue
      }
      let isBehind = place == 0 || seenAt[place - 1].map { $0 < alarms[theirs[place]].at } ?? false
      let isBefore = place == theirs.count - 1 || event.at < alarms[theirs[place + 1]].at
      let mayBeOther = theirs.indices.contains { other in
        !alarms[theirs[other]].outcome.isAttempt && seenAt[other] == nil && alarms[theirs[other]].at <= event.at
          && event.at <= deadline(of: theirs[other], staff: staff)
      }
      let glance = Glance(
        staff: staff, at: event.at, sighting: event, isSure: isNumbered || !mayBeOther,
        isDistinct: isNumbered || isBehind && isBefore)
      result.append((theirs[place], glance))
    }
    return result
  }

  /// Matches with alarms that were certainly sent first, then with those that may have been sent.
  private func byTime(_ events: [SightingRecord], _ theirs: [Int], _ staff: Int) -> [Int?] {
    let put = theirs.indices.filter { alarms[theirs[$0]].outcome.isAttempt }
    let sent = put.map {
      AlarmMatching.Sent(at: alarms[theirs[$0]].at, deadline: deadline(of: theirs[$0], staff: staff))
    }
    var perhaps = theirs.indices.filter { !alarms[theirs[$0]].outcome.isAttempt }
    return zip(events, AlarmMatching.match(sent, events.map(\.at), tolerance: clockError)).map { event, place in
      if let place { return put[place] }
      guard let index = perhaps.firstIndex(where: { alarms[theirs[$0]].at <= event.at + clockError }) else {
        return nil
      }
      return perhaps.remove(at: index)
    }
  }

  private func concerns(alarm: Int, device: Int, staff: Int) -> Bool {
    let call = ArrivalNumber.call(alarms[alarm].number)
    guard let slot = plan.alarms.alarms.firstIndex(where: { $0.call == call }) else { return false }
    return groupOfStaff[slot][staff] == plan.alarms.alarms[slot].groupOfDevice[device]
  }

  /// The events without duplicates, which are counted: events with the identity of an earlier one.
  private mutating func withoutRepetitions(
    _ events: ArraySlice<SightingRecord>, _ staff: Int, _ theirs: [Int]
  ) -> [SightingRecord] {
    var distinct: [SightingRecord] = []
    var lastSeen: [UInt64: Int64] = [:]
    for event in events {
      guard event.incident != 0, let before = lastSeen.updateValue(event.at, forKey: event.incident) else {
        distinct.append(event)
        continue
      }
      if watch.wasBroken(staff, from: before, until: event.at) {
        result.repeated += 1
      } else {
        add(.duplicated, sighting: event, alarm: latest(of: theirs, before: event.at))
      }
    }
    return distinct
  }

  private func byNumber(_ events: [SightingRecord], _ theirs: [Int]) -> [Int?] {
    var taken: Set<Int> = []
    let places = Dictionary(
      theirs.enumerated().map { (alarms[$1].number, $0) }, uniquingKeysWith: { first, _ in first })
    return events.map { event in
      guard let place = places[event.number],
        alarms[theirs[place]].at <= event.at + clockError, taken.insert(place).inserted
      else { return nil }
      return place
    }
  }

  /// Counts an event for which there is no alarm left.
  private mutating func addSurplus(_ event: SightingRecord, _ theirs: [Int]) {
    guard let alarm = latest(of: theirs, before: event.at) else { return add(.unexpected, sighting: event) }
    if theirs.contains(where: { alarms[$0].ambiguous > 0 && alarms[$0].at <= event.at }) {
      result.repeated += 1
    } else {
      add(.duplicated, sighting: event, alarm: alarm)
    }
  }

  private func latest(of theirs: [Int], before time: Int64) -> Int? {
    theirs.last { alarms[$0].at <= time + clockError }
  }

  /// The moment by which a member of staff must have seen an alarm.
  func deadline(of alarm: Int, staff: Int) -> Int64 {
    guard let within = plan.within else { return .max }
    let at = alarms[alarm].at
    let usual = at + within
    guard let recovery = plan.recoveredWithin else { return usual }
    var deadline = usual
    for outage in outages + watch.outages(staff) where outage.from <= usual && outage.until >= at {
      deadline = max(deadline, outage.until + recovery)
    }
    return deadline
  }

  // MARK: One alarm

  /// - Parameter isMissed: whether a member of staff was certainly not shown it.
  private mutating func judge(
    _ alarm: Int, _ device: Int, _ glances: [Glance], isMissed: (Reconciler, Int) -> Bool
  ) {
    let dispatch = alarms[alarm]
    for glance in glances {
      seenInOrder.append(
        Seen(staff: UInt32(glance.staff), alarm: UInt32(alarm), at: glance.at, isDistinct: glance.isDistinct))
    }
    judgeContent(alarm, glances)
    // An aborted alarm may or may not have been sent: nobody has to see it.
    guard dispatch.outcome.isAttempt else { return }
    let call = ArrivalNumber.call(dispatch.number)
    let isAny = plan.alarms.alarm(ofCall: call)?.any ?? false
    let recipients = plan.alarms.recipients(ofCall: call, device: device)
    let seenBy = Set(glances.map(\.staff))
    let missing = recipients.filter { !seenBy.contains($0) }
    count(dispatch, shown: glances, isAny: isAny, missing: missing.count)
    let unsure = glances.filter { !$0.isSure }
    if isAny, !glances.isEmpty {
      let first = glances.min { $0.at < $1.at }
      judgeTime(alarm, first.map { [$0] } ?? [])
      if unsure.count == glances.count { add(.lost, alarm: alarm, staff: unsure.map(\.staff), isUnclear: true) }
      return
    }
    judgeTime(alarm, glances)
    if missing.isEmpty, !unsure.isEmpty { add(.lost, alarm: alarm, staff: unsure.map(\.staff), isUnclear: true) }
    guard !missing.isEmpty else { return }
    let certain = missing.filter { isMissed(self, $0) }
    if isAny ? certain.count == missing.count : !certain.isEmpty {
      add(.lost, alarm: alarm, staff: certain)
    } else {
      add(.lost, alarm: alarm, staff: missing, isUnclear: true)
    }
  }

  private mutating func count(_ dispatch: Dispatch, shown glances: [Glance], isAny: Bool, missing: Int) {
    let met = isAny ? min(1, glances.count) : glances.count
    let never = isAny ? 1 - met : missing
    result.wanted += met + never
    result.met += met
    // While the load warms up nothing is measured.
    guard dispatch.at >= 0 else { return }
    var delays = glances.map { $0.at - dispatch.at }
    if isAny { delays = delays.min().map { [$0] } ?? [] }
    let call = ArrivalNumber.call(dispatch.number)
    for delay in delays { result.shown[call, default: LatencyRecord()].record(microseconds: delay) }
    result.neverShown[call, default: 0] += UInt64(never)
  }

  private mutating func judgeTime(_ alarm: Int, _ glances: [Glance]) {
    var late: [Glance] = []
    var unclear: [Glance] = []
    for glance in glances {
      let deadline = deadline(of: alarm, staff: glance.staff)
      guard deadline != .max else { continue }
      // It may have been there before it was read, and the clocks may differ.
      if stalls.earliest(of: glance.at) > deadline + clockError {
        late.append(glance)
      } else if glance.at > deadline - clockError {
        unclear.append(glance)
      }
    }
    if let first = late.first {
      add(.late, alarm: alarm, staff: late.map(\.staff), sighting: first.sighting)
    } else if let first = unclear.first {
      add(.late, alarm: alarm, staff: unclear.map(\.staff), sighting: first.sighting, isUnclear: true)
    }
  }

  private mutating func judgeContent(_ alarm: Int, _ glances: [Glance]) {
    let call = ArrivalNumber.call(alarms[alarm].number)
    guard let slot = plan.alarms.alarms.firstIndex(where: { $0.call == call }) else { return }
    for (bit, show) in plan.alarms.alarms[slot].shows.enumerated() {
      let mask = UInt64(1) << UInt64(slot * LoadLimits.fields + bit)
      let wrong = glances.filter { $0.sighting.wrong & mask != 0 }
      let unclear = glances.filter { $0.sighting.unclear & mask != 0 }
      let key = LoadMeasure.wrongKey(show.field)
      if let first = wrong.first {
        add(key, alarm: alarm, staff: wrong.map(\.staff), sighting: first.sighting)
      } else if let first = unclear.first {
        add(key, alarm: alarm, staff: unclear.map(\.staff), sighting: first.sighting, isUnclear: true)
      }
    }
  }
}
