import { benchBallots } from "./ballots";
import { buildForBench } from "./build";
import { benchClose } from "./close";
import { benchColdStart } from "./cold-start";
import { benchCompany } from "./company";
import { benchCounting } from "./counting/bench";
import { benchPages } from "./pages";
import { withPlace } from "./place";
import { printTable, type Measured } from "./table";

// npm run bench                 everything, a table at the end
// npm run bench -- counting     one of counting, start, pages, ballots, close, company
const bare = { counting: benchCounting };
const parts = {
  start: benchColdStart,
  pages: benchPages,
  ballots: benchBallots,
  close: benchClose,
  company: benchCompany,
};

await main(process.argv.slice(2));

async function main(chosen: string[]): Promise<void> {
  const names = [...Object.keys(bare), ...Object.keys(parts)];
  if (!chosen.every((name) => names.includes(name))) throw new Error(`Choose from ${names.join(", ")}.`);
  const isWanted = ([name]: [string, unknown]) => chosen.length === 0 || chosen.includes(name);
  const rows: Measured[] = [];
  for (const [, measure] of Object.entries(bare).filter(isWanted)) rows.push(...(await measure()));
  const onPlace = Object.entries(parts).filter(isWanted);
  if (onPlace.length > 0) {
    buildForBench();
    await withPlace(async (place) => {
      for (const [, measure] of onPlace) rows.push(...(await measure(place)));
    });
  }
  printTable(rows);
  process.exit(rows.every(({ met }) => met !== false) ? 0 : 1);
}
