import Quantities

extension Drawing {
  /// Grid lines and numbers of the upright axis, and days along the other one, with their names.
  func axes(
    days: DayAxis, named dayName: String, vertical: Axis, named verticalName: String, _ wording: Wording
  ) -> HTML {
    HTML {
      vertical.ticks.map { tick in
        let y = y(vertical.position(of: tick))
        return HTML {
          line(left, y, left + innerWidth, y, "grid")
          label(Self.number(tick, vertical, wording), left - 8, y + 4, anchor: .end)
        }
      }
      dayLabels(days, named: dayName)
      label(verticalName, 4, 14, "name", anchor: .start)
    }
  }

  /// The days along the lower edge.
  func dayLabels(_ days: DayAxis, named name: String) -> HTML {
    let bottom = top + innerHeight
    return HTML {
      days.ticks.map { tick in
        let x = x(days.position(of: tick.day))
        return HTML {
          line(x, bottom, x, bottom + 5, "axis")
          label(tick.label, min(x, left + innerWidth - 12), bottom + 19)
        }
      }
      line(left, bottom, left + innerWidth, bottom, "axis")
      label(name, left + innerWidth, height - 10, "name", anchor: .end)
    }
  }

  /// A line through places, in the order in which they are given.
  func curve(_ places: [(x: Double, y: Double)], _ style: String = "curve", dashes: String? = nil) -> HTML {
    let path = places.map { "\(Self.coordinate($0.x)),\(Self.coordinate($0.y))" }.joined(separator: " ")
    return HTML.tag(
      "polyline", .class(style), .set("points", path), .set("stroke-dasharray", optional: dashes), content: .empty)
  }

  /// A filled area between places.
  func area(_ places: [(x: Double, y: Double)], _ style: String) -> HTML {
    let path = places.map { "\(Self.coordinate($0.x)),\(Self.coordinate($0.y))" }.joined(separator: " ")
    return HTML.tag("polygon", .class(style), .set("points", path), content: .empty)
  }
}
