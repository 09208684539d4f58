/// What a catalogue is about: the file `catalogue.yaml`.
package struct Catalogue: Hashable, Sendable, Codable {
  /// The name that every file of the catalogue carries, for instance `boras-trygghetssystem`.
  package var name: String
  package var title: LocalizedText
  package var buyer: LocalizedText?
  /// In the order of the reports.
  package var areas: [Area]

  package init(name: String, title: LocalizedText, buyer: LocalizedText? = nil, areas: [Area]) {
    self.name = name
    self.title = title
    self.buyer = buyer
    self.areas = areas
  }
}

/// A part of what is bought, for instance `alarm-centre`.
package struct Area: Hashable, Sendable, Codable {
  package var id: String
  package var title: LocalizedText

  package init(id: String, title: LocalizedText) {
    self.id = id
    self.title = title
  }
}
