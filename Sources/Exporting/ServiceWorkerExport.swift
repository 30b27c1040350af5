public import Model

/// Writes the program by which a site takes back a service worker that it had.
///
/// A browser keeps a worker until a newer one is at its address: to take the file away would leave it
/// in place, with all that it has kept.
public enum ServiceWorkerExport {
  /// Where workers are: at the root, so that they see all pages.
  public static let path = "service-worker.js"

  /// Gives the worker that forgets and removes itself, when the settings say so.
  public static func files(site: Site) -> [OutputFile] {
    guard site.settings.removesServiceWorker else { return [] }
    return [OutputFile(path: path, bytes: removal)]
  }

  /// The worker that forgets and removes itself.
  public static let removal = Array(program.utf8)

  private static let program = """
    // Takes the place of the service worker that this site had: forgets what was kept, and removes
    // itself. Below the root of a host other programs may have caches of theirs.
    "use strict";
    self.addEventListener("install", () => self.skipWaiting());
    self.addEventListener("activate", (event) => {
      event.waitUntil((async () => {
        const isAlone = new URL("./", self.location).pathname === "/";
        for (const name of await caches.keys()) {
          if (isAlone || name.startsWith("dlala-")) await caches.delete(name);
        }
        await self.registration.unregister();
      })());
    });

    """
}
