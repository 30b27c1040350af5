import Foundation
import Testing

/// The folder `static`: copied as it stands, but for what nobody means to publish.
@Suite struct StaticFolderTests {
  @Test func everythingIsCopiedAsItStands() throws {
    let site = try TestSite()
    defer { site.remove() }
    let files: [String: Data] = [
      ".well-known/security.txt": Data("Contact: x".utf8), "CNAME": Data("x.example".utf8),
      ".nojekyll": Data(), "page.html": Data("<script>1</script>".utf8),
      "a/b c/d.js": Data([0, 255]),
      "_redirects": Data("x".utf8), "a/readme.md": Data("# x".utf8),
      "cert.pem": Data(
        "-----BEGIN CERTIFICATE-----\n-----BEGIN PUBLIC KEY-----\nPRIVATE KEY".utf8),
      "large.bin": Data((0..<3_000_001).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }),
    ]
    for (name, data) in files { try site.put(data, at: "static/" + name) }
    let built = try site.build()
    #expect(built.status == 0, "\(built.errors)")
    let output = try site.snapshot()
    for (name, data) in files { #expect(output[name] == data, "\(name)") }
    // Who goes on writing changes no site.
    func inode(_ path: String) throws -> UInt64? {
      try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? UInt64
    }
    let copy = try inode(site.output + "/large.bin")
    #expect(try copy != inode(site.path + "/static/large.bin"))
    // The same again is left alone; what changes or goes is followed.
    #expect(try site.build().output.contains(" 0 written"))
    #expect(try inode(site.output + "/large.bin") == copy)
    var changed = files["large.bin"] ?? Data()
    changed[2_900_000] ^= 1
    try site.put(changed, at: "static/large.bin")
    try site.delete("static/CNAME")
    #expect(try site.build().output.contains(" 1 written"))
    let next = try site.snapshot()
    #expect(next["large.bin"] == changed)
    #expect(next["CNAME"] == nil)
  }

  @Test(arguments: [
    ".git/HEAD", ".git", "sub/.svn/entries", ".env", ".env.local", "a/.ENV", ".envrc", "notes.txt~",
    "a.html.bak", "a.html.orig", ".a.swp", "#a#", "id_rsa", "keys/ID_ED25519", "server.key",
    "a.p12",
    ".htpasswd", ".ssh/config",
  ])
  func whatNobodyMeansToPublishIsRefusedUnlessTheSettingsNameIt(_ name: String) throws {
    let site = try TestSite()
    defer { site.remove() }
    try site.put("MARK", at: "static/" + name)
    let refused = try site.build()
    #expect(refused.status == 1)
    #expect(refused.errors.contains("error: "), "\(refused.errors)")
    #expect(refused.errors.contains("static-allow: ["), "\(refused.errors)")
    #expect(try site.snapshot().isEmpty)
    let settings = site.text("dlala.yaml") ?? ""
    try site.put(settings + "static-allow: [\"\(name)\"]\n", at: "dlala.yaml")
    let allowed = try site.build()
    #expect(allowed.status == 0, "\(allowed.errors)")
    #expect(try site.snapshot()[name] == Data("MARK".utf8))
  }

