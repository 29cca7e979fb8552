import { Ban } from "lucide-react";
import { useState, type ReactNode } from "react";
import { noneId } from "~/domain/voting/ballot";
import { AvatarPair } from "~/ui/avatar";
import { namesOf, type BallotPage } from "./ballot-page";

interface ChoicePaperProps {
  page: BallotPage;
  /** The fields as they were sent before. */
  chosen: Readonly<Record<string, string>>;
}

/** The ballot paper of a vote with one choice, or with as many ticks as one likes. */
export function ChoicePaper({ page, chosen }: ChoicePaperProps) {
  const several = page.method === "approval";
  const isChosen = (id: string) => (several ? chosen[`approve.${id}`] === "yes" : chosen.choice === id);
  const ids = [...page.entries.map(({ id }) => id), ...(page.offerNone ? [noneId] : [])];
  const [ticked, setTicked] = useState(ids.filter(isChosen).length);
  const fieldOf = (id: string) =>
    several
      ? { type: "checkbox", className: "check", name: `approve.${id}`, value: "yes" }
      : { type: "radio", className: "radio", name: "choice", value: id };
  return (
    <fieldset onChange={(event) => setTicked(event.currentTarget.querySelectorAll("input:checked").length)}>
      <legend className="paper-title">Your ballot</legend>
      {several && (
        <p className="meta ticked" role="status">
          {ticked} ticked
        </p>
      )}
      {page.entries.map((entry) => (
        <Option
          key={entry.id}
          input={{ ...fieldOf(entry.id), disabled: !entry.mayChoose, defaultChecked: isChosen(entry.id) }}
          title={entry.title}
          detail={entry.mayChoose ? namesOf(entry) : "This names you. Nobody votes for themselves."}
          picture={<AvatarPair people={entry.people.slice(0, 2)} size="small" />}
        />
      ))}
      {page.offerNone && (
        <Option
          input={{ ...fieldOf(noneId), defaultChecked: isChosen(noneId) }}
          title="None of these"
          detail="If it wins, the award is not given this time"
          picture={
            <span className="none">
              <Ban className="i i-s" aria-hidden="true" />
            </span>
          }
        />
      )}
    </fieldset>
  );
}

interface OptionProps {
  input: React.InputHTMLAttributes<HTMLInputElement>;
  title: string;
  detail: string;
  picture: ReactNode;
}

function Option({ input, title, detail, picture }: OptionProps) {
  return (
    <label className={input.disabled ? "op off" : "op"}>
      <input {...input} />
      {picture}
      <span className="grow">
        <b>{title}</b>
        {detail && <small>{detail}</small>}
      </span>
    </label>
  );
}
