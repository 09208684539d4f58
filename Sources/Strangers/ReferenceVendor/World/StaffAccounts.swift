extension World {
  func member(_ id: String) throws -> Staff {
    guard let member = staff[id] else { throw Problem.missing("member of staff", id) }
    return member
  }

  func staffJSON(_ member: Staff) -> JSON {
    [
      "id": .text(member.id), "name": .text(member.name), "username": .text(member.username),
      "groups": .texts(member.groups), "language": .text(member.language.rawValue), "active": .bool(member.isActive),
      "loggedIn": .bool(isOnDuty(member)),
    ]
  }

  /// Makes a group of the kind that is told, or of the kind that gets alarms from the homes that are told.
  func createGroup(_ call: Call) throws -> Reply {
    let told = call.body["kind"]?.text.flatMap(GroupKind.init(rawValue:))
    let homes = call.body["housing"]?.text.flatMap(Housing.init(rawValue:))
    guard let kind = told ?? homes?.responsible else {
      throw Problem.conflict("A group needs a 'kind', or the 'housing' that it gets alarms from.")
    }
    let group = Group(id: newID("group"), name: call.text("name"), kind: kind)
    groups[group.id] = group
    groupOrder.append(group.id)
    return .created(group.json)
  }

  func getGroup(_ call: Call) throws -> Reply {
    guard let group = groups[call.path("group")] else { throw Problem.missing("group", call.path("group")) }
    return .ok(group.json)
  }

  func createStaff(_ call: Call) throws -> Reply {
    guard staffByUsername[call.text("username")] == nil else {
      throw Problem.conflict("There is already an account '\(call.text("username"))'.")
    }
    try checkGroups(call.texts("groups"))
    let member = newMember(call.body, name: call.text("name"))
    return .created(staffJSON(member))
  }

  private func newMember(_ body: JSON, name: String) -> Staff {
    let member = Staff(
      id: newID("staff"), username: body["username"]?.text ?? "", name: name,
      groups: body["groups"]?.list?.compactMap(\.text) ?? [],
      language: Language(rawValue: body["language"]?.text ?? "") ?? .sv, isActive: body["active"]?.bool ?? true)
    staff[member.id] = member
    staffOrder.append(member.id)
    staffByUsername[member.username] = member.id
    for group in member.groups { members[group, default: []].insert(member.id) }
    return member
  }

  func listStaff(_ call: Call) -> Reply {
    let found = staffOrder.compactMap { staff[$0] }.filter { member in
      (call.query("username").map { member.username == $0 } ?? true)
        && (call.query("group").map { member.groups.contains($0) } ?? true)
    }
    return .ok(["items": .list(found.map(staffJSON))])
  }

  /// Brings accounts up to date with the user directory. A broken integration makes new accounts, and says that it has
  /// done the rest, but moves nobody between groups and closes no account.
  func syncDirectory(_ call: Call) throws -> Reply {
    let entries = call.body["staff"]?.list ?? []
    for entry in entries { try checkGroups(entry["groups"]?.list?.compactMap(\.text) ?? []) }
    var created = 0
    var updated = 0
    var deactivated = 0
    var concerned: [String] = []
    for entry in entries {
      guard let id = staffByUsername[entry["username"]?.text ?? ""], let member = staff[id] else {
        created += 1
        let name = entry[has(.directoryNameLost) ? "username" : "name"]?.text ?? ""
        concerned.append(newMember(entry, name: name).id)
        continue
      }
      updated += 1
      concerned.append(id)
      if member.isActive, entry["active"]?.bool == false { deactivated += 1 }
      if !has(.userManagementIntegration) { update(id, from: entry) }
    }
    return .created([
      "syncedAt": .text(now.iso8601), "created": .integer(created), "updated": .integer(updated),
      "deactivated": .integer(deactivated), "staff": .list(concerned.compactMap { staff[$0] }.map(staffJSON)),
    ])
  }

  private func update(_ id: String, from entry: JSON) {
    guard var member = staff[id] else { return }
    for group in member.groups { members[group]?.remove(id) }
    member.name = entry["name"]?.text ?? member.name
    member.groups = entry["groups"]?.list?.compactMap(\.text) ?? []
    member.isActive = entry["active"]?.bool ?? true
    for group in member.groups { members[group, default: []].insert(id) }
    if !member.isActive, let session = member.session, isActive(session) { sessions[session]?.loggedOutAt = now }
    staff[id] = member
  }

  func registerPresence(_ call: Call) throws -> Reply {
    let member = try member(call.text("staff"))
    let user = try user(call.text("user"))
    let registered = Presence(
      id: newID("presence"), staff: member.id, user: user.id,
      kind: PresenceKind(rawValue: call.text("kind")) ?? .arrived, at: now)
    if !has(.presenceNotRegistered, in: user.housing) { presence.append(registered) }
    return .created(registered.json)
  }

  func listPresence(_ call: Call) -> Reply {
    let found = presence.filter { entry in
      (call.query("user").map { entry.user == $0 } ?? true) && (call.query("staff").map { entry.staff == $0 } ?? true)
    }
    return .ok(["items": .list(found.map(\.json))])
  }
}

extension World {
  /// When a session ends by itself. The app promises a whole shift.
  private func end(of session: Session) -> SimulatedInstant {
    guard effects.shortensSessions else { return session.startedAt + Session.length }
    let homes = homes(lookedAfterBy: session.staff)
    return session.startedAt + (effects.sessionLength(ofStaffFor: homes) ?? Session.length)
  }

  /// The kinds of homes whose alarms a member of staff is shown.
  private func homes(lookedAfterBy id: String) -> Set<Housing> {
    Set((staff[id]?.groups ?? []).compactMap { groups[$0]?.kind.housing })
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
