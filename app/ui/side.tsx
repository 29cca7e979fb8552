export type SideName = "sales" | "procurement" | "other";

export const sideNames: Record<SideName, string> = {
  sales: "Sales",
  procurement: "Procurement",
  other: "Other",
};

/** A disc for Sales, a diamond for Procurement, so that colour never stands alone. */
export function SideGlyph({ side }: { side: SideName }) {
  if (side === "other") return null;
  return <span className={`g ${side === "sales" ? "g-s" : "g-p"}`} aria-hidden="true" />;
}

/** The chip of a side or department. The label replaces the side's own name. */
export function SideChip({ side, label }: { side: SideName; label?: string }) {
  const look = { sales: "c-sales", procurement: "c-proc", other: "c-plain" }[side];
  return (
    <span className={`chip ${look}`}>
      <SideGlyph side={side} />
      {label ?? sideNames[side]}
    </span>
  );
}

/** The side that a department's function belongs to. */
export function sideOf(departmentFunction: string): SideName {
  return departmentFunction === "sales" || departmentFunction === "procurement"
    ? departmentFunction
    : "other";
}
