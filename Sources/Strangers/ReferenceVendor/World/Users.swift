extension World {
  func user(_ id: String) throws -> User {
    guard let user = users[id] else { throw Problem.missing("user", id) }
    return user
  }

  func checkGroups(_ ids: [String]) throws {
    for id in ids where groups[id] == nil { throw Problem.missing("group", id) }
  }

  func createUser(_ call: Call) throws -> Reply {
    let personalID = call.text("personalId")
    guard usersByPersonalID[personalID] == nil else {
      throw Problem.conflict("There is already a user with personal id \(personalID).")
    }
    try checkGroups(call.texts("groups"))
    let user = newUser(call.body)
    register(user)
    note(.create, user.id, of: user.id, by: call)
    return .created(user.json)
  }

  private func newUser(_ body: JSON) -> User {
    User(
      id: newID("user"), personalID: body["personalId"]?.text ?? "", name: body["name"]?.text ?? "",
      address: body["address"]?.text ?? "", area: body["area"]?.text ?? "",
      language: Language(rawValue: body["language"]?.text ?? "") ?? .sv,
      housing: Self.housing(of: body),
      groups: body["groups"]?.list?.compactMap(\.text) ?? [])
  }

  private static func housing(of person: JSON) -> Housing {
    Housing(rawValue: person["housing"]?.text ?? "") ?? .ordinaryHome
  }

  /// Stores a user, unless the system has collapsed under too many: then the user is confirmed and forgotten.
  private func register(_ user: User) {
    let count = registrations.count(user.personalID, at: now)
    if has(.capacityCollapse, in: user.housing), count > Capacity.users { return }
    users[user.id] = user
    userOrder.append(user.id)
    usersByPersonalID[user.personalID] = user.id
  }

  func listUsers(_ call: Call) -> Reply {
    if let personalID = call.query("personalId") {
      let group = call.query("group")
      let found = usersByPersonalID[personalID].flatMap { users[$0] }
        .map(foundInstead(of:)).flatMap { user in group.map { user.groups.contains($0) } ?? true ? user : nil }
      if let found { note(.read, found.id, of: found.id, by: call) }
      return .ok(["items": .list(found.map { [$0.json] } ?? []), "next": .null])
    }
    return page(userOrder, call) { id in
      guard let user = users[id], call.query("group").map({ user.groups.contains($0) }) ?? true else { return nil }
      return user.json
    }
  }

  /// The result of a search: with the fault, the first user of the same name.
  private func foundInstead(of user: User) -> User {
    guard has(.searchMixesNamesakes, in: user.housing) else { return user }
    return userOrder.lazy.compactMap { self.users[$0] }.first { $0.name == user.name } ?? user
  }

  /// A page of a list, where `after` is how many have been passed.
  func page(_ ids: [String], _ call: Call, _ json: (String) -> JSON?) -> Reply {
    var items: [JSON] = []
    var position = min(call.after, ids.count)
    while position < ids.count, items.count < call.limit {
      if let item = json(ids[position]) { items.append(item) }
      position += 1
    }
    return .ok(["items": .list(items), "next": position < ids.count ? .integer(position) : .null])
  }

  func getUser(_ call: Call) throws -> Reply {
    let user = try user(call.path("user"))
    note(.read, user.id, of: user.id, by: call)
    return .ok(user.json)
  }

  func updateUser(_ call: Call) throws -> Reply {
    var user = try user(call.path("user"))
    try checkGroups(call.texts("groups"))
    user.update(from: call.body)
    users[user.id] = user
    note(.update, user.id, of: user.id, by: call)
    return .ok(user.json)
  }

  func importUsers(_ call: Call) throws -> Reply {
    let persons = call.body["persons"]?.list ?? []
    for person in persons { try checkGroups(person["groups"]?.list?.compactMap(\.text) ?? []) }
    var batch = Import(id: newID("import"), importedAt: now, received: persons.count)
    for (index, person) in persons.enumerated() {
      let arrived = arrivedFromCareSystem(person, isFirst: index == 0)
      let home = Self.housing(of: person)
      let isLost = has(.careSystemImport, in: home) && index > 0 && index == persons.count - 1
      if let id = usersByPersonalID[person["personalId"]?.text ?? ""] {
        if has(.careSystemDuplicates, in: home) {
          let duplicate = newUser(arrived)
          batch.created += 1
          batch.users.append(duplicate.id)
          register(duplicate)
        } else {
          batch.updated += 1
          batch.users.append(id)
        }
        if !isLost {
          users[id]?.update(from: arrived)
          users[id]?.housing = home
        }
        note(.update, id, of: id, by: call)
      } else {
        let user = newUser(arrived)
        batch.created += 1
        batch.users.append(user.id)
        if !isLost { register(user) }
        note(.create, user.id, of: user.id, by: call)
      }
    }
    imports[batch.id] = batch
    return .created(batch.json)
  }

  /// A broken import cuts the address of the first person of a batch at the street number.
  private func arrivedFromCareSystem(_ person: JSON, isFirst: Bool) -> JSON {
    let home = Self.housing(of: person)
    guard has(.careSystemImport, in: home), isFirst, case .object(let members) = person else { return person }
    return .object(
      members.map { member in
        guard member.name == "address", let address = member.value.text else { return member }
        let street = address.prefix { !$0.isNumber }
        return .init(member.name, .text(street.isEmpty ? "-" : String(street)))
      })
  }

  func note(_ action: AccessLogEntry.Action, _ resource: String, of user: String?, by call: Call) {
    note(action, resource, of: user, actor: call.actor.flatMap { staff[$0]?.id } ?? "api-client")
  }

  func note(_ action: AccessLogEntry.Action, _ resource: String, of user: String?, actor: String) {
    if action == .read, has(.accessLogIncomplete, in: housing(of: user)) { return }
    accessLog.append(
      AccessLogEntry(
        sequence: accessLog.count + 1, at: now, actor: actor, action: action, resource: resource, user: user))
  }

  func listAccessLog(_ call: Call) -> Reply {
    numbered(accessLog.dropFirst(min(call.after, accessLog.count)), call, sequence: \.sequence) { entry in
      call.query("user").map { entry.user == $0 } ?? true ? entry.json : nil
    }
  }

  /// A page of a log, where `after` is a sequence number that the caller has already cut at.
  func numbered<Entry>(
    _ entries: some Sequence<Entry>, _ call: Call, sequence: (Entry) -> Int, _ json: (Entry) -> JSON?
  ) -> Reply {
    var items: [JSON] = []
    var last = call.after
    for entry in entries {
      guard let item = json(entry) else { continue }
      if items.count == call.limit { return .ok(["items": .list(items), "next": .integer(last)]) }
      items.append(item)
      last = sequence(entry)
    }
    return .ok(["items": .list(items), "next": .null])
  }
}

extension User {
  /// Takes over what `body` says; what it leaves out stays.
  mutating func update(from body: JSON) {
    if let value = body["name"]?.text { name = value }
    if let value = body["address"]?.text { address = value }
    if let value = body["area"]?.text { area = value }
    if let value = body["language"]?.text.flatMap(Language.init(rawValue:)) { language = value }
    if let value = body["groups"]?.list { groups = value.compactMap(\.text) }
  }
}
