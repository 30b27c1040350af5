import Model
import Reading

extension UpgradeStep {
  /// Files that hosts and services look for at the root of a site are copied as they stand from
  /// `static/`; beside the texts they were published because everything was.
  static let filesOfHosts = UpgradeStep(format: 2) { draft in
    for file in draft.source.media.map(\.path) where isOfHost(file) {
      // What a text shows stands beside it.
      if let text = draft.text(naming: file) {
        draft.tell(
          left: Message("upgrade-static-named", ["text": .text(text)]),
          at: "content/" + file)
        continue
      }
      draft.move("content/" + file, to: "static/" + file)
      draft.tell(
        done: Message("upgrade-moved-to-static", ["file": .text(file)]),
        at: "content/" + file)
    }
  }

  /// Whether a file at the root of the content folder is there for a host or a service.
  private static func isOfHost(_ path: String) -> Bool {
    guard !path.contains("/") else { return false }
    let name = path.lowercased()
    let isProof =
      name.hasSuffix(".html")
      && (name.hasPrefix("google") || name.hasPrefix("yandex_") || name.hasPrefix("pinterest-"))
    return isProof || namesOfHosts.contains(name)
  }

  private static let namesOfHosts: Set<String> = [
    "cname", "favicon.ico", "humans.txt", "security.txt", "ads.txt", "app-ads.txt", "keybase.txt",
    "bingsiteauth.xml", "browserconfig.xml", "apple-app-site-association",
  ]
}
