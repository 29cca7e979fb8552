import { SectionHead } from "~/ui/section-head";
import { UpdateItem, type UpdateShown } from "~/ui/updates/update-item";

/** The latest notes that stand; with none, the way to the board, which a phone has nowhere else. */
export function LatestUpdates({ updates }: { updates: readonly UpdateShown[] }) {
  return (
    <>
      <SectionHead title="Good to know" more={{ label: "All updates", to: "/updates" }} />
      {updates.length > 0 ? (
        <ul className="ups">
          {updates.map((update) => (
            <UpdateItem key={update.id} update={update} heading="h3" />
          ))}
        </ul>
      ) : (
        <p className="ink2">
          Nothing is late, short or new. One sentence on the board tells both departments.
        </p>
      )}
    </>
  );
}
