/// The shapes of links in authority records: web addresses and items of public catalogues.
public enum AuthorityLink {
  /// The catalogues and what begins the number of an item.
  private static let catalogues: [(name: String, prefix: String)] = [
    ("wikidata", "Q"), ("geonames", ""), ("viaf", ""), ("isni", ""), ("gnd", ""), ("lccn", "n"),
    ("orcid", ""),
  ]

  /// Why `link` is neither a web address nor an item of a catalogue, in one line; nil for a good one.
  public static func problem(_ link: String) -> String? {
    let bytes = Array(link.utf8)
    if bytes.isEmpty || bytes.contains(where: { $0 <= 0x20 || $0 == 0x7F || $0 == 0x7C })
      || bytes.count > 2000
    {
      return "“\(link.prefix(80))” is no link; it is empty, too long or holds a space"
    }
    for scheme in ["https://", "http://"] where link.hasPrefix(scheme) {
      let host = link.dropFirst(scheme.count).prefix { !"/?#:".contains($0) }
      let labels = host.split(separator: ".", omittingEmptySubsequences: false)
      return labels.count >= 2 && labels.allSatisfy { !$0.isEmpty }
        ? nil : "“\(link)” names no site; write https://site.org/page"
    }
    for (name, prefix) in catalogues where link.hasPrefix(name + ":" + prefix) {
      let number = link.dropFirst(name.count + 1 + prefix.count)
      let isNumber = number.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (name != "wikidata" && ($0 == 0x2D || $0 == 0x58))
      }
      return isNumber && !number.isEmpty
        ? nil : "“\(link)” is no item of \(name), such as \(name):\(prefix)42"
    }
    return "“\(link)” is no link; write https://… or an item such as wikidata:Q42"
  }
}