  @Test(arguments: [
    "-----BEGIN PRIVATE KEY-----\nMIIE", "-----BEGIN OPENSSH PRIVATE KEY-----\n",
    "-----BEGIN RSA PRIVATE KEY-----\n", "-----BEGIN EC PRIVATE KEY-----",
    "-----BEGIN ENCRYPTED PRIVATE KEY-----\n", "-----BEGIN PGP PRIVATE KEY BLOCK-----\n",
    "{\"private_key\": \"-----BEGIN PRIVATE KEY-----\\nMII\"}",
    "PuTTY-User-Key-File-3: ssh-ed25519",
    "---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----",
  ])
  func aPrivateKeyIsKnownByItsContentWhereverItStands(_ key: String) throws {
    let site = try TestSite()
    defer { site.remove() }
    // At the beginning and over the border of two pieces, and as editors of Windows write texts.
    let wide: [String.Encoding] = [.utf16LittleEndian, .utf16BigEndian]
    let texts =
      [0, (1 << 20) - 12].map {
        Data(repeating: 0x61, count: $0) + Data("\n\(key)\n".utf8) + Data(count: 50)
      }
      + wide.flatMap { encoding in
        [0, (1 << 19) - 7].map { count in
          (String(repeating: "a", count: count) + "\r\n\(key)\r\n").data(using: encoding) ?? Data()
        }
      }
    for text in texts {
      try site.put(text, at: "static/data.txt")
      let refused = try site.build()
      #expect(refused.status == 1)
      #expect(
        refused.errors.contains("static/data.txt: error: this file holds a private key"),
        "\(refused.errors)")
    }
    let settings = site.text("dlala.yaml") ?? ""
    try site.put(settings + "static-allow: [data.txt]\n", at: "dlala.yaml")
    #expect(try site.build().status == 0)
  }

  @Test func linksAreRefused() throws {
    let site = try TestSite()
    defer { site.remove() }
    try site.put("x", at: "static/real/a.txt")
    let folder = site.folder.appendingPathComponent("static")
    let links = [
      "file": "/etc/hostname", "inner": "real/a.txt", "folder": "real", "gone": "nowhere",
    ]
    for (name, target) in links {
      try FileManager.default.createSymbolicLink(
        atPath: folder.appendingPathComponent(name).path, withDestinationPath: target)
    }
    let refused = try site.build()
    #expect(refused.status == 1)
    for name in links.keys {
      #expect(refused.errors.contains("static/\(name): error: this is a link"), "\(name)")
    }
    try FileManager.default.removeItem(at: folder)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path, withDestinationPath: "content")
    #expect(try site.build().errors.contains("static: error: static is no folder"))
  }

  @Test func whatTheSiteHasAlreadyIsNotReplaced() throws {
    let site = try TestSite()
    defer { site.remove() }
    #expect(try site.build().status == 0)
    let before = try site.snapshot()
    let names = [
      "fr/index.html", "fr/products/soap/index.html", "sitemap.xml", "404.html", "fr/feed.xml",
      "ar",
      "fr/products", "robots.txt/x.txt",
    ]
    for name in names {
      try site.put("MARK", at: "static/" + name)
      let refused = try site.build()
      #expect(refused.status == 1, "\(name)")
      #expect(
        refused.errors.contains("static/\(name): error: the site has a "), "\(refused.errors)")
      try FileManager.default.removeItem(at: site.folder.appendingPathComponent("static"))
    }
    #expect(try site.snapshot() == before)
  }

  @Test func textsLeadToStaticFilesByTheirAddress() throws {
    let site = try TestSite()
    defer { site.remove() }
    try site.put("<p>x</p>", at: "static/tools/map.html")
    try site.put(
      "---\ntitle: L\nprice: 1 ILS\n---\n[a](/tools/map.html) [b](/tools/mop.html)\n",
      at: "content/products/l.fr.md")
    let built = try site.build()
    #expect(built.status == 0)
    #expect(!built.errors.contains("map.html:"))
    #expect(built.errors.contains("the site has no page or file /tools/mop.html"))
    #expect(!built.errors.contains("the site has no page or file /tools/map.html"))
  }

  @Test func theOutputIsNotPutIntoTheFolder() throws {
    let site = try TestSite()
    defer { site.remove() }
    try site.put("x", at: "static/a.txt")
    let refused = try site.build("--output", site.path + "/static/site")
    #expect(refused.status == 2, "\(refused.errors)")
  }

  @Test func aNameThatTheSettingsAllowAndNobodyHasIsTold() throws {
    let site = try TestSite()
    defer { site.remove() }
    try site.put("x", at: "static/robot.txt")
    let settings = site.text("dlala.yaml") ?? ""
    try site.put(settings + "static-allow: [robto.txt, ../x]\n", at: "dlala.yaml")
    let built = try site.build()
    #expect(built.errors.contains("warning: there is no file static/robto.txt"), "\(built.errors)")
    #expect(built.errors.contains("did you mean \"robot.txt\"?"))
    #expect(built.errors.contains("\"../x\" is not the path of a file in the folder static"))
  }

  @Test func whatAComputerMakesForItselfIsLeftOut() throws {
    let site = try TestSite()
    defer { site.remove() }
    for name in [".DS_Store", "a/Thumbs.db", "a/desktop.ini", "._a.txt"] {
      try site.put("MARK", at: "static/" + name)
    }
    let built = try site.build()
    #expect(built.status == 0)
    #expect(built.errors.contains("static/.DS_Store: warning: "))
    #expect(try !site.snapshot().values.contains(Data("MARK".utf8)))
  }
}
