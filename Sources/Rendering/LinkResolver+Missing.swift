import Markdown
public import Model

extension LinkResolver {
  /// What is true of a file that no link can lead to: it may be there and be withheld.
  func missing(_ target: String) -> LinkResolution {
    let record =
      world.site.unpublished[target] ?? world.site.unpublished[Self.identifier(of: target)]
    if let record {
      // Told once, at the file; nothing is published then.
      if record == .broken { return .unchanged }
      return .broken(
        message: Message(
          "link-withheld", ["target": .text(target), "fault": .message(record.reason)]),
        remedy: record.remedy)
    }
    if let file = world.withheld[target] {
      guard let mistake = file.mistake(target) else { return .leftOut }
      return .broken(message: mistake.message, remedy: mistake.remedy)
    }
    if world.contentFiles.contains(target),
      let refusal = world.site.settings.linkEndings.refusal(of: target)
    {
      return .broken(message: refusal.message(target), remedy: refusal.remedy)
    }
    let nearest = world.fileNames.value.all[Self.folder(of: target)]?.nearest(
      to: Self.name(of: target))
    return .broken(
      message: Message("link-no-file", ["target": .text(target)]),
      remedy: nearest.map(Message.didYouMean)
        ?? Message("link-no-file.remedy"))
  }

  /// What is true of a file that cannot be shown as a picture.
  func missingPicture(_ target: String) -> ImageResolution {
    if let file = world.withheld[target], !file.isRefused {
      guard let mistake = file.mistake(target) else { return .leftOut }
      return .broken(message: mistake.message, remedy: mistake.remedy)
    }
    let isText =
      world.site.recordsByPath[target] != nil || world.site.unpublished[target] != nil
    if isText || world.files[target] != nil || world.withheld[target] != nil {
      return .broken(
        message: Message("image-no-picture", ["target": .text(target)]),
        remedy: Message("image-no-picture.remedy"))
    }
    let nearest = world.fileNames.value.pictures[Self.folder(of: target)]?.nearest(
      to: Self.name(of: target))
    return .broken(
      message: Message("image-missing", ["target": .text(target)]),
      remedy: nearest.map(Message.didYouMean) ?? Message("image-missing.remedy"))
  }
}

/// The names of the content's files by folder, for links that lead to none.
struct FileNames: Sendable {
  /// Of texts, pictures and other files.
  let all: [String: NameIndex]
  /// Of pictures and other files.
  let pictures: [String: NameIndex]

  init(texts: some Sequence<String>, files: some Sequence<String>) {
    var byFolder: [String: [String]] = [:]
    func add(_ paths: some Sequence<String>) {
      for path in paths {
        byFolder[LinkResolver.folder(of: path), default: []].append(LinkResolver.name(of: path))
      }
    }
    add(files)
    pictures = byFolder.mapValues { NameIndex($0) }
    add(texts)
    all = byFolder.mapValues { NameIndex($0) }
  }
}

extension Unpublished {
  fileprivate var remedy: Message {
    switch self {
    case .draft, .heldBack: Message("link-to-draft.remedy")
    case .notYet: Message("link-to-future.remedy")
    case .expired: Message("link-to-expired.remedy")
    case .broken: Message("link-to-broken.remedy")
    }
  }
}

extension World.WithheldFile {
  fileprivate var isRefused: Bool { if case .refused = self { true } else { false } }

  /// What is wrong with leading to it, as a headline, and what to do about it; nothing for a broken
  /// file, which is told at the file itself.
  public func mistake(_ path: String) -> (message: Message, remedy: Message)? {
    switch self {
    case .broken: nil
    case .hidden:
      (
        Message("link-hidden", ["path": .text(path)]), Message("link-hidden.remedy")
      )
    case .refused(let refusal): (refusal.message(path), refusal.remedy)
    }
  }
}
