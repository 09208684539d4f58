import Quantities
package import Texts

/// One thing that the buyer demands.
package struct Requirement: Hashable, Sendable, Codable {
  /// As in the tender document, for instance `B3 ID:44`; unique in the catalogue.
  package var id: String
  package var obligation: Obligation
  /// 1 to 100, for ``Obligation/weighted``.
  package var weight: Int?
  /// Identifier of an ``Area`` of the catalogue.
  package var area: String
  /// The appendix of the tender document that the requirement stands in, for instance `B3`.
  package var appendix: String?
  package var title: LocalizedText?
  package var text: LocalizedText
  /// Why it is demanded: what goes wrong for a person without it.
  package var why: LocalizedText?
  package var source: SourceReference?
  /// Which limit or demand in it no source gives, and why it is as it is; nil where the source gives all of it.
  package var assumption: Assumption?
  /// What must be so for it to be demanded at all; nil where it always is.
  package var appliesWhen: FactCondition?
  package var phases: [Phase]
  package var faultClass: FaultClass?
  package var tags: [String]

  package init(
    id: String, obligation: Obligation, weight: Int? = nil, area: String, appendix: String? = nil,
    title: LocalizedText? = nil, text: LocalizedText, why: LocalizedText? = nil, source: SourceReference? = nil,
    assumption: Assumption? = nil, appliesWhen: FactCondition? = nil, phases: [Phase] = [],
    faultClass: FaultClass? = nil, tags: [String] = []
  ) {
    self.id = id
    self.obligation = obligation
    self.weight = weight
    self.area = area
    self.appendix = appendix
    self.title = title
    self.text = text
    self.why = why
    self.source = source
    self.assumption = assumption
    self.appliesWhen = appliesWhen
    self.phases = phases
    self.faultClass = faultClass
    self.tags = tags
  }

  /// The title, or the text of a requirement that has none.
  package var heading: LocalizedText { title ?? text }
}

/// How binding a requirement is. The raw values are the terms of Swedish tender documents.
package enum Obligation: String, Hashable, Sendable, Codable, CaseIterable {
  /// Must be met.
  case mandatory = "ska"
  /// Should be met; has a weight.
  case weighted = "bör"
}

/// When a requirement is judged.
package enum Phase: String, Hashable, Sendable, Codable, CaseIterable {
  case tender, acceptance, operation
}

/// What a fault against the requirement costs.
package enum FaultClass: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
  /// Somebody is in danger, or the system cannot be used.
  case a = "A"
  /// Staff have to work around it.
  case b = "B"
  /// Everything else.
  case c = "C"

  /// The graver class comes first.
  package static func < (left: FaultClass, right: FaultClass) -> Bool { left.rawValue < right.rawValue }
}

/// Where a requirement comes from.
package struct SourceReference: Hashable, Sendable, Codable {
  package var document: String
  package var section: String?
  /// The Swedish text is the document's own wording.
  package var isQuoted: Bool

  package init(document: String, section: String? = nil, isQuoted: Bool = false) {
    self.document = document
    self.section = section
    self.isQuoted = isQuoted
  }
}

/// How it is shown that a requirement is met (ISO/IEC/IEEE 29148:2018, 5.2.9).
package enum VerificationMethod: String, Hashable, Sendable, Codable, CaseIterable {
  case test, demonstration, inspection, analysis

  /// The methods that a person carries out and answers for.
  package static let manual: [VerificationMethod] = [.inspection, .demonstration, .analysis]
}
