package import Texts

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
  package var message: Text {
    switch kind {
    case .unclosedQuote: Text("a field begins with a quote that nothing closes")
    case .textAfterQuote: Text("there is text after the quote that ends a field")
    case .quoteInField: Text("a quote stands in a field that does not begin with one")
    case .rowTooLong(let limit): Text("the row has more than \(limit) bytes")
    case .tooManyColumns(let limit): Text("the row has more than \(limit) fields")
    case .otherCount(let found, let columns):
      Text("the row has \(Self.fields(found)), and there are \(Self.columns(columns))")
    case .notUTF8: Text("the row is not UTF-8")
    }
  }

  /// What to do about it.
  package var hint: Text {
    switch kind {
    case .unclosedQuote: Text("close the field with a quote, and write each quote inside it twice")
    case .textAfterQuote: Text("write each quote inside a field in quotes twice")
    case .quoteInField: Text("put the whole field in quotes, and write each quote inside it twice")
    case .rowTooLong, .tooManyColumns: Text("check that quotes are closed and that the file is a table")
    case .otherCount(let found, let columns):
      found < columns
        ? Text("write a delimiter for each empty field too")
        : Text("put a field in quotes that has the delimiter inside")
    case .notUTF8: Text("save the file as CSV UTF-8, or say that its encoding is windows-1252")
    }
  }

  private static func fields(_ count: Int) -> Text {
    Text(one: "\(count) field", other: "\(count) fields", count: count)
  }

  private static func columns(_ count: Int) -> Text {
    Text(one: "\(count) column", other: "\(count) columns", count: count)
  }
}
