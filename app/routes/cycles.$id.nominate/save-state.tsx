import { timeOfDay } from "~/ui/dates";
import type { SaveAnswer } from "./answers";

interface SaveStateProps {
  isBusy: boolean;
  data: SaveAnswer | undefined;
  timeZone: string;
}

/** Says in words whether what is written is safe, and where. */
export function SaveState({ isBusy, data, timeZone }: SaveStateProps) {
  const trouble = data ? troubleOf(data) : "";
  const saved = data?.outcome === "saved" ? `Saved ${timeOfDay(data.at, timeZone)}` : "";
  return (
    <p className={trouble ? "msg wrn save-state" : "msg ok save-state"} role="status">
      {isBusy && !trouble ? "Saving" : trouble || saved}
    </p>
  );
}

function troubleOf(data: SaveAnswer): string {
  switch (data.outcome) {
    case "offline":
      return "Not saved: no connection. Kept on this device and tried again.";
    case "signed-out":
      return "Not saved: you are signed out. Kept on this device. Sign in in another tab and go on here.";
    case "elsewhere":
      return "Not saved: changed in another tab.";
    case "refused":
      return `Not saved: ${data.why} Kept on this device.`;
    case "saved":
    case "checked":
      return "";
  }
}
