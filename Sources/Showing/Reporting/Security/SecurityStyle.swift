/// The look of the review of logins, beside that of the report.
enum SecurityStyle {
  static let sheet: StaticString = """
    .logins { font-size: .92rem; min-width: 44rem; } .logins th[scope=row] { width: 30%; font-weight: 600; }
    .logins td { overflow-wrap: anywhere; } .logins td:nth-child(4) { min-width: 7.5rem; }
    .login-case { border-bottom: 1px solid var(--line); padding: .3rem 0; }
    .login-act { margin: .9rem 0 0; padding-top: .7rem; border-top: 1px solid var(--line); }
    .login-act h3 { font-size: 1.05rem; }
    .login-case .observed dd { min-width: 0; }
    @media print {
      .logins { min-width: 0; } .logins tr { break-inside: avoid; } .login-act details:not([open]) { display: none; }
    }
    """
}
