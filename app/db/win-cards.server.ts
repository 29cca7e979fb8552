import { valueNames, type ValueLine } from "~/domain/wins/value-line";
import { amountHidden, valueWords, veiledWords } from "~/domain/wins/value-words";
import { acceptedLine } from "~/domain/wins/value-check";
import { visibleWin, type WinViewer } from "~/domain/wins/visibility";
import type { WinCardRow } from "./win-list.server";

/** Wins as cards for a viewer: a person of each side, one line of story, and the first value if they may read it. */
export function toWinCards(rows: readonly WinCardRow[], viewer: WinViewer, locale: string) {
  return rows.map((row) => toWinCard(row, viewer, locale));
}

function toWinCard(row: WinCardRow, viewer: WinViewer, locale: string) {
  const { id, title, summary, state, confirmedAt, delivering } = row;
  const { customer, amountsHidden } = visibleWin(row, viewer);
  const [line] = row.valueLines;
  const words = line && (amountsHidden ? veiledWords : valueWords)(acceptedLine(line), row.currency, locale);
  const personOf = (side: "sales" | "procurement") =>
    row.signOffs.find((one) => one.side === side)?.person ??
    row.participants.find((one) => one.side === side)?.person ??
    null;
  return {
    ...{ id, title, summary, state, confirmedAt, customer, delivering },
    sales: personOf("sales"),
    procurement: personOf("procurement"),
    signed: {
      sales: row.signOffs.some((one) => one.side === "sales"),
      procurement: row.signOffs.some((one) => one.side === "procurement"),
    },
    value:
      line && words
        ? {
            ...{ change: words.change, name: nameBeside(words.change, line.kind) },
            standing: line.financeState === "validated" ? ("validated" as const) : ("claimed" as const),
          }
        : null,
  };
}

function nameBeside(change: string, kind: ValueLine["kind"]): string {
  return change === amountHidden ? "" : valueNames[kind].toLowerCase();
}
