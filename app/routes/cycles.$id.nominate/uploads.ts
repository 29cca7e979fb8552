import { useCallback, useEffect, useRef, useState } from "react";
import { fileTypes, largestFile, mostFiles, type FileType } from "~/domain/awards/evidence";

export interface KeptFile {
  id: string;
  name: string;
  /** In bytes. */
  size: number;
}

/** A file on its way. `share` is from 0 to 1; `trouble` says why it is not there. */
export interface Upload {
  key: number;
  name: string;
  share: number;
  trouble: string;
}

interface UploadsOptions {
  kept: readonly KeptFile[];
  /** Null until there is a draft to put files beside. */
  nominationId: string | null;
  /** Asks for that draft. */
  onNeedDraft: () => void;
}

/** Sends files one after the other, with how far each has come. Limits are checked here first, and by the server. */
export function useUploads({ kept, nominationId, onNeedDraft }: UploadsOptions) {
  const [files, setFiles] = useState<readonly KeptFile[]>(kept);
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const waiting = useRef<{ key: number; file: File }[]>([]);
  const running = useRef<{ key: number; request: XMLHttpRequest } | null>(null);
  const lastKey = useRef(0);

  const change = useCallback((key: number, to: Partial<Upload>) => {
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...to } : one)));
  }, []);

  const next = useCallback(() => {
    if (!nominationId || running.current) return;
    const item = waiting.current.shift();
    if (!item) return;
    const { key, file } = item;
    const request = new XMLHttpRequest();
    running.current = { key, request };
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => change(key, { share: total > 0 ? loaded / total : 0 });
    request.onloadend = () => {
      running.current = null;
      const answer = request.response as { file?: KeptFile; error?: string } | null;
      if (answer?.file) {
        const added = answer.file;
        setFiles((all) => [...all, added]);
        setUploads((all) => all.filter((one) => one.key !== key));
      } else {
        change(key, { trouble: answer?.error ?? "This did not get through. Remove it and try again." });
      }
      next();
    };
    const form = new FormData();
    form.set("file", file);
    request.open("POST", `/nominations/${nominationId}/files/new`);
    request.send(form);
  }, [nominationId, change]);

  useEffect(() => next(), [next]);
  useEffect(() => () => running.current?.request.abort(), []);

  function add(chosen: Iterable<File>) {
    let room = mostFiles - files.length - uploads.length;
    const added = [...chosen].map((file): Upload => {
      const key = (lastKey.current += 1);
      const trouble = troubleWith(file, room);
      if (!trouble) {
        room -= 1;
        waiting.current.push({ key, file });
      }
      return { key, name: file.name, share: 0, trouble };
    });
    setUploads((all) => [...all, ...added]);
    if (nominationId) next();
    else onNeedDraft();
  }

  function cancel(key: number) {
    waiting.current = waiting.current.filter((item) => item.key !== key);
    if (running.current?.key === key) running.current.request.abort();
    setUploads((all) => all.filter((one) => one.key !== key));
  }

  async function remove(file: KeptFile) {
    const answer = await fetch(`/nominations/${nominationId}/files/${file.id}/removal`, {
      method: "POST",
      body: new URLSearchParams({ script: "yes" }),
    }).catch(() => null);
    if (answer?.ok) setFiles((all) => all.filter(({ id }) => id !== file.id));
  }

  return { files, uploads, add, cancel, remove };
}

function troubleWith(file: File, room: number): string {
  if (room <= 0) return `At most ${mostFiles} files fit here.`;
  if (!(file.type in fileTypes)) return "This is not a PDF, PNG or JPG file.";
  return file.size > largestFile ? "This file is larger than 10 MB." : "";
}

export const takenTypes = (Object.keys(fileTypes) as FileType[]).join(",");
