/// Why a row is not read.
package struct DelimitedProblem: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// The quote that a field begins with has no partner.
    case unclosedQuote
    /// Something stands between the quote that ends a field and the next delimiter.
    case textAfterQuote
    /// A quote stands in a field that does not begin with one.
    case quoteInField
    case rowTooLong(limit: Int)
    case tooManyColumns(limit: Int)
    /// The row has another number of fields than there are columns.
    case otherCount(found: Int, columns: Int)
    case notUTF8
  }

  package let kind: Kind
  /// Where in the row, in bytes from its beginning.
  package let offset: Int
}

extension DelimitedProblem {
  /// A stable name in kebab case.
  package var code: String {
    switch kind {
    case .unclosedQuote: "unclosed-quote"
    case .textAfterQuote: "text-after-quote"
    case .quoteInField: "quote-in-field"
    case .rowTooLong: "row-too-long"
    case .tooManyColumns: "too-many-columns"
    case .otherCount(let found, let columns): found < columns ? "too-few-fields" : "too-many-fields"
    case .notUTF8: "not-utf-8"
    }
  }

  /// What is wrong, as a clause without a full stop.
  package var message: String {
    switch kind {
    case .unclosedQuote: "a field begins with a quote that nothing closes"
    case .textAfterQuote: "there is text after the quote that ends a field"
    case .quoteInField: "a quote stands in a field that does not begin with one"
    case .rowTooLong(let limit): "the row has more than \(limit) bytes"
    case .tooManyColumns(let limit): "the row has more than \(limit) fields"
    case .otherCount(let found, let columns):
      "the row has \(found) field\(found == 1 ? "" : "s"), and there are \(columns) column\(columns == 1 ? "" : "s")"
    case .notUTF8: "the row is not UTF-8"
    }
  }

  /// What to do about it.
  package var hint: String {
    switch kind {
    case .unclosedQuote: "close the field with a quote, and write each quote inside it twice"
    case .textAfterQuote: "write each quote inside a field in quotes twice"
    case .quoteInField: "put the whole field in quotes, and write each quote inside it twice"
    case .rowTooLong, .tooManyColumns: "check that quotes are closed and that the file is a table"
    case .otherCount(let found, let columns):
      found < columns
        ? "write a delimiter for each empty field too" : "put a field in quotes that has the delimiter inside"
    case .notUTF8: "save the file as CSV UTF-8, or say that its encoding is windows-1252"
    }
  }
}
