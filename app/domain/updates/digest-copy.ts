import { may } from "../people/may";
import { visibleWin, type WinViewer } from "../wins/visibility";
import { isSigned } from "../wins/win-state";
import type { DigestContent, DigestWin } from "./digest-content";

type SeenWin = Parameters<typeof visibleWin>[0] & { id: string };

/**
 * A letter as it was sent, for its reader to read again. What was hidden since, or what their roles no longer open, is
 * left out: a copy never tells more than the pages do now.
 */
export function digestCopy(sent: DigestContent, wins: readonly SeenWin[], viewer: WinViewer): DigestContent {
  const byId = new Map(wins.map((win) => [win.id, win]));
  const still = (shown: readonly DigestWin[]) =>
    shown.flatMap((one) => {
      const win = byId.get(one.id);
      if (!win || !isSigned(win.state)) return [];
      const { customer, amountsHidden } = visibleWin(win, viewer);
      const veiled = amountsHidden ? { value: "", standing: "none" as const } : {};
      return [{ ...one, customer: customer === null ? null : one.customer, ...veiled }];
    });
  return {
    ...sent,
    won: still(sent.won),
    checked: still(sent.checked),
    late: may(viewer, "see-orders") ? sent.late : [],
  };
}
