import { refused, type Refused } from "../verdict";

/** All of a win in hundredths of a percent. */
export const wholeShare = 10_000;

/** Somebody's part of a win in hundredths of a percent, where the team wants such parts; null where it does not. */
export interface Shared {
  personId: string;
  share?: number | null;
  shareAgreedAt?: Date | null;
}

/** What is wrong with the shares of a win: either nobody has one, or everybody named has and they are the whole. */
export function sharesProblems(participants: readonly Shared[]): Refused[] {
  if (!hasShares(participants)) return [];
  const missing = participants.filter(({ share }) => !share);
  if (missing.length > 0)
    return missing.map(({ personId }) => refused("share-missing", { field: `share-${personId}` }));
  const sum = participants.reduce((total, { share }) => total + (share ?? 0), 0);
  return sum === wholeShare
    ? []
    : [refused("shares-not-whole", { field: "shares", detail: String(sum / 100) })];
}

/** Whether the team of a win has shares at all. */
export function hasShares(participants: readonly Shared[]): boolean {
  return participants.some(({ share }) => typeof share === "number");
}

/** Whether everybody named has agreed to the shares: before that nobody outside reads them. */
export function sharesAgreed(participants: readonly Shared[]): boolean {
  return hasShares(participants) && participants.every(({ share, shareAgreedAt }) => share && shareAgreedAt);
}

/** Whether somebody has a share that they have not agreed to yet. */
export function mayAgree(participants: readonly Shared[], personId: string): boolean {
  return participants.some((one) => one.personId === personId && one.share && !one.shareAgreedAt);
}
