import { Paperclip } from "lucide-react";
import { fileSize } from "./file-size";

interface StoryFilesProps {
  files: readonly { id: string; nominationId: string; name: string; size: number }[];
}

/** What a nominator put beside the words, to open elsewhere. */
export function StoryFiles({ files }: StoryFilesProps) {
  return (
    <ul className="files" aria-label="Files">
      {files.map(({ id, nominationId, name, size }) => (
        <li className="file" key={id}>
          <Paperclip className="i i-s" aria-hidden="true" />
          <span className="grow">
            <a href={`/nominations/${nominationId}/files/${id}`}>{name}</a>{" "}
            <span className="muted">{fileSize(size)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
