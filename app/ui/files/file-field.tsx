import { FileText, Paperclip, Trash2, X } from "lucide-react";
import { useEffect, useRef, useState, type ClipboardEvent, type MutableRefObject } from "react";
import { fileSize } from "../file-size";
import { takenTypes, useUploads, type FileStore, type KeptFile } from "./uploads";

/** What sending files needs to know of the form. */
export interface Uploading<F extends KeptFile> {
  store: FileStore<F>;
  /** The address under which the files are; null until there is a draft to put them beside. */
  base: string | null;
  isPreview: boolean;
  onNeedDraft: () => void;
  onChange: () => void;
}

interface FileFieldProps<F extends KeptFile> {
  label: string;
  /** The files at this place, and how many fit. */
  here: readonly F[];
  most: number;
  /** The field that names the place to the server. */
  place: { name: string; value: string };
  uploading: Uploading<F>;
  /** Takes files that were pasted elsewhere on the page. */
  adding?: MutableRefObject<(files: Iterable<File>) => void>;
}

/** Files are dropped, pasted or chosen, and sent at once. Without scripts they have a page of their own. */
export function FileField<F extends KeptFile>({
  label,
  here,
  most,
  place,
  uploading,
  adding,
}: FileFieldProps<F>) {
  const { base } = uploading;
  const { uploads, add, cancel, remove } = useUploads({ ...uploading, here, most, place });
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (adding) adding.current = add;
  });
  const paste = (event: ClipboardEvent) => {
    if (event.clipboardData.files.length === 0) return;
    event.preventDefault();
    add(event.clipboardData.files);
  };
  return (
    <div onPaste={paste}>
      <ul className="files" aria-label={label}>
        {here.map((file) => (
          <li className="file" key={file.id}>
            <FileText className="i" aria-hidden="true" />
            <span className="grow">
              <a href={`${base}/${file.id}`}>{file.name}</a>{" "}
              <span className="muted">{fileSize(file.size)}</span>
            </span>
            <button
              type="button"
              className="icon-btn needs-script"
              aria-label={`Remove ${file.name}`}
              onClick={() => void remove(file)}
            >
              <Trash2 className="i i-s" aria-hidden="true" />
            </button>
          </li>
        ))}
        {uploads.map(({ key, name, share, trouble }) => (
          <li className="file" key={key}>
            <FileText className="i" aria-hidden="true" />
            <span className="grow">
              {name} {trouble && <span className="msg err">{trouble}</span>}
            </span>
            {!trouble && <Progress name={name} share={share} />}
            <button
              type="button"
              className="icon-btn"
              aria-label={trouble ? `Remove ${name}` : `Cancel ${name}`}
              onClick={() => cancel(key)}
            >
              <X className="i i-s" aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      <div
        className={isOver ? "drop needs-script is-over" : "drop needs-script"}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          add(event.dataTransfer.files);
        }}
      >
        <Paperclip className="i" aria-hidden="true" />
        <span>
          Drop or paste {most === 1 ? "a file" : "files"} here, or{" "}
          <button type="button" className="link" onClick={() => input.current?.click()}>
            choose {most === 1 ? "one" : "files"}
          </button>
          . PDF, PNG or JPG, up to 10 MB{most === 1 ? "." : ` each, at most ${most}.`}
        </span>
        <input
          ref={input}
          className="vh"
          type="file"
          multiple={most > 1}
          accept={takenTypes}
          aria-label={label}
          tabIndex={-1}
          onChange={(event) => {
            event.stopPropagation();
            add(event.target.files ?? []);
            event.target.value = "";
          }}
        />
      </div>
    </div>
  );
}

function Progress({ name, share }: { name: string; share: number }) {
  const percent = Math.round(share * 100);
  return (
    <>
      <span className="muted">{percent}%</span>
      <span
        className="bar"
        role="progressbar"
        aria-label={`Sending ${name}`}
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
      >
        <i style={{ width: `${percent}%` }} />
      </span>
    </>
  );
}
