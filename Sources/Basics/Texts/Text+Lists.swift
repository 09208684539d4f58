extension Text {
  /// Several texts in a sentence: `a, b och c`; empty for none.
  package init(list items: [Text]) {
    guard let last = items.last, items.count > 1 else {
      self = items.first ?? Text(verbatim: "")
      return
    }
    let others = Text(joined: Array(items.dropLast()), by: Text(verbatim: ", "))
    self = Text("\(others) and \(last)")
  }

  /// The text with a capital letter, to begin a sentence.
  package var capitalized: Text {
    Text(inEach: { language in
      let text = text(in: language)
      return text.prefix(1).uppercased() + text.dropFirst()
    })
  }
}

extension Text.Literal.StringInterpolation {
  /// Several texts: `a, b och c`.
  package mutating func appendInterpolation(list items: [Text]) { appendInterpolation(Text(list: items)) }
}
