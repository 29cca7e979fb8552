import { orSayWhy } from "./refuse-start";

process.env.LOG_LEVEL ??= "warn";

process.exitCode = await orSayWhy(async () => (await import("./check-record")).checkRecord());
