import type { Story } from "~/ui/ballot/ballot-page";

const stories = [
  {
    title: "The eleven-day quote",
    sales: "Juniper Hale",
    buyer: "Anselm Rook",
    words: [
      "A quote that used to take twenty-six days took eleven, and the price still held.",
      "The buyer sat in on the second call and asked the question nobody in Sales would have: which of these parts do you stock already?",
    ],
  },
  {
    title: "One lane, two businesses",
    sales: "Orla Finch",
    buyer: "Casimir Vale",
    words: ["Two half-empty lorries a week became one full one."],
  },
  {
    title: "Copper before the bid",
    sales: "Lucian Marsh",
    buyer: "Thandi Brook",
    words: ["Copper was fixed on the morning before the offer went out."],
  },
  {
    title: "The pump that halved itself",
    sales: "Imogen Weld",
    buyer: "Sorin Ashdown",
    words: ["A supplier’s odd idea for a smaller pump became the design that won."],
  },
  {
    title: "A yes in the small print",
    sales: "Bastian Crowe",
    buyer: "Yewande Holt",
    words: ["Sixteen clauses were settled before anyone got cross."],
  },
];

const own = 3;

/** Invented finalists in the shape that the award honours. One of them stands for the voter's own entry. */
export function sampleFinalists(award: { nomineeKind: string; allowOwnVote: boolean }): Story[] {
  const pairs = award.nomineeKind !== "person";
  return stories.map(({ title, sales, buyer, words }, at) => {
    const people = [
      { id: `sample-${at}-sales`, name: sales, side: "sales" as const },
      { id: `sample-${at}-buyer`, name: buyer, side: "procurement" as const },
    ];
    return {
      id: `sample-${at + 1}`,
      title: pairs ? title : sales,
      people: pairs ? people : people.slice(0, 1),
      win: null,
      paragraphs: words,
      files: [],
      isOwn: at === own,
      mayChoose: at !== own || award.allowOwnVote,
    };
  });
}
