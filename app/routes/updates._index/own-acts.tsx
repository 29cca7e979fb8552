import { Form, Link } from "@remix-run/react";
import { SubmitButton } from "~/ui/submit-button";

interface OwnActsProps {
  id: string;
  isAuthor: boolean;
  mayWithdraw: boolean;
  /** Whether its author is asked if it is still true. */
  asked: boolean;
  stands: boolean;
}

/** What somebody may do with a note: say that it is still true, change it, take it down. */
export function OwnActs({ id, isAuthor, mayWithdraw, asked, stands }: OwnActsProps) {
  if (!isAuthor && !mayWithdraw) return null;
  if (isAuthor && asked) {
    const extension = `/updates/${id}/extension`;
    return (
      <div className="up-still">
        <b>Still true?</b>
        <Form method="post" action={extension}>
          <SubmitButton look="secondary" size="small" action={extension}>
            Yes, two more weeks
          </SubmitButton>
        </Form>
        <Link className="btn btn-s" to={`/updates/${id}/withdrawal`}>
          No, take it down
        </Link>
      </div>
    );
  }
  return (
    <p className="up-acts meta">
      {isAuthor && <Link to={`/updates/${id}/edit`}>{stands ? "Change" : "Use it again"}</Link>}
      {(isAuthor || stands) && <Link to={`/updates/${id}/withdrawal`}>Take it down</Link>}
    </p>
  );
}
