import type { SerializeFrom } from "@remix-run/node";
import { Form, Link } from "@remix-run/react";
import { HandHeart } from "lucide-react";
import type { findApplause } from "~/db/applause.server";
import { AvatarPair } from "~/ui/avatar";
import { ButtonLink } from "~/ui/button";
import { DealToyPanel, type DealToyPanelProps } from "~/ui/deal-toy-panel";
import { PersonLine } from "~/ui/person-line";
import { SideGlyph } from "~/ui/side";
import { SubmitButton } from "~/ui/submit-button";
import { plural } from "~/ui/words";
import type { ShownWin } from "./head";

type Clapping = SerializeFrom<Awaited<ReturnType<typeof findApplause>>>;

interface WinSideProps {
  win: ShownWin;
  applause: Clapping;
  nominatePath: string | null;
  givePath: string | null;
  /** Null for those who do not manage orders, and while the win is not confirmed. */
  toy: Omit<DealToyPanelProps, "winId"> | null;
}

/** Who did it, and what everybody can do with a win that stands. */
export function WinSide({ win, applause, nominatePath, givePath, toy }: WinSideProps) {
  return (
    <>
      <section>
        <h2>Who did it</h2>
        <ul className="list con">
          {win.participants.map(({ person, detail, side, sentence, share }) => (
            <li key={person.id}>
              <div>
                <PersonLine person={person} detail={detail} to={`/people/${person.id}`} />
                {sentence && <p className="con-s">{sentence}</p>}
                {share !== null && <p className="con-s">{`Share: ${share / 100}%`}</p>}
              </div>
              <SideGlyph side={side} />
            </li>
          ))}
        </ul>
        <p className="meta">Everyone named gets full credit.</p>
        <Shares win={win} />
        {win.mayAskReversal && (
          <p>
            <Link className="more" to={`/wins/${win.id}/reversal`}>
              Something no longer holds? Ask for a reversal
            </Link>
          </p>
        )}
      </section>
      {toy && (
        <div className="sheet pad-s">
          <DealToyPanel winId={win.id} {...toy} />
        </div>
      )}
      {(nominatePath ?? givePath) && (
        <section>
          <h2>Worth an award?</h2>
          <p className="acts">
            {nominatePath && <ButtonLink to={nominatePath}>Nominate this team</ButtonLink>}
            {givePath && <ButtonLink to={givePath}>Give an award</ButtonLink>}
          </p>
        </section>
      )}
      {win.isPublic && (
        <p>
          <Link className="more" to={`/wins/${win.id}/share`}>
            Share it as a picture
          </Link>
        </p>
      )}
      {win.isPublic && <Applause winId={win.id} applause={applause} />}
    </>
  );
}

/** The shares wait for each person named; until all have agreed only they read them. */
function Shares({ win }: { win: ShownWin }) {
  if (!win.shares.mayAgree) {
    const waits = !win.shares.agreed && win.participants.some(({ share }) => share !== null);
    return waits && <p className="meta">The shares show to others once everybody named has agreed.</p>;
  }
  return (
    <Form method="post" action={`/wins/${win.id}/shares`} className="stack-s" preventScrollReset>
      {win.submittedAt && <input type="hidden" name="sentAt" value={win.submittedAt} />}
      <p className="meta">The author gave each of you a share. It shows to others once all have agreed.</p>
      <p>
        <SubmitButton size="small" look="secondary" action={`/wins/${win.id}/shares`}>
          I agree with my share
        </SubmitButton>
      </p>
    </Form>
  );
}

function Applause({ winId, applause }: { winId: string; applause: Clapping }) {
  const { count, own, latest } = applause;
  const others = own ? count - 1 : count;
  return (
    <section id="applause">
      <h2>Applause</h2>
      <Form method="post" action={`/wins/${winId}/applause`} className="cl" preventScrollReset>
        <input type="hidden" name="applause" value={own ? "take-back" : "give"} />
        <button type="submit" className="btn" aria-pressed={own}>
          <HandHeart className="i" aria-hidden="true" />
          {said(own, others)}
        </button>
        <AvatarPair people={latest} size="small" />
      </Form>
      {count === 0 && <p className="meta">Be the first. They will find it here.</p>}
    </section>
  );
}

function said(own: boolean, others: number): string {
  if (own) return others === 0 ? "You applaud" : `You and ${plural(others, "other")}`;
  return others === 0 ? "Applaud" : `Applaud with ${plural(others, "other")}`;
}
