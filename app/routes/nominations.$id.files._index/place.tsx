import { Form } from "@remix-run/react";
import { ButtonLink } from "~/ui/button";
import { described, Field } from "~/ui/field";
import { fileSize } from "~/ui/file-size";
import { SubmitButton } from "~/ui/submit-button";

export interface FilePlace {
  /** The question; empty beside the words. */
  questionId: string;
  label: string;
  help: string;
  most: number;
  files: { id: string; name: string; size: number; isNeeded: boolean }[];
}

interface PlaceProps {
  nominationId: string;
  place: FilePlace;
  takes: boolean;
  error?: string;
}

/** The files that answer one question, or stand beside the words, with a plain form for the next. */
export function Place({ nominationId, place, takes, error }: PlaceProps) {
  const { questionId, label, help, most, files } = place;
  const page = `/nominations/${nominationId}/files`;
  const name = questionId === "" ? "file" : `file.${questionId}`;
  const isFull = files.length >= most;
  const look = {
    label: most === 1 && isFull ? "Another file in its place" : "File",
    name,
    hint: `PDF, PNG or JPG, up to 10 MB${most === 1 ? "." : ` each, at most ${most}.`}`,
    error,
  };
  return (
    <section className="blk form">
      <h2>{label}</h2>
      {help && <p className="meta">{help}</p>}
      {files.length === 0 && <p className="ink2">There are no files here yet.</p>}
      <ul className="files">
        {files.map((file) => (
          <li className="file" key={file.id}>
            <span className="grow">
              <a href={`${page}/${file.id}`}>{file.name}</a>{" "}
              <span className="muted">{fileSize(file.size)}</span>
            </span>
            {takes && !file.isNeeded && (
              <Form method="post" action={`${page}/${file.id}/removal`}>
                <SubmitButton look="quiet" size="small" action={`${page}/${file.id}/removal`}>
                  Remove<span className="vh"> {file.name}</span>
                </SubmitButton>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {takes && (most === 1 || !isFull) && (
        <Form method="post" encType="multipart/form-data" className="form">
          <Field {...look}>
            <input className="field" type="file" required {...described(look)} />
          </Field>
          <div className="form-acts">
            <SubmitButton action={page}>Add this file</SubmitButton>
          </div>
        </Form>
      )}
    </section>
  );
}

/** The way back to the words. */
export function BackToWords({ cycleId, nominationId }: { cycleId: string; nominationId: string }) {
  return (
    <ButtonLink look="quiet" to={`/cycles/${cycleId}/nominate?nomination=${nominationId}`}>
      Back to the nomination
    </ButtonLink>
  );
}
