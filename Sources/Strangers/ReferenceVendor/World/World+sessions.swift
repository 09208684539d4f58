extension World {
  /// When a session ends by itself. The app promises a whole shift.
  private func end(of session: Session) -> SimulatedInstant {
    session.startedAt + (effects.sessionLength ?? Session.length)
  }

  func isActive(_ id: String) -> Bool {
    guard let session = sessions[id] else { return false }
    return session.loggedOutAt == nil && now < end(of: session)
  }

  /// Staff are on duty while they are logged in to the app.
  func isOnDuty(_ member: Staff) -> Bool { member.isActive && member.session.map(isActive) ?? false }

  private func json(_ session: Session) -> JSON {
    let active = isActive(session.id)
    let ended = session.loggedOutAt ?? (active ? nil : end(of: session))
    return [
      "id": .text(session.id), "staff": .text(session.staff), "startedAt": .text(session.startedAt.iso8601),
      "expiresAt": .text((session.startedAt + Session.length).iso8601), "active": .bool(active),
      "endedAt": .optional(ended?.iso8601),
    ]
  }

  func logIn(_ call: Call) throws -> Reply {
    let member = try member(call.text("staff"))
    guard member.isActive else { throw Problem(status: 403, detail: "The account '\(member.username)' is closed.") }
    if let earlier = member.session, isActive(earlier) { sessions[earlier]?.loggedOutAt = now }
    let session = Session(id: newID("session"), staff: member.id, startedAt: now)
    sessions[session.id] = session
    staff[member.id]?.session = session.id
    deliverWaiting(to: member)
    return .created(json(session))
  }

  func getSession(_ call: Call) throws -> Reply {
    guard let session = sessions[call.path("session")] else {
      throw Problem.missing("session", call.path("session"))
    }
    return .ok(json(session))
  }

  func logOut(_ call: Call) throws -> Reply {
    guard let session = sessions[call.path("session")] else {
      throw Problem.missing("session", call.path("session"))
    }
    if isActive(session.id) { sessions[session.id]?.loggedOutAt = now }
    return .nothing
  }
}
