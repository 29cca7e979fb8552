import { startEmbedded } from "../../app/db/embedded.server";

// A process that uses the embedded server of a folder until its input ends. Started by tests/db/embedded.test.ts.
void hold(process.argv[2] ?? "");

async function hold(folder: string): Promise<void> {
  const server = await startEmbedded({ folder, settings: { fsync: "off" } });
  console.log(server.url);
  process.stdin.resume();
  process.stdin.once("end", () => void server.stop().then(() => process.exit(0)));
}
