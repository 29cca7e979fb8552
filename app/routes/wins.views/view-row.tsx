import { Form, Link } from "@remix-run/react";
import { Chip } from "~/ui/chip";
import { SubmitButton } from "~/ui/submit-button";
import { TextField } from "~/ui/text-field";

interface ViewRowProps {
  view: { id: string; name: string; query: string; isDefault: boolean; shows: string };
  typed: string;
  error?: string;
}

/** A view with what its owner can do with it. */
export function ViewRow({ view, typed, error }: ViewRowProps) {
  const { id, name, query, isDefault, shows } = view;
  const opening = isDefault ? "open-without" : "open-with";
  return (
    <li className="view-row">
      <div className="row">
        <Link to={`/wins?${query}`} className="name-link">
          <b>{name}</b>
        </Link>
        {isDefault && <Chip look="ok">Opens the ledger</Chip>}
      </div>
      <p className="meta">{shows}</p>
      <div className="view-acts">
        <Form method="post" className="view-name">
          <input type="hidden" name="does" value="rename" />
          <input type="hidden" name="id" value={id} />
          <TextField
            label={`New name of “${name}”`}
            name="name"
            id={`name-${id}`}
            defaultValue={typed}
            error={error}
          />
          <SubmitButton size="small" look="secondary">
            Rename
          </SubmitButton>
        </Form>
        <Form method="post">
          <input type="hidden" name="id" value={id} />
          <button className="btn btn-s" name="does" value={opening}>
            {isDefault ? "Open without it" : "Open the ledger with it"}
          </button>
          <button className="btn btn-s btn-q" name="does" value="delete">
            Delete
          </button>
        </Form>
      </div>
    </li>
  );
}
