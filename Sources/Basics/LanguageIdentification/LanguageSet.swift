/// Some of the known languages.
struct LanguageSet: OptionSet, Hashable, Sendable {
  let rawValue: UInt16

  init(rawValue: UInt16) { self.rawValue = rawValue }

  init(_ language: KnownLanguage) {
    let index = KnownLanguage.allCases.firstIndex(of: language) ?? 0
    rawValue = 1 << UInt16(index)
  }

  /// The languages that alarm texts are wanted in.
  static let wanted: LanguageSet = [.init(.swedish), .init(.finnish), .init(.english)]
  static let english = LanguageSet(.english)
  static let german = LanguageSet(.german)
  static let swedish = LanguageSet(.swedish)

  var count: Int { rawValue.nonzeroBitCount }
  /// In the order of their tags.
  var languages: [KnownLanguage] { KnownLanguage.allCases.filter { contains(LanguageSet($0)) } }
}
