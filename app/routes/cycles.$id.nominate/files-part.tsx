import { useEffect, useRef } from "react";
import { mostFiles } from "~/domain/awards/evidence";
import { filesBeside } from "~/domain/awards/file-answers";
import type { Question } from "~/domain/awards/question";
import { FileField } from "~/ui/files/file-field";
import { FilesPageLink } from "./files-page-link";
import type { NominationUploading } from "./uploading";

interface FilesPartProps {
  questions: readonly Question[];
  uploading: NominationUploading;
}

/** Evidence that answers no question. What is pasted anywhere else on the page comes here. */
export function FilesPart({ questions, uploading }: FilesPartProps) {
  const adding = useRef<(files: Iterable<File>) => void>(() => undefined);
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const pasted = event.clipboardData?.files;
      if (event.defaultPrevented || !pasted || pasted.length === 0) return;
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
      <FileField
        label="Files"
        here={filesBeside(questions, uploading.store.files)}
        most={mostFiles}
        place={{ name: "questionId", value: "" }}
        uploading={uploading}
        adding={adding}
      />
      <p className="meta">The readers of nominations see them. Photos lose where and when they were taken.</p>
      <FilesPageLink uploading={uploading} />
    </section>
  );
}
