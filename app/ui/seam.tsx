import type { ReactNode } from "react";
import { Avatar, type Named } from "./avatar";
import { Knot, type Signed } from "./knot";

interface SeamProps {
  signed?: Signed;
  size?: "normal" | "large";
  /** Takes the place of the knot, such as a chip “Question open”. */
  children?: ReactNode;
}

/** Two threads that meet in a knot. Sales stays on the left in every script. */
export function Seam({ signed = { sales: true, procurement: true }, size = "normal", children }: SeamProps) {
  const names = ["seam"];
  if (size === "large") names.push("seam-l");
  if (!signed.sales) names.push("no-s");
  if (!signed.procurement) names.push("no-p");
  return (
    <div className={names.join(" ")} dir="ltr" aria-hidden={children ? undefined : "true"}>
      {children ?? <Knot signed={signed} />}
    </div>
  );
}

/** The top of a win card: a person of each side with the seam between them. */
export function SeamBetween({
  sales,
  procurement,
  ...seam
}: SeamProps & { sales: Named; procurement: Named }) {
  return (
    <div className="win-top">
      <Avatar person={sales} />
      <Seam {...seam} />
      <Avatar person={procurement} />
    </div>
  );
}
