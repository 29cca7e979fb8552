import type { Database } from "../../app/db/client.server";
import { databaseNow } from "../../app/db/clock.server";
import { clearHalfLoaded } from "./clear";
import { planAwards } from "./play-awards";
import { planClubs } from "./play-clubs";
import { planCompany } from "./play-company";
import { planCycles } from "./play-cycles";
import { planOrders } from "./play-orders";
import { planScorecard } from "./play-scorecard";
import { planUpdates } from "./play-updates";
import { planWins } from "./play-wins";
import { Stage } from "./stage";

const begun = "demo-begun";
const finished = "demo-finished";

/**
 * Plays the story of the demo company through the operations, with dates relative to now. A database that has a
 * company is left as it is; one whose loading was interrupted is emptied and loaded again.
 */
export async function loadDemo(db: Database, now?: Date): Promise<void> {
  const marks = await db.onceKey.findMany({ where: { key: { in: [begun, finished] } } });
  if (marks.length === 0 && (await db.company.count()) > 0) return;
  if (marks.some(({ key }) => key === finished)) return;
  if (marks.length > 0) await clearHalfLoaded(db);

  const stage = new Stage(db, now ?? (await databaseNow(db)));
  await db.onceKey.create({ data: { key: begun, outcome: "", createdAt: stage.now } });
  planCompany(stage);
  planAwards(stage);
  planClubs(stage);
  planWins(stage);
  planScorecard(stage);
  planUpdates(stage);
  planCycles(stage);
  planOrders(stage);
  await stage.play();
  await db.onceKey.create({ data: { key: finished, outcome: "", createdAt: stage.now } });
}
