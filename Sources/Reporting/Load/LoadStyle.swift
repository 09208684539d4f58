/// The look of the report on loads, beside that of the report.
enum LoadStyle {
  static let sheet: StaticString = """
    .load-test { border-bottom: 1px solid var(--line); padding: .3rem 0 1rem; }
    .load-test h3 { font-size: 1.1rem; margin-top: 1.4rem; }
    .alarms { font-size: .88rem; min-width: 52rem; } .alarms td { overflow-wrap: anywhere; vertical-align: top; }
    @media print { .alarms { min-width: 0; } .alarms tr { break-inside: avoid; } }
    """
}
