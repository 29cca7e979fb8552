import { ButtonLink } from "~/ui/button";
import { Empty } from "~/ui/empty";

/** The page of a company that has only just begun. */
export function FirstUse({ mayManage }: { mayManage: boolean }) {
  return (
    <Empty
      drawing="threads"
      title="No joint wins yet"
      action={
        <div className="acts">
          <ButtonLink to="/wins/new">Enter a joint win</ButtonLink>
          {mayManage && <ButtonLink to="/manage/people">Bring in your people</ButtonLink>}
        </div>
      }
    >
      It takes one person from each side to start. The first win opens the book.
    </Empty>
  );
}
