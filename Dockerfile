# opcat in a container: no build tools, no root, nothing written outside the folder of the designs.
ARG NODE=node:24-slim

FROM ${NODE} AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev --ignore-scripts --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json LICENSE README.md ./
COPY bin bin
COPY src src
COPY rules rules
COPY fixtures/belgium fixtures/belgium
# What npm would publish: it needs no other package.
RUN npm pack --silent \
  && mkdir /opcat \
  && tar -xzf opcat-*.tgz -C /opcat --strip-components=1

FROM ${NODE}
COPY --from=build /opcat /opt/opcat
RUN ln -s /opt/opcat/bin/opcat.js /usr/local/bin/opcat
USER 10001:10001
WORKDIR /designs
ENTRYPOINT ["opcat"]
CMD ["--help"]
