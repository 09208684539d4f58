package import Catalogue

extension CatalogueKinds {
  /// All that is judged here.
  package static let judged = CatalogueKinds(criteria: Criteria.all, triggers: PenaltyTriggers.all)
}
