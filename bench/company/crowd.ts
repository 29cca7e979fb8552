import { searchText } from "../../app/domain/people/search-text";

/** A file of made-up people: names with a few hundred first names, many surnames, and accents among them. */
export function crowdFile(from: number, count: number): string {
  const lines = ["name,e-mail,department,function,manager,location,start date,employee number,job title"];
  for (let number = from; number < from + count; number += 1) lines.push(lineOf(number));
  return lines.join("\n");
}

/** The address of the person with this number. */
const crowdAddress = (number: number) => `c${number}.${searchText(surnameOf(number))}@crowd.example`;

/** The name of the person with this number. */
export const crowdName = (number: number) => `${firstNameOf(number)} ${surnameOf(number)}`;

const starts = ["Al", "Be", "Cor", "Da", "El", "Fre", "Gi", "Hel", "Is", "Jo", "Ka", "Li", "Ma", "Ni", "Os"];
const middles = ["", "ba", "ri", "le", "na", "so"];
const ends = ["na", "ro", "ta", "lin", "mé"];
const roots = ["Ash", "Bram", "Cald", "Dunn", "Elder", "Fair", "Grim", "Hart", "Ivel", "Kest", "Lang", "Mor"];
const links = ["a", "e", "en", "er", "i", "in", "o", "on", "u", "y", "el", "al", "ar", "is"];
const rests = [
  "bourne",
  "croft",
  "dale",
  "field",
  "ford",
  "gård",
  "holt",
  "ley",
  "mere",
  "shaw",
  "stone",
  "wick",
];
const tails = ["", "s", "son", "ham", "ton", "by", "well", "wood", "worth", "man"];
const places = [
  "Lisbon",
  "Porto",
  "Leeds",
  "Lyon",
  "Ghent",
  "Århus",
  "Graz",
  "Turin",
  "Brno",
  "Malmö",
  "Cork",
  "Oulu",
];
const departments = [
  ["Field sales", "sales"],
  ["Key accounts", "sales"],
  ["Direct materials", "procurement"],
  ["Indirect spend", "procurement"],
  ["Treasury", "finance"],
  ["Warehouse", "other"],
  ["Assembly", "other"],
  ["Engineering", "other"],
  ["Service", "other"],
] as const;

function firstNameOf(number: number): string {
  const turn = spread(number, 7919, starts.length * middles.length * ends.length);
  return (
    pick(starts, turn) +
    pick(middles, turn / starts.length) +
    pick(ends, turn / starts.length / middles.length)
  );
}

function surnameOf(number: number): string {
  const turn = spread(number, 104_729, roots.length * links.length * rests.length * tails.length);
  const afterLink = turn / roots.length / links.length;
  return (
    pick(roots, turn) +
    pick(links, turn / roots.length) +
    pick(rests, afterLink) +
    pick(tails, afterLink / rests.length)
  );
}

function lineOf(number: number): string {
  const [department, side] = departments[number % departments.length] ?? departments[0];
  const boss = number > 20 ? crowdAddress(Math.floor(number / 12)) : "";
  const place = pick(places, spread(number, 31, places.length));
  return [
    ...[crowdName(number), crowdAddress(number), department, side, boss, place],
    ...[`20${10 + (number % 15)}-0${1 + (number % 9)}-15`, `C${number}`, "Specialist"],
  ].join(",");
}

const spread = (number: number, step: number, among: number) => ((number + 1) * step) % among;
const pick = (words: readonly string[], turn: number) => words[Math.floor(turn) % words.length] ?? "";
