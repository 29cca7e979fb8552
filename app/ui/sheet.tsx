import type { ReactNode } from "react";

interface SheetProps {
  title?: string;
  id?: string;
  className?: string;
  children: ReactNode;
}

/** A bordered card for one thing that can be picked up. Sheets are never nested. */
export function Sheet({ title, id, className = "", children }: SheetProps) {
  const headingId = id && `${id}-title`;
  return (
    <section className={`sheet pad ${className}`} id={id} aria-labelledby={title ? headingId : undefined}>
      {title && (
        <h2 className="h3 sheet-title" id={headingId}>
          {title}
        </h2>
      )}
      {children}
    </section>
  );
}
