/// The look of the report on loads, beside that of the report.
enum LoadStyle {
  static let sheet: StaticString = """
    .verdict .which { color: var(--ink); font-weight: 600; margin: 0; }
    .load-test h3 { font-size: 1.15rem; margin: 2.2rem 0 .5rem; padding-bottom: .3rem; border-bottom: 2px solid var(--accent); color: var(--accent); }
    .load-test .standing { font-weight: 600; } .load-test .facts { margin-bottom: 1rem; }
    .load-test table { margin: 0 0 1.3rem; }
    .demands, .faults { width: 100%; min-width: 40rem; } .demands .soft { font-size: .85rem; }
    .load-test .figures .soft { font-size: .85rem; } .load-test td { padding-right: 1rem; }
    .faults .unmet th, .faults .unmet .tally { color: var(--failed); font-weight: 650; }
    .faults td.number, .faults th.number { padding-right: 1.4rem; white-space: nowrap; }
    .alarms { font-size: .82rem; min-width: 56rem; } .alarms td { overflow-wrap: anywhere; } .alarms .number { white-space: nowrap; }
    .alarms .event { min-width: 15rem; } .alarms th[scope=row] { white-space: nowrap; } .alarms code { font-size: .74rem; }
    .faults td:last-child { white-space: nowrap; }
    .load-test figure { margin-top: 1.4rem; }
    .chart .second { stroke: #8a4b00; } .chart .third { stroke: #1b5e37; } .chart .fourth { stroke: #6a2c70; }
    .chart .ground { fill: #d9e2ea; stroke: #6d7f90; stroke-width: 1; } .chart .legend { fill: #1b2530; }
    .chart .shaded { fill: #f6d9b8; }
    .verdict > div { min-width: 0; }
    @media (max-width: 40rem) {
      .verdict { padding: 1rem; gap: .8rem; } .verdict svg { width: 2rem; height: 2rem; } .verdict .word { font-size: 1.5rem; }
    }
    @media print {
      .load-test .chart { max-width: 38rem; }
      .alarms, .demands, .faults { min-width: 0; } .alarms { font-size: .7rem; } .alarms .event { min-width: 0; } .alarms tr { break-inside: avoid; }
      .alarms th[scope=row] { white-space: normal; }
    }
    """
}
