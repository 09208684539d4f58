extension World {
  func createServiceCard(_ call: Call) throws -> Reply {
    let member = try member(call.text("staff"))
    let number = call.text("number")
    guard cardsByNumber[number] == nil else { throw Problem.conflict("There is already a card \(number).") }
    let card = ServiceCard(id: newID("card"), staff: member.id, number: number)
    cards[card.id] = card
    cardOrder.append(card.id)
    cardsByNumber[number] = card.id
    return .created(card.json)
  }

  func getServiceCard(_ call: Call) throws -> Reply {
    guard let card = cards[call.path("card")] else { throw Problem.missing("service card", call.path("card")) }
    return .ok(card.json)
  }

  func updateServiceCard(_ call: Call) throws -> Reply {
    guard var card = cards[call.path("card")] else { throw Problem.missing("service card", call.path("card")) }
    card.blocked = call.flag("blocked")
    cards[card.id] = card
    return .ok(card.json)
  }

  func reader(_ call: Call, _ kind: CardReader.Kind) throws -> CardReader {
    let id = call.path(kind.rawValue)
    guard let reader = readers[id], reader.kind == kind else { throw Problem.missing(kind.rawValue, id) }
    return reader
  }

  func createReader(_ call: Call, _ kind: CardReader.Kind) throws -> Reply {
    let user = try user(call.text("user"))
    try claim(serial: call.text("serial"), of: kind.rawValue)
    let reader = CardReader(id: newID(kind.rawValue), kind: kind, serial: call.text("serial"), user: user.id)
    readers[reader.id] = reader
    readerOrder.append(reader.id)
    return .created(reader.json)
  }

  /// Couples a lock or a cabinet to another user: with the fault, it stays with the former one.
  func coupleReader(_ call: Call, _ kind: CardReader.Kind) throws -> Reply {
    var reader = try reader(call, kind)
    let owner = try user(call.text("user")).id
    if !has(.devicesKeepFormerUser, in: housing(of: reader.user)) { reader.user = owner }
    readers[reader.id] = reader
    return .ok(reader.json)
  }

  func listOpenings(_ call: Call, _ kind: CardReader.Kind) throws -> Reply {
    let reader = try reader(call, kind)
    return .ok(["items": .list(openings.filter { $0.device == reader.id }.map(\.json))])
  }

  func presentCard(_ call: Call, _ kind: CardReader.Kind) throws -> Reply {
    let reader = try reader(call, kind)
    let number = call.text("number")
    let card = cardsByNumber[number].flatMap { cards[$0] }
    let opening = Opening(
      id: newID("opening"), at: now, device: reader.id, card: number,
      staff: has(.openingLogAnonymous, in: housing(of: reader.user)) ? nil : card?.staff,
      outcome: outcome(of: card, at: reader))
    openings.append(opening)
    note(.open, reader.id, of: reader.user, actor: card?.staff ?? "unknown-card")
    return .ok(opening.json)
  }

  private func outcome(of card: ServiceCard?, at reader: CardReader) -> CardOutcome {
    let rightful = rightfulOutcome(of: card, at: reader)
    let home = housing(of: reader.user)
    if rightful == .opened {
      return has(reader.kind == .lock ? .lockServiceCard : .cabinetServiceCard, in: home) ? .readError : .opened
    }
    return has(.wrongCardOpens, in: home) ? .opened : rightful
  }

  /// A card opens when it is known, not blocked, and belongs to somebody in a group responsible for the user.
  private func rightfulOutcome(of card: ServiceCard?, at reader: CardReader) -> CardOutcome {
    guard let card, let holder = staff[card.staff] else { return .unknownCard }
    guard !card.blocked else { return .blockedCard }
    let responsible = users[reader.user]?.groups ?? []
    guard holder.isActive, holder.groups.contains(where: responsible.contains) else { return .notPermitted }
    return .opened
  }
}
