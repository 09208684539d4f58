/// A chart of the gate report: a picture, and its figures in a table.
protocol GateFigure: Sendable {
  var title: String { get }
  func picture(_ wording: Wording) -> HTML
  func table(_ wording: Wording) -> HTML
  func legend(_ wording: Wording) -> HTML?
}

extension GateFigure {
  func legend(_ wording: Wording) -> HTML? { nil }
}
