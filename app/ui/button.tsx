import { Link, type LinkProps } from "@remix-run/react";
import type { ButtonHTMLAttributes } from "react";

export interface ButtonLook {
  look?: "primary" | "secondary" | "quiet" | "danger";
  size?: "small" | "normal" | "large";
}

/** The class names of a button. One primary button in each view. */
export function buttonClass({ look = "secondary", size = "normal" }: ButtonLook, more = ""): string {
  const looks = { primary: "btn-p", secondary: "", quiet: "btn-q", danger: "btn-d" };
  const sizes = { small: "btn-s", normal: "", large: "btn-l" };
  return ["btn", looks[look], sizes[size], more].filter(Boolean).join(" ");
}

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & ButtonLook;

export function Button({ look, size, className, type = "button", ...rest }: ButtonProps) {
  return <button type={type} className={buttonClass({ look, size }, className)} {...rest} />;
}

export function ButtonLink({ look, size, className, ...rest }: LinkProps & ButtonLook) {
  return <Link className={buttonClass({ look, size }, className)} {...rest} />;
}
