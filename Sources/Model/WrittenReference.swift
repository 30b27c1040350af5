/// What a reference was meant to name where it is written as a file, an address or a path.
public enum WrittenReference {
  /// The name that stands behind the last slash, without the endings of a content file:
  /// `zaytuna` of `/fr/merchants/zaytuna/` and of `merchants/zaytuna.ar.md`; nothing where that is
  /// the whole.
  public static func name(in written: String) -> String? {
    let address = written.prefix { $0 != "#" && $0 != "?" }
    let parts = address.split(ascii: "/")
    guard var name = parts.last else { return nil }
    if name.hasSuffix(".md") {
      name = name.dropLast(3)
      // `index` is the file of the folder around it.
      let stem = name.prefix { $0 != "." }
      name = stem == "index" && parts.count > 1 ? parts[parts.count - 2] : stem
    }
    return name == written || name.isEmpty ? nil : String(name)
  }
}
