import type { MilestoneKind } from "../../app/domain/wins/milestones";
import type { Side } from "../../app/domain/wins/sides";
import type { ValueKind, ValueLine } from "../../app/domain/wins/value-line";
import type { ElementName } from "../../app/domain/wins/tco/element";
import { findElement } from "../../app/domain/wins/tco/elements";
import { amountOf, type Tco } from "../../app/domain/wins/tco/tco";
import type { ThanksContent } from "../../app/domain/wins/guest-thanks";
import type { Spend } from "../../app/domain/wins/win";

/** A day as a number: 0 is the day the demo was loaded, -3 three days before. */
type Day = number;

type Value = Partial<ValueLine> &
  Pick<ValueLine, "kind" | "label" | "baseline" | "achieved" | "baselineSource">;

export interface WinStory {
  key: string;
  title: string;
  summary: string;
  story: string;
  customer: string;
  suppliers: string[];
  contract?: string;
  spend?: Spend;
  lessons?: string;
  hideCustomer?: true;
  hideAmounts?: true;
  /** First name, side, what they did. The first one writes it down. */
  people: [name: string, side: Side, sentence: string][];
  /** First name and percent of everybody, where the team wanted shares, and who agreed when besides the first. */
  shares?: [name: string, percent: number][];
  agreed?: [name: string, on: Day][];
  /** What the file is called, which value it shows, and what stands in it. */
  evidence?: [name: string, kind: ValueKind | null, lines: string[]][];
  values: Value[];
  milestones: [MilestoneKind, Day][];
  /** The day it was written; without it, it is a draft of the day `draftedOn`. */
  sentOn?: Day;
  draftedOn?: Day;
  /** First name, the day, what the other side did. */
  signed?: [name: string, on: Day, words: string][];
  returned?: [name: string, on: Day, comment: string];
  applause?: string[];
  /** First name, the day, and what a guest outside the house is thanked with. */
  thanks?: [name: string, on: Day, content: ThanksContent][];
}

const euros = (amount: number) => BigInt(amount) * 100n;
const hundredths = (amount: number) => BigInt(Math.round(amount * 100));

/** A value of which the figures were typed into the translator. */
function worked(element: ElementName, figures: Tco["figures"]) {
  const { kind, often, effect } = findElement(element) ?? {
    kind: "avoidance",
    often: "once",
    effect: "hard",
  };
  const tco = { element, figures };
  const at = (when: "before" | "after") => amountOf(tco, when, "EUR") ?? 0n;
  const lasting = { hard: effect === "hard", recurring: often === "yearly" };
  return { kind, tco, ...lasting, baseline: at("before"), achieved: at("after") } as const;
}

const same = (value: bigint) => ({ before: value, after: value });

