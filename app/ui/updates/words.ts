import { HandHeart, Hourglass, PackageX, Route, Timer, type LucideIcon } from "lucide-react";
import type { UpdateAudience, UpdateKind } from "~/domain/updates/update";

/** What each kind of update is called, and its sign. */
export const kindLooks: Record<UpdateKind, { name: string; icon: LucideIcon }> = {
  turnaround: { name: "Turnaround", icon: Timer },
  delay: { name: "Delay", icon: Hourglass },
  shortage: { name: "Shortage", icon: PackageX },
  process: { name: "Process", icon: Route },
  thanks: { name: "Thanks", icon: HandHeart },
};

export const audienceNames: Record<UpdateAudience, string> = {
  both: "Both departments",
  sales: "For Sales",
  procurement: "For Procurement",
};
