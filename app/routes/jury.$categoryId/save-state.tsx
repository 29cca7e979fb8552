import { CloudCheck, CloudOff, LoaderCircle } from "lucide-react";
import { timeOfDay } from "~/ui/dates";
import type { useSheetAutosave } from "./use-sheet-autosave";

interface SaveStateProps {
  autosave: ReturnType<typeof useSheetAutosave>;
  /** When the sheet was saved before this page was opened. */
  savedAt: string | null;
  timeZone: string;
}

/** Whether what is written is kept: “Saved 12:04”. */
export function SaveState({ autosave: { data, isBusy, kept }, savedAt, timeZone }: SaveStateProps) {
  const failed = !isBusy && (kept !== undefined || (data !== undefined && !data?.saved));
  const at = data?.saved?.at ?? savedAt;
  const Icon = isBusy ? LoaderCircle : failed ? CloudOff : CloudCheck;
  const said = isBusy ? "Saving" : failed ? "Not saved" : at ? `Saved ${timeOfDay(at, timeZone)}` : "";
  return (
    <span className={failed ? "msg wrn nowrap" : "msg ok nowrap"} role="status">
      {said && <Icon className="i i-s" aria-hidden="true" />}
      {said}
    </span>
  );
}
