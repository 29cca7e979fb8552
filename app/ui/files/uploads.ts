import { useCallback, useEffect, useRef, useState, type Dispatch, type SetStateAction } from "react";
import { fileTypes, largestFile, type FileType } from "~/domain/awards/evidence";

export interface KeptFile {
  id: string;
  name: string;
  /** In bytes. */
  size: number;
}

/** All files beside what is written, which outlive the place where they are shown. */
export interface FileStore<F extends KeptFile> {
  files: readonly F[];
  set: Dispatch<SetStateAction<readonly F[]>>;
}

type AddedFile<F> = F & {
  /** The file whose place it took. */
  replaced?: string | null;
};

/** A file on its way. `share` is from 0 to 1; `trouble` says why it is not there. */
export interface Upload {
  key: number;
  name: string;
  share: number;
  trouble: string;
}

interface UploadsOptions<F extends KeptFile> {
  store: FileStore<F>;
  /** The files at this place, and how many fit. */
  here: readonly F[];
  most: number;
  /** The field that names the place to the server. */
  place: { name: string; value: string };
  /** The address under which the files are. Null until there is a draft to put files beside. */
  base: string | null;
  /** Nothing is sent. */
  isPreview: boolean;
  /** Asks for that draft. */
  onNeedDraft: () => void;
  /** Something came or went. */
  onChange: () => void;
}

/** Sends files one after the other, with how far each has come. Limits are checked here first, and by the server. */
export function useUploads<F extends KeptFile>(options: UploadsOptions<F>) {
  const { store, here, most, place, base, isPreview, onNeedDraft, onChange } = options;
  const { name: placeName, value: placeValue } = place;
  const { set: setFiles } = store;
  const changed = useRef(onChange);
  useEffect(() => {
    changed.current = onChange;
  });
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const waiting = useRef<{ key: number; file: File }[]>([]);
  const running = useRef<{ key: number; request: XMLHttpRequest } | null>(null);
  const lastKey = useRef(0);

  const change = useCallback((key: number, to: Partial<Upload>) => {
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...to } : one)));
  }, []);

  const next = useCallback(() => {
    if (!base || running.current) return;
    const item = waiting.current.shift();
    if (!item) return;
    const { key, file } = item;
    const request = new XMLHttpRequest();
    running.current = { key, request };
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => change(key, { share: total > 0 ? loaded / total : 0 });
    request.onloadend = () => {
      running.current = null;
      const answer = request.response as { file?: AddedFile<F>; error?: string } | null;
      if (answer?.file) {
        const added = answer.file;
        setFiles((all) => [...all.filter(({ id }) => id !== added.replaced), added]);
        changed.current();
        setUploads((all) => all.filter((one) => one.key !== key));
      } else {
        change(key, { trouble: answer?.error ?? "This did not get through. Remove it and try again." });
      }
      next();
    };
    const form = new FormData();
    form.set("file", file);
    form.set(placeName, placeValue);
    request.open("POST", `${base}/new`);
    request.send(form);
  }, [base, placeName, placeValue, change, setFiles]);

  useEffect(() => next(), [next]);
  useEffect(() => () => running.current?.request.abort(), []);

  function add(chosen: Iterable<File>) {
    // One file in the place of another is no more than there was.
    let room = most === 1 ? 1 - uploads.length : most - here.length - uploads.length;
    const added = [...chosen].map((file): Upload => {
      const key = (lastKey.current += 1);
      const trouble =
        troubleWith(file, { room, most }) || (isPreview ? "Fits. A preview sends nothing." : "");
      if (!trouble) {
        room -= 1;
        waiting.current.push({ key, file });
      }
      return { key, name: file.name, share: 0, trouble };
    });
    setUploads((all) => [...all, ...added]);
    if (base) next();
    else onNeedDraft();
  }

  function cancel(key: number) {
    waiting.current = waiting.current.filter((item) => item.key !== key);
    if (running.current?.key === key) running.current.request.abort();
    setUploads((all) => all.filter((one) => one.key !== key));
  }

  async function remove(file: F) {
    const answer = await fetch(`${base}/${file.id}/removal`, {
      method: "POST",
      body: new URLSearchParams({ script: "yes" }),
    }).catch(() => null);
    if (answer?.ok) {
      setFiles((all) => all.filter(({ id }) => id !== file.id));
      return onChange();
    }
    const said = (await answer?.json().catch(() => null)) as { error?: string } | null | undefined;
    const trouble = said?.error ?? "This could not be removed just now. Try again.";
    setUploads((all) => [...all, { key: (lastKey.current += 1), name: file.name, share: 0, trouble }]);
  }

  return { uploads, add, cancel, remove };
}

function troubleWith(file: File, { room, most }: { room: number; most: number }): string {
  if (room <= 0) return most === 1 ? "One file fits here." : `At most ${most} files fit here.`;
  if (!(file.type in fileTypes)) return "This is not a PDF, PNG or JPG file.";
  return file.size > largestFile ? "This file is larger than 10 MB." : "";
}

export const takenTypes = (Object.keys(fileTypes) as FileType[]).join(",");
