# Builds the bot, then keeps only what runs. Start it with a read-only file system and no rights:
#   docker run --read-only --cap-drop ALL --security-opt no-new-privileges --env-file .env alliance-desk
FROM node:22-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.json ./
COPY src src
COPY commands commands
COPY corpus corpus
RUN npm run build

FROM node:22-slim
ENV NODE_ENV=production HEALTH_PORT=9090
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/corpus corpus
COPY --from=build /app/dist dist
USER node
EXPOSE 9090
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.HEALTH_PORT + '/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/main.js", "start"]
