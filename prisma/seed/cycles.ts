export interface NominationStory {
  award: string;
  by: string;
  for: string[];
  team?: string;
  win?: string;
  /** Days before today. */
  on: number;
  answers: Record<string, string>;
  /** What HR made of it; without it, it waits. */
  screened?: "shortlist" | { declined: string } | { returned: string };
  /** Never sent. */
  draft?: true;
}

export interface CycleStory {
  key: string;
  /** `{season}` and `{year}` are those of the announcement. */
  name: string;
  description: string;
  awards: string[];
  plannedOn: number;
  nominations: [from: number, to: number];
  voting: [from: number, to: number];
  announceOn: number;
  reached: "announced" | "voting" | "nominating";
  /** Of 100 voters, how many vote before today. */
  turnout: number;
  /** The citation of each shortlisted entry and its pull on voters, by title. */
  shortlist: Record<string, { citation: string; pull: number }>;
  stories: NominationStory[];
}

export const cycles: CycleStory[] = [
  {
    key: "past",
    name: "{season} {year}",
    description: "Three awards for the season’s gathering in Hall B.",
    awards: ["kindred", "start", "quiet"],
    plannedOn: -124,
    nominations: [-118, -104],
    voting: [-95, -84],
    announceOn: -78,
    reached: "announced",
    turnout: 81,
    shortlist: {
      "Ingrid and Fatou": {
        citation:
          "One shared spreadsheet, no surprises, four wins. Fatou opened her supplier notes to Ingrid; Ingrid stopped promising what nobody could buy.",
        pull: 9,
      },
      "Mei and Rosa": {
        citation: "Every Monday at eight they read the freight list together, and three customers noticed.",
        pull: 5,
      },
      "Soo-ah and Kwame": {
        citation: "They met because the canteen was full, and left with a lorry that was full too.",
        pull: 6,
      },
      "Priya Wintergreen": {
        citation:
          "Priya was at the supplier’s bench in March. Sales met the customer in May. By June it looked like luck.",
        pull: 9,
      },
      "Zainab Thistledown": {
        citation: "Asked for the forecast before there was one, and fixed the price while it was low.",
        pull: 6,
      },
      "Henrik Saltlake": { citation: "Sat in on first calls until customers asked where he was.", pull: 3 },
      "Bram Dovetail": { citation: "Read every clause, so that nobody else had to.", pull: 10 },
      "Oskar Tindlewood": {
        citation: "The plan on Friday was the plan on Monday, for fifty weeks.",
        pull: 6,
      },
      "Joy Lindenmere": {
        citation: "Sixty-two people paid right, every month, without a word about it.",
        pull: 5,
      },
      "Callum Ryefield": { citation: "Cleaned nine thousand records by hand and told nobody.", pull: 3 },
    },
    stories: [
      {
        award: "kindred",
        by: "Noor",
        for: ["Ingrid", "Fatou"],
        team: "Ingrid and Fatou",
        on: -116,
        answers: {
          together:
            "Ingrid used to hear of a shortage when the customer did. Fatou gave her the sheet she keeps for herself, with every promise a supplier had made and whether it was kept. Since then they look at it together before a call.",
          joined: "Before the first call",
          changed:
            "Four deals in a row without a changed delivery date. The customers stopped ringing to check.",
        },
        screened: "shortlist",
      },
      {
        award: "kindred",
        by: "Emeka",
        for: ["Ingrid", "Fatou"],
        team: "Ingrid and Fatou",
        on: -112,
        answers: {
          together: "They share one spreadsheet and no excuses. I have copied it for my whole team.",
          joined: "Before the offer",
          changed:
            "Quotes of that team hold. In nine of ten the price on the invoice is the price on the quote.",
        },
        screened: "shortlist",
      },
      {
        award: "kindred",
        by: "Amara",
        for: ["Mei", "Rosa"],
        team: "Mei and Rosa",
        on: -110,
        answers: {
          together: "They read the freight list together every Monday at eight, with one pot of tea.",
          joined: "While negotiating",
          changed: "Late deliveries to the three small customers fell from one in six to one in twenty.",
        },
        screened: "shortlist",
      },
      {
        award: "kindred",
        by: "Rosalind",
        for: ["Soo-ah", "Kwame"],
        team: "Soo-ah and Kwame",
        win: "lane",
        on: -109,
        answers: {
          together: "The lane. I loaded that half-empty lorry for a year, so I know what they saved.",
          joined: "Before the offer",
          changed: "One lorry less on the quay every week, and the dock foreman gets home for dinner.",
        },
        screened: "shortlist",
      },
      {
        award: "kindred",
        by: "Dario",
        for: ["Roshan", "Caspian"],
        team: "Roshan and Caspian",
        on: -105,
        answers: {
          together: "They are nice to each other.",
          joined: "After signing",
          changed: "The mood is better.",
        },
        screened: {
          declined:
            "A kind word, but no story yet. Tell us of one thing they did, and nominate them next time.",
        },
      },
      {
        award: "start",
        by: "Ingrid",
        for: ["Priya"],
        win: "pump",
        on: -117,
        answers: {
          did: "Priya had met the pump before there was a pump to buy. When I came back from Larkhall with a drawing, she had a price, a lead time and a phone number.",
          joined: "Before the first call",
        },
        screened: "shortlist",
      },
      {
        award: "start",
        by: "Kofi",
        for: ["Priya"],
        win: "pump",
        on: -111,
        answers: {
          did: "She asked the maker what it would take to make the prototype real. Nobody had asked him in two years.",
          joined: "Before the first call",
        },
        screened: "shortlist",
      },
      {
        award: "start",
        by: "Mateo",
        for: ["Zainab"],
        on: -108,
        answers: {
          did: "She reads my pipeline on Mondays and tells me which metals I am about to be sorry about.",
          joined: "Before the first call",
        },
        screened: "shortlist",
      },
      {
        award: "start",
        by: "Giulia",
        for: ["Henrik"],
        on: -107,
        answers: {
          did: "He sat in on eleven first calls this season. In three of them he said one sentence, and it was the one that mattered.",
          joined: "Before the first call",
        },
        screened: "shortlist",
      },
      {
        award: "quiet",
        by: "Anouk",
        for: ["Bram"],
        on: -115,
        answers: {
          did: "Bram reads every clause of every contract of every deal, and sends me the two that matter with a line under them.",
          helped: "Everybody who signs something here.",
        },
        screened: "shortlist",
      },
      {
        award: "quiet",
        by: "Hanna",
        for: ["Oskar"],
        on: -114,
        answers: {
          did: "The plan on Friday is the plan on Monday. Ask anybody in assembly what that is worth.",
        },
        screened: "shortlist",
      },
      {
        award: "quiet",
        by: "Finn",
        for: ["Joy"],
        on: -113,
        answers: {
          did: "Payroll has been right for six years. Nobody has thanked her, because nobody has noticed.",
        },
        screened: "shortlist",
      },
      {
        award: "quiet",
        by: "Petra",
        for: ["Callum"],
        on: -106,
        answers: {
          did: "Cleaned nine thousand customer records by hand, so that search finds what you look for.",
        },
        screened: "shortlist",
      },
    ],
  },
  {
    key: "year",
    name: "Joint Win of the Year {year}",
    description: "Five wins, each built by a salesperson and a buyer together, and the idea of the year.",
    awards: ["jointWin", "idea"],
    plannedOn: -50,
    nominations: [-45, -25],
    voting: [-11, 3],
    announceOn: 23,
    reached: "voting",
    turnout: 62,
    shortlist: {
      "Ngozi and Tomasz": {
        citation:
          "The cabinet was priced with the customer’s buyer in the room. A quote that used to take 26 days took 11, and the price still held.",
        pull: 8,
      },
      "Soo-ah and Kwame": {
        citation:
          "Two half-empty lorries a week became one full one, because two people shared a table at lunch.",
        pull: 7,
      },
      "Mateo and Zainab": {
        citation:
          "Copper was fixed the morning before the offer went out, so that a price could hold for 18 months.",
        pull: 6,
      },
      "Ingrid and Priya": {
        citation: "A supplier’s odd idea for a smaller pump became the winning design.",
        pull: 5,
      },
      "Bram and Anouk": {
        citation: "Sixteen contract clauses were settled before anyone got cross.",
        pull: 4,
      },
      "Wen Larchmont": {
        citation: "Painted the floor of the warehouse in five colours. Nobody has looked for a pallet since.",
        pull: 7,
      },
      "Sunniva Glasspool": {
        citation:
          "One page that shows each supplier’s late days next to each customer’s. It took an afternoon.",
        pull: 6,
      },
      "Diego Ironbark": {
        citation:
          "Hung a bell by the press. Whoever hears something odd rings it, and the line has not broken down since.",
        pull: 6,
      },
      "Lucia Fernhollow": {
        citation: "Asked every budget holder for one number fewer. The plan was ready nine days earlier.",
        pull: 4,
      },
    },
    stories: [
      {
        award: "idea",
        by: "Paulo",
        for: ["Wen"],
        on: -42,
        answers: {
          did: "She bought five tins of paint and came in on a Sunday. On Monday every pallet had a colour and a place.",
          helped: "Dispatch. I used to walk eleven kilometres a day, my watch says it is seven now.",
        },
        screened: "shortlist",
      },
      {
        award: "idea",
        by: "Fatou",
        for: ["Sunniva"],
        on: -40,
        answers: {
          did: "I complained about a supplier, she asked for my list. By four o’clock it was a page that everybody can open.",
          helped: "Sales sees at last what we see, a week before it hurts.",
        },
        screened: "shortlist",
      },
      {
        award: "idea",
        by: "Ife",
        for: ["Diego"],
        on: -37,
        answers: { did: "The bell. It cost nine euros and the press is a quieter place." },
        screened: "shortlist",
      },
      {
        award: "idea",
        by: "Abel",
        for: ["Lucia"],
        on: -33,
        answers: {
          did: "She looked at what nobody read in our budget forms and took it out.",
          helped: "Forty budget holders and one treasurer.",
        },
        screened: "shortlist",
      },
      {
        award: "jointWin",
        by: "Rosalind",
        for: ["Ngozi", "Tomasz"],
        team: "Ngozi and Tomasz",
        win: "quote",
        on: -43,
        answers: {
          together:
            "Ngozi had the call on a Thursday and asked Tomasz in on the Friday, before anything was promised. He asked the buyer which parts they already stocked. Four, it turned out.",
          joined: "Before the offer",
          changed: "26 days became 11, and the plant had one long run in place of three short ones.",
        },
        screened: "shortlist",
      },
      {
        award: "jointWin",
        by: "Yara",
        for: ["Ngozi", "Tomasz"],
        team: "Ngozi and Tomasz",
        win: "quote",
        on: -40,
        answers: {
          together:
            "They priced a cabinet with the customer’s own buyer at the table. I have told that story to the board twice.",
          joined: "Before the offer",
          changed:
            "The customer’s buyer had a saving to show her own boss, and has asked for the two of them since.",
        },
        screened: "shortlist",
      },
      {
        award: "jointWin",
        by: "Wen",
        for: ["Soo-ah", "Kwame"],
        team: "Soo-ah and Kwame",
        win: "lane",
        on: -41,
        answers: {
          together: "Two lorries, both half empty, on the same road a day apart. They put them together.",
          joined: "Before the offer",
          changed: "One lorry a week less at my dock, and deliveries on time 98 times in 100.",
        },
        screened: "shortlist",
      },
      {
        award: "jointWin",
        by: "Thea",
        for: ["Mateo", "Zainab"],
        team: "Mateo and Zainab",
        win: "copper",
        on: -38,
        answers: {
          together:
            "Mateo shared the offer while it could still be changed. Zainab fixed the metal three hours before it left.",
          joined: "Before the first call",
          changed: "The customer has a price that will still be true in a year and a half.",
        },
        screened: "shortlist",
      },
      {
        award: "jointWin",
        by: "Maren",
        for: ["Ingrid", "Priya"],
        team: "Ingrid and Priya",
        win: "pump",
        on: -36,
        answers: {
          together: "One came back with a drawing, the other had the maker’s phone number.",
          joined: "Before the first call",
          changed: "The pump costs a fifth less and fits under a staircase.",
        },
        screened: "shortlist",
      },
      {
        award: "jointWin",
        by: "Idris",
        for: ["Bram", "Anouk"],
        team: "Bram and Anouk",
        win: "small-print",
        on: -30,
        answers: {
          together:
            "The framework had failed twice. The third time Bram sent it across the corridor first. Anouk rang the other side.",
          joined: "Before the offer",
          changed: "94 days became 31, and nobody raised their voice.",
        },
        screened: "shortlist",
      },
      {
        award: "jointWin",
        by: "Jonas",
        for: ["Noor", "Tomasz"],
        team: "Noor and Tomasz",
        on: -28,
        answers: {
          together: "Spares in every van.",
          joined: "While negotiating",
          changed: "Nine days.",
        },
        screened: {
          returned: "Please tell how it came about, and link the win once both sides have signed it.",
        },
      },
    ],
  },
  {
    key: "next",
    name: "{season} {year}",
    description: "For the next gathering. Nominate somebody whose work you would miss.",
    awards: ["kindred", "customer", "quiet"],
    plannedOn: -12,
    nominations: [-8, 9],
    voting: [16, 30],
    announceOn: 40,
    reached: "nominating",
    turnout: 0,
    shortlist: {},
    stories: [
      {
        award: "kindred",
        by: "Rosalind",
        for: ["Mei", "Luca"],
        team: "Mei and Luca",
        on: -6,
        answers: {
          together:
            "The glass for the Elmsea order had a nine-week lead time and the customer needed it in six. Mei told Luca the day the customer called. Luca found a second furnace, Mei moved the inspection.",
          joined: "Before the offer",
          changed: "First pallets in 41 days, not 63. The port kept its opening date.",
        },
      },
      {
        award: "kindred",
        by: "Noor",
        for: ["Mei", "Luca"],
        team: "Mei and Luca",
        on: -5,
        answers: {
          together: "I sat between them that week. It was mostly laughing, and then it was done.",
          joined: "Before the offer",
          changed: "A customer who opened on time.",
        },
      },
      {
        award: "kindred",
        by: "Emeka",
        for: ["Mei", "Luca"],
        team: "Mei and Luca",
        on: -1,
        draft: true,
        answers: {
          together:
            "Mei told Luca the day the customer called, not the day the order landed. Luca found a second furnace in two days and Mei moved the inspection so that the first pallets could ship early.",
          joined: "Before the offer",
        },
      },
      {
        award: "customer",
        by: "Jonas",
        for: ["Noor"],
        on: -5,
        answers: {
          did: "Drove a spare part to Larkhall herself, through the snow, and stayed until the pump ran.",
          helped: "Two thousand households who never knew.",
        },
      },
      {
        award: "customer",
        by: "Beatrix",
        for: ["Dario"],
        on: -3,
        answers: {
          did: "Told a customer to buy the cheaper sensor. They came back for forty of the better ones.",
        },
      },
      {
        award: "quiet",
        by: "Samir",
        for: ["Lionel"],
        on: -4,
        answers: { did: "Twelve years of inspection and not one part sent back to us twice." },
      },
      {
        award: "quiet",
        by: "Ife",
        for: ["Diego"],
        on: -2,
        answers: { did: "The line stopped for eleven minutes this year. All of it. He keeps a list of why." },
      },
    ],
  },
];
