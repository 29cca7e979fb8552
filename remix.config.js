// `npm run bench` compares pages with one that does nothing; that route is in its build only.
const measured = process.env.LAURELS_BENCH === "on";

/**
 * Options of the Remix plugin, read by vite.config.ts.
 * Single fetch and lazy route discovery stay off: see docs/decisions.
 * @type {import('@remix-run/dev').VitePluginConfig}
 */
export default {
  appDirectory: "app",
  buildDirectory: measured ? ".cache/bench/build" : "build",
  serverModuleFormat: "esm",
  ignoredRouteFiles: ["**/*.css", "**/*.test.*"],
  routes: (define) =>
    define((route) => {
      if (measured) route("bench/empty", "../bench/empty-route.tsx");
    }),
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_singleFetch: false,
    v3_lazyRouteDiscovery: false,
  },
};
