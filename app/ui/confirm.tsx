import { Form } from "@remix-run/react";
import { useRef, type ReactNode } from "react";
import { buttonClass, type ButtonLook } from "./button";
import { SubmitButton } from "./submit-button";

interface ConfirmProps {
  /** The button that asks. */
  label: string;
  look?: ButtonLook["look"];
  size?: ButtonLook["size"];
  /** The question: “Close voting now?” */
  title: string;
  /** What will happen. */
  children: ReactNode;
  /** The verb on the button that does it. */
  confirm: string;
  keep?: string;
  action?: string;
  /** Hidden fields of the form. */
  fields?: Record<string, string>;
}

/** Asks before a final act and says what will happen. Opens in place, with or without scripts. */
export function Confirm({
  label,
  look,
  size,
  title,
  children,
  confirm,
  keep = "Not now",
  action,
  fields,
}: ConfirmProps) {
  const box = useRef<HTMLDetailsElement>(null);
  const close = () => {
    box.current?.removeAttribute("open");
    box.current?.querySelector("summary")?.focus();
  };
  return (
    <details className="sure" ref={box}>
      <summary className={buttonClass({ look, size })}>{label}</summary>
      <Form
        method="post"
        action={action}
        className="dialog"
        onKeyDown={(event) => {
          if (event.key === "Escape") close();
        }}
      >
        <h3>{title}</h3>
        <div className="ink2 stack-s">{children}</div>
        {Object.entries(fields ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className="acts">
          <button type="button" className="btn needs-script" onClick={close}>
            {keep}
          </button>
          <SubmitButton look={look === "danger" ? "danger" : "primary"} action={action}>
            {confirm}
          </SubmitButton>
        </div>
      </Form>
    </details>
  );
}
