import Exporting
import Foundation
import Localization
public import Model
import Parsing
import Rendering
import Serving
import Synchronization
import Watching

/// What one run of `dlala serve` is asked.
public struct PreviewOptions: Sendable {
  /// 0 for any that is free.
  public var port: Int
  /// The address of this machine, in digits, under which others may open the preview with a key;
  /// nothing when nobody but this machine can.
  public var host: String?
  /// In which pages speak of whose language the program has no words.
  public var language: MessageTable.Language
  /// Is given what a person is to know.
  public var tell: @Sendable (Message) -> Void
  /// Is given the mistakes that are known after a change, and how long it took to take it up.
  public var report: @Sendable (_ mistakes: [Diagnostic], _ seconds: Double) -> Void

  /// Whether a text is an address that one machine can have, in digits.
  public static func isAddress(_ text: String) -> Bool { Server.isAddress(text) }

  /// A preview on a port.
  public init(
    port: Int, host: String?, language: MessageTable.Language,
    tell: @escaping @Sendable (Message) -> Void,
    report: @escaping @Sendable (_ mistakes: [Diagnostic], _ seconds: Double) -> Void
  ) {
    (self.port, self.host, self.language) = (port, host, language)
    (self.tell, self.report) = (tell, report)
  }
}

/// `dlala serve`: the site as it would be built, page by page when somebody looks, and again at each change.
public final class PreviewServer: Sendable {
  private let build: BuildOptions
  private let options: PreviewOptions
  private let state = Mutex(PreviewState(number: 0, site: nil, mistakes: []))
  private let hub = EventHub(limit: 200)
  /// Tells a browser that has waited for a server that this is another.
  private let start: String
  private let pending = Mutex(SeenChanges())
  private let signal: AsyncStream<Void>
  private let signals: AsyncStream<Void>.Continuation

  private init(_ build: BuildOptions, _ options: PreviewOptions) {
    self.build = build
    self.options = options
    start = String(UInt32.random(in: 0...UInt32.max), radix: 36)
    (signal, signals) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
  }

  /// Shows a site until the task is cancelled.
  ///
  /// - Throws: `EnvironmentFailure` when the port is taken, or there is no site.
  public static func run(
    _ build: BuildOptions, _ options: PreviewOptions
  ) async throws(EnvironmentFailure) {
    var build = build
    build.isKept = true
    build.output = nil
    let server = PreviewServer(build, options)
    try await server.run()
  }

  private func run() async throws(EnvironmentFailure) {
    let address = options.host ?? "127.0.0.1"
    let server: Server
    do {
      server = try await Server.listen(on: address, port: options.port)
    } catch {
      let place = "\(address):\(options.port)"
      switch error {
      case .portTaken:
        throw EnvironmentFailure(
          path: place, cause: Message("preview-port-taken"))
      case .refused(let code):
        throw EnvironmentFailure(path: place, cause: .system(code))
      }
    }
    await watch()
    let begun = build.clock()
    let workspace = try await open()
    publish(workspace, nil, .pages)
    options.report(known(), build.clock() - begun)
    let gate = gate(of: server)
    await withDiscardingTaskGroup { group in
      group.addTask { await self.follow(workspace) }
      group.addTask { await self.beat() }
      group.addTask {
        await server.run { request in
          gate.refusal(of: request) ?? self.answer(request)
        }
      }
    }
  }

  private func gate(of server: Server) -> Gate {
    let port = server.port
    let base = state.withLock { $0.site?.basePath } ?? ""
    let tell = options.tell
    guard let host = options.host else {
      let address = "http://localhost:\(port)\(Route.percentEncoded(base))/"
      tell(Message("preview-address", ["address": .text(address)]))
      return Gate(port: port, address: nil)
    }
    let name = host.contains(":") ? "[\(host)]" : host
    return Gate(port: port, address: host) { key in
      let address = "http://\(name):\(port)\(Route.percentEncoded(base))/?key=\(key)"
      tell(Message("preview-key", ["address": .text(address)]))
    }
  }

  // MARK: Changes

  /// Begins to watch the source folder.
  private func watch() async {
    let tell = options.tell
    let watch = FolderWatch(
      root: build.source, folders: SourceChange.folders,
      exhausted: { tell(Message("preview-watches")) })
    await withCheckedContinuation { (begun: CheckedContinuation<Void, Never>) in
      Thread.detachNewThread {
        watch.run(begun: { begun.resume() }) { seen in
          self.pending.withLock { $0.add(seen) }
          self.signals.yield()
        }
      }
    }
  }

