/// The release that this source is; kept in evidence, so that a record says which program took it.
enum Release {
  static let version = "0.1.0"
}
