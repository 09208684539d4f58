import Evidence

extension GateFinding {
  /// What the parts of a criterion come to together: nobody can tell where nobody can tell of one of them, and it is met
  /// where each is met.
  ///
  /// The reasons are those of the parts that are not met; where all are, those of all.
  init(together parts: [GateFinding]) {
    let standings = Set(parts.map(\.standing))
    let standing: CriterionStanding =
      parts.isEmpty || standings.contains(.cannotTell)
      ? .cannotTell : standings.contains(.notMet) ? .notMet : .met
    let telling = standing == .met ? parts : parts.filter { $0.standing != .met }
    self.init(standing, [], evidence: parts.flatMap(\.evidence))
    for part in telling {
      // Parts often say the same, of one document or one person.
      for reason in part.reasons where !reasons.contains(reason) { reasons.append(reason) }
      for remedy in part.remedies where !remedies.contains(remedy) { remedies.append(remedy) }
    }
  }
}

extension GateBench {
  /// `cannotTell`, where an event of one of these kinds lacks a field that it needs, or has one that is none of its type.
  ///
  /// For kinds that only gates read; what is read as field evidence is asked for with ``unreadable(_:)``.
  ///
  /// - Parameter kinds: the first one is what should be recorded.
  func illegible(_ kinds: any EventKind.Type...) -> GateFinding? {
    for kind in kinds {
      for event in events.events(named: kind.name) {
        let isLegible = kind.definition.fields.allSatisfy { field in
          guard let text = event.fields[field.name] else { return !field.isRequired }
          return (try? field.type.canonical(text)) != nil
        }
        if !isLegible { return .unreadable(kind, record: kinds[0]) }
      }
    }
    return nil
  }
}
