import Diagnostics
import LocatedYAML
import Quantities
import Texts

/// Reads what holds for the whole contract: its beginning, its sum, and how time and money are counted.
struct ContractTermsReader {
  let scope: ContractScope
  private var sink: DiagnosticSink { scope.sink }

  struct Terms {
    let begins: CalendarDate
    let sum: Money
    let rounding: MoneyRounding
    let dueOnHoliday: HolidayRule
    let relief: Set<ReliefKind>
  }

  /// - Returns: nil where something is missing or wrong.
  func read(_ reader: inout MappingReader) -> Terms? {
    let begins = scope.date(reader.required("begins", hint: Text("write the day that the contract began on")))
    checkCurrency(reader.required("currency", hint: Text("write currency: SEK; only Swedish kronor are computed")))
    only(
      "excluded", reader.required("vat", hint: Text("write vat: excluded, and all amounts without value added tax")),
      code: "other-vat", hint: Text("write vat: excluded, and all amounts without value added tax: penalties bear none")
    )
    only(
      "Europe/Stockholm", reader.required("time-zone", hint: Text("write time-zone: Europe/Stockholm")),
      code: "other-time-zone", hint: Text("write time-zone: Europe/Stockholm; days and nights are counted as in Sweden")
    )
    only(
      "sweden",
      reader.required("calendar", hint: Text("write calendar: sweden, for public holidays and business days")),
      code: "other-calendar", hint: Text("write calendar: sweden; its public holidays are computed for every year"))
    let rounding = reader.required(
      "rounding", hint: Text("write how an amount becomes one that can be paid, for instance half-up to ore")
    ).flatMap(rounding)
    let holiday = reader.required(
      "due-on-holiday",
      hint:
        Text(
          "write what becomes of a due day that is no business day: stays, or next-business-day as lag (1930:173) has it"
        )
    )?.word(of: HolidayRule.self, sink)
    let relief = reader.required(
      "relief",
      hint:
        Text(
          "write what stops the clocks, [] for nothing: \(ReliefKind.allCases.map(\.rawValue).joined(separator: ", "))")
    ).flatMap { scope.words($0, of: ReliefKind.self) }
    let sum = scope.money(reader.required("sum", hint: Text("write the price of all parts together")))
    guard let begins, let rounding, let holiday, let relief, let sum else { return nil }
    return Terms(begins: begins, sum: sum, rounding: rounding, dueOnHoliday: holiday, relief: relief)
  }

  private func checkCurrency(_ node: YAMLNode?) {
    guard let node, let text = node.written(sink, wanted: Text("a currency")), text != "SEK" else { return }
    if ["sek", "kr", "kronor"].contains(text.lowercased()) {
      sink.error(
        "other-currency", Text("'\(text)' is no code of a currency"), at: node.span, hints: [Text("write SEK")])
      return
    }
    sink.error(
      "other-currency", Text("amounts in '\(text)' are not computed: only Swedish kronor (SEK) are"), at: node.span,
      hints: [Text("write currency: SEK and the amounts in kronor; no rate of exchange is assumed")])
  }

  private func only(_ wanted: String, _ node: YAMLNode?, code: String, hint: Text) {
    guard let node, let text = node.written(sink, wanted: Text(verbatim: wanted)), text != wanted else { return }
    sink.error(code, Text("'\(text)' is not computed"), at: node.span, hints: [hint])
  }

  private func rounding(_ node: YAMLNode) -> MoneyRounding? {
    guard let text = node.written(sink, wanted: Text("how amounts are rounded")) else { return nil }
    let words = text.split(separator: " ").map(String.init)
    guard words.count == 3, words[1] == "to", let rule = MoneyRounding.Rule(rawValue: words[0]),
      let unit = MoneyRounding.Unit(rawValue: words[2] == "öre" ? "ore" : words[2])
    else {
      let rules = MoneyRounding.Rule.allCases.map(\.rawValue).joined(separator: ", ")
      sink.error(
        "wrong-type", Text("'\(text)' does not say how amounts are rounded"), at: node.span,
        hints: [Text("write one of \(rules), and to ore or to krona, for instance half-up to ore")])
      return nil
    }
    return MoneyRounding(rule, to: unit)
  }
}
