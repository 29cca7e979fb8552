import type { ReactNode } from "react";
import { drawings, type Drawing } from "./drawings";

interface EmptyProps {
  drawing: Drawing;
  title: string;
  /** One sentence: why it is empty, or what will fill it. */
  children: ReactNode;
  /** A button or link that starts. */
  action?: ReactNode;
}

/** What stands where nothing is yet: a drawing, a sentence and the way to begin. */
export function Empty({ drawing, title, children, action }: EmptyProps) {
  return (
    <div className="empty">
      {drawings[drawing]}
      <h3>{title}</h3>
      <p>{children}</p>
      {action}
    </div>
  );
}
