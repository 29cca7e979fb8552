import type { EngravingZone } from "~/domain/trophies/engraving";
import { Field, described, fieldClass } from "~/ui/field";
import { Select } from "~/ui/select";
import { TextField } from "~/ui/text-field";

export interface ItemValues {
  sku: string;
  name: string;
  material: string;
  description: string;
  shape: string;
  price: string;
  zones: readonly (Omit<EngravingZone, "lines" | "characters"> & {
    lines: number | string;
    characters: number | string;
  })[];
}

interface ItemFieldsProps {
  values: ItemValues;
  errors: Record<string, string | undefined>;
  currency: string;
}

const shapes = [
  { value: "crystal", label: "Crystal" },
  { value: "cube", label: "Block, for deal toys" },
  { value: "plaque", label: "Plaque" },
];

const blank = { name: "", lines: "", characters: "", allowed: "" };
const mostZones = 6;

/** What an item is, what it costs, and where and how it can be engraved. */
export function ItemFields({ values, errors, currency }: ItemFieldsProps) {
  const field = (name: "name" | "sku" | "material" | "description") => {
    return { name, defaultValue: values[name], error: errors[name] };
  };
  const zones = [...values.zones, ...(values.zones.length < mostZones ? [blank] : [])];
  return (
    <>
      <TextField label="Name" required maxLength={120} {...field("name")} />
      <div className="g2">
        <TextField label="Vendor’s number" required maxLength={60} {...field("sku")} />
        <Select label="Kind" name="shape" options={shapes} defaultValue={values.shape} error={errors.shape} />
        <TextField
          label="Price each, before tax"
          name="price"
          required
          inputMode="decimal"
          maxLength={20}
          after={<span className="muted">{currency}</span>}
          defaultValue={values.price}
          error={errors.price}
        />
        <TextField label="Material" maxLength={120} {...field("material")} />
      </div>
      <TextField label="Description" maxLength={400} {...field("description")} />
      <fieldset className="stack" id="zones">
        <legend>What can be engraved</legend>
        <p className="meta">
          Lines fill the zones from the first to the last. Leave a row empty to drop it. Without a list of
          characters, letters with all their accents, digits and usual signs are allowed.
        </p>
        {zones.map((zone, at) => (
          <ZoneRow key={at} zone={zone} number={at + 1} error={errors[`zone-${at + 1}`]} />
        ))}
        {errors.zones && <p className="msg err">{errors.zones}</p>}
      </fieldset>
    </>
  );
}

interface ZoneRowProps {
  zone: ItemValues["zones"][number];
  number: number;
  error?: string;
}

function ZoneRow({ zone, number, error }: ZoneRowProps) {
  const cell = (label: string, name: string, value: string | number | undefined, more = {}) => {
    const look = { label: `${label}`, name, id: `${name}-${number}` };
    return (
      <Field {...look}>
        <div className={fieldClass(error)}>
          <input {...described(look)} defaultValue={value} {...more} />
        </div>
      </Field>
    );
  };
  return (
    <div className="zone" role="group" aria-label={`Zone ${number}`} id={`zone-${number}`}>
      {cell("Zone", "zoneName", zone.name, { maxLength: 60, placeholder: "Front" })}
      {cell("Lines", "zoneLines", zone.lines, { inputMode: "numeric", maxLength: 2 })}
      {cell("Characters", "zoneCharacters", zone.characters, { inputMode: "numeric", maxLength: 3 })}
      {cell("Characters allowed", "zoneAllowed", zone.allowed, {
        maxLength: 300,
        placeholder: "A–Z a–z 0–9 é ö ’ . , & –",
      })}
      {error && <p className="msg err zone-e">{error}</p>}
    </div>
  );
}
