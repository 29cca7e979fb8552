import type { ReactNode } from "react";
import { day } from "~/ui/dates";
import { initials, listOf, plural } from "~/ui/words";
import { Wreath } from "~/ui/wreath";

interface GenuineProps {
  certificate: {
    code: string;
    awardName: string;
    occasion: string;
    honouredOn: string;
    note: string;
    chosen: { ballots: number; method: string; certifiedBy: string[] } | null;
    title: string | null;
    citation: string | null;
    names: string[];
  };
}

/** What the certificate says, as far as those honoured want it to be read. */
export function Genuine({ certificate }: GenuineProps) {
  const { code, awardName, occasion, honouredOn, note, chosen, title, citation, names } = certificate;
  const method = chosen?.method === "irv" ? "ranked choice" : "most votes";
  return (
    <article className="proof">
      <div className="plate">
        <div className="proof-seal" aria-hidden="true">
          <Wreath />
          <span>{initials(names)}</span>
        </div>
        <p className="aw-name">
          {awardName}, {occasion}
        </p>
        <h2>{title ?? "A colleague"}</h2>
        {title === null && <p className="who-for">Who it was prefers not to be named here.</p>}
        {title !== null && !names.every((name) => title.includes(name)) && (
          <p className="who-for">{listOf(names)}</p>
        )}
      </div>
      <div className="proof-threads" aria-hidden="true">
        <i />
        <i />
      </div>
      <dl className="proof-facts">
        <Fact name="Announced">{day(honouredOn, "UTC")}</Fact>
        <Fact name="Code">
          <span className="mono">{code}</span>
        </Fact>
        {chosen && (
          <>
            <Fact name="Chosen by">
              {plural(chosen.ballots, "ballot")}, {method}
            </Fact>
            <Fact name="Certified by">{listOf(chosen.certifiedBy)}</Fact>
          </>
        )}
        {note && <Fact name="Added later">{note}</Fact>}
      </dl>
      {citation && <p className="proof-words">“{citation}”</p>}
    </article>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
