/// A place on the earth, in degrees of WGS 84.
struct Place: Hashable, Sendable {
  let latitude: Double
  let longitude: Double

  /// The town square: where a mobile alarm is until it has been moved.
  static let square = Place(latitude: 57.7210, longitude: 12.9401)

  var json: JSON { ["latitude": .number(latitude), "longitude": .number(longitude)] }

  /// The square of the metres to another place, on a plane that fits the earth here. Good to a per mille over some
  /// kilometres, which is what a geofence needs.
  func squaredDistance(to other: Place) -> Double {
    let metresPerDegree = 111_195.0
    let north = (other.latitude - latitude) * metresPerDegree
    var degreesEast = abs(other.longitude - longitude)
    if degreesEast > 180 { degreesEast = 360 - degreesEast }
    let east = degreesEast * metresPerDegree * Self.cosine(ofDegrees: (latitude + other.latitude) / 2)
    return north * north + east * east
  }

  /// The cosine by its series; from -90 to 90 degrees, correct to 1e-9, without a mathematics library.
  private static func cosine(ofDegrees degrees: Double) -> Double {
    let square = (degrees * .pi / 180) * (degrees * .pi / 180)
    var term = 1.0
    var sum = 1.0
    for step in stride(from: 2.0, through: 20, by: 2) {
      term *= -square / (step * (step - 1))
      sum += term
    }
    return sum
  }
}

/// An area that a mobile alarm should stay in.
struct Geofence: Sendable {
  let centre: Place
  /// Metres.
  let radius: Double

  func contains(_ place: Place) -> Bool { centre.squaredDistance(to: place) <= radius * radius }

  var json: JSON {
    ["latitude": .number(centre.latitude), "longitude": .number(centre.longitude), "radius": .number(radius)]
  }
}
