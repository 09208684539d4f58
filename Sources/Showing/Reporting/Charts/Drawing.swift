import Quantities

/// The frame of a chart: margins, grid and axes. Lengths are in the units of the drawing's own `viewBox`.
struct Drawing: Sendable {
  static let width = 720.0
  let height: Double
  let left = 64.0
  let right = 24.0
  let top = 34.0
  let bottom = 52.0

  init(height: Double = 300) { self.height = height }

  var innerWidth: Double { Self.width - left - right }
  var innerHeight: Double { height - top - bottom }

  func x(_ share: Double) -> Double { left + share * innerWidth }
  func y(_ share: Double) -> Double { top + (1 - share) * innerHeight }

  /// A coordinate with one decimal, written alike on every machine.
  static func coordinate(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    return "\(sign)\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }

  /// The whole picture. Assistive technology reads the title and the description; the figures are in a table beside it.
  func picture(id: String, title: String, description: String, @HTMLBuilder content: () -> HTML) -> HTML {
    HTML.tag(
      "svg", .class("chart"), .set("viewBox", "0 0 \(Int(Self.width)) \(Int(height))"), .set("role", "img"),
      .set("aria-labelledby", "\(id)-title \(id)-desc"), .set("focusable", "false")
    ) {
      HTML.tag("title", .id("\(id)-title")) { title }
      HTML.tag("desc", .id("\(id)-desc")) { description }
      content()
    }
  }

  func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ style: String) -> HTML {
    HTML.tag(
      "line", .class(style), .set("x1", Self.coordinate(x1)), .set("y1", Self.coordinate(y1)),
      .set("x2", Self.coordinate(x2)), .set("y2", Self.coordinate(y2)), content: .empty)
  }

  enum Anchor: String { case start, middle, end }

  func label(_ text: String, _ x: Double, _ y: Double, _ style: String = "tick", anchor: Anchor = .middle) -> HTML {
    HTML.tag(
      "text", .class(style), .set("x", Self.coordinate(x)), .set("y", Self.coordinate(y)),
      .set("text-anchor", anchor.rawValue), content: HTML(text))
  }

  /// Grid lines and numbers of both axes, with their names.
  func axes(
    horizontal: Axis, named horizontalName: String, vertical: Axis, named verticalName: String, _ wording: Wording
  ) -> HTML {
    var parts: [HTML] = []
    for tick in vertical.ticks {
      let y = y(vertical.position(of: tick))
      parts.append(line(left, y, left + innerWidth, y, "grid"))
      parts.append(label(Self.number(tick, vertical, wording), left - 8, y + 4, anchor: .end))
    }
    for tick in horizontal.ticks {
      let x = x(horizontal.position(of: tick))
      parts.append(line(x, top + innerHeight, x, top + innerHeight + 5, "axis"))
      parts.append(label(Self.number(tick, horizontal, wording), x, top + innerHeight + 19))
    }
    parts.append(line(left, top + innerHeight, left + innerWidth, top + innerHeight, "axis"))
    parts.append(label(horizontalName, left + innerWidth, height - 10, "name", anchor: .end))
    parts.append(label(verticalName, 4, 14, "name", anchor: .start))
    return HTML(parts)
  }

  static func number(_ value: Double, _ axis: Axis, _ wording: Wording) -> String {
    var scale = 1.0
    for _ in 0..<axis.decimals { scale *= 10 }
    let scaled = (value * scale).rounded()
    guard abs(scaled) < 1e15, let exact = try? Rational(Int128(scaled), over: Int128(scale)) else { return "\(value)" }
    return wording.number(exact, decimals: axis.decimals)
  }
}

/// A numbered axis with round steps, for drawing only: what is judged is never rounded through here.
package struct Axis: Hashable, Sendable {
  /// Where the axis begins and ends; multiples of ``step``.
  package let low: Double
  package let high: Double
  package let step: Double

  /// An axis from zero that holds the largest value, with about so many steps of 1, 2 or 5 times a power of ten.
  package init(upTo largest: Double, steps: Int = 5) {
    let top = largest.isFinite && largest > 0 ? largest : 1
    let raw = top / Double(max(1, steps))
    var power = 1.0
    while power * 10 <= raw { power *= 10 }
    while power > raw { power /= 10 }
    let factor = raw / power
    step = power * (factor <= 1 ? 1 : factor <= 2 ? 2 : factor <= 5 ? 5 : 10)
    low = 0
    high = (top / step).rounded(.up) * step
  }

  /// An axis with steps that are given.
  package init(from low: Double, to high: Double, step: Double) {
    self.low = low
    self.high = high
    self.step = step
  }

  package var ticks: [Double] {
    let count = Int(((high - low) / step).rounded())
    return (0...max(0, min(count, 1000))).map { low + Double($0) * step }
  }

  /// Decimals that the labels need.
  var decimals: Int {
    var decimals = 0
    var scaled = step
    while decimals < 6, abs(scaled - scaled.rounded()) > 1e-9 {
      scaled *= 10
      decimals += 1
    }
    return decimals
  }

  /// The share of the axis that lies before the value, from 0 to 1; values outside are put at the ends.
  func position(of value: Double) -> Double {
    guard high > low else { return 0 }
    return min(1, max(0, (value - low) / (high - low)))
  }
}
