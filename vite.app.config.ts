import { defineConfig } from "vite";
import tsconfigPaths from "vite-tsconfig-paths";

/** The commands around the Remix server: start, demo, worker, audit-verify. Packages stay outside. */
export default defineConfig({
  plugins: [tsconfigPaths()],
  publicDir: false,
  build: {
    ssr: true,
    target: "node20",
    outDir: "build/app",
    emptyOutDir: true,
    rollupOptions: {
      input: ["start", "demo", "worker", "audit-verify"].map((name) => `app/http/${name}.ts`),
      output: { entryFileNames: "[name].js", chunkFileNames: "parts/[name]-[hash].js" },
    },
  },
});
