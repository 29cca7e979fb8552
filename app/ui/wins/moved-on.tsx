import { ButtonLink } from "../button";
import { Note } from "../note";
import { PageHead } from "../page-head";

/** Said where somebody comes to a form of a win that has gone on without it. */
const movedOnWords = "This win has moved on and no longer waits for that from you.";

/**
 * Stands where the form would, as long as nobody has written into it. It is no redirect: that would lose what a refused
 * form holds.
 */
export function MovedOn({ id, title }: { id: string; title: string }) {
  return (
    <>
      <PageHead title={title} />
      <Note>{movedOnWords}</Note>
      <div className="form-acts">
        <ButtonLink to={`/wins/${id}`}>Look at the win</ButtonLink>
      </div>
    </>
  );
}
