/// The look of ledgers, beside that of the report.
enum LedgerStyle {
  static let sheet: StaticString = """
    .owed { border-left: 8px solid var(--accent); background: var(--wash); padding: 1.1rem 1.4rem; margin: 0 0 1.4rem; }
    .owed p { margin: 0; } .owed .amount { font-size: 1.9rem; font-weight: 700; line-height: 1.2; font-variant-numeric: tabular-nums; }
    .no-claim { border: 4px solid var(--failed); background: var(--failed-wash); color: var(--failed); padding: .9rem 1.2rem; margin: 0 0 1.4rem; }
    .no-claim p { margin: 0; font-size: 1.2rem; font-weight: 700; max-width: none; }
    .assumed { border: 2px dashed var(--inconclusive); background: var(--inconclusive-wash); padding: .8rem 1.1rem; margin: 0 0 1.4rem; }
    .assumed p, .assumed ul { margin: 0 0 .3rem; max-width: none; } .assumed ul { padding-left: 1.2rem; }
    .findings-list { list-style: none; margin: 0 0 1.4rem; padding: 0; }
    .findings-list li { border-left: 5px solid #c17900; padding: .3rem 0 .3rem 1rem; margin: 0 0 .7rem; }
    .findings-list p { margin: 0; } h3 + .findings-list { margin-top: .5rem; }
    .clause { margin: 0 0 2.2rem; } .clause > h3 { margin: 0 0 .3rem; }
    .money { width: 100%; margin: 0 0 1.4rem; font-size: .92rem; }
    .money .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    .money th[scope=row] { font-weight: 600; } .money td.wide { width: 55%; }
    .money tfoot th, .money tfoot td { border-top: 2px solid var(--ink); border-bottom: 0; font-weight: 700; }
    .ledger-lines { min-width: 44rem; } .ledger-lines th[scope=row] { white-space: nowrap; font-weight: 400; }
    .ledger-lines .entries { color: var(--soft); font-size: .85rem; overflow-wrap: anywhere; }
    .signature { display: none; }
    .chart .gross { fill: none; stroke: #4d5a67; stroke-width: 1.6; stroke-dasharray: 5 4; }
    .chart .gross-name { fill: #4d5a67; font-weight: 600; paint-order: stroke; stroke: #fff; stroke-width: 4px; stroke-linejoin: round; }
    @media print {
      .money { font-size: .95em; } .ledger-lines { min-width: 0; }
      .money tr, .findings-list li, .owed, .no-claim, .assumed { break-inside: avoid; } .money tfoot { display: table-row-group; }
      .clause > h3 { break-after: avoid; } .internal { display: none; }
      .signature { display: block; margin: 3rem 0 0; break-inside: avoid; } .signature span { display: block; border-top: 1px solid var(--ink); max-width: 20rem; padding-top: .3rem; margin-top: 3.5rem; }
    }
    """
}
