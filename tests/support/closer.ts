import { connect } from "~/db/client.server";
import { announceDueCycles } from "~/operations/announce-due-cycles.server";
import { closeDueVotings } from "~/operations/close-due-votings.server";
import { finishCounting } from "~/operations/finish-counting.server";
import { finishJudging } from "~/operations/finish-judging.server";
import { handOverToFinals } from "~/operations/hand-over-to-finals.server";
import { handOverToJuries } from "~/operations/hand-over-to-juries.server";

/** A process that closes, counts and announces what is due at an instant: `node script.mjs <database> <instant>`. */
const [databaseUrl = "", instant = ""] = process.argv.slice(2);
const db = connect(databaseUrl, { pool: 3 });
const now = new Date(instant);
await closeDueVotings(db, now);
await handOverToJuries(db, now);
await finishCounting(db, now);
await handOverToJuries(db, now);
await handOverToFinals(db, now);
await finishJudging(db, now);
await announceDueCycles(db, now);
await db.$disconnect();
