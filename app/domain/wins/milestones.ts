import { granted, refused, type Verdict } from "../verdict";

/** In the order in which a deal usually goes. */
export const milestoneKinds = [
  "lead",
  "procurement_engaged",
  "first_joint_meeting",
  "supplier_quotes",
  "offer_sent",
  "won",
  "contract_signed",
  "first_delivery",
] as const;

export type MilestoneKind = (typeof milestoneKinds)[number];

/** A day, `YYYY-MM-DD`, without a time. */
export interface Milestone {
  kind: MilestoneKind;
  on: string;
}

/** What can't come before what. Procurement may join at any time after the lead, late as well as early. */
const earlierFirst: readonly [MilestoneKind, MilestoneKind][] = [
  ...milestoneKinds.slice(1).map((kind): [MilestoneKind, MilestoneKind] => ["lead", kind]),
  ["procurement_engaged", "first_joint_meeting"],
  ["procurement_engaged", "supplier_quotes"],
  ["offer_sent", "won"],
  ["won", "contract_signed"],
  ["won", "first_delivery"],
];

export const milestoneNames: Record<MilestoneKind, string> = {
  lead: "Lead created",
  procurement_engaged: "Procurement engaged",
  first_joint_meeting: "First joint meeting",
  supplier_quotes: "Supplier quotes in",
  offer_sent: "Offer sent",
  won: "Won",
  contract_signed: "Contract signed",
  first_delivery: "First delivery",
};

/**
 * Days may coincide, but none may come before the one it follows from. The refusal is about the day that stands
 * against most others, since that one is wrong rather than all of them; of two alone it is about the later step.
 * The detail names the other day.
 */
export function checkMilestones(milestones: readonly Milestone[]): Verdict {
  const broken = earlierFirst.filter(([first, second]) => {
    const [from, to] = [dayOf(milestones, first), dayOf(milestones, second)];
    return from !== null && to !== null && to < from;
  });
  const times = (kind: MilestoneKind) => broken.filter((pair) => pair.includes(kind)).length;
  const worst = Math.max(...broken.flat().map(times));
  const late = broken.find(([, second]) => times(second) === worst);
  if (late)
    return refused("milestones-out-of-order", { field: `on-${late[1]}`, detail: milestoneNames[late[0]] });
  const early = broken.find(([first]) => times(first) === worst);
  if (early)
    return refused("milestone-too-late", { field: `on-${early[0]}`, detail: milestoneNames[early[1]] });
  return granted();
}

/** The first day that a deal of today can have begun on: what lies before is a slip of the pen. */
const earliestDay = "1990-01-01";

/** No day lies before 1990 or more than a year ahead of `today`: there a year was mistyped. */
export function checkYears(milestones: readonly Milestone[], today: string): Verdict {
  const latest = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
  const long = milestones.find(({ on }) => on < earliestDay);
  if (long) return refused("milestone-long-ago", { field: `on-${long.kind}` });
  const ahead = milestones.find(({ on }) => on > latest);
  return ahead ? refused("milestone-far-ahead", { field: `on-${ahead.kind}` }) : granted();
}

export interface Engagement {
  /** Days from the lead to Procurement joining. */
  daysToProcurement: number | null;
  /** Days from the lead to the win. */
  cycleDays: number | null;
  /** Share of that time that had passed when Procurement joined, 0 to 1. */
  joinedAfter: number | null;
  /** Share of that time with Procurement in, 0 to 1. */
  shareTogether: number | null;
  /** Whether Procurement joined on an earlier day than the offer left. */
  beforeOffer: boolean | null;
}

/** How early Procurement was in, from the days known; what can't be said is null. */
export function engagementOf(milestones: readonly Milestone[]): Engagement {
  const engaged = dayOf(milestones, "procurement_engaged");
  const offer = dayOf(milestones, "offer_sent");
  const daysToProcurement = daysFromLead(milestones, "procurement_engaged");
  const cycleDays = daysFromLead(milestones, "won");
  const joinedAfter = share(daysToProcurement, cycleDays);
  return {
    daysToProcurement,
    cycleDays,
    joinedAfter,
    shareTogether: joinedAfter === null ? null : 1 - joinedAfter,
    beforeOffer: engaged === null || offer === null ? null : engaged < offer,
  };
}

/** Days from the lead to a milestone, null when either day is not known. */
function daysFromLead(milestones: readonly Milestone[], kind: MilestoneKind): number | null {
  const lead = dayOf(milestones, "lead");
  const day = dayOf(milestones, kind);
  return lead === null || day === null ? null : daysBetween(lead, day);
}

/** The known milestones by day, those of one day in the usual order. */
export function inOrder(milestones: readonly Milestone[]): Milestone[] {
  const place = (one: Milestone) => milestoneKinds.indexOf(one.kind);
  return milestones.toSorted((a, b) => a.on.localeCompare(b.on) || place(a) - place(b));
}

function dayOf(milestones: readonly Milestone[], kind: MilestoneKind): string | null {
  return milestones.find((one) => one.kind === kind)?.on ?? null;
}

const dayLength = 24 * 60 * 60 * 1000;

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayLength);
}

function share(part: number | null, whole: number | null): number | null {
  if (part === null || whole === null || whole <= 0) return null;
  return Math.min(1, part / whole);
}
