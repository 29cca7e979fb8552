import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

export type ChipLook = "line" | "plain" | "ok" | "warn" | "bad" | "gold" | "on";

interface ChipProps {
  look?: ChipLook;
  icon?: LucideIcon;
  children: ReactNode;
}

/** A short fact in a pill. Gold is for laureates and trophies only. */
export function Chip({ look = "line", icon: Icon, children }: ChipProps) {
  return (
    <span className={look === "line" ? "chip" : `chip c-${look}`}>
      {Icon && <Icon className="i" aria-hidden="true" />}
      {children}
    </span>
  );
}