export const wins: WinStory[] = [
  {
    key: "quote",
    title: "The eleven-day quote",
    summary:
      "They priced the cabinet with the customer’s buyer in the room, and quoted in 11 days rather than 26.",
    story:
      "Halcyon Rail wanted 340 sensor cabinets and an answer within a fortnight. We used to need 26 days.\n\nNgozi had the call on a Thursday. On Friday she asked Tomasz to sit in on the next one, before anything was promised. He asked the customer’s buyer which parts they already stocked. Four, it turned out. That took a week out of sourcing, let Brasswick plan one long run in place of three short ones, and gave Halcyon’s buyer a saving to show her own boss.",
    customer: "Halcyon Rail",
    suppliers: ["Brasswick Sensors"],
    contract: "BS 2024-117",
    spend: "direct",
    lessons:
      "Ask which parts the customer already has before the first price. It costs one call and saves a week.",
    people: [
      ["Ngozi", "sales", "Asked Procurement in before anything was promised."],
      ["Ingrid", "sales", "Redrew the cabinet around the four parts in stock."],
      ["Tomasz", "procurement", "Asked the buyer which parts they already stocked."],
      ["Priya", "procurement", "Got Brasswick to plan one long run in place of three."],
      ["Hiro", "other", "Put the five-year cost on one page that the customer could check."],
    ],
    shares: [
      ["Ngozi", 30],
      ["Ingrid", 15],
      ["Tomasz", 30],
      ["Priya", 15],
      ["Hiro", 10],
    ],
    agreed: [
      ["Ingrid", -139],
      ["Tomasz", -139],
      ["Priya", -138],
      ["Hiro", -138],
    ],
    evidence: [
      [
        "First cost model.pdf",
        "price",
        [
          "340 sensor cabinets, cost over five years",
          "Before the second call: EUR 4,120,000",
          "Offer: EUR 3,580,000",
        ],
      ],
      ["Stock count in January.pdf", "working_capital", ["Sensors in stock: EUR 980,000"]],
    ],
    values: [
      {
        kind: "price",
        label: "Total cost over five years",
        baseline: euros(4_120_000),
        achieved: euros(3_580_000),
        baselineKind: "bid",
        baselineSource: "First cost model, before the second call",
      },
      {
        kind: "cycle_time",
        label: "Request to quote",
        unit: "days",
        baseline: hundredths(26),
        achieved: hundredths(11),
        baselineSource: "Mean of the last eight cabinet quotes",
      },
      {
        kind: "revenue",
        label: "New contract",
        baseline: 0n,
        achieved: euros(2_400_000),
        baselineKind: "budget",
        baselineSource: "Not in the sales plan",
      },
      {
        kind: "working_capital",
        label: "Sensors in stock",
        baseline: euros(980_000),
        achieved: euros(670_000),
        baselineSource: "Stock count in January",
        recurring: false,
      },
    ],
    milestones: [
      ["lead", -170],
      ["procurement_engaged", -168],
      ["first_joint_meeting", -168],
      ["supplier_quotes", -163],
      ["offer_sent", -159],
      ["won", -145],
      ["contract_signed", -136],
      ["first_delivery", -112],
    ],
    sentOn: -140,
    signed: [
      ["Ngozi", -140, "He asked the buyer the one question we would never have asked."],
      ["Tomasz", -139, "She called us on day two. By then we are usually on day nine."],
    ],
    thanks: [
      [
        "Ngozi",
        -137,
        {
          ...{ guestOf: "customer", guestName: "Odalys Brandvold", firm: "Halcyon Rail" },
          address: "odalys.brandvold@halcyonrail.example",
          occasion: "The eleven-day quote",
          text: "You told us which parts you already had on the shelf, and stayed in the room until the last line was clear. Without that afternoon we would still be asking.",
        },
      ],
    ],
    applause: [
      "Yara",
      "Rosalind",
      "Emeka",
      "Mei",
      "Kwame",
      "Zainab",
      "Hiro",
      "Leilani",
      "Noor",
      "Luca",
      "Oskar",
      "Bram",
    ],
  },
  {
    key: "lane",
    title: "One lane, two businesses",
    summary: "Two half-empty lorries a week became one full one. The customer kept its Tuesday slot.",
    story:
      "Orchard & Vane take our instruments every Tuesday. Our suppliers send castings the other way every Wednesday. Both lorries ran half empty.\n\nSoo-ah had the delivery complaints, Kwame had the freight bill, and they met because the canteen was full. Kwame turned the casting run round by a day; Soo-ah asked the customer whether the driver could unload at six. He could. One lorry now does both.",
    customer: "Orchard & Vane",
    suppliers: ["Marlow Haulage"],
    contract: "MH frame 31",
    spend: "indirect",
    lessons: "Put both routes on one map before you ask for a quote. Neither of us had seen the other’s.",
    people: [
      ["Soo-ah", "sales", "Got the six o’clock slot by asking the dock, not the head office."],
      ["Kwame", "procurement", "Turned the casting run round by a day."],
      ["Rosa", "procurement", "Wrote one contract where there had been two."],
      ["Rosalind", "other", "Moved the night shift’s loading to fit."],
    ],
    values: [
      {
        kind: "freight",
        label: "Freight, every year",
        baseline: euros(486_000),
        achieved: euros(274_000),
        baselineSource: "Freight invoices of last year",
        recurring: true,
      },
      {
        kind: "service",
        label: "Deliveries on time",
        unit: "percent",
        baseline: hundredths(91.5),
        achieved: hundredths(98.2),
        baselineSource: "Delivery notes, first half",
      },
    ],
    milestones: [
      ["lead", -190],
      ["procurement_engaged", -176],
      ["first_joint_meeting", -175],
      ["offer_sent", -160],
      ["won", -150],
      ["first_delivery", -130],
    ],
    sentOn: -128,
    signed: [
      ["Soo-ah", -128, "He found the empty half of a lorry that we had been paying for."],
      ["Kwame", -126, "She asked the man who opens the gate. We would have asked his boss."],
    ],
    applause: ["Yara", "Rosalind", "Wen", "Paulo", "Ngozi", "Hiro", "Odile"],
  },
  {
    key: "copper",
    title: "Copper before the bid",
    summary: "Copper was fixed the morning before the offer went out, so the price could hold for 18 months.",
    story:
      "The customer wanted a price that would still be true in a year and a half. Copper had moved nine percent in a month.\n\nMateo told Zainab the day the request came, and sent her the offer before it was an offer. She fixed the copper at eight in the morning; at eleven the bid went out with a price clause nobody else dared to write.",
    customer: "Port of Elmsea",
    suppliers: ["Northmark Metals"],
    hideCustomer: true,
    hideAmounts: true,
    people: [
      ["Mateo", "sales", "Shared the offer while it could still be changed."],
      ["Zainab", "procurement", "Fixed the copper three hours before the bid."],
      ["Abel", "other", "Had the hedge approved before breakfast."],
    ],
    values: [
      {
        kind: "revenue",
        label: "Framework over 18 months",
        baseline: 0n,
        achieved: euros(1_900_000),
        baselineKind: "budget",
        baselineSource: "Not in the sales plan",
      },
      {
        kind: "risk",
        label: "Copper left open",
        unit: "percent",
        baseline: hundredths(100),
        achieved: hundredths(12),
        baselineSource: "Exposure report of that week",
        hard: false,
      },
    ],
    milestones: [
      ["lead", -122],
      ["procurement_engaged", -122],
      ["supplier_quotes", -105],
      ["offer_sent", -104],
      ["won", -90],
      ["contract_signed", -84],
    ],
    sentOn: -82,
    signed: [
      ["Mateo", -82, "She held a metal still for a year and a half. We had only hoped."],
      ["Zainab", -80, "He told us the day it came in. We had three weeks to wait for a good price."],
    ],
    applause: ["Abel", "Hiro", "Yara", "Thea", "Caspian"],
  },
  {
    key: "pump",
    title: "The pump that halved itself",
    summary: "A supplier’s odd idea for a smaller pump became the winning design.",
    story:
      "Larkhall Water wanted a pump that fitted under a staircase. No catalogue had one.\n\nPriya had already seen a prototype on a supplier’s bench, and had asked what it would take to make it real. When Ingrid came back from Larkhall with an odd drawing, Priya had a price, a lead time and an engineer’s phone number. The part was ready in nine weeks.",
    customer: "Larkhall Water",
    suppliers: ["Pellham Pumps"],
    people: [
      ["Ingrid", "sales", "Came home with a drawing and not with an order form."],
      ["Priya", "procurement", "Had met the pump before there was a pump to buy."],
      ["Kofi", "other", "Made two spare parts fit all six stations."],
    ],
    values: [
      {
        kind: "price",
        label: "Unit price",
        baseline: euros(1_840),
        achieved: euros(1_435),
        baselineKind: "prior_price",
        baselineSource: "Price list of the larger pump",
      },
      {
        ...worked("stock_keeping", {
          days: { before: hundredths(28), after: hundredths(14) },
          spend: same(euros(730_000)),
          rate: same(hundredths(12)),
        }),
        label: "Spare pumps on their shelf",
        links: ["https://files.fenwright.example/larkhall/stock-list"],
        baselineSource: "Larkhall’s stock list",
      },
      {
        ...worked("quality", {
          share: { before: hundredths(3.2), after: hundredths(1.1) },
          pieces: same(hundredths(2_400)),
          cost: same(185_0000n),
        }),
        label: "Pumps that came back",
        baselineSource: "Service reports of the larger pump",
      },
      {
        kind: "revenue",
        label: "Six stations",
        baseline: 0n,
        achieved: euros(720_000),
        baselineKind: "budget",
        baselineSource: "Not in the sales plan",
      },
    ],
    milestones: [
      ["lead", -216],
      ["procurement_engaged", -215],
      ["first_joint_meeting", -209],
      ["supplier_quotes", -196],
      ["offer_sent", -190],
      ["won", -149],
      ["first_delivery", -128],
    ],
    sentOn: -126,
    signed: [
      ["Ingrid", -126, "She had the engineer’s number before I had the question."],
      ["Priya", -125, "She brought us a drawing nobody else would have shown a buyer."],
    ],
    applause: ["Emeka", "Yara", "Tomasz", "Maren", "Noor", "Beatrix", "Giulia", "Fatou"],
  },
  {
    key: "small-print",
    title: "A yes in the small print",
    summary: "Sixteen contract clauses were settled before anyone got cross.",
    story:
      "The framework with Calder Grid had failed twice on liability. The third time, Bram sent the contract to Anouk before he sent it to the lawyers.\n\nShe marked sixteen clauses and rang the customer’s contracts manager, whom she knew from a supplier audit. Fourteen were settled on the phone. The last two took a walk round the car park.",
    customer: "Calder Grid",
    suppliers: ["Brasswick Sensors", "Marlow Haulage"],
    people: [
      ["Bram", "sales", "Sent the contract across the corridor before he sent it out."],
      ["Idris", "sales", "Turned sixteen clauses into plain words."],
      ["Anouk", "procurement", "Settled fourteen of sixteen on the phone."],
    ],
    values: [
      {
        kind: "cycle_time",
        label: "Draft to signature",
        unit: "days",
        baseline: hundredths(94),
        achieved: hundredths(31),
        baselineSource: "The two earlier rounds",
      },
      {
        kind: "revenue",
        label: "Framework, first year",
        baseline: 0n,
        achieved: euros(860_000),
        baselineKind: "budget",
        baselineSource: "Not in the sales plan",
      },
      {
        kind: "rebid_avoided",
        label: "Third tender round",
        termMonths: 24,
        baseline: euros(48_000),
        achieved: 0n,
        baselineKind: "measured",
        baselineSource: "Hours booked on round two",
        hard: false,
      },
    ],
    milestones: [
      ["lead", -118],
      ["procurement_engaged", -110],
      ["first_joint_meeting", -108],
      ["offer_sent", -101],
      ["won", -79],
      ["contract_signed", -78],
    ],
    sentOn: -75,
    signed: [
      ["Bram", -75, "She knew the person on the other side of the table, and rang her."],
      ["Anouk", -73, "He gave us the contract while it was still warm. That never happens."],
    ],
    applause: ["Yara", "Greta", "Kwame", "Callum"],
  },
  {
    key: "glass",
    title: "Glass before the opening",
    summary: "A second furnace, found in two days, kept the port’s opening date.",
    story:
      "The glass for the Elmsea order had a nine-week lead time and the customer needed it in six. Mei told Luca the day the customer called, not the day the order landed. Luca found a second furnace in two days and Mei moved the inspection so the first pallets could ship early.",
    customer: "Port of Elmsea",
    suppliers: ["Clearwell Glass"],
    people: [
      ["Mei", "sales", "Moved the inspection so that the first pallets could ship early."],
      ["Emeka", "sales", "Told the port the truth about the date, twice."],
      ["Luca", "procurement", "Found a second furnace in two days."],
    ],
    shares: [
      ["Mei", 40],
      ["Emeka", 20],
      ["Luca", 40],
    ],
    agreed: [["Luca", -1]],
    values: [
      {
        kind: "cycle_time",
        label: "Order to first pallet",
        unit: "days",
        baseline: hundredths(63),
        achieved: hundredths(41),
        baselineSource: "Lead time in the frame contract",
      },
      {
        kind: "revenue",
        label: "Kept, not lost",
        baseline: 0n,
        achieved: euros(640_000),
        baselineKind: "budget",
        baselineSource: "Cancellation clause of the order",
        hard: false,
      },
      {
        kind: "price",
        label: "Per pane",
        baseline: euros(92),
        achieved: euros(94),
        baselineKind: "prior_price",
        baselineSource: "Last order",
        note: "The second furnace costs more. The customer knows, and agreed.",
      },
    ],
    milestones: [
      ["lead", -62],
      ["procurement_engaged", -62],
      ["supplier_quotes", -60],
      ["offer_sent", -57],
      ["won", -51],
      ["first_delivery", -21],
    ],
    sentOn: -4,
    signed: [
      [
        "Luca",
        -1,
        "Mei told us the day they called. She moved the inspection when we could not move the glass.",
      ],
    ],
  },
  {
    key: "van",
    title: "A spare in every van",
    summary:
      "The service vans carry the three parts that stop a line, and Tessel Foods runs nine days longer a year.",
    story:
      "Tessel Foods lost nine days a year waiting for parts worth forty euros. Noor counted which three parts they were. Tomasz put them on consignment, one set in every van, paid for when used.",
    customer: "Tessel Foods",
    suppliers: ["Brasswick Sensors"],
    people: [
      ["Noor", "sales", "Counted which three parts stop a line."],
      ["Jonas", "sales", "Got the drivers to keep the boxes full."],
      ["Tomasz", "procurement", "Agreed consignment: paid for when used."],
    ],
    values: [
      {
        kind: "service",
        label: "Days a year the line runs",
        unit: "days",
        baseline: hundredths(241),
        achieved: hundredths(250),
        baselineSource: "The customer’s own log",
        recurring: true,
      },
    ],
    milestones: [
      ["lead", -95],
      ["procurement_engaged", -60],
      ["first_joint_meeting", -58],
      ["won", -30],
    ],
    sentOn: -13,
    signed: [["Noor", -13, "He made a supplier carry our stock, and the supplier thanked him."]],
    returned: [
      "Tomasz",
      -11,
      "Please add what the consignment costs us, Hiro has the figure. Then I sign gladly.",
    ],
  },
  {
    key: "shelf",
    title: "Half the stock, all the spares",
    summary: "",
    story:
      "Larkhall Water had no room for spare pumps and paid for every breakdown twice. Priya came to the first meeting and asked what sat on their shelf. Four weeks of stock did.",
    customer: "Larkhall Water",
    suppliers: ["Pellham Pumps"],
    people: [
      ["Emeka", "sales", "Promised next-day spares before we knew how, then said so out loud."],
      ["Priya", "procurement", "Came to the first meeting and asked what was on the shelf."],
      ["Oskar", "other", ""],
    ],
    values: [
      {
        kind: "working_capital",
        label: "Spares on their shelf",
        baseline: euros(200_000),
        achieved: euros(100_000),
        baselineSource: "Their stock list",
      },
    ],
    milestones: [
      ["lead", -70],
      ["procurement_engaged", -67],
    ],
    draftedOn: -2,
  },
];
