import { defineConfig } from "vite";
import tsconfigPaths from "vite-tsconfig-paths";

const commands = ["start", "demo", "worker", "audit-verify", "recount"].map((name) => `app/http/${name}.ts`);

const threads = ["app/operations/counting-thread.server.ts", "app/jobs/finishing-thread.server.ts"];

/** The commands around the Remix server, and the threads that open boxes and count. Packages stay outside. */
export default defineConfig({
  plugins: [tsconfigPaths()],
  publicDir: false,
  build: {
    ssr: true,
    target: "node20",
    outDir: "build/app",
    emptyOutDir: true,
    rollupOptions: {
      input: [...commands, ...threads],
      output: { entryFileNames: "[name].js", chunkFileNames: "parts/[name]-[hash].js" },
    },
  },
});
