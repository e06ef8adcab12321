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
# What npm would publish, with the package that it asks for when it writes Word files.
RUN npm pack --silent \
  && mkdir /opcat \
  && tar -xzf opcat-*.tgz -C /opcat --strip-components=1 \
  && npm ci --omit=dev --ignore-scripts --no-audit --no-fund \
  && mv node_modules /opcat/

FROM ${NODE}
COPY --from=build /opcat /opt/opcat
RUN ln -s /opt/opcat/bin/opcat.cjs /usr/local/bin/opcat
USER 10001:10001
WORKDIR /designs
ENTRYPOINT ["opcat"]
CMD ["--help"]
