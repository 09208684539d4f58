import Judgement

/// The signs of the verdicts. They differ in shape, so that they can be told apart without colours, and the word always
/// stands beside them.
enum Icons {
  /// Defined once; used by ``use(_:)``.
  static let definitions = HTML(
    trusted: """
      <svg width="0" height="0" style="position:absolute" aria-hidden="true" focusable="false">
      <symbol id="i-passed" viewBox="0 0 20 20"><circle cx="10" cy="10" r="9.2" fill="currentColor"/>\
      <path d="M5.6 10.4l3 3 5.8-6.6" fill="none" stroke="#fff" stroke-width="2.2" stroke-linecap="round" \
      stroke-linejoin="round"/></symbol>
      <symbol id="i-failed" viewBox="0 0 20 20"><path d="M6.3.8h7.4l5.5 5.5v7.4l-5.5 5.5H6.3L.8 13.7V6.3z" \
      fill="currentColor"/><path d="M6.7 6.7l6.6 6.6M13.3 6.7l-6.6 6.6" stroke="#fff" stroke-width="2.2" \
      stroke-linecap="round"/></symbol>
      <symbol id="i-inconclusive" viewBox="0 0 20 20"><circle cx="10" cy="10" r="8.2" fill="none" \
      stroke="currentColor" stroke-width="2"/><path d="M10 1.8a8.2 8.2 0 0 1 0 16.4z" fill="currentColor"/></symbol>
      <symbol id="i-not-tested" viewBox="0 0 20 20"><circle cx="10" cy="10" r="8.2" fill="none" \
      stroke="currentColor" stroke-width="2" stroke-dasharray="3.4 2.5"/></symbol>
      <symbol id="i-waived" viewBox="0 0 20 20"><rect x="1.5" y="1.5" width="17" height="17" rx="3" \
      fill="none" stroke="currentColor" stroke-width="2"/><path d="M6 10h8" stroke="currentColor" \
      stroke-width="2.2" stroke-linecap="round"/></symbol>
      <symbol id="i-not-applicable" viewBox="0 0 20 20"><circle cx="10" cy="10" r="8.2" fill="none" \
      stroke="currentColor" stroke-width="2"/><path d="M4.2 15.8L15.8 4.2" stroke="currentColor" \
      stroke-width="2"/></symbol>
      </svg>

      """)

  static func use(_ standing: Standing) -> HTML {
    HTML.tag("svg", .set("aria-hidden", "true"), .set("focusable", "false")) {
      HTML.tag("use", .set("href", "#i-\(standing.rawValue)"), content: .empty)
    }
  }

  /// The sign and the word.
  static func badge(_ standing: Standing, _ wording: Wording) -> HTML {
    HTML.tag("span", .class("badge \(standing.rawValue)")) {
      use(standing)
      wording.name(standing)
    }
  }

  static func badge(_ verdict: Verdict, _ wording: Wording) -> HTML { badge(Standing(verdict), wording) }
}
