import { Form } from "@remix-run/react";
import { mostFiles } from "~/domain/awards/evidence";
import type { ValueKind } from "~/domain/wins/value-line";
import { described, Field, FieldError } from "~/ui/field";
import { FileField } from "~/ui/files/file-field";
import type { FileStore, KeptFile } from "~/ui/files/uploads";
import { fileSize } from "~/ui/file-size";
import { useHydrated } from "~/ui/hydrated";
import { SubmitButton } from "~/ui/submit-button";
import type { EvidenceFile } from "~/ui/wins/evidence-files";
import { placeName, placeWord } from "~/ui/wins/evidence-place";

interface PlaceProps {
  winId: string;
  kind: ValueKind | null;
  /** The files at this place as the server had them. */
  kept: readonly EvidenceFile[];
  store: FileStore<EvidenceFile>;
  takes: boolean;
  error?: string;
}

/** The files that show one kind of value, or the whole win: dropped, pasted or chosen, or by a plain form. */
export function Place({ winId, kind, kept, store, takes, error }: PlaceProps) {
  const hydrated = useHydrated();
  const base = `/wins/${winId}/files`;
  const label = placeName(kind);
  const ids = new Set(kept.map(({ id }) => id));
  const here = store.files.filter((file) => file.kind === kind || ids.has(file.id));
  const isAway = !hydrated || !takes;
  return (
    <section className="blk form" aria-label={label}>
      <h2>{label}</h2>
      {isAway && <PlainFiles base={base} files={kept} takes={takes} />}
      {isAway && takes && kept.length < mostFiles && <PlainForm base={base} kind={kind} error={error} />}
      {!isAway && (
        <>
          <FileField
            label={label}
            here={here}
            most={mostFiles}
            place={{ name: "kind", value: placeWord(kind) }}
            uploading={{ store, base, isPreview: false, onNeedDraft: nothing, onChange: nothing }}
          />
          {error && <FieldError>{error}</FieldError>}
        </>
      )}
    </section>
  );
}

const nothing = () => undefined;

function PlainFiles({ base, files, takes }: { base: string; files: readonly KeptFile[]; takes: boolean }) {
  if (files.length === 0) return <p className="ink2">There are no files here yet.</p>;
  return (
    <ul className="files">
      {files.map((file) => (
        <li className="file" key={file.id}>
          <span className="grow">
            <a href={`${base}/${file.id}`}>{file.name}</a>{" "}
            <span className="muted">{fileSize(file.size)}</span>
          </span>
          {takes && (
            <Form method="post" action={`${base}/${file.id}/removal`}>
              <SubmitButton look="quiet" size="small" action={`${base}/${file.id}/removal`}>
                Remove<span className="vh"> {file.name}</span>
              </SubmitButton>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}

function PlainForm({ base, kind, error }: { base: string; kind: ValueKind | null; error?: string }) {
  const look = {
    label: "File",
    name: kind === null ? "file" : `file.${kind}`,
    hint: `PDF, PNG or JPG, up to 10 MB each, at most ${mostFiles}.`,
    error,
  };
  return (
    <Form method="post" encType="multipart/form-data" className="form">
      <Field {...look}>
        <input className="field" type="file" required {...described(look)} />
      </Field>
      <div className="form-acts">
        <SubmitButton action={base}>Add this file</SubmitButton>
      </div>
    </Form>
  );
}
