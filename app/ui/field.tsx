import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";

export interface FieldLook {
  label: string;
  name: string;
  /** The id of the control; the name where it is not given. */
  id?: string;
  hint?: ReactNode;
  error?: string;
}

interface FieldProps extends FieldLook {
  /** A counter or another remark at the right, below the control. */
  aside?: ReactNode;
  children: ReactNode;
}

/** Label above, control, then hint and error: the frame of every form control. */
export function Field({ label, name, id = name, hint, error, aside, children }: FieldProps) {
  return (
    <div className="fld">
      <label htmlFor={id}>{label}</label>
      {children}
      {(hint || aside) && (
        <div className="row between top0">
          {hint && (
            <p className="hint" id={`${id}-hint`}>
              {hint}
            </p>
          )}
          {aside}
        </div>
      )}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}

/** The sentence beside a refused field. */
export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p className="msg err" id={id}>
      <CircleAlert className="i" aria-hidden="true" />
      <span>{children}</span>
    </p>
  );
}

/** What ties a control to its hint and its error. */
export function described({ name, id = name, hint, error }: FieldLook) {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return { id, name, "aria-describedby": ids || undefined, "aria-invalid": error ? true : undefined };
}

/** The class of a control, with its error edge. */
export function fieldClass(error: string | undefined, more = ""): string {
  return ["field", error ? "is-error" : "", more].filter(Boolean).join(" ");
}
