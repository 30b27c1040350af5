/// How GitHub and GitLab build and publish a site.
enum StartAutomation {
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

  /// `.github/workflows/site.yml`: checks every change, and publishes the branch `main` on GitHub Pages.
  static let github = """
    name: Site
    on:
      push:
      pull_request:
      # Once a day: what has a day on which it is published or withdrawn.
      schedule: [{cron: "20 2 * * *"}]
      workflow_dispatch:
    permissions: {contents: read, pages: write, id-token: write}
    concurrency: {group: "site-${{ github.ref }}", cancel-in-progress: true}
    env:
      # Where the program comes from: set it under Settings, Secrets and variables, Actions, Variables.
      DLALA: ${{ vars.DLALA }}
    jobs:
      build:
        runs-on: ubuntu-latest
        # Only needed where the program is built from its source.
        container: swift:6.2-bookworm
        steps:
          - run: apt-get update -q && apt-get install -qy curl git
          - uses: actions/checkout@v4
            # The whole history tells which translations are outdated.
            with: {fetch-depth: 0}
          - uses: actions/cache@v4
            with: {path: .dlala-program, key: "dlala-${{ env.DLALA }}"}
          - run: sh .ci/get-dlala.sh
          - run: echo "$PWD/.dlala-program/bin" >> "$GITHUB_PATH"
          - run: dlala check
          - id: pages
            if: github.ref == 'refs/heads/main' && github.event_name != 'pull_request'
            uses: actions/configure-pages@v5
          - if: steps.pages.outcome == 'success'
            run: dlala build --base-url "${{ steps.pages.outputs.base_url }}/"
          - if: steps.pages.outcome == 'success'
            uses: actions/upload-pages-artifact@v3
            with: {path: site}
      publish:
        needs: build
        if: github.ref == 'refs/heads/main' && github.event_name != 'pull_request'
        runs-on: ubuntu-latest
        environment: {name: github-pages, url: "${{ steps.deployment.outputs.page_url }}"}
        steps:
          - id: deployment
            uses: actions/deploy-pages@v4

    """

  /// `.gitlab-ci.yml`: the same on GitLab Pages.
  static let gitlab = """
    # Where the program comes from: set the variable DLALA under Settings, CI/CD, Variables.
    image: swift:6.2-bookworm
    variables:
      # The whole history tells which translations are outdated.
      GIT_DEPTH: "0"
    cache:
      key: dlala
      paths: [.dlala-program]
    before_script:
      - apt-get update -q && apt-get install -qy curl git
      - sh .ci/get-dlala.sh
      - export PATH="$PWD/.dlala-program/bin:$PATH"
    check:
      script:
        - dlala check
      rules:
        - if: $CI_COMMIT_BRANCH != $CI_DEFAULT_BRANCH
        - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    pages:
      script:
        - dlala build --base-url "$CI_PAGES_URL/" --output public
      artifacts:
        paths: [public]
      rules:
        - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH

    """
}
