import type { Uploading } from "~/ui/files/file-field";
import type { KeptFile } from "~/ui/files/uploads";

export interface NominationFile extends KeptFile {
  /** The question it answers; empty beside the words. */
  questionId: string;
}

/** What sending files needs to know of the form of a nomination. */
export interface NominationUploading extends Uploading<NominationFile> {
  isSent: boolean;
}