  private func open() async throws(EnvironmentFailure) -> Workspace? {
    var log = StageLog(clock: build.clock)
    let opened = try await Workspace.open(build, &log)
    if opened.value == nil {
      state.withLock { $0.mistakes = opened.diagnostics }
    }
    return opened.value
  }

  /// Takes up what changes, for ever.
  private func follow(_ first: Workspace?) async {
    var workspace = first
    var isWhole = true
    for await _ in signal {
      let seen = pending.withLock { pending in
        let seen = pending
        pending = SeenChanges()
        return seen
      }
      guard !seen.isEmpty else { continue }
      let begun = build.clock()
      do throws(EnvironmentFailure) {
        let change: WorkspaceChange
        if isWhole, workspace != nil {
          isWhole = false
          let files = SourceChange(paths: seen.paths, isUnknown: seen.isUnknown)
          change = try await workspace?.update(files) ?? .nothing
        } else if let opened = try await open() {
          (workspace, change) = (opened, .pages)
        } else {
          change = .pages
        }
        isWhole = true
        guard change != .nothing else { continue }
        publish(workspace, nil, change)
        // Whoever waits for a page does not wait for these.
        if workspace?.findOwedMistakes() == true { tellMistakes(of: workspace) }
      } catch {
        isWhole = false
        publish(workspace, error, .pages)
      }
      options.report(known(), build.clock() - begun)
    }
  }

  /// Shows a state from now on, and tells the browsers.
  private func publish(
    _ workspace: Workspace?, _ failure: EnvironmentFailure?, _ change: WorkspaceChange
  ) {
    let last = state.withLock { $0 }
    var next = PreviewState(number: last.number + 1, site: last.site, mistakes: last.mistakes)
    var texts: Set<String>?
    if case .texts(let paths) = change, paths.count <= 50 { texts = paths }
    if let failure {
      // What was read last is shown for as long as the folder is away.
      next.mistakes = [
        Diagnostic(
          category: "file",
          message: failure.cause,
          path: Self.shown(failure.path, in: build.source))
      ]
    } else if let workspace {
      next.site =
        PreviewSite(workspace, after: last.site, change) ?? last.site
      next.mistakes = workspace.diagnostics
    }
    state.withLock { $0 = next }
    let list = texts.map { texts in
      "[" + texts.sorted().map { JSONTree.quoted($0) }.joined(separator: ",") + "]"
    }
    hub.send(
      EventHub.message(
        "change", "{\"state\":\"\(name(of: next))\",\"texts\":\(list ?? "null")}"))
  }

  /// Shows other mistakes with the same pages.
  private func tellMistakes(of workspace: Workspace?) {
    let next = state.withLock { state in
      state.number += 1
      state.mistakes = workspace?.diagnostics ?? state.mistakes
      return state
    }
    hub.send(EventHub.message("change", "{\"state\":\"\(name(of: next))\",\"texts\":null}"))
  }

  private static func shown(_ path: String, in source: String) -> String {
    path.hasPrefix(source + "/") ? String(path.dropFirst(source.utf8.count + 1)) : path
  }

  private func name(of state: PreviewState) -> String { "\(start)-\(state.number)" }

  /// The mistakes for the person at the terminal.
  private func known() -> [Diagnostic] {
    build.told(state.withLock { $0.mistakes }.filter { $0.severity == .error })
  }

  /// Finds out now and then who still listens.
  private func beat() async {
    while (try? await Task.sleep(for: .seconds(15))) != nil { hub.send(EventHub.beat) }
  }

  // MARK: Answers

  private func answer(_ request: Request) -> Response {
    let state = state.withLock { $0 }
    let base = state.site?.basePath ?? ""
    let path = Route.percentDecoded(request.path)
    guard path.hasPrefix(base + "/") else {
      return redirect(to: base + "/", 302)
    }
    let route = Slug.composed(String(path.dropFirst(base.utf8.count)))
    if route.hasPrefix("/.dlala/") { return own(String(route.dropFirst("/.dlala/".count)), state) }
    guard let site = state.site else { return nothing(state) }
    if let page = site.page(at: route) { return self.page(page, 200, site, state, request) }
    if let file = file(Route.outputPath(of: route), site) { return file }
    if !route.hasSuffix("/"), site.page(at: route + "/") != nil {
      return redirect(to: base + route + "/", 301)
    }
    guard let page = site.page(at: "/404.html") else {
      return Response(404, text: "There is nothing at this address.")
    }
    return self.page(page, 404, site, state, request)
  }

