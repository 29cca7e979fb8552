import type { CSSProperties } from "react";
import { hueOf } from "./hue";
import { initials } from "./words";

export interface Named {
  id: string;
  name: string;
}

type AvatarSize = "small" | "normal" | "large" | "huge";

const sizes: Record<AvatarSize, string> = {
  small: "av av-s",
  normal: "av",
  large: "av av-l",
  huge: "av av-xl",
};

/** Initials on the person's own hue. The name stands beside it, so it is hidden from readers. */
export function Avatar({ person, size = "normal" }: { person: Named; size?: AvatarSize }) {
  return (
    <span className={sizes[size]} style={{ "--h": hueOf(person.id) } as CSSProperties} aria-hidden="true">
      {initials([person.name])}
    </span>
  );
}

/** Up to four avatars that overlap, and how many more there are. */
export function AvatarPair({ people, size = "normal" }: { people: readonly Named[]; size?: AvatarSize }) {
  const shown = people.slice(0, 4);
  return (
    <span className="pair">
      {shown.map((person) => (
        <Avatar key={person.id} person={person} size={size} />
      ))}
      {people.length > shown.length && <span className="meta">+{people.length - shown.length}</span>}
    </span>
  );
}
