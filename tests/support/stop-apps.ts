import { afterAll } from "vitest";
import { stopApps } from "./app";

// Set up for each test file: files of a worker share their imports, and an `afterAll` beside `startApp` would be known
// to the first of them alone. One that is added during a test never runs.
afterAll(stopApps);
