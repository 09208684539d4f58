package import Quantities
import Texts

/// How many faults of each class are accepted. Every class has a number: "essentially none" cannot be said.
package struct FaultLimits: Hashable, Sendable {
  package var a: FaultLimit
  package var b: FaultLimit
  package var c: FaultLimit

  package init(a: FaultLimit, b: FaultLimit, c: FaultLimit) {
    self.a = a
    self.b = b
    self.c = c
  }

  package subscript(faultClass: FaultClass) -> FaultLimit {
    switch faultClass {
    case .a: a
    case .b: b
    case .c: c
    }
  }
}

/// `0`, or `2 per 100 units`.
package enum FaultLimit: Hashable, Sendable {
  case count(Int)
  /// For instance 2 for each 100 units that are in use.
  case perUnits(Rational, units: Int)

  /// The most for so many units; a part of a fault is none.
  package func most(units: Int) -> Rational {
    switch self {
    case .count(let count): Rational(count)
    case .perUnits(let count, let per):
      (try? count.multiplied(by: Rational(Int128(units), over: Int128(per)))) ?? .zero
    }
  }

  /// As it is written in files.
  package var text: String {
    switch self {
    case .count(let count): "\(count)"
    case .perUnits(let count, let units): "\(count) per \(units) units"
    }
  }
}

extension FaultLimit {
  /// Reads `0` or `2 per 100 units`.
  ///
  /// - Throws: for anything that is no number of faults.
  package init(_ text: String) throws(QuantityError) {
    let words = text.split(separator: " ").map(String.init)
    if let per = words.firstIndex(of: "per"), words.last == "units" {
      let count = try Rational.parse(words[..<per].joined(separator: " "))
      let units = try WholeNumber.parse(words[(per + 1)...].dropLast().joined(separator: " ")).value
      if count >= .zero, units > 0, let units = Int(exactly: units) {
        self = .perUnits(count, units: units)
        return
      }
    } else if let count = Int(exactly: try WholeNumber.parse(text).value), count >= 0 {
      self = .count(count)
      return
    }
    throw QuantityError(problem: Text("'\(text)' is no number of faults"), hint: Text("write how many"))
  }
}
