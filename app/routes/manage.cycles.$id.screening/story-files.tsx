import { Paperclip } from "lucide-react";
import { fileSize } from "~/ui/file-size";

interface StoryFilesProps {
  nominationId: string;
  files: readonly { id: string; name: string; size: number }[];
}

/** What a nominator put beside the words, to open elsewhere. */
export function StoryFiles({ nominationId, files }: StoryFilesProps) {
  return (
    <ul className="files" aria-label="Files">
      {files.map(({ id, name, size }) => (
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
