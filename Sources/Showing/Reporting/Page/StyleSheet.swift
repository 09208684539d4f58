/// The look of the report, for screens and for A4 paper. All of it is in the file itself: a report is kept for years and
/// read where there is no network.
///
/// Every pair of text and background has a contrast of at least 4.5 to 1 (WCAG 2.1, 1.4.3), lines that carry meaning
/// at least 3 to 1 (1.4.11).
enum StyleSheet {
  static let all: [StaticString] = [base, layout, verdicts, evidence, charts, paper]

  private static let base: StaticString = """
    :root {
      --ink: #1b2530; --soft: #4d5a67; --line: #d5dbe1; --paper: #ffffff; --wash: #f5f7f9; --accent: #1d4f7c;
      --failed: #9b1c1c; --failed-wash: #fcecec; --passed: #1b5e37; --passed-wash: #e8f4ec;
      --inconclusive: #7a4a00; --inconclusive-wash: #fdf2dd; --not-tested: #4a5562; --not-tested-wash: #edf0f3;
      --waived: #4a3a8c; --waived-wash: #efecfa;
    }
    * { box-sizing: border-box; }
    html { font-size: 100%; -webkit-text-size-adjust: 100%; scroll-behavior: smooth; }
    @media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
    body {
      margin: 0; color: var(--ink); background: var(--paper); overflow-wrap: break-word;
      font: 1rem/1.55 "Source Sans 3", "Source Sans Pro", "Open Sans", "Segoe UI", -apple-system, Roboto,
        "Helvetica Neue", "Liberation Sans", Arial, sans-serif;
    }
    h1, h2, h3, h4 { line-height: 1.25; margin: 0; font-weight: 650; text-wrap: balance; }
    h1 { font-size: 2rem; letter-spacing: -0.01em; }
    h2 { font-size: 1.45rem; margin: 0 0 1rem; padding-top: 1.1rem; border-top: 3px solid var(--ink); }
    h3 { font-size: 1.15rem; }
    h4 { font-size: 1.05rem; }
    p { margin: 0 0 .7rem; max-width: 44rem; }
    a { color: var(--accent); text-underline-offset: .15em; }
    a:focus-visible, summary:focus-visible, [tabindex]:focus-visible {
      outline: 3px solid #1d4f7c; outline-offset: 2px; border-radius: 2px;
    }
    code, pre, .mono {
      font-family: ui-monospace, "Cascadia Code", "Source Code Pro", Menlo, Consolas, "DejaVu Sans Mono",
        "Liberation Mono", monospace; font-size: .82rem;
    }
    code { overflow-wrap: anywhere; }
    pre {
      margin: .35rem 0 .7rem; padding: .6rem .8rem; background: var(--wash); border-left: 3px solid var(--line);
      white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.45;
    }
    table { border-collapse: collapse; width: 100%; }
    caption { text-align: left; color: var(--soft); font-size: .88rem; padding: 0 0 .45rem; }
    th, td { text-align: left; vertical-align: top; padding: .45rem .7rem .45rem 0; border-bottom: 1px solid var(--line); }
    thead th { font-size: .85rem; color: var(--soft); font-weight: 600; border-bottom: 2px solid var(--ink); }
    dl { margin: 0; }
    dt { color: var(--soft); font-size: .85rem; }
    dd { margin: 0 0 .55rem; overflow-wrap: anywhere; }
    h2 + p { break-after: avoid; }
    .soft { color: var(--soft); font-size: .9rem; }
    .visually-hidden {
      position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%);
      white-space: nowrap;
    }
    """

  private static let layout: StaticString = """
    .skip {
      position: absolute; left: -200vw; top: 0; padding: .7rem 1.1rem; background: var(--ink); color: #fff; z-index: 2;
    }
    .skip:focus { left: 0; }
    .page { max-width: 66rem; margin: 0 auto; padding: 0 2rem; }
    .masthead { border-top: 8px solid var(--accent); padding: 1.6rem 0 1.4rem; }
    .kind { color: var(--accent); font-weight: 650; margin: 0 0 .35rem; }
    .buyer { color: var(--soft); margin: .35rem 0 0; font-size: 1.05rem; }
    main section { margin: 0 0 2.8rem; }
    nav.contents { border-top: 1px solid var(--line); border-bottom: 1px solid var(--line); margin: 0 0 2rem; }
    nav.contents ul { list-style: none; display: flex; flex-wrap: wrap; margin: 0; padding: .55rem 0; gap: .3rem 1.6rem; }
    .facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: .3rem 2rem; margin: 0 0 1.8rem; }
    .facts .wide { grid-column: 1 / -1; }
    main > section:first-child h2 { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
    .scroll { overflow-x: auto; position: relative; }
    @media (max-width: 40rem) { .scroll caption { position: sticky; left: 0; max-width: calc(100vw - 2rem); } }
    footer { border-top: 1px solid var(--line); margin-top: 3rem; padding: 1.2rem 0 2.5rem; color: var(--soft); font-size: .88rem; }
    @media (max-width: 40rem) { .page { padding: 0 1rem; } h1 { font-size: 1.6rem; } }
    """

