import { Paperclip } from "lucide-react";

interface FilesProps {
  letterId: string;
  files: readonly { id: string; filename: string }[];
}

/** What is attached, to be downloaded. */
export function Files({ letterId, files }: FilesProps) {
  if (files.length === 0) return null;
  return (
    <section aria-labelledby="files">
      <h2 className="h3 sheet-title" id="files">
        Attached
      </h2>
      <ul className="stack-s">
        {files.map((file) => (
          <li key={file.id}>
            <a className="btn btn-s" href={`/manage/mail/${letterId}/files/${file.id}`} download>
              <Paperclip className="i i-s" aria-hidden="true" />
              {file.filename}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
