import { Form } from "@remix-run/react";
import { Checkbox } from "~/ui/choice";
import { FieldError } from "~/ui/field";
import { SubmitButton } from "~/ui/submit-button";
import { TextField } from "~/ui/text-field";

interface PieceToShip {
  id: string;
  position: number;
  engraving: string[];
}

interface ShipFormProps {
  action: string;
  /** The pieces that are not on their way yet. */
  pieces: readonly PieceToShip[];
  errors?: Record<string, string | undefined>;
  values?: { pieceIds: readonly string[]; carrier: string; trackingNumber: string };
}

/** Which pieces leave, with whom, under which number. */
export function ShipForm({ action, pieces, errors = {}, values }: ShipFormProps) {
  return (
    <Form method="post" action={action} className="stack">
      <fieldset className="stack-s" id="pieceIds">
        <legend>Pieces in this parcel</legend>
        {pieces.map(({ id, position, engraving }) => (
          <Checkbox
            key={id}
            name="pieceIds"
            value={id}
            defaultChecked={values ? values.pieceIds.includes(id) : true}
            label={`Piece ${position}`}
            hint={engraving.join(" / ")}
          />
        ))}
        {errors.pieceIds && <FieldError>{errors.pieceIds}</FieldError>}
      </fieldset>
      <div className="g2">
        <TextField
          label="Carrier"
          name="carrier"
          required
          maxLength={80}
          defaultValue={values?.carrier}
          error={errors.carrier}
        />
        <TextField
          label="Tracking number"
          name="trackingNumber"
          required
          maxLength={80}
          placeholder="From the label"
          defaultValue={values?.trackingNumber}
          error={errors.trackingNumber}
        />
      </div>
      <div className="row wrap">
        <SubmitButton action={action}>Mark as shipped</SubmitButton>
      </div>
    </Form>
  );
}
