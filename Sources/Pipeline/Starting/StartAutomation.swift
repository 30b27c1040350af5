/// The recipes by which a site is built and published: on GitHub, on GitLab, and on a server by cron.
///
/// `dlala init` writes their files, and `Tests/checks/recipes.py` runs every line of shell in them.
enum StartAutomation {
  /// All files, in the order of their paths.
  static func files(_ program: String) -> [(path: String, text: String)] {
    [
      (".ci/build.sh", build), (".ci/due.sh", due), (".ci/get-dlala.sh", script(program)),
      (".ci/publish.sh", publish), (".github/workflows/preview.yml", githubPreview),
      (".github/workflows/site.yml", github), (".gitlab-ci.yml", gitlab),
    ]
  }

  /// `.ci/get-dlala.sh`: the program from the address in the variable `DLALA`.
  static func script(_ program: String) -> String {
    """
    #!/bin/sh
    # Puts the program into .dlala-program. The variable DLALA says where it comes from:
    # a package (….tar.gz with bin/dlala and share/dlala in it, or ….deb), or else the Git repository of its
    # source, which is built (that takes a quarter of an hour, once: it is kept between runs).
    set -eu
    : "${DLALA:=\(program)}"
    if [ -x .dlala-program/bin/dlala ]; then exit 0; fi
    if [ -z "$DLALA" ]; then
      echo "Say in the variable DLALA where the program comes from: a package's address, or its source's." >&2
      exit 2
    fi
    mkdir -p .dlala-program
    case "$DLALA" in
      *.tar.gz | *.tgz)
        curl -fsSL "$DLALA" | tar -xz -C .dlala-program --strip-components=1
        ;;
      *.deb)
        curl -fsSL -o /tmp/dlala.deb "$DLALA"
        dpkg-deb -x /tmp/dlala.deb /tmp/dlala-package
        cp -r /tmp/dlala-package/usr/. .dlala-program/
        apt-get update -q && apt-get install -qy /tmp/dlala.deb
        ;;
      *)
        apt-get update -q && apt-get install -qy git make
        git clone --depth 1 "$DLALA" /tmp/dlala-source
        make -C /tmp/dlala-source packages release
        mkdir -p .dlala-program/bin .dlala-program/share/dlala
        cp /tmp/dlala-source/.build/release/dlala .dlala-program/bin/
        cp -r /tmp/dlala-source/themes .dlala-program/share/dlala/
        ;;
    esac

    """
  }

  /// `.ci/build.sh`: builds, and remembers when the site would next change by itself.
  private static let build = #"""
    #!/bin/sh
    # Builds the site with the options that are given, and keeps in .dlala-cache when it would next be another
    # one though nobody wrote anything: a record is published or withdrawn then.
    set -eu
    mkdir -p .dlala-cache
    dlala build --json "$@" > .dlala-cache/report.json
    sed -n 's/.*"nextChange":"\([^"]*\)".*/\1/p' .dlala-cache/report.json > .dlala-cache/next-change

    """#

  /// `.ci/due.sh`: whether there is anything to build.
  private static let due = """
    #!/bin/sh
    # Says build=true or build=false: for a schedule only when the next change has come that the last build
    # spoke of, for everything else always.
    set -eu
    last=.dlala-cache/next-change
    if [ "${1:-}" != schedule ] || [ ! -e "$last" ]; then
      echo build=true
    elif [ -s "$last" ] && [ "$(date +%s)" -ge "$(date -d "$(cat "$last")" +%s)" ]; then
      echo build=true
    else
      echo build=false
    fi

    """

  /// `.ci/publish.sh`: for a server.
  private static let publish = """
    #!/bin/sh
    # On a server, by cron: */5 * * * * sh /srv/shop/.ci/publish.sh web
    # Fetches what was written, builds when there is something new or the next change has come, and publishes at
    # the target of dlala.yaml that is named. A build with errors leaves the published site as it is.
    set -eu
    cd "$(dirname "$0")/.."
    mkdir -p .dlala-cache
    # One at a time.
    exec 9> .dlala-cache/publish.lock
    flock -n 9 || exit 0
    git pull --quiet --ff-only
    commit=$(git rev-parse HEAD)
    published=$(cat .dlala-cache/published 2> /dev/null || true)
    if [ "$commit" = "$published" ] && [ "$(sh .ci/due.sh schedule)" = build=false ]; then exit 0; fi
    sh .ci/build.sh --quiet
    dlala deploy "$1"
    echo "$commit" > .dlala-cache/published

