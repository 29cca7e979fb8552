import { Link } from "@remix-run/react";
import type { LetterStateWord } from "~/domain/mail/letters";
import { Avatar } from "~/ui/avatar";
import { shortDay, timeOfDay } from "~/ui/dates";
import { LetterState } from "~/ui/letter-state";

interface ListedLetter {
  id: string;
  personId: string | null;
  toName: string;
  toAddress: string;
  title: string;
  state: LetterStateWord;
  createdAt: string;
  sentAt: string | null;
}

interface LetterListProps {
  letters: readonly ListedLetter[];
  timeZone: string;
  now: string;
}

export function LetterList({ letters, timeZone, now }: LetterListProps) {
  return (
    <ul className="mail-list">
      {letters.map((letter) => (
        <li key={letter.id}>
          <Link to={`/manage/mail/${letter.id}`}>
            <Avatar person={{ id: letter.personId ?? letter.toAddress, name: letter.toName }} size="small" />
            <span className="grow">
              <b>{letter.toName}</b>
              <small>{letter.title}</small>
            </span>
            <span className="when">
              <LetterState state={letter.state} />
              <small>{moment(letter.sentAt ?? letter.createdAt, timeZone, now)}</small>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function moment(at: string, timeZone: string, now: string): string {
  return `${shortDay(at, timeZone, now)}, ${timeOfDay(at, timeZone)}`;
}
