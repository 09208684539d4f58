import Foundation
package import Texts

/// Who carries out a manual verification, and for whom a person answers.
package enum Verifier: String, Hashable, Sendable, Codable, CaseIterable, TextConvertible {
  case buyer, vendor, independent

  /// `beställaren`
  package var text: Text {
    switch self {
    case .buyer: Text("the buyer")
    case .vendor: Text("the vendor")
    case .independent: Text("an independent party")
    }
  }

  /// `beställaren eller en oberoende part`; `vem som helst` where the list is empty.
  package static func names(_ parties: [Verifier]) -> Text {
    parties.isEmpty ? Text("anybody") : Text(joined: parties.map(\.text), by: Text(" or "))
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
