import Evidence
import Load
import Quantities

/// The parts that a load was put together from, each with the record that it left.
struct LoadShards: Sendable {
  let page: LoadPage
  let result: LoadResult
  let merged: [MergedShard]

  private static let mostRows = 1_000

  private var wording: Wording { page.wording }

  var html: HTML {
    let caption = wording(LoadEquipmentPhrase.shardsCaption)
    let columns: [(phrase: LoadEquipmentPhrase, isNumber: Bool)] = [
      (.partColumn, false), (.whole, false), (.clockError, true), (.entries, true), (.recordOfPart, false),
    ]
    return HTML {
      HTML.tag("p") { wording(LoadCountPhrase.shards, result.shards.count) }
      page.scroll(caption) {
        HTML.tag("table", .class("figures shards")) {
          HTML.tag("caption") { caption }
          HTML.tag("thead") {
            HTML.tag("tr") {
              columns.map {
                HTML.tag(
                  "th", .set("scope", "col"), .set("class", optional: $0.isNumber ? "number" : nil),
                  content: HTML(wording($0.phrase)))
              }
            }
          }
          HTML.tag("tbody") { result.shards.prefix(Self.mostRows).map(row) }
        }
      }
    }
  }

  private func row(_ shard: LoadResult.Shard) -> HTML {
    let record = merged.first { $0.number == shard.shard.number }
    return HTML.tag("tr") {
      HTML.tag("th", .set("scope", "row")) {
        wording(LoadEquipmentPhrase.partOf, wording.number(shard.shard.number), wording.number(shard.shard.of))
      }
      HTML.tag("td") { wording(shard.isComplete ? LoadEquipmentPhrase.yes : .brokenOff) }
      HTML.tag("td", .class("number")) { wording.duration(TimeSpan(microseconds: shard.clockError)) }
      HTML.tag("td", .class("number")) { record.map { wording.number($0.entries) } ?? "–" }
      HTML.tag("td") {
        if let record {
          HTML.tag("code", .set("title", "SHA-256 \(record.head)"), content: HTML(String(record.head.prefix(16)) + "…"))
        } else {
          "–"
        }
      }
    }
  }
}
