extension World {
  func createOperator(_ call: Call) -> Reply {
    let created = Operator(
      id: newID("operator"), name: call.text("name"),
      languages: call.texts("languages").compactMap(Language.init(rawValue:)))
    operators.append(created)
    return .created(created.json)
  }

  /// Offers a voice call to an operator who speaks the user's language; calls go round among those who do.
  func offerCall(for index: Int, of user: User) {
    if losesAtPeak(user.housing) { return }
    let wanted: Language = has(.finnishOperatorMissing, in: user.housing) && user.language == .fi ? .sv : user.language
    let isAvoiding = wanted != user.language
    let able = operators.filter {
      $0.languages.contains(wanted) && !(isAvoiding && $0.languages.contains(user.language))
    }
    let choices = able.isEmpty ? operators : able
    let hasNoSwedish = has(.swedishOperatorMissing, in: user.housing) && user.language == .sv
    let chosen = hasNoSwedish ? Operator.abroad : choices[calls.count % choices.count]
    let call = VoiceCall(
      id: newID("call"), alarm: index, operatorID: chosen.id, operatorLanguages: chosen.languages,
      language: user.language, offeredAt: now, sequence: log.count + 1)
    calls.append(call)
    callIndices[call.id] = calls.count - 1
    publish(call)
    queue.add(.callUnanswered(call: calls.count - 1), at: now + patience(of: user.housing))
    queueForShift(calls.count - 1)
  }

  func call(_ id: String) throws -> Int {
    guard let index = callIndices[id] else { throw Problem.missing("call", id) }
    return index
  }

  func callJSON(_ call: VoiceCall) -> JSON {
    let alarm = alarms[call.alarm]
    let user = users[alarm.user]
    return [
      "sequence": .integer(call.sequence), "id": .text(call.id), "alarm": .text(alarm.id), "user": .text(alarm.user),
      "userName": .text(user?.name ?? ""), "address": .text(user?.address ?? ""), "device": .text(alarm.device),
      "hub": .optional(alarm.hub), "reason": .text(alarm.reason.rawValue), "language": .text(call.language.rawValue),
      "operator": .text(call.operatorID), "operatorLanguages": .texts(call.operatorLanguages.map(\.rawValue)),
      "state": .text(call.state.rawValue), "offeredAt": .text(call.offeredAt.iso8601),
      "answeredAt": .optional(call.answeredAt?.iso8601), "voiceQuality": call.voiceQuality.map { .number($0) } ?? .null,
    ]
  }

  private func publish(_ call: VoiceCall) {
    let alarm = alarms[call.alarm]
    publish(
      LoggedEvent(
        sequence: log.count + 1, topic: .call, staff: nil, user: alarm.user, device: alarm.device,
        data: callJSON(call).bytes))
  }

  func listCalls(_ call: Call) -> Reply {
    let found = calls.filter { $0.sequence > call.after }.sorted { $0.sequence < $1.sequence }
    return numbered(found, call, sequence: \.sequence) { entry in
      let alarm = alarms[entry.alarm]
      guard call.query("user").map({ alarm.user == $0 }) ?? true,
        call.query("device").map({ alarm.device == $0 }) ?? true
      else { return nil }
      return callJSON(entry)
    }
  }

  /// The operator answers. Whether or not a voice connection comes about, the operator sees the alarm and sends it on.
  func answerCall(_ request: Call) throws -> Reply {
    let index = try call(request.path("call"))
    if try connect(index) { forward(calls[index].alarm) }
    return .ok(callJSON(calls[index]))
  }

  /// Sets up the voice connection of a call that rings, and says whether there is one. Without one, the alarm has gone
  /// on to staff.
  func connect(_ index: Int) throws -> Bool {
    guard calls[index].state == .ringing else { throw Problem.conflict("The call is not ringing any more.") }
    calls[index].answeredAt = now
    let home = housing(of: alarms[calls[index].alarm].user)
    if has(.callNotEstablished, in: home) {
      calls[index].state = .failed
    } else {
      calls[index].state = .established
      calls[index].voiceQuality = effects.voiceQuality(in: home) ?? 4.2
    }
    change(index)
    let isConnected = calls[index].state == .established
    if !isConnected { forward(calls[index].alarm) }
    return isConnected
  }

  /// A call that nobody answers does not stop the alarm: it goes on to staff by itself.
  func leaveUnanswered(_ index: Int) {
    guard calls[index].state == .ringing, !forgottenCalls.contains(index) else { return }
    calls[index].state = .unanswered
    change(index)
    forward(calls[index].alarm)
  }

  private func change(_ index: Int) {
    calls[index].sequence = log.count + 1
    publish(calls[index])
  }
}
