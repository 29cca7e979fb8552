import { orSayWhy } from "./refuse-start";

process.env.NODE_ENV ??= "development";

await orSayWhy(async () => (await import("./serve-development")).serveDevelopment());
