/// Something wrong with what a vendor sent, and where.
package struct Finding<Kind: Hashable & Sendable>: Hashable, Sendable {
  package let kind: Kind
  /// What was seen, for experts; empty where the kind says it all. Text of the vendor's is cut.
  package let detail: String

  package init(_ kind: Kind, _ detail: String = "") {
    self.kind = kind
    let longest = 300
    self.detail = detail.count > longest ? detail.prefix(longest) + "…" : detail
  }
}