    """

  /// `.github/workflows/site.yml`: publishes the branch `main` on GitHub Pages.
  private static let github = """
    name: Site
    on:
      push: {branches: [main]}
      # Every hour it is asked whether a day has come on which something is published or withdrawn.
      schedule: [{cron: "20 * * * *"}]
      workflow_dispatch:
    permissions: {contents: read, pages: write, id-token: write}
    concurrency: {group: site, cancel-in-progress: false}
    env:
      # Where the program comes from: set it under Settings, Secrets and variables, Actions, Variables.
      DLALA: ${{ vars.DLALA }}
    jobs:
      build:
        runs-on: ubuntu-latest
        # Only needed where the program is built from its source.
        container: swift:6.2-bookworm
        outputs: {build: "${{ steps.due.outputs.build }}"}
        steps:
          - run: apt-get update -q && apt-get install -qy curl git
          - uses: actions/checkout@v4
            # The whole history tells which translations are outdated.
            with: {fetch-depth: 0}
          - uses: actions/cache@v4
            with: {path: .dlala-program, key: "dlala-${{ env.DLALA }}"}
          # Pictures that were made, and when the site changes next: the newest is taken, and a newer kept.
          - uses: actions/cache@v4
            with: {path: .dlala-cache, key: "site-${{ github.run_id }}", restore-keys: site-}
          - id: due
            run: sh .ci/due.sh "${{ github.event_name }}" >> "$GITHUB_OUTPUT"
          - if: steps.due.outputs.build == 'true'
            run: sh .ci/get-dlala.sh
          - if: steps.due.outputs.build == 'true'
            run: echo "$PWD/.dlala-program/bin" >> "$GITHUB_PATH"
          - if: steps.due.outputs.build == 'true'
            run: dlala check --format github
          - id: pages
            if: steps.due.outputs.build == 'true'
            uses: actions/configure-pages@v5
          - if: steps.due.outputs.build == 'true'
            run: sh .ci/build.sh --base-url "${{ steps.pages.outputs.base_url }}/"
          - if: steps.due.outputs.build == 'true'
            uses: actions/upload-pages-artifact@v3
            with: {path: site}
      publish:
        needs: build
        if: needs.build.outputs.build == 'true'
        runs-on: ubuntu-latest
        environment: {name: github-pages, url: "${{ steps.deployment.outputs.page_url }}"}
        steps:
          - id: deployment
            uses: actions/deploy-pages@v4

    """

  /// `.github/workflows/preview.yml`: checks a proposal and keeps the site that it would make.
  private static let githubPreview = """
    name: Preview
    # A proposal may come from anybody: it is built without secrets and with the right to read alone.
    on: pull_request
    permissions: {contents: read}
    concurrency: {group: "preview-${{ github.ref }}", cancel-in-progress: true}
    env:
      DLALA: ${{ vars.DLALA }}
    jobs:
      preview:
        runs-on: ubuntu-latest
        container: swift:6.2-bookworm
        steps:
          - run: apt-get update -q && apt-get install -qy curl git
          - uses: actions/checkout@v4
            with: {fetch-depth: 0, persist-credentials: false}
          - uses: actions/cache/restore@v4
            with: {path: .dlala-program, key: "dlala-${{ env.DLALA }}"}
          - uses: actions/cache/restore@v4
            with: {path: .dlala-cache, key: site-, restore-keys: site-}
          - run: sh .ci/get-dlala.sh
          - run: echo "$PWD/.dlala-program/bin" >> "$GITHUB_PATH"
          - run: dlala check --format github
          - run: sh .ci/build.sh --noindex
          # Under Summary, Artifacts: unpack it, and run python3 -m http.server in it.
          - uses: actions/upload-artifact@v4
            with: {name: site, path: site}

    """

  /// `.gitlab-ci.yml`: the same on GitLab Pages.
  private static let gitlab = """
    # Where the program comes from: set the variable DLALA under Settings, CI/CD, Variables. What is published
    # at a certain time needs a schedule under Build, Pipeline schedules: every hour, say.
    image: swift:6.2-bookworm
    variables:
      # The whole history tells which translations are outdated.
      GIT_DEPTH: "0"
    default:
      cache:
        - key: dlala
          paths: [.dlala-program]
        - key: site
          paths: [.dlala-cache]
      before_script:
        - apt-get update -q && apt-get install -qy curl git
        - sh .ci/get-dlala.sh
        - export PATH="$PWD/.dlala-program/bin:$PATH"
    check:
      script:
        - dlala check --format gitlab > codequality.json
      artifacts:
        when: always
        reports: {codequality: codequality.json}
    # What a merge request would make: linked to in it, and found by no search engine.
    preview:
      script:
        - sh .ci/build.sh --noindex
      artifacts:
        paths: [site]
        expose_as: preview
        expire_in: 1 week
      rules:
        - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    pages:
      script:
        - sh .ci/build.sh --base-url "$CI_PAGES_URL/" --output public
      artifacts:
        paths: [public]
      rules:
        - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH

    """
}
