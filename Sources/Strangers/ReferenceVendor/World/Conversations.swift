extension World {
  /// The operator answers, finds out the reason, and sends the alarm on with it or solves it alone. Where no voice
  /// connection comes about there is nothing to find out, and the alarm goes on as it is.
  func finishCall(_ request: Call) throws -> Reply {
    let index = try call(request.path("call"))
    let alarm = calls[index].alarm
    let home = housing(of: alarms[alarm].user)
    let isSolved = request.text("outcome") == ConversationOutcome.solved.rawValue
    guard try connect(index) else { return .ok(callJSON(calls[index])) }
    alarms[alarm].finding = request.text("finding")
    if isSolved {
      if !has(.solvedAlarmsNotLogged, in: home) {
        alarms[alarm].status = .closed
        alarms[alarm].closedAt = now
        alarms[alarm].action = request.text("finding")
      }
      if has(.solvedAlarmsSentOn, in: home) { forward(alarm) }
      recordCare(of: alarms[alarm])
    } else {
      forward(alarm)
    }
    return .ok(callJSON(calls[index]))
  }

  /// The operator's finding as the app and the log show it: with the fault, it is lost on the way.
  func shownFinding(_ alarm: Alarm) -> String? {
    has(.findingNotPassedOn, in: housing(of: alarm.user)) ? nil : alarm.finding
  }

  /// The room as the app and the log show it: with the fault, that of the nearest stairwell.
  func shownRoom(_ alarm: Alarm) -> String? {
    has(.wrongRoom, in: housing(of: alarm.user)) ? alarm.room.map { _ in "Trapphus A" } : alarm.room
  }

  /// Tells the care record system of an alarm that was handled.
  func recordCare(of alarm: Alarm) {
    guard !has(.careSystemNotTold, in: housing(of: alarm.user)) else { return }
    careEntries.append(
      CareEntry(
        sequence: careEntries.count + 1, user: alarm.user, personalID: users[alarm.user]?.personalID ?? "",
        alarm: alarm.id, staff: alarm.takenBy, action: alarm.action ?? alarm.finding ?? "", at: now))
  }

  func listCareEntries(_ call: Call) -> Reply {
    numbered(careEntries.dropFirst(min(call.after, careEntries.count)), call, sequence: \.sequence) { entry in
      call.query("user").map { entry.user == $0 } ?? true ? entry.json : nil
    }
  }
}

/// What became of a call with the alarm centre.
enum ConversationOutcome: String, CaseIterable, Sendable { case forwarded, solved }

/// What the care record system is told of an alarm that was handled.
struct CareEntry: Sendable {
  let sequence: Int
  let user: String
  let personalID: String
  let alarm: String
  /// Who handled it; nil where the alarm centre did.
  let staff: String?
  let action: String
  let at: SimulatedInstant

  var json: JSON {
    [
      "sequence": .integer(sequence), "at": .text(at.iso8601), "user": .text(user), "personalId": .text(personalID),
      "alarm": .text(alarm), "staff": .optional(staff), "action": .text(action),
    ]
  }
}
