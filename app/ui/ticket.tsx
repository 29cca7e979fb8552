import type { ReactNode } from "react";

interface TicketProps {
  look?: "hot" | "quiet";
  stub: ReactNode;
  children: ReactNode;
}

/** An open cycle, a ballot or its receipt: a sheet with a stub. Hot means that it needs you now. */
export function Ticket({ look = "quiet", stub, children }: TicketProps) {
  return (
    <article className={look === "hot" ? "ticket hot cyc" : "ticket mini cyc"}>
      <div>{children}</div>
      <div className="stub">{stub}</div>
    </article>
  );
}
