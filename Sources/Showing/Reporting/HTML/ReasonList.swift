extension HTML {
  /// Sentences that say why, as a list; nothing where there are none.
  static func reasons(_ sentences: [String]) -> HTML { reasons(sentences.map { Remark($0) }) }

  /// Remarks as a list, what they count as lists within it; nothing where there are none.
  static func reasons(_ remarks: [Remark]) -> HTML {
    guard !remarks.isEmpty else { return .empty }
    return tag("ul", .class("reasons")) {
      remarks.map { remark in
        tag("li") {
          remark.sentence
          reasons(remark.items)
        }
      }
    }
  }
}
