import { Paperclip } from "lucide-react";
import type { ValueKind } from "~/domain/wins/value-line";
import { fileSize } from "../file-size";
import { placeName } from "./evidence-place";

export interface EvidenceFile {
  id: string;
  /** The kind of value that it shows; null for the whole win. */
  kind: ValueKind | null;
  name: string;
  /** In bytes. */
  size: number;
}

/** The evidence of a win to open, each file with the value that it shows. */
export function EvidenceFiles({ base, files }: { base: string; files: readonly EvidenceFile[] }) {
  if (files.length === 0) return null;
  return (
    <ul className="files" aria-label="Evidence">
      {files.map(({ id, kind, name, size }) => (
        <li className="file" key={id}>
          <Paperclip className="i i-s" aria-hidden="true" />
          <span className="grow">
            <a href={`${base}/${id}`}>{name}</a>{" "}
            <span className="muted">{`${placeName(kind)}, ${fileSize(size)}`}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