  private func redirect(to path: String, _ status: Int) -> Response {
    Response(
      status, headers: [("Location", Route.percentEncoded(path)), ("Cache-Control", "no-store")],
      body: .bytes([]))
  }

  /// The preview's own files, and what happens.
  private func own(_ name: String, _ state: PreviewState) -> Response {
    let kept = [("Cache-Control", "private, max-age=31536000, immutable")]
    switch name {
    case "preview.css":
      return Response(
        200, headers: [("Content-Type", "text/css; charset=utf-8")] + kept,
        body: .bytes(Array(PreviewAssets.styles.utf8)))
    case "preview.js":
      return Response(
        200, headers: [("Content-Type", "text/javascript; charset=utf-8")] + kept,
        body: .bytes(Array(PreviewAssets.script.utf8)))
    case "events":
      let now = EventHub.message("state", self.name(of: state))
      return Response(
        200,
        headers: [("Content-Type", "text/event-stream"), ("Cache-Control", "no-store")],
        body: .events(hub.listen(Array("retry: 500\n".utf8) + now)))
    default: return Response(404, text: "There is nothing at this address.")
    }
  }

  private func element(_ state: PreviewState) -> PreviewElement {
    PreviewElement(
      state: name(of: state), basePath: state.site?.basePath ?? "", options: build,
      language: options.language)
  }

  /// While there is nothing to show but mistakes.
  private func nothing(_ state: PreviewState) -> Response {
    let errors = state.mistakes.filter { $0.severity == .error }
    return Response(
      503,
      headers: [("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-store")],
      body: .bytes(element(state).page(errors: errors)))
  }

  private func page(
    _ page: Page, _ status: Int, _ site: PreviewSite, _ state: PreviewState, _ request: Request
  ) -> Response {
    let made: PageMaker.Made
    do {
      made = try site.maker.make(page)
    } catch {
      // Its file is being written, or is gone: a change will tell.
      let mistake = Diagnostic(
        category: "file", message: error.cause, path: Self.shown(error.path, in: build.source))
      return nothing(
        PreviewState(number: state.number, site: site, mistakes: [mistake] + state.mistakes))
    }
    var bytes = made.file.bytes
    if request.question("plain") == nil {
      let all = state.mistakes + made.diagnostics
      let own = PageRenderer.bodySource(of: page, in: site.site).map { "content/" + $0.path }
      var seen: Set<Diagnostic> = []
      let errors = all.filter { $0.severity == .error && seen.insert($0).inserted }
      let warnings = all.filter {
        $0.severity == .warning && $0.path == own && seen.insert($0).inserted
      }
      bytes = element(state).put(into: bytes, of: site, page, errors: errors, warnings: warnings)
    }
    return Response(
      status,
      headers: site.headers + [
        ("Content-Type", "text/html; charset=utf-8"),
        ("Cache-Control", "no-store"), ("Cross-Origin-Resource-Policy", "same-origin"),
      ], body: .bytes(bytes))
  }

  private func file(_ path: String, _ site: PreviewSite) -> Response? {
    var file = site.file(at: path)
    // No draft stays in a browser: one that has the site's worker gets the one that removes itself.
    if path == ServiceWorkerExport.path, file != nil { file = .made(ServiceWorkerExport.removal) }
    guard let file else { return nil }
    let isKept = path.hasPrefix("assets/")
    let headers =
      site.headers + [
        ("Content-Type", PreviewFiles.type(of: path)),
        ("Cache-Control", isKept ? "private, max-age=31536000, immutable" : "no-store"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
      ]
    return switch file {
    case .made(let bytes): Response(200, headers: headers, body: .bytes(bytes))
    case .onDisk(let path, let size):
      Response(200, headers: headers, body: .file(path: path, size: size))
    }
  }
}

extension WorkspaceChange {
  /// Whether nothing but texts has changed.
  var isOfTexts: Bool { if case .texts = self { true } else { false } }
}
