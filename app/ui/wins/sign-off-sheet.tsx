import { Avatar, type Named } from "../avatar";
import { Chip } from "../chip";
import { plainShortDay, shortDayAndTime } from "../dates";
import { Seam } from "../seam";
import { SideChip } from "../side";

interface SignOffShown {
  person: Named;
  detail: string;
  words: string | null;
  signedAt: string | null;
  standsFor: { name: string; as: "deputy" | "lead" } | null;
}

interface SignOffSheetProps {
  signOffs: { sales: SignOffShown | null; procurement: SignOffShown | null };
  /** Who of each side is named, for the side that has not signed. */
  waitingFor: { sales: readonly Named[]; procurement: readonly Named[] };
  viewerId: string;
  /** Who of those named is away today, until which day, and who stands in. */
  away: readonly { personId: string; until: string; deputy: Named }[];
  returned: boolean;
  timeZone: string;
}

/** The two sides under one seam: who has signed, with what words, and who is waited for. */
export function SignOffSheet({
  signOffs,
  waitingFor,
  viewerId,
  away,
  returned,
  timeZone,
}: SignOffSheetProps) {
  const signed = { sales: signOffs.sales !== null, procurement: signOffs.procurement !== null };
  const face = (side: "sales" | "procurement") => signOffs[side]?.person ?? waitingFor[side][0];
  return (
    <section className="sheet tie" aria-label="Sign-off">
      <div className="tie-top">
        <Face person={face("sales")} />
        <Seam size="large" signed={signed}>
          {returned ? <Chip look="warn">Question open</Chip> : undefined}
        </Seam>
        <Face person={face("procurement")} />
      </div>
      <div className="tie-b">
        <Side side="sales" {...{ signOffs, waitingFor, viewerId, away, returned, timeZone }} />
        <p className="tied">{said(signed, returned)}</p>
        <Side side="procurement" {...{ signOffs, waitingFor, viewerId, away, returned, timeZone }} />
      </div>
    </section>
  );
}

function Side({ side, ...props }: SignOffSheetProps & { side: "sales" | "procurement" }) {
  const signOff = props.signOffs[side];
  return (
    <div className={side === "sales" ? "sg l" : "sg r"}>
      <p className={signOff ? "sig" : "sig wait"}>{signOff?.person.name ?? waiting(side, props)}</p>
      <SideChip side={side} />
      {signOff && (
        <p className="meta">
          {[signOff.detail, signOff.signedAt && `signed ${shortDayAndTime(signOff.signedAt, props.timeZone)}`]
            .filter(Boolean)
            .join(", ")}
        </p>
      )}
      {signOff?.standsFor && (
        <p className="meta">
          {signOff.standsFor.as === "deputy" ? "as the deputy of" : "as lead, in the place of"}{" "}
          {signOff.standsFor.name}
        </p>
      )}
      {!signOff && !props.returned && <Away side={side} {...props} />}
      {signOff?.words && <p className="said">“{signOff.words}”</p>}
    </div>
  );
}

/** Who of a side is away, and who signs in their place. */
function Away({
  side,
  waitingFor,
  away,
}: Pick<SignOffSheetProps, "waitingFor" | "away"> & { side: "sales" | "procurement" }) {
  const absent = away.flatMap((one) => {
    const person = waitingFor[side].find(({ id }) => id === one.personId);
    return person ? [{ ...one, person }] : [];
  });
  return absent.map(({ person, until, deputy }) => (
    <p key={person.id} className="meta">
      {person.name} is away until {plainShortDay(until)}. {deputy.name} can sign.
    </p>
  ));
}

function waiting(
  side: "sales" | "procurement",
  { waitingFor, viewerId, returned }: SignOffSheetProps,
): string {
  const people = waitingFor[side];
  if (returned) return "Not signed";
  if (people.some(({ id }) => id === viewerId)) return "Waiting for you";
  const [first] = people;
  return people.length === 1 && first ? `Waiting for ${first.name}` : "Waiting for one of them";
}

function Face({ person }: { person: Named | undefined }) {
  return <Avatar person={person ?? { id: "", name: "?" }} size="large" />;
}

function said(signed: { sales: boolean; procurement: boolean }, returned: boolean) {
  if (returned) return <Said title="A change was asked for.">Both sides sign again once it is sent.</Said>;
  if (signed.sales && signed.procurement) {
    return <Said title="Both sides have signed.">Each said what the other did that they could not.</Said>;
  }
  if (signed.sales || signed.procurement) {
    return <Said title="One side has signed.">The win stays private until both have.</Said>;
  }
  return <Said title="Nobody has signed.">The win stays private until both sides have.</Said>;
}

function Said({ title, children }: { title: string; children: string }) {
  return (
    <>
      <b>{title}</b>
      <span className="meta">{children}</span>
    </>
  );
}
