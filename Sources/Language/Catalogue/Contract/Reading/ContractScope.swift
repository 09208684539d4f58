import Diagnostics
package import LocatedYAML
import Quantities
package import Texts

/// What all readers of the parts of a contract share.
struct ContractScope {
  let kinds: CatalogueKinds
  let sink: DiagnosticSink
  let names: ContractNames

  /// Reads each item of a list that may be left out.
  func list<Item>(
    _ node: YAMLNode?, wanted: Text, named name: Text, _ read: (inout MappingReader) -> Item?
  ) -> [Item] {
    guard let node else { return [] }
    return node.items(sink, wanted: wanted) { item in item.mapping(name, sink, read) }
  }

  /// An amount of kronor that is not negative.
  func money(_ node: YAMLNode?, wanted: Text = Text("an amount of kronor")) -> Money? {
    guard let node, let amount = node.quantity(Money.self, wanted: wanted, sink) else { return nil }
    guard amount >= .zero else {
      sink.error(
        "negative-amount", Text("'\(node.string ?? "")' is less than nothing"), at: node.span,
        hints: [Text("write the amount without a minus; what lowers a penalty is an event on the record")])
      return nil
    }
    return amount
  }

  /// A share that is not negative.
  func percentage(_ node: YAMLNode?, wanted: Text = Text("a percentage")) -> Percentage? {
    guard let node, let share = node.quantity(Percentage.self, wanted: wanted, sink) else { return nil }
    guard share.fraction >= .zero else {
      sink.error(
        "negative-amount", Text("'\(node.string ?? "")' is less than nothing"), at: node.span,
        hints: [Text("write the percentage without a minus")])
      return nil
    }
    return share
  }

  /// A percentage that is at most 100 %.
  func shareOfWhole(_ node: YAMLNode?, of whole: Text) -> Percentage? {
    guard let node, let share = percentage(node) else { return nil }
    guard share.fraction <= .one else {
      sink.error(
        "more-than-all", Text("'\(node.string ?? "")' is more than all of \(whole)"), at: node.span,
        hints: [Text("write at most 100 %")])
      return nil
    }
    return share
  }

  func date(_ node: YAMLNode?) -> CalendarDate? {
    node?.quantity(CalendarDate.self, wanted: Text("a date"), sink)
  }

  func term(_ node: YAMLNode?) -> Term? {
    guard let node, let text = node.written(sink, wanted: Text("a length of time")) else { return nil }
    do throws(QuantityError) {
      return try Term.parse(text)
    } catch {
      sink.error("wrong-type", error.problem, at: node.span, hints: [error.hint])
      return nil
    }
  }

  /// `source: {document: main, section: "14.2"}`
  func source(_ node: YAMLNode?) -> ContractSource? {
    node?.mapping(Text("a source"), sink) { source in
      let document = names.use(.document, source.required("document"))
      let section = source.optional("section")?.text(sink)
      return document.map { ContractSource(document: $0, section: section) }
    }
  }

  /// A list of words, each once; nil where it cannot be read.
  func words<Word: RawRepresentable & CaseIterable & Hashable>(
    _ node: YAMLNode, of type: Word.Type
  ) -> Set<Word>? where Word.RawValue == String {
    var words: Set<Word> = []
    var isWhole = true
    for item in node.itemsOrSelf(sink, canBeEmpty: true) {
      guard let word = item.word(of: type, sink) else {
        isWhole = false
        continue
      }
      if !words.insert(word).inserted {
        sink.error(
          "repeated-word", Text("'\(word.rawValue)' is given twice"), at: item.span, hints: [Text("delete one")])
      }
    }
    return isWhole ? words : nil
  }
}

extension YAMLNode {
  /// A value with a notation of its own; `wrong-type` says what is wrong with it.
  func quantity<Value: Quantity>(_ type: Value.Type, wanted: Text, _ sink: DiagnosticSink) -> Value? {
    guard let text = written(sink, wanted: wanted) else { return nil }
    do throws(QuantityError) {
      return try Value.parse(text)
    } catch {
      sink.error("wrong-type", error.problem, at: span, hints: [error.hint])
      return nil
    }
  }
}

extension MappingReader {
  /// The value of a key that must be there; otherwise `missing-key` is reported with words that explain it.
  package mutating func required(_ key: String, hint: Text) -> YAMLNode? {
    if let value = optional(key) { return value }
    sink.error("missing-key", Text("\(name) needs the key '\(key)'"), at: head, hints: [hint])
    return nil
  }
}
