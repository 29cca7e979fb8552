import { z } from "zod";
import { textIn } from "../form-text";
import { parseMoney } from "~/domain/money";
import type { EngravingZone } from "~/domain/trophies/engraving";
import type { ItemValues } from "./item-fields";
import { saysSomething } from "~/domain/says-something";

const schema = z.object({
  sku: z.string().refine(saysSomething).max(60),
  name: z.string().refine(saysSomething).max(120),
  material: z.string().max(120),
  description: z.string().max(400),
  shape: z.enum(["crystal", "cube", "plaque"]),
});
const zoneSchema = z.object({
  name: z.string().refine(saysSomething).max(60),
  lines: z.coerce.number().int().min(1).max(12),
  characters: z.coerce.number().int().min(1).max(120),
  allowed: z.string().max(300),
});

const wrong: Record<string, string> = {
  sku: "Write the vendor’s number of the item.",
  name: "Write a name, up to 120 characters.",
  material: "Use at most 120 characters.",
  description: "Use at most 400 characters.",
  shape: "Choose a kind.",
};

/** Reads the form of an item with its price in the vendor's currency; what was typed comes along for the page. */
export function readItemForm(data: FormData, currency: string) {
  const values = typedIn(data);
  const form = schema.safeParse(values);
  const price = parseMoney(values.price, currency);
  const zones = values.zones.map((zone) => zoneSchema.safeParse(zone));
  const errors: Record<string, string> = {};
  if (!form.success)
    for (const { path } of form.error.issues) errors[String(path[0])] = wrong[String(path[0])] ?? "";
  if (!price.ok) errors.price = "Write the price as a number, such as 320.00.";
  zones.forEach((zone, at) => {
    if (!zone.success) errors[`zone-${at + 1}`] = "Give it a name, 1 to 12 lines and 1 to 120 characters.";
  });
  if (!form.success || !price.ok || Object.keys(errors).length > 0)
    return { ok: false as const, errors, values };
  const read = zones.flatMap((zone) => (zone.success ? [toZone(zone.data)] : []));
  return { ok: true as const, item: { ...form.data, unitPrice: price.value.amount, zones: read }, values };
}

function toZone({ allowed, ...zone }: z.infer<typeof zoneSchema>): EngravingZone {
  return allowed === "" ? zone : { ...zone, allowed };
}

function typedIn(
  data: FormData,
): ItemValues & { zones: { name: string; lines: string; characters: string; allowed: string }[] } {
  const text = (name: string) => textIn(data, name).trim();
  const column = (name: string) => data.getAll(name).map((value) => String(value).trim());
  const [lines, characters, allowed] = [column("zoneLines"), column("zoneCharacters"), column("zoneAllowed")];
  const rows = column("zoneName").map((name, at) => {
    return { name, lines: lines[at] ?? "", characters: characters[at] ?? "", allowed: allowed[at] ?? "" };
  });
  return {
    sku: text("sku"),
    name: text("name"),
    material: text("material"),
    description: text("description"),
    shape: text("shape"),
    price: text("price"),
    zones: rows.filter((row) => Object.values(row).some((cell) => cell !== "")),
  };
}
