import type { InputHTMLAttributes, ReactNode } from "react";

type ChoiceProps = Omit<InputHTMLAttributes<HTMLInputElement>, "type"> & {
  label: ReactNode;
  hint?: ReactNode;
};

/** A box to tick. */
export function Checkbox(props: ChoiceProps) {
  return <Choice {...props} type="checkbox" className="check" />;
}

/** One of several. */
export function Radio(props: ChoiceProps) {
  return <Choice {...props} type="radio" className="radio" />;
}

/** On or off, sent with the form like a box to tick. */
export function Switch(props: ChoiceProps) {
  return <Choice {...props} type="checkbox" role="switch" className="switch" />;
}

/** One of several, with a title and what it means, as a card. Put them in a fieldset with class `cards`. */
export function RadioCard({
  title,
  children,
  note,
  ...rest
}: Omit<ChoiceProps, "label"> & { title: string; note?: string }) {
  return (
    <label className="aw">
      <input type="radio" className="radio" {...rest} />
      <span>
        <b>{title}</b>
        {children && <span>{children}</span>}
        {note && <small>{note}</small>}
      </span>
    </label>
  );
}

function Choice({
  label,
  hint,
  ...input
}: InputHTMLAttributes<HTMLInputElement> & Pick<ChoiceProps, "label" | "hint">) {
  return (
    <label className="choice">
      <input {...input} />
      <span>
        {label}
        {hint && <small>{hint}</small>}
      </span>
    </label>
  );
}
