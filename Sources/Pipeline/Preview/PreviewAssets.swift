/// The look and the program of what the preview puts into pages: files of their own, since pages run
/// nothing that stands in them.
enum PreviewAssets {
  static let styles = """
    :host { all: initial; }
    @media print { :host { display: none; } }
    * { box-sizing: border-box; }
    .bar {
      position: fixed; inset-block-end: 0; inset-inline: 0; z-index: 2147483647;
      display: flex; flex-direction: column; align-items: flex-start; max-height: 70vh;
      font: 14px/1.5 system-ui, "Noto Sans Arabic", sans-serif; color: #f4f1ea; pointer-events: none;
    }
    .bar > * { pointer-events: auto; }
    .file {
      margin: 0 .5rem .5rem; padding: .15rem .7rem; border-radius: 1rem; background: #2b2a28; opacity: .92;
      user-select: all;
    }
    .place { font: 13px/1.5 ui-monospace, monospace; user-select: all; }
    .mark {
      margin: 0 .5rem .5rem; padding: .15rem .7rem; border-radius: 1rem; background: #7a4a00; color: #fff;
    }
    .mistakes {
      inline-size: 100%; overflow: auto; padding: .75rem 1rem; background: #2b0d0d;
      border-block-start: 4px solid #ff7a6b;
    }
    .warnings { border-color: #ffc453; background: #2a220f; }
    summary { font-weight: 700; cursor: pointer; }
    ul { list-style: none; margin: 0; padding: 0; }
    li { margin-block-start: .75rem; }
    .place { color: #ffc9c2; }
    .headline { font-weight: 600; }
    .code { font-weight: 400; opacity: .8; }
    .remedy { color: #cfe8cf; }
    pre {
      margin: .25rem 0; padding: .35rem .6rem; overflow: auto; background: #00000055; border-radius: .25rem;
      font: 13px/1.6 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere;
    }
    mark { background: #ff7a6b; color: #200; border-radius: 2px; }
    .whole { min-block-size: 100vh; max-height: none; background: #2b0d0d; align-items: stretch; }

    """

  static let script = """
    // Loads the page anew when what it shows has changed.
    "use strict";
    (() => {
      const script = document.currentScript || document.querySelector("dlala-preview script");
      const texts = script.dataset.texts.split("\\n");
      let state = script.dataset.state;
      let source = null;
      let isLeaving = false;
      const reload = () => {
        if (isLeaving) return;
        isLeaving = true;
        if (source) source.close();
        location.reload();
      };
      const stop = () => {
        if (source) source.close();
        source = null;
      };
      const listen = () => {
        // A browser has few connections to one server: tabs that nobody sees need none.
        if (source || document.hidden || isLeaving) return;
        source = new EventSource(script.dataset.events);
        source.addEventListener("state", (event) => { if (event.data !== state) reload(); });
        source.addEventListener("change", (event) => {
          const change = JSON.parse(event.data);
          if (!change.texts || change.texts.some((text) => texts.includes(text))) return reload();
          state = change.state;
        });
      };
      document.addEventListener("visibilitychange", () => document.hidden ? stop() : listen());
      addEventListener("pagehide", stop);
      addEventListener("pageshow", (event) => event.persisted ? reload() : listen());
      listen();
    })();

    """

  /// Says that the files are these, so that a browser keeps them until they are others.
  static let version = String(
    (styles + script).utf8.reduce(UInt64(14_695_981_039_346_656_037)) {
      ($0 ^ UInt64($1)) &* 1_099_511_628_211
    }, radix: 36)
}
