# dlala in a small image: docker build -t dlala . && docker run --rm -v "$PWD:/site" -u "$(id -u)" dlala build
FROM swift:6.2-bookworm AS build
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
WORKDIR /source
COPY . .
# Versions are those of the Debian release; git tells the commit's time, where the sources are a clone.
# hadolint ignore=DL3008
RUN apt-get update \
  && apt-get install -y --no-install-recommends git make python3 \
  && make dist \
  && rm dist/dlala-dbgsym_*.deb \
  && rm -rf /var/lib/apt/lists/*

FROM debian:bookworm-slim
COPY --from=build /source/dist/*.deb /tmp/
# hadolint ignore=DL3008
RUN apt-get update \
  && apt-get install -y --no-install-recommends /tmp/dlala_*.deb libvips42 git ca-certificates rsync \
  && rm -rf /var/lib/apt/lists/* /tmp/dlala_*.deb \
  && useradd --create-home --uid 1000 editor
USER 1000
WORKDIR /site
ENTRYPOINT ["dlala"]
CMD ["--help"]
