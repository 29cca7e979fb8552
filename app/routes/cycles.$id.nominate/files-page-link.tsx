import { ButtonLink } from "~/ui/button";
import type { NominationUploading } from "./uploading";

/** The way to the page of files for a browser without scripts. */
export function FilesPageLink({ uploading: { isSent, base } }: { uploading: NominationUploading }) {
  return (
    <noscript>
      {isSent ? (
        <ButtonLink to={base ?? ""}>Add or remove files</ButtonLink>
      ) : (
        <button className="btn" name="do" value="files">
          Save the draft and add files
        </button>
      )}
    </noscript>
  );
}
