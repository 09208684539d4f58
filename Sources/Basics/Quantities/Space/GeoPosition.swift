import Glibc
import Texts

/// A place on earth in degrees of WGS 84, latitude first: `57.72103, 12.9401`.
package struct GeoPosition: Quantity {
  /// -90 to 90, north positive.
  package let latitude: Double
  /// -180 to 180, east positive.
  package let longitude: Double

  /// Nil where the numbers are no place on earth.
  package init?(latitude: Double, longitude: Double) {
    guard (-90.0...90).contains(latitude), (-180.0...180).contains(longitude) else { return nil }
    // Minus zero would print differently from the zero that it equals.
    self.latitude = latitude == 0 ? 0 : latitude
    self.longitude = longitude == 0 ? 0 : longitude
  }

  /// Metres along the great circle on a sphere of the mean earth radius (haversine): within 0.6 % of the true
  /// distance, which is far below what positioning measures.
  package func distance(to other: GeoPosition) -> Double {
    let radians = Double.pi / 180
    let latitudeSine = sin((other.latitude - latitude) * radians / 2)
    let longitudeSine = sin((other.longitude - longitude) * radians / 2)
    let chord =
      latitudeSine * latitudeSine
      + cos(latitude * radians) * cos(other.latitude * radians) * longitudeSine * longitudeSine
    return 2 * 6_371_008.8 * asin(min(1, chord.squareRoot()))
  }

  package static func parse(_ text: String) throws(QuantityError) -> GeoPosition {
    let hint = Text("write latitude and longitude in degrees, for instance 57.721, 12.940")
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { $0.trimmingBlanks() }
    guard parts.count == 2, parts.allSatisfy({ isDecimal($0) }),
      let latitude = Double(parts[0]), let longitude = Double(parts[1])
    else { throw QuantityError(problem: Text("'\(text)' is not a position"), hint: hint) }
    guard let position = GeoPosition(latitude: latitude, longitude: longitude) else {
      throw QuantityError(problem: Text("'\(text)' is not a place on earth"), hint: hint)
    }
    return position
  }

  private static func isDecimal(_ text: String) -> Bool {
    text.utf8.contains { (0x30...0x39).contains($0) }
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || "+-.e".utf8.contains($0) }
  }

  package var description: String { "\(latitude), \(longitude)" }
}
