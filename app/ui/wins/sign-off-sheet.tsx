import { Avatar, type Named } from "../avatar";
import { Chip } from "../chip";
import { shortDayAndTime } from "../dates";
import { Seam } from "../seam";
import { SideChip } from "../side";

interface SignOffShown {
  person: Named;
  detail: string;
  words: string | null;
  signedAt: string | null;
}

interface SignOffSheetProps {
  signOffs: { sales: SignOffShown | null; procurement: SignOffShown | null };
  /** Who of each side is named, for the side that has not signed. */
  waitingFor: { sales: readonly Named[]; procurement: readonly Named[] };
  viewerId: string;
  returned: boolean;
  timeZone: string;
}

/** The two sides under one seam: who has signed, with what words, and who is waited for. */
export function SignOffSheet({ signOffs, waitingFor, viewerId, returned, timeZone }: SignOffSheetProps) {
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
        <Side side="sales" {...{ signOffs, waitingFor, viewerId, returned, timeZone }} />
        <p className="tied">{said(signed, returned)}</p>
        <Side side="procurement" {...{ signOffs, waitingFor, viewerId, returned, timeZone }} />
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
      {signOff?.words && <p className="said">“{signOff.words}”</p>}
    </div>
  );
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
