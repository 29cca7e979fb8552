import { useSubmit } from "@remix-run/react";
import { useEffect, useState } from "react";
import { Button } from "~/ui/button";
import { timeOfDay } from "~/ui/dates";
import { Note } from "~/ui/note";
import { findKept, forgetKept, type KeptForm } from "./kept-here";

interface KeptNoteProps {
  name: string;
  viewerId: string;
  /** Whether what was kept has just reached the server, so that nothing is left to offer. */
  isSettled: boolean;
}

/** Offers what this device kept because it did not reach the server. */
export function KeptNote({ name, viewerId, isSettled }: KeptNoteProps) {
  const [kept, setKept] = useState<KeptForm | null>(null);
  const submit = useSubmit();
  useEffect(() => {
    if (isSettled) forgetKept(name);
    setKept(isSettled ? null : findKept(name, viewerId));
  }, [name, viewerId, isSettled]);
  if (!kept) return null;
  const bringBack = () => {
    const fields = new URLSearchParams(kept.fields);
    fields.set("find", "kept");
    setKept(null);
    submit(fields, { method: "post", preventScrollReset: true });
  };
  const throwAway = () => {
    forgetKept(name);
    setKept(null);
  };
  return (
    <Note look="warning" role="status">
      <b>This device keeps a text of yours that was not saved.</b> It is from{" "}
      {timeOfDay(new Date(kept.at), Intl.DateTimeFormat().resolvedOptions().timeZone)}.
      <div className="row wrap acts">
        <Button type="button" size="small" onClick={bringBack}>
          Bring it back
        </Button>
        <Button type="button" size="small" look="quiet" onClick={throwAway}>
          Throw it away
        </Button>
      </div>
    </Note>
  );
}
