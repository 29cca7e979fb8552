import type { ScorecardRefusal } from "~/domain/scorecard/refusals";
import { boundSentence } from "../scorecard/bound-words";

export const scorecardSentences: Record<ScorecardRefusal, (detail?: string) => string> = {
  "kpi-name-missing": () => "Give it a name.",
  "kpi-formula-missing": () => "Say how it is measured.",
  "kpi-name-taken": () => "Another KPI has this name already.",
  "kpi-is-computed": () => "This KPI is computed from the joint wins. Nobody writes its values down.",
  "kpi-is-fixed": () => "What has values or targets keeps its unit, its rhythm and how it is computed.",
  "kpi-retired": () => "This KPI is retired. Take it back first.",
  "kpi-changed-meanwhile": () => "Somebody has changed this KPI meanwhile. Look at it again.",
  "owner-unknown": () => "Choose somebody of the directory.",
  "owner-gone": (name) => `${name ?? "This person"} has left the company.`,
  "owner-of-other-side": (name) => `${name ?? "This person"} does not work on this side.`,
  "value-not-at-start": () => "A period begins with its first month.",
  "value-ahead": () => "This period has not begun yet.",
  "kpi-out-of-bounds": boundSentence,
  "values-have-errors": () => "Some rows have problems. Correct them and upload the file again.",
};
