import { CircleAlert, CircleCheck, Clock, Info } from "lucide-react";
import type { ReactNode } from "react";

const looks = {
  info: { className: "note", Icon: Info },
  good: { className: "note ok", Icon: CircleCheck },
  warning: { className: "note wrn", Icon: Clock },
  error: { className: "note err", Icon: CircleAlert },
};

interface NoteProps {
  look?: keyof typeof looks;
  /** “status” for the outcome of an act, “alert” for what must be heard at once. */
  role?: "status" | "alert";
  children: ReactNode;
}

/** A sentence set apart: a fact, an outcome, a warning or an error. Always with an icon and words. */
export function Note({ look = "info", role, children }: NoteProps) {
  const { className, Icon } = looks[look];
  return (
    <div className={className} role={role}>
      <Icon className="i" aria-hidden="true" />
      <div>{children}</div>
    </div>
  );
}
