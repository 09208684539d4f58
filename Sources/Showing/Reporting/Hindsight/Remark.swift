/// A sentence that a reader must see beside an answer, with what it counts one by one.
struct Remark: Hashable, Sendable {
  let sentence: String
  /// A line each; empty where the sentence says it all.
  let items: [String]

  init(_ sentence: String, _ items: [String] = []) {
    self.sentence = sentence
    self.items = items
  }
}

extension TerminalStyle {
  /// Each remark as a paragraph, and what it counts as paragraphs of their own with a dot before them.
  func remarks(_ remarks: [Remark], indent: Int) -> [String] {
    remarks.flatMap { remark in
      ([remark.sentence] + remark.items.map { "· " + $0 }).flatMap { wrap($0, indent: indent, hanging: 2) }
    }
  }
}
