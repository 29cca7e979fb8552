import { orSayWhy } from "./refuse-start";

// Packages look at NODE_ENV when they are loaded, so everything else comes after this line.
process.env.NODE_ENV = "production";

await orSayWhy(async () => (await import("./work")).work());