  private static let verdicts: StaticString = """
    .badge {
      display: inline-flex; align-items: center; gap: .38em; font-weight: 650; font-size: .9rem; line-height: 1.3;
      white-space: nowrap; padding: .12em .6em .12em .42em; border-radius: 1em; border: 1px solid currentColor;
    }
    .badge svg, .verdict svg, .count svg { width: 1em; height: 1em; flex: none; }
    .failed { color: var(--failed); } .badge.failed { background: var(--failed-wash); }
    .passed { color: var(--passed); } .badge.passed { background: var(--passed-wash); }
    .inconclusive { color: var(--inconclusive); } .badge.inconclusive { background: var(--inconclusive-wash); }
    .not-tested { color: var(--not-tested); } .badge.not-tested { background: var(--not-tested-wash); }
    .waived { color: var(--waived); } .badge.waived { background: var(--waived-wash); }
    .not-applicable { color: var(--soft); } .badge.not-applicable { background: var(--wash); }
    .assumption { color: var(--inconclusive); font-weight: 600; }
    .verdict { display: flex; gap: 1.1rem; align-items: center; padding: 1.2rem 1.4rem; margin: 0 0 1.4rem; border-left: 8px solid; }
    .verdict svg { width: 3rem; height: 3rem; }
    .verdict .word { font-size: 1.9rem; font-weight: 700; line-height: 1.15; margin: 0; }
    .verdict .why { color: var(--ink); font-size: 1.1rem; margin: .2rem 0 0; }
    .verdict.failed { background: var(--failed-wash); } .verdict.passed { background: var(--passed-wash); }
    .verdict.inconclusive { background: var(--inconclusive-wash); }
    .simulated { border: 2px dashed var(--inconclusive); padding: .8rem 1.1rem; margin: 0 0 1.5rem; }
    .simulated p { margin: 0; max-width: none; }
    .matrix th[scope=row] { font-weight: 600; width: 30%; }
    .matrix td { width: 35%; }
    .matrix tfoot th, .matrix tfoot td { border-top: 2px solid var(--ink); border-bottom: 0; }
    .bar { display: flex; height: .55rem; margin: .45rem 0 .3rem; gap: 2px; max-width: 20rem; }
    .bar span { min-width: 4px; }
    .bar .failed { background: #b3261e; } .bar .passed { background: #2e7d4f; } .bar .inconclusive { background: #c17900; }
    .bar .not-tested { background: repeating-linear-gradient(45deg, #8693a0 0 3px, #c3cbd3 3px 6px); }
    .bar .waived { background: #6a5ab8; } .bar .not-applicable { background: #dde2e7; }
    .counts { font-size: .88rem; color: var(--ink); list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0 .9rem; }
    """

  private static let evidence: StaticString = """
    .card { border: 1px solid var(--line); border-left: 5px solid var(--failed); padding: 1rem 1.3rem; margin: 0 0 1.1rem; }
    .card.inconclusive-card { border-left-color: #c17900; }
    .title { display: flex; flex-wrap: wrap; gap: .4rem .9rem; align-items: baseline; justify-content: space-between; margin: 0 0 .5rem; }
    .title .number { color: var(--soft); font-weight: 600; margin-right: .45em; white-space: nowrap; }
    .observed { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1.1rem; margin: .5rem 0 .7rem; }
    .observed dt { font-size: .95rem; padding-top: .02rem; } .observed dd { margin: 0; }
    .observed .actual { font-weight: 650; color: var(--failed); }
    .inconclusive-card .observed .actual { color: var(--inconclusive); }
    @media (max-width: 40rem) { .observed { grid-template-columns: 1fr; } .observed dd { margin-bottom: .35rem; } }
    .of-case { margin: .8rem 0 0; padding-top: .7rem; border-top: 1px solid var(--line); }
    .of-case > p { margin: 0 0 .35rem; }
    .areas > h3 { margin: 2.2rem 0 .3rem; padding-bottom: .35rem; border-bottom: 2px solid var(--accent); color: var(--accent); font-size: 1.3rem; }
    .requirement { padding: 1.3rem 0 1.1rem; border-bottom: 1px solid var(--line); }
    .requirement .text { font-size: 1.06rem; }
    blockquote { margin: 0 0 .7rem; padding-left: 1rem; border-left: 3px solid var(--line); }
    .about { display: grid; grid-template-columns: repeat(auto-fill, minmax(12rem, 1fr)); gap: 0 1.6rem; margin: .5rem 0; }
    details { margin: .35rem 0; }
    summary { cursor: pointer; padding: .25rem 0; }
    summary .meta { color: var(--soft); font-size: .88rem; margin-left: .5em; }
    details > .inside { margin: .3rem 0 .9rem; padding-left: 1.05rem; border-left: 2px solid var(--line); }
    .steps { font-size: .88rem; } .steps td, .steps th { overflow-wrap: anywhere; }
    .steps .badge { font-size: .82rem; }
    .of-steps { table-layout: fixed; min-width: 46rem; }
    .of-steps col.step { width: 7%; } .of-steps col.what { width: 19%; } .of-steps col.result { width: 14%; }
    .of-steps col.seen { width: 24%; } .of-steps col.time { width: 12%; } .of-steps col.proof { width: 24%; }
    .of-steps dt { font-size: .82rem; } .of-steps dd { margin: 0 0 .3rem; }
    .steps code { font-size: .78rem; }
    .plain { list-style: none; margin: 0; padding: 0; }
    .proofs li { display: inline-block; margin-right: .7em; }
    .reasons { margin: .2rem 0 .6rem; padding-left: 1.2rem; } .reasons .reasons { margin: .1rem 0 .3rem; }
    .list { margin: 0; } .list th[scope=row] { width: 32%; font-weight: 600; }
    @media screen and (max-width: 40rem) {
      .scroll > .stacked, .scroll > .stacked :is(caption, tbody, tr, td, th[scope=row]) { display: block; width: auto; }
      .stacked tr { border-bottom: 1px solid var(--line); padding: .5rem 0; }
      .scroll > .stacked :is(td, th[scope=row]) { border: 0; padding: .1rem 0; }
      .stacked thead { position: absolute; clip-path: inset(50%); }
    }
    .history { width: auto; min-width: min(24rem, 100%); font-size: .9rem; }
    """

