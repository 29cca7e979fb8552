import { CopyButton } from "~/ui/copy-button";
import { Note } from "~/ui/note";

/** The address, the only time it is shown. */
export function FeedAddress({ address }: { address: string }) {
  return (
    <Note look="good" role="status">
      <p>
        <b>This is your address. It is shown this once.</b> Whoever knows it can read the dates, so keep it to
        yourself.
      </p>
      <p className="address">
        <code>{address}</code>
      </p>
      <p className="row wrap">
        <CopyButton text={address} label="Copy" size="small" />
        <a className="btn btn-s" href={address.replace(/^https?:/, "webcal:")}>
          Open in my calendar
        </a>
      </p>
    </Note>
  );
}
