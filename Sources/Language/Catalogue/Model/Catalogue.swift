package import Texts

/// What a catalogue is about: the file `catalogue.yaml`.
package struct Catalogue: Hashable, Sendable, Codable {
  /// The name that every file of the catalogue carries, for instance `boras-trygghetssystem`.
  package var name: String
  package var title: LocalizedText
  package var buyer: LocalizedText?
  /// In the order of the reports.
  package var areas: [Area]
  /// Which of several attempts at a case counts; nil where the head does not say, which is ``CountingRule/all``.
  package var counts: CountingRule?

  package init(
    name: String, title: LocalizedText, buyer: LocalizedText? = nil, areas: [Area], counts: CountingRule? = nil
  ) {
    self.name = name
    self.title = title
    self.buyer = buyer
    self.areas = areas
    self.counts = counts
  }
}

/// Which attempt counts where a case was tried more than once on the same version of the system.
///
/// The order is from the strictest to the most lenient: with the last one may try until it passes.
package enum CountingRule: String, Hashable, Sendable, Codable, CaseIterable {
  /// Each: one that failed is failed, until the version changes or the run is taken back.
  case all
  /// The first that could tell.
  case first
  /// The last one, whichever is better.
  case newest

  /// What counts where a catalogue does not say.
  package static let standard = CountingRule.all
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

/// The kinds of things that a catalogue may hold and that others judge: handed in by whoever has a catalogue read.
package struct CatalogueKinds: Sendable {
  /// The criteria of gates.
  package var criteria: [any GateDemand.Type]
  /// What penalties may be for.
  package var triggers: [any TriggerKind.Type]

  package init(criteria: [any GateDemand.Type], triggers: [any TriggerKind.Type]) {
    self.criteria = criteria
    self.triggers = triggers
  }
}
