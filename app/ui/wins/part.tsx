import type { ReactNode } from "react";

interface PartProps {
  id: string;
  title: string;
  lead?: string;
  children: ReactNode;
}

/** One part of the form, under its own heading. */
export function Part({ id, title, lead, children }: PartProps) {
  return (
    <section className="part" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {lead && <p className="meta">{lead}</p>}
      {children}
    </section>
  );
}
