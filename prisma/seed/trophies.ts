import type { EngravingZone } from "../../app/domain/trophies/engraving";

export const vendors = {
  glasmeer: {
    name: "Glasmeer Atelier",
    contactName: "Ilse Varnholt",
    email: "orders@glasmeer.example",
    accountNumber: "FW-20418",
    currency: "EUR",
    paymentTerms: "30 days",
    leadTimeDays: 17,
    note: "Closed 10 to 21 August. Tell them of damage within five working days.",
  },
  brightplate: {
    name: "Brightplate & Daughters",
    contactName: "Edda Brightplate",
    email: "workshop@brightplate.example",
    accountNumber: "1182",
    currency: "EUR",
    paymentTerms: "14 days, 2% off",
    leadTimeDays: 10,
    note: "",
  },
};

const zone = (name: string, lines: number, characters: number): EngravingZone => ({
  name,
  lines,
  characters,
});

export const items = [
  {
    key: "crystal",
    vendor: "glasmeer",
    sku: "CL-240",
    name: "Crystal Laurel",
    description: "240 mm, on a green base.",
    material: "Optical crystal",
    shape: "crystal",
    unitPrice: 32_000n,
    zones: [zone("Front, sandblasted", 4, 30)],
  },
  {
    key: "block",
    vendor: "glasmeer",
    sku: "DB-080",
    name: "Deal block",
    description: "80 mm, for the desk.",
    material: "Optical crystal",
    shape: "cube",
    unitPrice: 4_800n,
    zones: [zone("Front, lasered", 4, 34)],
  },
  {
    key: "plaque",
    vendor: "brightplate",
    sku: "WP-A5",
    name: "Wall plaque",
    description: "A5, with four brass screws.",
    material: "Brass on walnut",
    shape: "plaque",
    unitPrice: 11_000n,
    zones: [zone("Plate, engraved", 5, 32)],
  },
];

export type OrderStep = "submitted" | "approved" | "sent" | "acknowledged" | "shipped" | "received";

/** How far an order has come: the days of each step before today. */
export interface OrderStory {
  /** The past cycle’s award that drafted it, or the win whose deal toy it is. */
  of: { award: string } | { toyFor: string; draftedOn: number };
  neededBy: number;
  note?: string;
  steps: [step: OrderStep, on: number][];
  promised?: { shipOn: number; arriveOn: number };
  tracking?: string;
}

export const orders: OrderStory[] = [
  {
    of: { award: "start" },
    neededBy: -58,
    steps: [
      ["submitted", -81],
      ["approved", -81],
      ["sent", -80],
      ["acknowledged", -79],
      ["shipped", -64],
      ["received", -60],
    ],
    promised: { shipOn: -64, arriveOn: -61 },
    tracking: "NS 4471 8820 DK",
  },
  {
    of: { award: "quiet" },
    neededBy: 2,
    note: "Bram asked for his name without a middle initial.",
    steps: [
      ["submitted", -27],
      ["approved", -26],
      ["sent", -24],
      ["acknowledged", -23],
      ["shipped", -3],
    ],
    promised: { shipOn: -4, arriveOn: 1 },
    tracking: "NS 4480 1207 DK",
  },
  {
    of: { award: "kindred" },
    neededBy: 12,
    steps: [
      ["submitted", -19],
      ["approved", -18],
      ["sent", -16],
      ["acknowledged", -14],
    ],
    promised: { shipOn: 4, arriveOn: 8 },
  },
  {
    of: { toyFor: "lane", draftedOn: -9 },
    neededBy: 20,
    steps: [
      ["submitted", -8],
      ["approved", -6],
      ["sent", -1],
    ],
  },
  { of: { toyFor: "quote", draftedOn: -4 }, neededBy: 30, steps: [["submitted", -3]] },
  { of: { toyFor: "pump", draftedOn: -2 }, neededBy: 45, steps: [] },
];
