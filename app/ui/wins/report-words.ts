interface ReportShown {
  months: number;
  by: string;
  note: string;
  reported: string;
  /** What counts after Finance has looked at it. */
  counts: string;
  check: { by: string; corrected: boolean; reason: string } | null;
}

/** “After 3 months Bob wrote that €10k had come in. Frank of Finance corrected it to €8k: “…””. */
export function reportWords({ months, by, note, reported, counts, check }: ReportShown): string {
  const said = `After ${months} months ${by} wrote that ${reported} had come in${note ? `: “${note}”` : "."}`;
  if (!check) return said;
  if (!check.corrected) return `${said} ${check.by} of Finance confirmed it.`;
  return `${said} ${check.by} of Finance corrected it to ${counts}: “${check.reason}”`;
}
