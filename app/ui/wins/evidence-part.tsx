import { SubmitButton } from "../submit-button";
import { EvidenceFiles, type EvidenceFile } from "./evidence-files";
import { Part } from "./part";

interface EvidencePartProps {
  /** The address of the files; null while the win is not saved. */
  base: string | null;
  files: readonly EvidenceFile[];
}

/** The files beside the win, and the way to add some: they stand with a saved draft. */
export function EvidencePart({ base, files }: EvidencePartProps) {
  return (
    <Part
      id="evidence"
      title="Evidence files"
      lead="Invoices, quotes, a stock count: PDF, PNG or JPG, up to 10 MB each. Finance sees them beside the values."
    >
      <EvidenceFiles base={base ?? ""} files={files} />
      <div>
        <SubmitButton size="small" look="secondary" name="then" value="files">
          {files.length > 0 ? "Save and change the files" : "Save and add files"}
        </SubmitButton>
      </div>
    </Part>
  );
}
