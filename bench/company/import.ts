import type { Place } from "../place";
import type { Measured } from "../table";
import { companies, few, many, takeIn } from "./databases";
import { onCopy } from "../copies";

const aim = 20;

/** How long the rest of a hundred thousand people take to come in beside the first thousand. */
export async function benchImport(place: Place): Promise<Measured[]> {
  await disconnected(place);
  const count = many - few;
  const seconds = await onCopy(place, "few", ({ db }) => takeIn(db, few + 1, count));
  const value = `${seconds.toFixed(1)} s`;
  return [{ what: `import of ${count} people`, value, aim: `≤ ${aim} s`, met: seconds <= aim }];
}

async function disconnected(place: Place) {
  const { small, large } = await companies(place);
  await Promise.all([small.db.$disconnect(), large.db.$disconnect()]);
}