  private static let charts: StaticString = """
    figure { margin: 0 0 2.2rem; } figure h3 { margin: 0 0 .3rem; }
    .chart { width: 100%; height: auto; max-width: 50rem; display: block; margin: .4rem 0 .6rem; }
    @media (max-width: 40rem) { .chart { min-width: 36rem; } }
    .chart text { font-size: 12px; fill: #4d5a67; font-family: inherit; }
    .chart .name { font-weight: 600; } .chart .grid { stroke: #e3e8ec; stroke-width: 1; }
    .chart .axis { stroke: #1b2530; stroke-width: 1.2; } .chart .column { fill: #1d4f7c; }
    .chart .marker { stroke: #1b2530; stroke-width: 1.3; stroke-dasharray: 4 3; }
    .chart .marker-name { fill: #1b2530; paint-order: stroke; stroke: #fff; stroke-width: 4px; stroke-linejoin: round; }
    .chart .demand { stroke: #9b1c1c; stroke-width: 1.8; }
    .chart .demand-name { fill: #9b1c1c; font-weight: 600; paint-order: stroke; stroke: #fff; stroke-width: 4px; stroke-linejoin: round; }
    .chart .curve { fill: none; stroke: #1d4f7c; stroke-width: 2; } .chart .point { fill: #1d4f7c; }
    .chart .curve-name { fill: #1d4f7c; font-weight: 600; paint-order: stroke; stroke: #fff; stroke-width: 4px; stroke-linejoin: round; }
    .figures { width: auto; min-width: min(22rem, 100%); font-size: .9rem; }
    .folded { columns: 17rem auto; column-gap: 2rem; } @media screen { .folded { columns: auto; max-width: 44rem; } }
    .folded th[scope=row] { white-space: nowrap; } .folded table { width: 100%; min-width: 0; } .figures .number { text-align: right; font-variant-numeric: tabular-nums; }
    .figures th[scope=row] { font-weight: 400; } .wide-figures { width: 100%; } .wide-figures th[scope=row] { white-space: nowrap; }
    """

  private static let paper: StaticString = """
    @page { size: A4; margin: 17mm 16mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #4d5a67; } }
    @media print {
      html { font-size: 9.6pt; }
      .page { max-width: none; padding: 0; }
      .skip, nav.contents { display: none; }
      .masthead { padding-top: .9rem; }
      h2, h3, h4, summary, caption { break-after: avoid; }
      h2 { break-before: auto; }
      .card, .requirement, .matrix, .steps tr, .list tr, .figures tr, .verdict, figure { break-inside: avoid; }
      .requirement.long { break-inside: auto; } .matrix tfoot { display: table-row-group; }
      .figures th, .figures td { padding-top: .14rem; padding-bottom: .14rem; }
      .of-steps { min-width: 0; } .scroll { overflow-x: visible; }
      details.figures-folded > summary { display: none; }
      details.figures-folded::details-content { content-visibility: visible; display: block; block-size: auto; }
      thead { display: table-header-group; break-after: avoid; } tbody > tr:first-child { break-before: avoid; }
      a { color: inherit; text-decoration: none; }
      * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
      p, pre { orphans: 3; widows: 3; }
      main section { margin-bottom: 1.6rem; }
      .start-page { break-before: page; }
    }
    """
}
