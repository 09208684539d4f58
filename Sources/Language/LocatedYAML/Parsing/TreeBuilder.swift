import CLibYAML
import Diagnostics
import Texts

/// Puts events together into a document, within the limits.
struct TreeBuilder {
  private struct OpenCollection {
    let number: UInt32
    /// Where its children begin in `pending`.
    let firstChild: Int
    let isFlow: Bool
    let anchor: String?
    /// Nodes that its children stand for beyond one each: what is in collections and behind aliases.
    var nodesBelow = 0
    /// Levels of collections in it.
    var height = 0
  }

  private struct Anchor {
    let number: UInt32
    var expandedNodes: Int
    var height: Int
    /// Until its collection has ended, an alias to it would be endless.
    var isOpen: Bool
  }

  private let file: SourceFile
  private let limits: YAMLLimits
  private let sink: DiagnosticSink

  private var records: [YAMLRecord] = []
  private var children: [UInt32] = []
  private var texts: [UInt8] = []
  private var taggedAsText: Set<UInt32> = []

  private var open: [OpenCollection] = []
  /// Children of the open collections; those of the innermost last.
  private var pending: [UInt32] = []
  private var anchors: [String: Anchor] = [:]
  private var aliases = 0
  private var expandedNodes = 0
  private var root: UInt32?
  /// Whether something was wrong that makes the tree unusable.
  private var isBroken = false
  /// Whether a line is indented with other blanks than spaces, so that its keys are not what they seem.
  private var hasOddBlank = false

  init(file: SourceFile, limits: YAMLLimits, sink: DiagnosticSink) {
    self.file = file
    self.limits = limits
    self.sink = sink
    // Measured on catalogues: a node for every 12 to 20 bytes, and half of the bytes are text.
    records.reserveCapacity(file.bytes.count / 12 + 16)
    children.reserveCapacity(file.bytes.count / 12 + 16)
    texts.reserveCapacity(file.bytes.count * 3 / 5 + 16)
  }

  /// Takes in the current event. Returns false when there is no use in going on; the reason is then in the sink.
  mutating func take(_ events: inout EventStream) -> Bool {
    switch events.event.pointee.type {
    case YAML_SCALAR_EVENT: scalar(&events)
    case YAML_MAPPING_START_EVENT, YAML_SEQUENCE_START_EVENT: begin(&events)
    case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT: end(&events)
    case YAML_ALIAS_EVENT: alias(&events)
    case YAML_DOCUMENT_START_EVENT: document(&events)
    default: true
    }
  }

  /// The root node; nil, with the reason in the sink, when the file has no content or cannot be used.
  func finish() -> YAMLNode? {
    // `---` alone makes a document of nothing.
    guard let root, records[Int(root)].start < records[Int(root)].end else {
      sink.error("empty-file", Text("the file has no content"), at: SourceSpan(startOf: file))
      return nil
    }
    guard !isBroken else { return nil }
    let document = YAMLDocument(
      file: file, records: records, children: children, texts: texts, taggedAsText: taggedAsText)
    return YAMLNode(document, root)
  }

  private mutating func document(_ events: inout EventStream) -> Bool {
    guard root != nil else { return true }
    let start = events.eventStart()
    sink.error(
      "several-documents", Text("a second document begins here, and a file holds one"),
      at: SourceSpan(file: file, offsets: start..<max(start, events.eventEnd())),
      hints: [Text("delete the line '---', or put what follows it into a file of its own")])
    return false
  }

  private mutating func scalar(_ events: inout EventStream) -> Bool {
    let scalar = events.event.pointee.data.scalar
    let start = events.eventStart()
    let end = events.eventEnd()
    let written = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    let form = Self.form(of: scalar.style)
    guard let composed = NormalForm.composed(written) else {
      return take(written, form, tag: scalar.tag, anchor: scalar.anchor, from: start, to: end)
    }
    return composed.withUnsafeBufferPointer { text in
      take(text, form, tag: scalar.tag, anchor: scalar.anchor, from: start, to: end)
    }
  }

