import { Link } from "@remix-run/react";
import type { AwardKind } from "~/domain/awards/award";
import { awardKindNames } from "~/ui/award-words";
import { Chip } from "~/ui/chip";

interface ReadyCardProps {
  award: {
    key: string;
    name: string;
    purpose: string;
    suits: string;
    kind: AwardKind;
    /** The award of this name that the company has already. */
    ownedId: string | null;
  };
}

/** One ready award as a card to tick, with the way to look inside. One that the company has can go into a cycle as it is. */
export function ReadyCard({ award }: ReadyCardProps) {
  const { key, name, purpose, suits, kind, ownedId } = award;
  return (
    <div className="ready-card">
      <label className="aw" aria-label={name}>
        <input type="checkbox" className="check" name="keys" value={key} />
        <span>
          <b>{name}</b>
          <span>{purpose}</span>
          <small>{suits}</small>
        </span>
      </label>
      <div className="row wrap">
        <Chip look="plain">{awardKindNames[kind]}</Chip>
        {ownedId && <Chip look="ok">You have it</Chip>}
        <Link
          to={ownedId ? `/manage/awards/${ownedId}` : `/manage/awards/gallery/${key}`}
          aria-label={ownedId ? `Open it: ${name}` : `Look inside ${name}`}
        >
          {ownedId ? "Open it" : "Look inside"}
        </Link>
      </div>
    </div>
  );
}
