/// How many bytes pages may have.
package struct PageLimits: Hashable, Sendable {
  /// A document of up to so many bytes is one page.
  package var single = 4_000_000
  /// The content of a detail page, beside style, head and foot. A page opens quickly on a phone.
  package var detail = 1_000_000
  /// What of a section stands on the front page before it goes on on pages of its own.
  package var front = 100_000
  /// The register of anchors on the front page.
  package var register = 2_200_000
  /// Pages that the front page links to, in equal parts for each section that has any; the others are reached from page
  /// to page.
  package var linked = 3_000

  package static let standard = PageLimits()

  package init() {}

  /// Content that cannot be divided, such as a chart, may have so many bytes.
  var whole: Int { max(detail, single - single / 8) }
}
