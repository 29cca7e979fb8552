import tsconfigPaths from "vite-tsconfig-paths";
import { defineConfig } from "vitest/config";

const setupFiles = ["tests/support/stop-apps.ts"];
const database = ["tests/support/setup-database.ts"];

// Tests of the rules need nothing; the others share one PostgreSQL and clone a database for each file. Where nothing is
// kept between calls the files of a worker share what they import: reading it anew takes longer than most tests.
const projects = [
  project("unit", ["domain", "emails", "ui", "documents", "house"], { isolate: false }),
  project("db", ["db", "operations"], { globalSetup: database, isolate: false }),
  project("program", ["auth", "mail", "jobs", "http", "api", "seed"], { globalSetup: database, setupFiles }),
  project("routes", ["routes"], { globalSetup: database, setupFiles, isolate: false }),
  project("e2e", ["e2e"], {
    globalSetup: database,
    setupFiles: [...setupFiles, "tests/e2e/set-up.ts"],
    isolate: false,
    testTimeout: 240_000,
    hookTimeout: 240_000,
  }),
];

function project(name: string, folders: string[], options: Record<string, unknown> = {}) {
  const include = folders.map((folder) => `tests/${folder}/**/*.test.{ts,tsx}`);
  return { extends: true as const, test: { name, include, ...options } };
}

export default defineConfig({
  plugins: [tsconfigPaths()],
  test: {
    projects,
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    env: {
      APP_SECRET: "a-secret-of-the-tests-and-of-nothing-else-0123456789",
      APP_ORIGIN: "http://laurels.test",
      DATABASE_URL: "",
      DEMO: "",
      LOG_LEVEL: "silent",
      RESEND_API_KEY: "",
      SMTP_URL: "",
      TZ: "UTC",
    },
  },
});
