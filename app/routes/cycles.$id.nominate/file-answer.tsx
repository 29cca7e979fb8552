import { filesTaken } from "~/domain/awards/file-answers";
import type { Question } from "~/domain/awards/question";
import { FieldError } from "~/ui/field";
import { FileField } from "~/ui/files/file-field";
import { FilesPageLink } from "./files-page-link";
import type { NominationUploading } from "./uploading";

interface FileAnswerProps {
  question: Question;
  label: string;
  name: string;
  answer: string | undefined;
  error: string | undefined;
  uploading: NominationUploading | undefined;
}

/** Files that answer a question. */
export function FileAnswer({ question, label, name, answer, error, uploading }: FileAnswerProps) {
  const { id, help, audience } = question;
  const here = uploading?.store.files.filter(({ questionId }) => questionId === id) ?? [];
  return (
    <fieldset className="stack-s" id={name} tabIndex={-1}>
      <legend className="label">{label}</legend>
      {help && <p className="hint">{help}</p>}
      {uploading ? (
        <FileField
          label={label}
          here={here}
          most={filesTaken(question)}
          place={{ name: "questionId", value: id }}
          uploading={uploading}
        />
      ) : (
        <p>{answer || "No file."}</p>
      )}
      <p className="meta">
        {audience === "everyone" && "The jury and voters may open it too. "}
        Photos lose where and when they were taken.
      </p>
      {error && <FieldError>{error}</FieldError>}
      {uploading && <FilesPageLink uploading={uploading} />}
    </fieldset>
  );
}
