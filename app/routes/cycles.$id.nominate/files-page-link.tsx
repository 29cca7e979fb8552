import { ButtonLink } from "~/ui/button";
import type { Uploading } from "./file-field";

/** The way to the page of files for a browser without scripts. */
export function FilesPageLink({ uploading: { isSent, nominationId } }: { uploading: Uploading }) {
  return (
    <noscript>
      {isSent ? (
        <ButtonLink to={`/nominations/${nominationId}/files`}>Add or remove files</ButtonLink>
      ) : (
        <button className="btn" name="do" value="files">
          Save the draft and add files
        </button>
      )}
    </noscript>
  );
}
