import { spawn } from "node:child_process";
import type { Place } from "./place";
import { end, freePort, settings, untilAnswers } from "./server";
import { benchRoot } from "./build";
import { percentile, type Measured } from "./table";

const times = 5;
const aim = 3_000;

/** From `npm start` with the embedded database stopped but initialised to the end of the first page. */
export async function benchColdStart(place: Place): Promise<Measured[]> {
  const measured: number[] = [];
  await place.rest(async () => {
    for (let turn = 0; turn < times; turn += 1) measured.push(await startOnce(place));
  });
  const middle = percentile(measured, 0.5);
  const worst = Math.max(...measured);
  return [
    {
      what: "npm start to the first page, median of 5",
      value: `${(middle / 1000).toFixed(2)} s`,
      aim: "< 3 s",
      met: middle < aim,
    },
    { what: "npm start to the first page, worst of 5", value: `${(worst / 1000).toFixed(2)} s`, aim: "" },
  ];
}

async function startOnce(place: Place): Promise<number> {
  const port = await freePort();
  const since = performance.now();
  const child = spawn("npm", ["start", "--silent"], {
    cwd: benchRoot,
    env: settings(place, port),
    stdio: "ignore",
  });
  await untilAnswers(`http://localhost:${port}/login`, child);
  const took = performance.now() - since;
  await end(child);
  return took;
}