  private mutating func take(
    _ text: UnsafeBufferPointer<UInt8>, _ form: YAMLRecord.Form, tag: UnsafeMutablePointer<yaml_char_t>?,
    anchor: UnsafeMutablePointer<yaml_char_t>?, from start: Int, to end: Int
  ) -> Bool {
    let isBlock = form == .literal || form == .folded
    let place = start..<(isBlock ? endOfText(in: start..<max(start, end)) : max(start, end))
    guard let number = add(place, form, first: texts.count, count: text.count) else { return false }
    texts.append(contentsOf: text)
    if form == .doubleQuoted { checkEscapes(text, at: place) }
    if form == .plain { checkPlain(text, at: place) }
    if let tag { accept(tag: tag, number, isScalar: true) }
    if let anchor {
      let anchored = Anchor(number: number, expandedNodes: 1, height: 0, isOpen: false)
      anchors[String(cString: UnsafeRawPointer(anchor).assumingMemoryBound(to: CChar.self))] = anchored
    }
    return true
  }

  private static func form(of style: yaml_scalar_style_t) -> YAMLRecord.Form {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }

  private mutating func begin(_ events: inout EventStream) -> Bool {
    let data = events.event.pointee.data
    let isMapping = events.event.pointee.type == YAML_MAPPING_START_EVENT
    let isFlow =
      isMapping
      ? data.mapping_start.style == YAML_FLOW_MAPPING_STYLE : data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
    let start = events.eventStart()
    let end = events.eventEnd()
    guard open.count < limits.depth else {
      sink.error(
        "too-deep", Text("lists and mappings are nested more than \(limits.depth) levels deep"),
        at: SourceSpan(file: file, offsets: start..<max(start, min(end, start + 1))))
      return false
    }
    guard let number = add(start..<max(start, end), isMapping ? .mapping : .sequence) else { return false }
    if let tag = isMapping ? data.mapping_start.tag : data.sequence_start.tag {
      accept(tag: tag, number, isScalar: false)
    }
    let anchor = (isMapping ? data.mapping_start.anchor : data.sequence_start.anchor).map {
      String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
    }
    if let anchor { anchors[anchor] = Anchor(number: number, expandedNodes: 1, height: 0, isOpen: true) }
    open.append(OpenCollection(number: number, firstChild: pending.count, isFlow: isFlow, anchor: anchor))
    return true
  }

  private mutating func end(_ events: inout EventStream) -> Bool {
    guard let closed = open.popLast() else { return false }
    let number = Int(closed.number)
    if closed.isFlow, records[number].form == .mapping { mendCommas(from: closed.firstChild) }
    let count = pending.count - closed.firstChild
    records[number].first = UInt32(truncatingIfNeeded: children.count)
    records[number].count = UInt32(truncatingIfNeeded: count)
    children.append(contentsOf: pending[closed.firstChild...])
    // Not by a slice that is still held: that would copy all of `pending`.
    pending.removeLast(count)
    if closed.isFlow {
      records[number].end = UInt32(truncatingIfNeeded: events.eventEnd())
    } else {
      // libyaml ends a block where the next thing begins; people see it end where its last value does. A value reached
      // through an alias lies elsewhere, and so does not count.
      let start = records[number].start
      var end = start
      for child in children.suffix(min(count, 2)) where records[Int(child)].start >= start {
        end = max(end, records[Int(child)].end)
      }
      records[number].end = end
    }
    let isMapping = records[number].form == .mapping
    if isMapping, !hasOddBlank, KeyCheck.mayFail(records, children, texts, children.count - count..<children.count) {
      KeyCheck(file: file, records: records, children: children, texts: texts).run(closed.number, into: sink)
    }
    let height = closed.height + 1
    let expandedNodes = Self.sum(closed.nodesBelow, count + 1)
    if let anchor = closed.anchor, anchors[anchor]?.number == closed.number {
      anchors[anchor] = Anchor(
        number: closed.number, expandedNodes: expandedNodes, height: height, isOpen: false)
    }
    addToParent(expandedNodes: expandedNodes, height: height)
    return true
  }

