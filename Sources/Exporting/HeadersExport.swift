public import Model

/// Writes `_headers`, from which static hosts take the HTTP headers of answers.
public enum HeadersExport {
  /// Gives `_headers`, with the security headers of every answer and the caching of hashed files.
  ///
  /// With a search index the pages may compile WebAssembly, in which Pagefind searches; they still
  /// run no script but the site's own files, and evaluate no text as one.
  public static func files(
    site: Site, hasSearchIndex: Bool = false, isHidden: Bool = false
  ) -> [OutputFile] {
    let path = Route.basePath(of: site.settings.baseURL)
    var everywhere = everywhere(hasSearchIndex: hasSearchIndex).map { "\($0.name): \($0.value)" }
    if site.settings.baseURL.hasPrefix("https://") {
      everywhere.append("Strict-Transport-Security: max-age=31536000")
    }
    if isHidden { everywhere.append("X-Robots-Tag: noindex") }
    // The names below these folders hold the hash of their content.
    let forever = ["Cache-Control: public, max-age=31536000, immutable"]
    // Of policies that hosts join, browsers take the last (Referrer Policy, 8.1).
    let traceless = ["Cache-Control: no-store", "Referrer-Policy: no-referrer"]
    let rules =
      [("/*", everywhere), ("/assets/*", forever), ("/media/*", forever)]
      + privateSections(site).map { ($0 + "*", traceless) }
    var text = ""
    for (pattern, headers) in rules {
      text += path + pattern + "\n"
      for header in headers { text += "  " + header + "\n" }
    }
    return [OutputFile(path: "_headers", bytes: Array(text.utf8))]
  }

  /// The security headers of every answer, however it is asked for.
  public static func everywhere(
    hasSearchIndex: Bool
  ) -> [(name: String, value: String)] {
    let policy = policy + (hasSearchIndex ? [webAssembly] : [])
    return [
      ("Content-Security-Policy", policy.joined(separator: "; ")),
      ("X-Content-Type-Options", "nosniff"),
      ("X-Frame-Options", "SAMEORIGIN"),
      ("Referrer-Policy", "strict-origin-when-cross-origin"),
      ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()"),
      ("Cross-Origin-Opener-Policy", "same-origin"),
    ]
  }

  /// The addresses of private sections.
  ///
  /// Private records outside of sections are not told of: whoever reads this file would learn where
  /// they are.
  private static func privateSections(_ site: Site) -> [String] {
    site.sections.filter { site.types[$0.typeIndex].publish.isPrivate }.flatMap { $0.routes }
      .map { Route.percentEncoded($0) }
  }

  /// Content Security Policy, level 3: nothing from elsewhere, nothing inline.
  private static let policy = [
    "default-src 'self'", "base-uri 'self'", "form-action 'self'", "frame-ancestors 'self'",
    "object-src 'none'",
  ]

  /// Allows WebAssembly and, unlike `unsafe-eval`, no `eval` (Content Security Policy, level 3).
  ///
  /// It stands for all pages: static hosts join the headers of rules that match the same address, so
  /// one page cannot have a laxer policy than the rest.
  private static let webAssembly = "script-src 'self' 'wasm-unsafe-eval'"
}
