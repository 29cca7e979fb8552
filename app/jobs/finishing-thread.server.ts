import { workerData } from "node:worker_threads";
import { connect } from "~/db/client.server";
import { finishCounting } from "~/operations/finish-counting.server";
import type { Finishing } from "./finish-elsewhere.server";

const { address, now } = workerData as Finishing;
const db = connect(address, { pool: 2 });
try {
  await finishCounting(db, new Date(now));
} finally {
  await db.$disconnect();
}
