import Glibc
import Texts

/// The few system calls that a record needs, with errors in words.
enum SystemFile {
  static func failure(_ action: String, _ path: String, hint: Text = Text("check the disk and the permissions"))
    -> RecordError
  {
    let reason = String(cString: strerror(errno))
    return RecordError(code: RecordError.inputOutput, problem: Text("cannot \(action) \(path): \(reason)"), hint: hint)
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// The size of what has that name; nil where nothing has.
  static func size(_ path: String) -> Int64? {
    var status = stat()
    return stat(path, &status) == 0 ? Int64(status.st_size) : nil
  }

  /// Whether that is a file, and no link, pipe, device, socket or directory.
  static func isPlainFile(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// A record may come from a stranger: a link leads out of it, and opening a pipe or a device waits or does something.
  static func refuseUnlessPlain(_ path: String) throws(RecordError) {
    guard !exists(path) || isPlainFile(path) else { throw notPlain(path) }
  }

  private static func notPlain(_ path: String) -> RecordError {
    RecordError(
      code: VerifiedRecord.damaged,
      problem: Text("\(path) is not a plain file but a link, a pipe, a device or a folder"),
      hint: Text("a record holds plain files only; ask for it again from whoever gave it to you"))
  }

  /// Opens a file of a record for reading.
  static func openPlainFile(
    _ path: String, hint: Text = Text("check the disk and the permissions")
  ) throws(RecordError) -> Int32 {
    var status = stat()
    guard lstat(path, &status) == 0 else { throw failure("open", path, hint: hint) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw notPlain(path) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { throw failure("open", path, hint: hint) }
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw notPlain(path)
    }
    return descriptor
  }

  /// Makes a directory, and its parents where they are missing; leaves one that is there.
  static func makeDirectory(_ path: String) throws(RecordError) {
    if mkdir(path, 0o755) == 0 { return synchronizeQuietly(parent(of: path)) }
    if errno == ENOENT, parent(of: path) != path {
      try makeDirectory(parent(of: path))
      if mkdir(path, 0o755) == 0 { return synchronizeQuietly(parent(of: path)) }
    }
    guard errno == EEXIST else { throw failure("make the directory", path) }
  }

  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Makes names in a directory durable; a file system without this for directories is left alone.
  private static func synchronizeQuietly(_ directory: String) { try? synchronize(directory: directory) }

  static func synchronize(directory: String) throws(RecordError) {
    let descriptor = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure("open the directory", directory) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw failure("make durable", directory) }
  }

  static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32, path: String) throws(RecordError) {
    var rest = bytes
    while !rest.isEmpty {
      let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw failure("write to", path)
      }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
  }

  static func write(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(RecordError) {
    try bytes.withUnsafeBytes { buffer in
      Result { () throws(RecordError) in try write(buffer, to: descriptor, path: path) }
    }.get()
  }

  static func synchronize(_ descriptor: Int32, path: String) throws(RecordError) {
    guard fsync(descriptor) == 0 else { throw failure("make durable", path) }
  }

  /// Replaces a small file as a whole: after a crash it holds either the old bytes or the new ones.
  static func replace(_ path: String, with bytes: [UInt8]) throws(RecordError) {
    let temporary = path + ".new"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o644)
    guard descriptor >= 0 else { throw failure("write", temporary) }
    do throws(RecordError) {
      try write(bytes, to: descriptor, path: temporary)
      try synchronize(descriptor, path: temporary)
    } catch {
      close(descriptor)
      throw error
    }
    close(descriptor)
    // A folder or a device that somebody put in its place is not replaced.
    try refuseUnlessPlain(path)
    guard rename(temporary, path) == 0 else { throw failure("replace", path) }
  }

  /// Whether there is a newline in the file, or so much that one must be missing. True where it cannot be read, for
  /// reading it says what is wrong.
  static func hasLine(_ path: String) -> Bool {
    guard let descriptor = try? openPlainFile(path) else { return true }
    defer { close(descriptor) }
    var piece = [UInt8](repeating: 0, count: 64 * 1024)
    let count = Glibc.read(descriptor, &piece, piece.count)
    return count < 0 || count == piece.count || piece[..<count].contains(0x0A)
  }

  /// A whole file; throws where it is longer than the limit.
  static func read(_ path: String, atMost limit: Int) throws(RecordError) -> [UInt8] {
    let descriptor = try openPlainFile(path)
    defer { close(descriptor) }
    var result: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      let count = Glibc.read(descriptor, &piece, piece.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw failure("read", path)
      }
      if count == 0 { return result }
      guard result.count + count <= limit else {
        throw RecordError(
          code: "file-too-large", problem: Text("\(path) is larger than \(limit) bytes"),
          hint: Text("read it in pieces"))
      }
      result += piece[..<count]
    }
  }

  /// The names in a directory, sorted; none where it is missing.
  static func names(in directory: String) -> [String] {
    guard let stream = opendir(directory) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      // The system gives an entry only as much memory as its name needs, less than the type declares, so the name is
      // read in place; a copy of the member would touch what lies behind it.
      guard let place = MemoryLayout<dirent>.offset(of: \.d_name) else { continue }
      let start = UnsafeRawPointer(entry).advanced(by: place).assumingMemoryBound(to: CChar.self)
      let name = String(cString: start)
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }
}
