import type { ValueLine } from "./value-line";
import type { WinContent } from "./win";

/** Whether what is written of a win says nothing else than what stands there: sent or kept again, it changes nothing. */
export function saysTheSame(written: WinContent, standing: WinContent): boolean {
  return JSON.stringify(saidIn(written)) === JSON.stringify(saidIn(standing));
}

function saidIn(win: WinContent) {
  const { title, summary, story, lessons, customer, suppliers, contract, spend } = win;
  return [
    ...[title, summary, story, lessons, customer, suppliers, contract, spend],
    ...[win.hideCustomer, win.hideAmounts, win.currency],
    win.participants.map(({ personId, side, sentence, share }) => [personId, side, sentence, share ?? null]),
    win.valueLines.map(saidOf),
    win.milestones.map(({ kind, on }) => `${kind} ${on}`).sort(),
  ];
}

function saidOf(line: ValueLine) {
  const { kind, label, unit, baselineKind, baselineSource, baselineDate, hard, recurring, note } = line;
  const figures = Object.entries(line.tco?.figures ?? {}).map(
    ([name, { before, after }]) => `${name} ${before} ${after}`,
  );
  return [
    ...[kind, label, unit, String(line.baseline), String(line.achieved)],
    ...[baselineKind, baselineSource, baselineDate, hard, recurring, note],
    ...[line.periodFrom, line.periodTo, line.termMonths, line.links],
    ...[line.tco?.element ?? null, figures.sort()],
  ];
}
