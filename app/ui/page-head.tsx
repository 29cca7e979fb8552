import type { ReactNode } from "react";

interface PageHeadProps {
  title: string;
  lead?: ReactNode;
  /** Buttons and chips at the right. */
  children?: ReactNode;
}

/** The title of a page, one sentence that says what it is or what happens next, and the page's acts. */
export function PageHead({ title, lead, children }: PageHeadProps) {
  return (
    <div className="head">
      <div>
        <h1>{title}</h1>
        {lead && <p className="lead">{lead}</p>}
      </div>
      {children && <div className="acts">{children}</div>}
    </div>
  );
}
