import type { ReactNode } from "react";
import { drawings, type Drawing } from "./drawings";

interface EmptyProps {
  drawing: Drawing;
  title: string;
  /** Below the title of its section it is an h3. */
  heading?: "h2" | "h3";
  /** One sentence: why it is empty, or what will fill it. */
  children: ReactNode;
  /** A button or link that starts. */
  action?: ReactNode;
}

/** What stands where nothing is yet: a drawing, a sentence and the way to begin. */
export function Empty({ drawing, title, heading: Heading = "h2", children, action }: EmptyProps) {
  return (
    <div className="empty">
      {drawings[drawing]}
      <Heading className="h3">{title}</Heading>
      <p>{children}</p>
      {action}
    </div>
  );
}
