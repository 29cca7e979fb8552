import type { LucideIcon } from "lucide-react";
import type { ButtonHTMLAttributes } from "react";

type IconButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  icon: LucideIcon;
  /** The accessible name, also shown as a tooltip. */
  label: string;
  bordered?: true;
};

export function IconButton({
  icon: Icon,
  label,
  bordered,
  className,
  type = "button",
  ...rest
}: IconButtonProps) {
  const names = ["icon-btn", bordered && "b", className].filter(Boolean).join(" ");
  return (
    <button type={type} className={names} aria-label={label} title={label} {...rest}>
      <Icon className="i" aria-hidden="true" />
    </button>
  );
}
