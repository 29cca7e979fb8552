import type { Tx } from "~/db/client.server";
import {
  listJurorAddresses,
  listPartTakers,
  listReturnedTo,
  listVoterAddresses,
} from "~/db/concerned-people.server";
import type { FoundCycle } from "~/db/cycles.server";
import { listEligibleAddresses } from "~/db/eligible-people.server";
import { listHolders } from "~/db/order-people.server";
import type { CyclePart } from "~/domain/mail/letters";
import { personIdOf } from "~/domain/people/actor";
import { dayIn } from "~/domain/zoned-time";
import type { Act } from "./act.server";

interface Addressed {
  id: string;
  name: string;
  email: string;
}

export interface Concerned extends Addressed {
  /** What this person does in the cycle now. */
  part: CyclePart;
  path: string;
}

/**
 * Whom a change of a running cycle concerns: in every phase those who run cycles, but for the one who acts; those
 * who may nominate while nominations are open; those who may still answer what was returned to them while HR screens;
 * all voters, whether they voted or not, and all jurors while they are at it. Each person once, by the first of these parts.
 */
export async function listConcerned(tx: Tx, act: Act, cycle: FoundCycle): Promise<Concerned[]> {
  const concerned = new Map<string, Concerned>();
  const add = (people: Addressed[], part: CyclePart, path: string) => {
    for (const person of people)
      if (!concerned.has(person.id)) concerned.set(person.id, { ...person, part, path });
  };
  add(await listRunners(tx, act), "run", `/manage/cycles/${cycle.id}`);
  if (cycle.phase === "nominating") add(await listWhoMayNominate(tx, cycle), "nominate", nominatePath(cycle));
  if (cycle.phase === "screening") add(await listReturnedTo(tx, cycle.id), "answer", "/nominations");
  if (cycle.phase === "voting") {
    add(await listVoterAddresses(tx, cycle.id), "vote", "/vote");
    add(await listJurorAddresses(tx, cycle.id), "judge", "/jury");
  }
  return [...concerned.values()];
}

/**
 * Whom the end of a cycle concerns: those who run cycles, but for the one who acts, whoever has had a part in it, and
 * those who may still nominate. Each person once, and alike, so that nobody's letter tells what they did.
 */
export async function listLeftBehind(tx: Tx, act: Act, cycle: FoundCycle): Promise<Addressed[]> {
  const people = [
    ...(await listRunners(tx, act)),
    ...(await listPartTakers(tx, cycle.id)),
    ...(cycle.phase === "nominating" ? await listWhoMayNominate(tx, cycle) : []),
  ];
  return [...new Map(people.map((person) => [person.id, person])).values()];
}

/** Everybody who may nominate in some award of a cycle, once. */
export async function listWhoMayNominate(tx: Tx, cycle: FoundCycle): Promise<Addressed[]> {
  const onDay = dayIn(cycle.nominationsOpenAt, cycle.timeZone);
  const people = new Map<string, Addressed>();
  for (const { eligibility } of cycle.categories)
    for (const person of await listEligibleAddresses(tx, eligibility.nominate, onDay))
      people.set(person.id, person);
  return [...people.values()];
}

/** Where nominations for a cycle are written. */
export function nominatePath({ id }: { id: string }): string {
  return `/cycles/${id}/nominate`;
}

/** Those who run cycles, but for the one who acts. */
async function listRunners(tx: Tx, act: Act) {
  const actorId = personIdOf(act.actor);
  return (await listHolders(tx, ["hr"])).filter(({ id }) => id !== actorId);
}
