import Diagnostics
import LocatedYAML
import Texts

/// Reads one requirement.
struct RequirementReader {
  let area: String
  let appendix: String?
  let sink: DiagnosticSink

  func read(_ reader: inout MappingReader) -> WrittenRequirement? {
    let idNode = reader.required("id")
    let id = idNode.flatMap(identifier)
    let obligation = reader.required("obligation").flatMap(obligation)
    let weight = weight(reader.entry("weight"), obligation, at: reader.head)
    let title = reader.optional("title")?.localizedText("title", into: sink)
    let textNode = reader.required("text")
    let text = textNode?.localizedText("text", into: sink)
    if let textNode { UntestableWords.lint(textNode, into: sink) }
    let why = reader.optional("why")?.localizedText("why", into: sink)
    let source = reader.optional("source").flatMap(source)
    let assumption = reader.assumption()
    let condition = reader.optional("applies-when")?.factCondition(into: sink)
    let phases = words(reader.optional("phase"), of: Phase.self)
    let faultClass = reader.optional("fault-class")?.word(of: FaultClass.self, sink)
    let tags = tags(reader.optional("tags"))
    let isVerified = reader.has("verified-by")
    let verifications = VerificationReader(sink: sink).read(reader.optional("verified-by"))
    guard let idNode, let id, let obligation else { return nil }
    if !isVerified { reportUnverified(id, obligation, idNode) }
    // A text that is wrong has been reported; the requirement is still one that others may not take the name of.
    return WrittenRequirement(
      requirement: Requirement(
        id: id, obligation: obligation, weight: weight, area: area, appendix: appendix, title: title,
        text: text ?? LocalizedText(swedish: ""), why: why, source: source, assumption: assumption,
        appliesWhen: condition?.condition, phases: phases, faultClass: faultClass, tags: tags),
      idSpan: idNode.span, conditionSpan: condition?.span, verifications: verifications)
  }

  /// Identifiers become part of case identifiers, so they stand on one line and have no `#`.
  private func identifier(_ node: YAMLNode) -> String? {
    guard let id = node.text(sink) else { return nil }
    if let first = id.unicodeScalars.first, let last = id.unicodeScalars.last, LookAlike.isQuote(first),
      LookAlike.isQuote(last), first != "\"", first != "'"
    {
      sink.error(
        "look-alike", Text("'\(first)' is no quote in YAML, but part of the identifier"), at: node.span,
        hints: [Text("write \"\(LookAlike.skeleton(id))\", with the quotes that the keyboard gives")])
      return nil
    }
    let isGood = id.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "#" } && id.first != " " && id.last != " "
    guard isGood, id.count <= 100 else {
      sink.error(
        "malformed-id", Text("'\(id)' cannot be an identifier"), at: node.span,
        hints: [Text("write at most 100 characters on one line, without # and without blanks at the ends")])
      return nil
    }
    return id
  }

  /// What people write for the two words.
  private static let common = [
    "bor": "bör", "skall": "ska", "must": "ska", "shall": "ska", "should": "bör", "måste": "ska",
  ]

  private func obligation(_ node: YAMLNode) -> Obligation? {
    if let written = node.string, let wanted = Self.common[written.lowercased()] {
      sink.error(
        "unknown-word", Text("'\(written)' is none of ska, bör"), at: node.span,
        hints: [Text("did you mean '\(wanted)'?")])
      return nil
    }
    return node.word(of: Obligation.self, sink)
  }

  private func weight(_ entry: YAMLMapping.Entry?, _ obligation: Obligation?, at head: SourceSpan) -> Int? {
    switch (obligation, entry) {
    case (.weighted, nil):
      sink.error(
        "missing-weight", Text("a 'bör' needs a weight, or nobody knows what it is worth"), at: head,
        hints: [Text("add weight: with a number from 1 to 100")])
      return nil
    case (.mandatory, let entry?):
      sink.error(
        "weight-on-mandatory", Text("a 'ska' has no weight: it must be met"), at: entry.key.span,
        hints: [Text("delete the weight, or make it a bör")])
      return nil
    default:
      return entry?.value.integer(sink, in: 1...100, wanted: Text("a weight from 1 to 100"))
    }
  }

  private func source(_ node: YAMLNode) -> SourceReference? {
    node.mapping(Text("a source"), sink) { source in
      let document = source.required("document")?.text(sink)
      let section = source.optional("section")?.text(sink)
      let isQuoted = source.optional("quoted")?.boolean(sink)
      return document.map { SourceReference(document: $0, section: section, isQuoted: isQuoted ?? false) }
    }
  }

  private func words<Word: RawRepresentable & CaseIterable & Hashable>(
    _ node: YAMLNode?, of type: Word.Type
  ) -> [Word] where Word.RawValue == String {
    guard let node else { return [] }
    var words: [Word] = []
    for item in node.itemsOrSelf(sink) {
      guard let word = item.word(of: type, sink) else { continue }
      if words.contains(word) {
        sink.error(
          "repeated-word", Text("'\(word.rawValue)' is given twice"), at: item.span, hints: [Text("delete one")])
      } else {
        words.append(word)
      }
    }
    return words
  }

  private func tags(_ node: YAMLNode?) -> [String] {
    guard let node else { return [] }
    return node.itemsOrSelf(sink).compactMap { $0.word(sink, wanted: Text("a tag")) }
  }

  private func reportUnverified(_ id: String, _ obligation: Obligation, _ node: YAMLNode) {
    let hints = [Text("add verified-by: with a test, an inspection, a demonstration or an analysis")]
    switch obligation {
    case .mandatory:
      sink.error(
        "unverified-requirement", Text("nothing says how it is shown that '\(id)' is met"), at: node.span, hints: hints)
    case .weighted:
      sink.warning(
        "unverified-requirement", Text("nothing says how it is shown that '\(id)' is met, so it gives no points"),
        at: node.span, hints: hints)
    }
  }
}
