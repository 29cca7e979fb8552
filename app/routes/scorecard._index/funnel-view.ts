import { compute } from "~/domain/scorecard/compute";
import { shareOf, times, type Exact } from "~/domain/scorecard/exact";
import { kindGroups, type ComputedMeasure } from "~/domain/scorecard/measure";
import type { MonthFigures } from "~/domain/scorecard/month-figures";
import { valueKinds, valueNames, type ValueKind } from "~/domain/wins/value-line";
import { drawn, figureText, type Locality } from "~/ui/scorecard/figure-words";

const stages = ["identified", "committed", "realised"] as const;

export type Stage = (typeof stages)[number];

/** Identified, committed and realised, each apart, with what is kept from one to the next, in groups and by kind. */
export function funnelView(months: readonly MonthFigures[], company: Locality) {
  const figure = (measure: ComputedMeasure, kinds: readonly ValueKind[] = []) =>
    compute({ measure, kinds }, months);
  const money = (value: Exact | null) => figureText(value, "money", company);
  const amounts = stages.map((stage) => figure(stage).value?.over ?? 0n);
  const kept = figure("claims_kept");
  return {
    stages: stages.map((stage, index) => {
      const { value, of } = figure(stage);
      const part = index === 0 || of === 0 ? null : shareOf(amounts[index]!, amounts[index - 1]!);
      return {
        ...{ stage, text: money(value), of, size: sizeOf(value, amounts) },
        kept: part && figureText(times(part, 100n), "percent", company),
        groups: kindGroups.map(({ key, kinds }) => ({ key, text: money(figure(stage, kinds).value) })),
      };
    }),
    decided: money(figure("decided").value),
    accepted: money(figure("committed").value),
    claimsKept: { text: figureText(kept.value, "percent", company), of: kept.of, small: kept.small },
    kinds: valueKinds.flatMap((kind) => {
      const found = stages.map((stage) => figure(stage, [kind]));
      if (found.every(({ of }) => of === 0)) return [];
      const [claimed, validated, realised] = found.map(({ value }) => money(value));
      return [{ kind, name: valueNames[kind], claimed, validated, realised }];
    }),
  };
}

/** How high a stage is drawn: its share of the largest, 0 to 1; what counts down has no height. */
function sizeOf(value: Exact | null, amounts: readonly bigint[]): number {
  const largest = amounts.reduce((most, one) => (one > most ? one : most), 0n);
  const part = value && shareOf(value.over, largest);
  return part ? Math.max(0, drawn(part)) : 0;
}
