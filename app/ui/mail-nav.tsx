import { Segmented } from "./segmented";
import { number } from "./words";

interface MailNavProps {
  current: "outbox" | "templates" | "suppressions";
  heldBack: number;
}

/** The three parts of mail. */
export function MailNav({ current, heldBack }: MailNavProps) {
  const part = (label: string, to: string, name: MailNavProps["current"]) => ({
    label,
    to,
    current: current === name,
  });
  return (
    <Segmented
      label="Part of mail"
      options={[
        part("Outbox", "/manage/mail", "outbox"),
        part("Templates", "/manage/mail/templates", "templates"),
        part(
          heldBack ? `Held back ${number(heldBack)}` : "Held back",
          "/manage/mail/suppressions",
          "suppressions",
        ),
      ]}
    />
  );
}