  /// `{sv: Larma, och ring}`: a comma ends a text without quotes, and what follows it is a key without a colon and a
  /// value. It is reported, and read as the text that was meant, so that nothing else is said about it.
  private mutating func mendCommas(from first: Int) {
    var kept: [UInt32] = []
    var mended: [UInt32] = []
    for index in stride(from: first, to: pending.count - 1, by: 2) {
      let (key, value) = (pending[index], pending[index + 1])
      guard kept.count >= 2, isWithoutColon(Int(key), Int(value)), let before = kept.last,
        records[Int(before)].form == .plain, records[Int(before)].count > 0
      else {
        kept += [key, value]
        continue
      }
      let range = Int(records[Int(before)].start)..<Int(records[Int(key)].end)
      records[Int(before)].first = UInt32(truncatingIfNeeded: texts.count)
      records[Int(before)].count = UInt32(truncatingIfNeeded: range.count)
      records[Int(before)].end = UInt32(truncatingIfNeeded: range.upperBound)
      texts.append(contentsOf: file.bytes[range])
      if mended.last != before { mended.append(before) }
    }
    guard !mended.isEmpty else { return }
    for value in mended {
      let place = Int(records[Int(value)].start)..<Int(records[Int(value)].end)
      let key = kept.firstIndex(of: value).map { records[Int(kept[$0 - 1])] }
      let name = key.map { String(decoding: texts[$0.range], as: UTF8.self) }
      sink.error(
        "comma-in-text", Text("inside of { } a comma ends a text, and this one goes on after it"),
        at: SourceSpan(file: file, offsets: place),
        hints: [
          Text("write \(PastedSigns.quoted(String(decoding: file.bytes[place], as: UTF8.self), key: name))")
        ])
    }
    pending.removeLast(pending.count - first)
    pending += kept
  }

  /// Whether a key of a mapping in braces has neither a colon nor a value.
  private func isWithoutColon(_ key: Int, _ value: Int) -> Bool {
    guard records[value].form == .plain, records[value].count == 0, records[key].form == .plain,
      !texts[records[key].range].contains(UInt8(ascii: ":"))
    else { return false }
    let next = file.bytes[Int(records[key].end)...].first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\n") }
    return next == UInt8(ascii: ",") || next == UInt8(ascii: "}")
  }

  private mutating func alias(_ events: inout EventStream) -> Bool {
    let start = events.eventStart()
    let span = SourceSpan(file: file, offsets: start..<max(start, events.eventEnd()))
    let name = events.event.pointee.data.alias.anchor.map {
      String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
    }
    guard let name, let anchor = anchors[name] else {
      sink.error(
        "unknown-alias", Text("no anchor '&\(name ?? "")' stands before this alias"), at: span,
        hints: Suggestion.hint(for: name ?? "", among: anchors.keys.sorted()).map { [$0] } ?? [
          Text("a text that begins with * must be in quotes")
        ])
      return placeholder(at: start)
    }
    guard !anchor.isOpen else {
      let place = Int(records[Int(anchor.number)].start)
      sink.error(
        "recursive-alias", Text("'*\(name)' stands inside of what it refers to, so it would never end"), at: span,
        related: [.init(Text("anchor"), at: SourceSpan(file: file, offsets: place..<place + 1))])
      return placeholder(at: start)
    }
    aliases += 1
    expandedNodes = Self.sum(expandedNodes, anchor.expandedNodes)
    guard aliases <= limits.aliases, expandedNodes <= limits.expandedNodes else {
      sink.error(
        "too-many-aliases", Text("the file's aliases stand for too many values"), at: span,
        hints: [Text("at most \(limits.aliases) aliases, which stand for at most \(limits.expandedNodes) values")])
      return false
    }
    guard open.count + anchor.height <= limits.depth else {
      sink.error(
        "too-deep", Text("with what '*\(name)' stands for, values are nested more than \(limits.depth) levels deep"),
        at: span)
      return false
    }
    attach(anchor.number)
    addToParent(expandedNodes: anchor.expandedNodes, height: anchor.height)
    return true
  }

  /// Stands where an alias that cannot be followed stood, so that what comes after it is still checked.
  private mutating func placeholder(at start: Int) -> Bool {
    isBroken = true
    return add(start..<start, .plain) != nil
  }

  /// Adds a node and attaches it to the innermost open collection.
  private mutating func add(
    _ place: Range<Int>, _ form: YAMLRecord.Form, first: Int = 0, count: Int = 0
  ) -> UInt32? {
    guard records.count < limits.nodes else {
      sink.error(
        "too-many-values", Text("the file has more than \(limits.nodes) values"),
        at: SourceSpan(file: file, offsets: place.lowerBound..<place.lowerBound))
      return nil
    }
    // The file's size is below 32 bits, and so is everything counted in it.
    let number = UInt32(truncatingIfNeeded: records.count)
    records.append(
      YAMLRecord(
        start: UInt32(truncatingIfNeeded: place.lowerBound), end: UInt32(truncatingIfNeeded: place.upperBound),
        first: UInt32(truncatingIfNeeded: first), count: UInt32(truncatingIfNeeded: count), form: form))
    expandedNodes = Self.sum(expandedNodes, 1)
    attach(number)
    return number
  }

