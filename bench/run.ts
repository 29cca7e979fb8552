import { benchBallots } from "./ballots";
import { buildForBench } from "./build";
import { benchClose } from "./close";
import { benchColdStart } from "./cold-start";
import { benchDigest } from "./company/digest";
import { benchImport } from "./company/import";
import { benchOpening } from "./company/opening";
import { benchCompanyPages } from "./company/pages";
import { benchCounting } from "./counting/bench";
import { benchPages } from "./pages";
import { withPlace } from "./place";
import { printTable, type Measured } from "./table";
import { benchWinImport } from "./wins/import";
import { benchWinPages } from "./wins/pages";
import { benchScorecard } from "./wins/scorecard";

// npm run bench                 everything, a table at the end
// npm run bench -- counting     one of counting, start, pages, ballots, close, company, wins
// npm run bench -- import       one part of company: import, company-pages, opening, digest; of wins: win-import,
//                                win-pages, scorecard
const bare = { counting: benchCounting };
const parts = {
  start: benchColdStart,
  pages: benchPages,
  ballots: benchBallots,
  close: benchClose,
  import: benchImport,
  "company-pages": benchCompanyPages,
  opening: benchOpening,
  digest: benchDigest,
  "win-import": benchWinImport,
  "win-pages": benchWinPages,
  scorecard: benchScorecard,
};
const groups: Record<string, string[]> = {
  company: ["import", "company-pages", "opening", "digest"],
  wins: ["win-import", "win-pages", "scorecard"],
};

await main(process.argv.slice(2).flatMap((name) => groups[name] ?? [name]));

async function main(chosen: string[]): Promise<void> {
  const names = [...Object.keys(bare), ...Object.keys(parts)];
  if (!chosen.every((name) => names.includes(name)))
    throw new Error(`Choose from ${[...names, ...Object.keys(groups)].join(", ")}.`);
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
