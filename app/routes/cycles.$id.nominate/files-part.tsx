import { FileText, Paperclip, Trash2, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { mostFiles } from "~/domain/awards/evidence";
import { ButtonLink } from "~/ui/button";
import { fileSize } from "~/ui/file-size";
import { takenTypes, useUploads, type KeptFile } from "./uploads";

interface FilesPartProps {
  files: readonly KeptFile[];
  nominationId: string | null;
  isSent: boolean;
  onNeedDraft: () => void;
}

/** Evidence: files are dropped, pasted or chosen, and sent at once. Without scripts they have a page of their own. */
export function FilesPart({ files: kept, nominationId, isSent, onNeedDraft }: FilesPartProps) {
  const { files, uploads, add, cancel, remove } = useUploads({ kept, nominationId, onNeedDraft });
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const adding = useRef(add);
  useEffect(() => {
    adding.current = add;
  });
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const pasted = event.clipboardData?.files;
      if (!pasted || pasted.length === 0) return;
      event.preventDefault();
      adding.current(pasted);
    };
    document.addEventListener("paste", paste);
    return () => document.removeEventListener("paste", paste);
  }, []);
  return (
    <section className="part" id="files">
      <h2>
        Add files <span>optional</span>
      </h2>
      <ul className="files" aria-label="Files">
        {files.map((file) => (
          <li className="file" key={file.id}>
            <FileText className="i" aria-hidden="true" />
            <span className="grow">
              <a href={`/nominations/${nominationId}/files/${file.id}`}>{file.name}</a>{" "}
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
          Drop or paste files here, or{" "}
          <button type="button" className="link" onClick={() => input.current?.click()}>
            choose files
          </button>
          . PDF, PNG or JPG, up to 10 MB each, at most {mostFiles}.
        </span>
        <input
          ref={input}
          className="vh"
          type="file"
          multiple
          accept={takenTypes}
          aria-label="Files"
          tabIndex={-1}
          onChange={(event) => {
            event.stopPropagation();
            add(event.target.files ?? []);
            event.target.value = "";
          }}
        />
      </div>
      <p className="meta">The readers of nominations see them. Photos lose where and when they were taken.</p>
      <noscript>
        {isSent ? (
          <ButtonLink to={`/nominations/${nominationId}/files`}>Add or remove files</ButtonLink>
        ) : (
          <button className="btn" name="do" value="files">
            Save the draft and add files
          </button>
        )}
      </noscript>
    </section>
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