  private mutating func attach(_ number: UInt32) {
    if open.isEmpty { root = number } else { pending.append(number) }
  }

  /// Tells the innermost open collection what its newest child, a collection or an alias, stands for.
  private mutating func addToParent(expandedNodes: Int, height: Int) {
    guard !open.isEmpty else { return }
    let parent = open.count - 1
    open[parent].nodesBelow = Self.sum(open[parent].nodesBelow, expandedNodes - 1)
    open[parent].height = max(open[parent].height, height)
  }

  /// Aliases double what they stand for with every level, so counts may become as large as they like.
  private static func sum(_ left: Int, _ right: Int) -> Int {
    let (sum, isTooLarge) = left.addingReportingOverflow(right)
    return isTooLarge ? .max : sum
  }

  /// Where a text block ends, without the blank lines after it.
  private func endOfText(in place: Range<Int>) -> Int {
    place.lowerBound + (file.bytes[place].lastIndex { $0 > UInt8(ascii: " ") }.map { $0 + 1 - place.lowerBound } ?? 0)
  }

  /// What a text without quotes loses or gains without a word: a blank that is no space before it, and a `#` after it.
  private mutating func checkPlain(_ text: UnsafeBufferPointer<UInt8>, at place: Range<Int>) {
    let blank = PastedSigns.blankLength(text)
    if blank > 0 {
      let line = file.offsets(ofLine: file.position(at: place.lowerBound).line)
      let isIndentation = file.bytes[line.lowerBound..<place.lowerBound].allSatisfy {
        $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-")
      }
      let span = SourceSpan(file: file, offsets: place.lowerBound..<place.lowerBound + blank)
      sink.report(PastedSigns.oddBlank(span, isIndentation: isIndentation))
      isBroken = true
      hasOddBlank = true
      return
    }
    // `Larm #4`: a comment has a blank after its '#'.
    let rest = file.bytes[place.upperBound...]
    // In braces the closing one is lost as well, and that is reported.
    guard !text.isEmpty, open.last?.isFlow != true, rest.first == UInt8(ascii: " ") else { return }
    let comment = rest.drop { $0 == UInt8(ascii: " ") }
    guard comment.first == UInt8(ascii: "#"), let next = comment.dropFirst().first,
      next | 0x20 >= 0x61 && next | 0x20 <= 0x7A || next >= 0x30 && next <= 0x39 || next >= 0x80
    else { return }
    sink.warning(
      "comment-in-text", Text("'#' after a blank begins a comment, so what follows is not part of the text"),
      at: SourceSpan(file: file, offsets: comment.startIndex..<comment.startIndex + 1),
      hints: [Text("put the text in quotes, or write a blank after '#' where it is a comment")])
  }

  /// Control characters must not come in through escapes either.
  private func checkEscapes(_ text: UnsafeBufferPointer<UInt8>, at range: Range<Int>) {
    guard text.contains(where: { $0 < 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 || $0 == 0x7F }) else { return }
    sink.error(
      "control-character", Text("an escape in this text stands for a control character"),
      at: SourceSpan(file: file, offsets: range),
      hints: [Text("of the control characters only \\n, \\r and \\t are allowed")]
    )
  }

  private mutating func accept(tag: UnsafeMutablePointer<yaml_char_t>, _ number: UInt32, isScalar: Bool) {
    let name = String(cString: UnsafeRawPointer(tag).assumingMemoryBound(to: CChar.self))
    if isScalar, name == YAML_STR_TAG || name == "!" {
      taggedAsText.insert(number)
      return
    }
    let start = Int(records[Int(number)].start)
    sink.error(
      "unsupported-tag", Text("the tag '\(name)' is not supported"),
      at: SourceSpan(file: file, offsets: start..<start + 1),
      hints: [
        name.hasPrefix("!")
          ? Text("a text that begins with ! must be in quotes")
          : Text("delete the tag; to make a text of a number put it in quotes")
      ])
  }
}
