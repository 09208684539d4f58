import Foundation
package import Quantities
package import Texts

/// Who carries out a manual verification, and for whom a person answers.
package enum Verifier: String, Hashable, Sendable, Codable, CaseIterable {
  case buyer, vendor, independent

  /// `beställaren`
  package func name(in language: InterfaceLanguage) -> String {
    switch (self, language) {
    case (.buyer, .swedish): "beställaren"
    case (.buyer, .english): "the buyer"
    case (.buyer, .finnish): "tilaaja"
    case (.vendor, .swedish): "leverantören"
    case (.vendor, .english): "the vendor"
    case (.vendor, .finnish): "toimittaja"
    case (.independent, .swedish): "en oberoende part"
    case (.independent, .english): "an independent party"
    case (.independent, .finnish): "riippumaton taho"
    }
  }

  /// `beställaren eller en oberoende part`; `vem som helst` where the list is empty.
  package static func names(_ parties: [Verifier], in language: InterfaceLanguage) -> String {
    let (anybody, or) =
      switch language {
      case .swedish: ("vem som helst", " eller ")
      case .english: ("anybody", " or ")
      case .finnish: ("kuka tahansa", " tai ")
      }
    return parties.isEmpty ? anybody : parties.map { $0.name(in: language) }.joined(separator: or)
  }
}

extension Verifier {
  /// How words begin that tell for whom somebody answers, in the three languages.
  private static let beginnings: [(String, Verifier)] = [
    ("buyer", .buyer), ("procure", .buyer), ("municipal", .buyer), ("köpar", .buyer), ("beställar", .buyer),
    ("upphandl", .buyer), ("kommun", .buyer), ("tilaaja", .buyer), ("ostaja", .buyer), ("kunta", .buyer),
    ("kunna", .buyer), ("kaupun", .buyer),
    ("vendor", .vendor), ("supplier", .vendor), ("leverantör", .vendor), ("toimittaja", .vendor),
    ("independent", .independent), ("oberoende", .independent), ("riippumat", .independent),
  ]
  private static let wholeWords: [String: Verifier] = ["stad": .buyer, "staden": .buyer, "stadens": .buyer]

  /// For whom somebody answers who signs as `text`, a role or a name: `Leverantörens installatör` is of the vendor.
  /// Nil where the words name no party, or more than one.
  package init?(signing text: String) {
    let words = text.lowercased().precomposedStringWithCanonicalMapping.split { !$0.isLetter }
    let found = Set(
      words.compactMap { word in
        Verifier.wholeWords[String(word)] ?? Verifier.beginnings.first { word.hasPrefix($0.0) }?.1
      })
    guard found.count == 1, let party = found.first else { return nil }
    self = party
  }
}
