import type { ReactNode } from "react";
import { useHydrated } from "../hydrated";

interface RowButtonProps {
  /** What the server does where no scripts run. */
  then: string;
  onClick?: () => void;
  children: ReactNode;
}

/** A small act on a row of the form: at once with scripts, by way of the server without. */
export function RowButton({ then, onClick, children }: RowButtonProps) {
  const hydrated = useHydrated();
  return (
    <button
      type={hydrated ? "button" : "submit"}
      name="then"
      value={then}
      className="btn btn-s btn-q"
      onClick={hydrated ? onClick : undefined}
    >
      {children}
    </button>
  );
}
