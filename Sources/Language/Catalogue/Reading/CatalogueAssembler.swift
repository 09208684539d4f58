package import Diagnostics
import Texts

/// Puts the files of a catalogue together and checks what only shows between them.
package enum CatalogueAssembler {
  /// - Parameters:
  ///   - heads: all files that are heads; there should be one.
  ///   - files: the requirement files, in the order of their paths.
  ///   - place: a place for what concerns the catalogue as a whole.
  /// - Returns: the catalogue as far as it can be known: without a head (`no-catalogue-head`) it has no areas.
  package static func assemble(
    heads: [WrittenHead], files: [RequirementFile], place: SourceSpan, into sink: DiagnosticSink
  ) -> WrittenCatalogue {
    if heads.isEmpty {
      sink.error(
        "no-catalogue-head", Text("there is no head of the catalogue in this folder"), at: place,
        hints: [Text("write catalogue.yaml with catalogue:, title: and areas:")])
    }
    for other in heads.dropFirst() {
      sink.error(
        "several-catalogue-heads", Text("the folder has a second head of a catalogue"), at: other.nameSpan,
        related: [.init(Text("first head"), at: heads[0].nameSpan)],
        hints: [Text("keep each catalogue in a folder of its own")])
    }
    let name = files.first?.catalogue ?? SourceName("", at: place)
    let catalogue =
      heads.first?.catalogue ?? Catalogue(name: name.text, title: LocalizedText(swedish: name.text), areas: [])
    var order: [String: Int] = [:]
    for (index, area) in catalogue.areas.enumerated() { order[area.id] = index }
    if let head = heads.first {
      for file in files { check(file, head, order, into: sink) }
    }
    let requirements = files.flatMap(\.requirements)
    reportDuplicates(requirements, into: sink)
    reportFacts(requirements, into: sink)
    return WrittenCatalogue(
      catalogue: catalogue, nameSpan: heads.first?.nameSpan ?? name.span, requirements: sorted(requirements, by: order))
  }

  private static func check(
    _ file: RequirementFile, _ head: WrittenHead, _ order: [String: Int], into sink: DiagnosticSink
  ) {
    if file.catalogue.text != head.catalogue.name {
      sink.error(
        "other-catalogue",
        Text("this file is of the catalogue '\(file.catalogue.text)', and the head of '\(head.catalogue.name)'"),
        at: file.catalogue.span, related: [.init(Text("head"), at: head.nameSpan)],
        hints: [Text("keep each catalogue in a folder of its own, or write catalogue: \(head.catalogue.name)")])
    }
    if order[file.area.text] == nil {
      sink.error(
        "unknown-area", Text("the catalogue has no area '\(file.area.text)'"), at: file.area.span,
        related: [
          .init(
            Text("areas declared"),
            at: head.areaSpans.values.min { $0.offsets.lowerBound < $1.offsets.lowerBound } ?? head.nameSpan)
        ],
        hints: [
          Suggestion.hint(for: file.area.text, among: order.keys)
            ?? Text("the areas are \(head.catalogue.areas.map(\.id).joined(separator: ", "))")
        ])
    }
  }

  private static func reportDuplicates(_ all: [WrittenRequirement], into sink: DiagnosticSink) {
    var first: [String: SourceSpan] = Dictionary(minimumCapacity: all.count)
    var shapes: [String: String] = Dictionary(minimumCapacity: all.count)
    for index in all.indices {
      let id = all[index].requirement.id
      guard let earlier = first[id] else {
        first[id] = all[index].idSpan
        let shape = LookAlike.skeleton(id)
        if let other = shapes[shape], let span = first[other] {
          let oddity = LookAlike.oddity(of: id) ?? LookAlike.oddity(of: other)
          sink.error(
            "look-alike", Text("'\(id)' and '\(other)' look alike and are two requirements"), at: all[index].idSpan,
            label: oddity?.problem, related: [.init(Text("the other one"), at: span)],
            hints: [Text("give them different identifiers, or write \"\(shape)\" in both places if one is meant")])
        }
        shapes[shape] = id
        continue
      }
      sink.error(
        "duplicate-id", Text("there is already a requirement '\(id)'"), at: all[index].idSpan,
        related: [.init(Text("first given"), at: earlier)],
        hints: [Text("give each requirement an identifier of its own")])
    }
  }

  /// A fact is one thing: whoever decides it must know what was asked.
  private static func reportFacts(_ all: [WrittenRequirement], into sink: DiagnosticSink) {
    var first: [String: (words: LocalizedText, span: SourceSpan)] = [:]
    for index in all.indices {
      guard let condition = all[index].requirement.appliesWhen, let span = all[index].conditionSpan else { continue }
      guard let earlier = first[condition.fact] else {
        first[condition.fact] = (condition.words, span)
        continue
      }
      guard earlier.words != condition.words else { continue }
      sink.error(
        "fact-told-otherwise", Text("another requirement tells of the fact '\(condition.fact)' in other words"),
        at: span, related: [.init(Text("told first"), at: earlier.span)],
        hints: [Text("write the same text in both places, or give one of the facts another name")])
    }
  }

  private static func sorted(_ all: [WrittenRequirement], by order: [String: Int]) -> [WrittenRequirement] {
    // Places are sorted, and not requirements: these are large, and to move them takes longer than to compare them.
    all.indices.map { index in
      (
        area: order[all[index].requirement.area] ?? order.count, key: NaturalOrder(all[index].requirement.id),
        index: index
      )
    }
    .sorted { ($0.area, $0.key) < ($1.area, $1.key) }
    .map { all[$0.index] }
  }
}
