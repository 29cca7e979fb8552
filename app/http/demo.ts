import { orSayWhy } from "./refuse-start";

// Packages look at NODE_ENV when they are loaded, so everything else comes after this line.
process.env.NODE_ENV = "production";
process.env.DEMO = "on";
process.env.LOG_LEVEL ??= "warn";

await orSayWhy(async () => (await import("./serve-demo")).serveDemo());
