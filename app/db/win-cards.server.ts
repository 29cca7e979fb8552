import { amountHidden, valueWords, veiledWords } from "~/domain/wins/value-words";
import { acceptedLine } from "~/domain/wins/value-check";
import type { ValueKind } from "~/domain/wins/value-line";
import { visibleWin, type WinViewer } from "~/domain/wins/visibility";
import { shownWorth } from "./win-figures.server";
import type { WinCardRow } from "./win-list.server";

/**
 * Wins as cards for a viewer: a person of each side, one line of story, and the figures that they may read; with a kind
 * of value the figures of this kind alone.
 */
export function toWinCards(
  rows: readonly WinCardRow[],
  viewer: WinViewer,
  locale: string,
  kind: ValueKind | "" = "",
) {
  const alone = (row: WinCardRow) => ({
    ...row,
    valueLines: row.valueLines.filter((line) => line.kind === kind),
  });
  return rows.map((row) => toWinCard(kind ? alone(row) : row, viewer, locale));
}

function toWinCard(row: WinCardRow, viewer: WinViewer, locale: string) {
  const { id, title, summary, state, confirmedAt, delivering } = row;
  const { customer, amountsHidden } = visibleWin(row, viewer);
  const line = row.valueLines.find(({ financeState }) => financeState !== "rejected");
  const words = line && (amountsHidden ? veiledWords : valueWords)(acceptedLine(line), row.currency, locale);
  const personOf = (side: "sales" | "procurement") =>
    row.signOffs.find((one) => one.side === side)?.person ??
    row.participants.find((one) => one.side === side)?.person ??
    null;
  const value = line &&
    words && {
      said: words.said,
      standing: line.financeState === "validated" ? ("validated" as const) : ("claimed" as const),
    };
  return {
    ...{ id, title, summary, state, confirmedAt, customer, delivering },
    sales: personOf("sales"),
    procurement: personOf("procurement"),
    signed: {
      sales: row.signOffs.some((one) => one.side === "sales"),
      procurement: row.signOffs.some((one) => one.side === "procurement"),
    },
    value: value ?? null,
    figures: apart(amountsHidden ? null : shownWorth(row, locale)) ?? (value ? [onlyFigure(value)] : []),
  };
}

/** A figure with the word that says how far it is. Figures with different words are never added to each other. */
interface CardFigure {
  /** Null of what is not told: hidden has no standing. */
  word: "claimed" | "validated" | "realised" | null;
  text: string;
}

/** What a win is worth, each figure apart. Of a win that is not about money there is none. */
function apart(worth: ReturnType<typeof shownWorth>): CardFigure[] | null {
  if (!worth) return null;
  const { claimed, validated, realised } = worth;
  return [
    { word: "claimed", text: claimed },
    ...(validated === null ? [] : [{ word: "validated" as const, text: validated }]),
    ...(realised === null ? [] : [{ word: "realised" as const, text: realised }]),
  ];
}

function onlyFigure({ said, standing }: { said: string; standing: "claimed" | "validated" }): CardFigure {
  return { word: said === amountHidden ? null : standing, text: said };
}
