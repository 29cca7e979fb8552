import { benchBallots } from "./ballots";
import { buildForBench } from "./build";
import { benchColdStart } from "./cold-start";
import { benchPages } from "./pages";
import { withPlace } from "./place";
import { printTable, type Measured } from "./table";

// npm run bench                 everything, a table at the end
// npm run bench -- pages        one of start, pages, ballots
const parts = { start: benchColdStart, pages: benchPages, ballots: benchBallots };

await main(process.argv.slice(2));

async function main(chosen: string[]): Promise<void> {
  const names = Object.keys(parts) as (keyof typeof parts)[];
  const wanted = names.filter((name) => chosen.length === 0 || chosen.includes(name));
  if (wanted.length === 0) throw new Error(`Choose from ${names.join(", ")}.`);
  buildForBench();
  const rows: Measured[] = [];
  await withPlace(async (place) => {
    for (const name of wanted) rows.push(...(await parts[name](place)));
  });
  printTable(rows);
  process.exit(rows.every(({ met }) => met !== false) ? 0 : 1);
}
