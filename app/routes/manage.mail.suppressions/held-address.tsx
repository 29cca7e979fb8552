import { Form } from "@remix-run/react";
import { shortDayAndTime } from "~/ui/dates";
import { SubmitButton } from "~/ui/submit-button";
import { TextField } from "~/ui/text-field";

interface HeldAddressProps {
  held: { address: string; reason: string; createdAt: string };
  timeZone: string;
  mayAct: boolean;
  typed?: string;
  error?: string;
}

/** One address that gets nothing, why, and the way to lift that. */
export function HeldAddress({ held, timeZone, mayAct, typed, error }: HeldAddressProps) {
  return (
    <li>
      <div>
        <b>{held.address}</b>
        <p className="meta">
          {shortDayAndTime(held.createdAt, timeZone)}. {held.reason}
        </p>
      </div>
      {mayAct && (
        <Form method="post">
          <input type="hidden" name="address" value={held.address} />
          <TextField
            label="Why letters will arrive now"
            name="reason"
            id={`reason-${held.address}`}
            defaultValue={typed}
            error={error}
            maxLength={300}
          />
          <SubmitButton look="secondary">Send to it again</SubmitButton>
        </Form>
      )}
    </li>
  );
}
