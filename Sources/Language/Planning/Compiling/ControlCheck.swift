import Diagnostics
import SuiteLanguage
import Texts

/// A case that would also pass against a vendor where nothing works needs a positive control on the same path.
struct ControlCheck {
  let suite: CheckedSuite
  let sink: DiagnosticSink

  func check(_ checked: CheckedCase) {
    guard let name = checked.source.control else {
      reportMissing(checked)
      return
    }
    guard let index = suite.control(of: checked) else { return }
    let control = suite.cases[index]
    guard control.source.ordinal != checked.source.ordinal else { return }
    guard control.isSound else { return }
    if control.polarity.isNegative, !control.polarity.isControlledWithin {
      sink.error(
        "negative-control", Text("the control '\(name)' is itself a case where nothing is to happen"), at: name.span,
        related: control.polarity.negatives.first.map { [.init(Text("negative step"), at: $0.span)] } ?? [],
        hints: [Text("name a case that shows the same thing happening where it should")])
      return
    }
    guard checked.isSound else { return }
    guard checked.polarity.isNegative else {
      sink.warning(
        "needless-control", Text("this case has nothing that must not happen, so it needs no control"), at: name.span,
        hints: [Text("delete control:, or expect that something is refused or does not come")])
      return
    }
    for negative in checked.polarity.uncontrolled where !control.polarity.positives.contains(negative.path) {
      sink.warning(
        "control-elsewhere",
        Text("the control '\(name)' never expects \(negative.path.description), so it proves nothing here"),
        at: name.span, related: [.init(Text("negative step"), at: negative.span)],
        hints: [Text("name a case that goes the same way and expects something to happen")])
    }
  }

  private func reportMissing(_ checked: CheckedCase) {
    guard checked.isSound, let first = checked.polarity.uncontrolled.first else { return }
    sink.warning(
      "negative-without-control",
      Text("this step would also be met if nothing worked at all, so the verdict will be inconclusive"), at: first.span,
      related: [.init(Text("case begins"), at: checked.source.span.startPoint)],
      hints: [
        Text("add control: with a positive case of this suite, or let the step follow a positive one on the same path")
      ]
    )
  }
}
