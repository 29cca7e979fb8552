import { Link } from "@remix-run/react";
import type { LetterStateWord } from "~/domain/mail/letters";
import { shortDay } from "~/ui/dates";
import { LetterState } from "~/ui/letter-state";

interface Thanked {
  id: string;
  guestOf: "customer" | "supplier";
  guestName: string;
  firm: string;
  sentAt: string | null;
  /** How far the letter has come, for those who may write to guests; null where none went. */
  letter: LetterStateWord | null;
}

export interface GuestsProps {
  winId: string;
  thanked: readonly Thanked[];
  /** What the reader has begun to write. */
  drafts: readonly { id: string; guestName: string }[];
  mayThank: boolean;
  mayRead: boolean;
  timeZone: string;
}

/** The guests who were thanked, and the way to thank another. */
export function Guests({ winId, thanked, drafts, mayThank, mayRead, timeZone }: GuestsProps) {
  if (thanked.length === 0 && !mayThank) return null;
  const path = `/wins/${winId}/thanks`;
  return (
    <section id="guests">
      <h2>Thanks to guests</h2>
      {thanked.length > 0 && (
        <ul className="list">
          {thanked.map((guest) => (
            <li key={guest.id}>
              <div>
                {mayRead ? <Link to={`${path}/${guest.id}`}>{guest.guestName}</Link> : guest.guestName}
                <p className="meta">
                  {guest.firm || (guest.guestOf === "customer" ? "Customer" : "Supplier")}
                  {guest.sentAt && `, ${shortDay(guest.sentAt, timeZone)}`}
                </p>
              </div>
              {guest.letter && <LetterState state={guest.letter} />}
            </li>
          ))}
        </ul>
      )}
      {drafts.map((draft) => (
        <p key={draft.id}>
          <Link className="more" to={`${path}/${draft.id}`}>
            Your draft to {draft.guestName}
          </Link>
        </p>
      ))}
      {mayThank && (
        <p>
          <Link className="more" to={path}>
            Thank a guest of the customer or a supplier
          </Link>
        </p>
      )}
    </section>
  );
}
