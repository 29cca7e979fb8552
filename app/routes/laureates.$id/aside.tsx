import { Form, Link } from "@remix-run/react";
import { Download, Medal as MedalIcon, Vote } from "lucide-react";
import { certificateSigners } from "~/domain/laureates/signers";
import type { DepartmentFunction } from "~/domain/people/department-function";
import { CertificatePreview, type CertificateWords } from "~/ui/certificate-preview";
import { CopyButton } from "~/ui/copy-button";
import { plainDay } from "~/ui/dates";
import { SubmitButton } from "~/ui/submit-button";
import { TextArea } from "~/ui/text-area";
import { listOf } from "~/ui/words";

interface AsideProps {
  laureate: {
    id: string;
    title: string;
    awardName: string;
    cycleName: string;
    honouredOn: string;
    citation: string | null;
    categoryId: string | null;
    note: string;
    winId: string | null;
    functions: readonly DepartmentFunction[];
  };
  others: {
    id: string;
    awardName: string;
    cycleName: string;
    honouredOn: string;
    members: { name: string }[];
  }[];
  companyName: string;
  verifyUrl: string;
  pageUrl: string;
  mayNote: boolean;
}

/** The certificate, how it was decided, what else they have won, and what keepers of awards may add. */
export function Aside({ laureate, others, companyName, verifyUrl, pageUrl, mayNote }: AsideProps) {
  const words: CertificateWords = {
    companyName,
    before: "This certificate goes with the award",
    awardName: laureate.awardName,
    title: laureate.title,
    citation: laureate.citation ?? "",
    occasion: laureate.cycleName || laureate.honouredOn.slice(0, 4),
    year: laureate.honouredOn.slice(0, 4),
    signers: certificateSigners(laureate, companyName),
    verifyUrl,
  };
  return (
    <aside className="laureate-side" aria-label="Certificate">
      <CertificatePreview words={words} />
      <div className="row wrap">
        <a className="btn btn-p" href={`/laureates/${laureate.id}/certificate`} download>
          <Download className="i i-s" aria-hidden="true" />
          Certificate, PDF
        </a>
        <CopyButton text={pageUrl} label="Copy link" />
      </div>
      <ul className="list laureate-shelf">
        {laureate.categoryId && (
          <li>
            <Vote className="i" aria-hidden="true" />
            <span className="grow">
              <Link to={`/results/${laureate.categoryId}`}>How it was decided</Link>
              <span className="meta">Announced on {plainDay(laureate.honouredOn)}</span>
            </span>
          </li>
        )}
        {others.map((other) => (
          <li key={other.id}>
            <MedalIcon className="i" aria-hidden="true" />
            <span className="grow">
              <Link to={`/laureates/${other.id}`}>
                {other.awardName}, {other.cycleName || other.honouredOn.slice(0, 4)}
              </Link>
              <span className="meta">{listOf(other.members.map(({ name }) => name))}</span>
            </span>
          </li>
        ))}
      </ul>
      {mayNote && <NoteForm id={laureate.id} note={laureate.note} />}
    </aside>
  );
}

function NoteForm({ id, note }: { id: string; note: string }) {
  return (
    <details className="no-print">
      <summary className="more">Add a note to this honour</summary>
      <Form method="post" action={`/laureates/${id}/note`} className="stack-s">
        <TextArea
          label="What changed since"
          name="note"
          rows={3}
          maxLength={500}
          defaultValue={note}
          required
          hint="An honour is never taken out of the hall. The note stands beside it for everybody."
        />
        <div>
          <SubmitButton look="secondary" size="small" action={`/laureates/${id}/note`}>
            Add the note
          </SubmitButton>
        </div>
      </Form>
    </details>
  );
}
