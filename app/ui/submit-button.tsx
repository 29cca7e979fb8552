import { useNavigation } from "@remix-run/react";
import type { ButtonHTMLAttributes } from "react";
import { buttonClass, type ButtonLook } from "./button";

type SubmitButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, "type"> &
  ButtonLook & {
    /** Path of the form's action, where one page has several forms. */
    action?: string;
  };

/** The button that sends a form. While its form is on the way it shows a spinner and keeps its width. */
export function SubmitButton({
  look = "primary",
  size,
  className,
  action,
  children,
  ...rest
}: SubmitButtonProps) {
  const navigation = useNavigation();
  const sent = navigation.state === "submitting" && navigation.formMethod !== "GET";
  const busy =
    sent && isOurs(navigation.formAction, action) && isPressed(navigation.formData, rest.name, rest.value);
  return (
    <button
      type="submit"
      className={buttonClass({ look, size }, [className, busy ? "is-loading" : ""].filter(Boolean).join(" "))}
      aria-busy={busy || undefined}
      {...rest}
    >
      {children}
    </button>
  );
}

function isOurs(formAction: string | undefined, action: string | undefined): boolean {
  return (
    action === undefined || formAction === undefined || formAction.split("?")[0] === action.split("?")[0]
  );
}

function isPressed(data: FormData | undefined, name: string | undefined, value: unknown): boolean {
  if (name === undefined || data === undefined) return true;
  return data.get(name) === String(value ?? "");
}
