import { Ban } from "lucide-react";
import type { ReactNode } from "react";
import { noneId } from "~/domain/voting/ballot";
import { AvatarPair } from "~/ui/avatar";
import type { BallotPage } from "./page-data.server";

/** The ballot paper of a vote with one choice. */
export function ChoicePaper({ page, chosen }: { page: BallotPage; chosen?: string }) {
  return (
    <fieldset>
      <legend className="paper-title">Your ballot</legend>
      {page.entries.map(({ id, title, people, mayChoose }) => (
        <Option
          key={id}
          value={id}
          title={title}
          detail={
            mayChoose
              ? people.map(({ name }) => name).join(", ")
              : "This names you. Nobody votes for themselves."
          }
          isOff={!mayChoose}
          isChosen={chosen === id}
          picture={<AvatarPair people={people.slice(0, 2)} size="small" />}
        />
      ))}
      {page.offerNone && (
        <Option
          value={noneId}
          title="None of these"
          detail="If it wins, the award is not given this time"
          isOff={false}
          isChosen={chosen === noneId}
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
  value: string;
  title: string;
  detail: string;
  isOff: boolean;
  isChosen: boolean;
  picture: ReactNode;
}

function Option({ value, title, detail, isOff, isChosen, picture }: OptionProps) {
  return (
    <label className={isOff ? "op off" : "op"}>
      <input
        type="radio"
        className="radio"
        name="choice"
        value={value}
        disabled={isOff}
        defaultChecked={isChosen}
      />
      {picture}
      <span className="grow">
        <b>{title}</b>
        <small>{detail}</small>
      </span>
    </label>
  );
}
