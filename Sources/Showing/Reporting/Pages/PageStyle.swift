/// The look of documents on several pages, beside that of all pages.
enum PageStyle {
  static let sheet: StaticString = """
    .pages { border-left: 5px solid var(--accent); background: var(--wash); padding: .9rem 1.2rem; margin: 1rem 0 0; }
    .pages > h3 { margin: 1rem 0 .3rem; font-size: 1.05rem; }
    .pages ul { list-style: none; margin: 0; padding: 0; columns: 15rem auto; column-gap: 2rem; }
    .pages li { break-inside: avoid; padding: .12rem 0; } .pages p { margin: 0 0 .4rem; }
    .register { list-style: none; margin: .3rem 0 .9rem; padding: 0; columns: 18rem auto; column-gap: 2rem; }
    .register.dense { columns: 8rem auto; column-gap: 1.2rem; font-size: .9rem; }
    .register li { break-inside: avoid; } .register a:target { outline: 3px solid var(--accent); outline-offset: 2px; }
    nav.below { border-bottom: 0; } .left-out { font-weight: 600; }
    @media print { .pages, #register { display: none; } nav.below { display: none; } }
    """
}
