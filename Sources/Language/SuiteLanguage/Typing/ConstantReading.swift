import Diagnostics
package import LocatedYAML
import Quantities
import Texts

extension ValueReader {
  /// Reads a value in which no name can stand: a default, or a value that a requirement gives to a suite.
  package func constant(_ node: YAMLNode, as type: ValueType, for purpose: Purpose) -> Value? {
    var reader = ValueReader(scope: TypeScope(), into: sink)
    guard let expression = reader.expression(node, as: type, for: purpose) else { return nil }
    guard case .value(let value) = expression else {
      sink.error(
        "name-in-constant", Text("'\(purpose.name)' takes \(type.withArticle) that is known beforehand"), at: node.span,
        related: purpose.related, hints: [Text("write the value itself")])
      return nil
    }
    return value
  }

  /// Reads a scalar without names in it.
  func constant(_ text: String, _ scalar: YAMLScalar, as type: ValueType, for purpose: Purpose) -> Value? {
    let node = scalar.node
    if node.isNull || (text.isEmpty && type != .text) {
      reject(node, type.withArticle, purpose, found: Text("nothing is written here"), hints: [])
      return nil
    }
    if type == .text {
      return node.text(sink, canBeEmpty: true).map { _ in .text(text) }
    }
    if scalar.style != .plain, [.integer, .number, .boolean].contains(type) {
      reject(
        node, type.withArticle, purpose, found: Text("'\(text)' in quotes is a text"),
        hints: [Text("write it without quotes")])
      return nil
    }
    do throws(ValueType.Mismatch) {
      return try type.parse(text)
    } catch {
      reject(node, type.withArticle, purpose, found: error.problem, hints: error.hints, code: error.code)
      return nil
    }
  }

  /// `{lat: 57.72, lon: 12.94}`.
  func position(_ mapping: YAMLMapping, for purpose: Purpose) -> Expression? {
    let hint = Text("write latitude and longitude, for instance {lat: 57.721, lon: 12.940} or \"57.721, 12.940\"")
    guard mapping.count == 2, let latitude = mapping["lat"]?.string, let longitude = mapping["lon"]?.string else {
      reject(mapping.node, ValueType.position.withArticle, purpose, found: Text("this has other keys"), hints: [hint])
      return nil
    }
    guard let position = GeoPosition(parsing: "\(latitude), \(longitude)") else {
      reject(
        mapping.node, ValueType.position.withArticle, purpose,
        found: Text("latitude '\(latitude)' and longitude '\(longitude)' are no place on earth"), hints: [hint])
      return nil
    }
    return .value(.position(position))
  }
}
