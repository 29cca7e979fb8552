import type { DepartmentFunction } from "../../app/domain/people/department-function";
import type { Role } from "../../app/domain/people/role";

/** Everybody below is invented, as are the company, its customers and its suppliers. */
export const company = {
  name: "Fenwright Instruments",
  timeZone: "Europe/Copenhagen",
  currency: "EUR",
  address: "Hall B reception, 14 Quay Street, Elmsea",
};

/** Came first, to try it out; the demo offers them at sign-in, and their ballots are still to be cast. */
export const pilots = ["Yara", "Leilani", "Emeka", "Tomasz", "Hiro", "Viktor", "Greta", "Nadia"];

export const departmentFunctions: Record<string, DepartmentFunction> = {
  Sales: "sales",
  Procurement: "procurement",
  Finance: "finance",
  "People team": "hr",
  Operations: "other",
  Engineering: "other",
  IT: "other",
  Management: "other",
};

export interface Colleague {
  name: string;
  jobTitle: string;
  department: string;
  /** First name of the manager; nobody has the same first name as another. */
  manager: string;
  location: string;
  /** `YYYY-MM-DD` */
  startDate: string;
  roles?: Role[];
}

type Row = [
  name: string,
  jobTitle: string,
  manager: string,
  location: string,
  startDate: string,
  ...roles: Role[],
];

const byDepartment: Record<string, Row[]> = {
  Management: [["Yara Moonfield", "Managing Director", "", "Elmsea", "2012-03-01"]],
  Sales: [
    ["Ngozi Larkspur", "Key Account Director", "Yara", "Elmsea", "2014-09-01"],
    ["Emeka Starling", "Regional Sales Lead, Nordics", "Ngozi", "Elmsea", "2016-02-15"],
    ["Ingrid Saltmarsh", "Sales Engineer", "Emeka", "Elmsea", "2017-05-02"],
    ["Mei Harrowgate", "Inside Sales", "Emeka", "Elmsea", "2020-08-17"],
    ["Bram Dovetail", "Deal Desk Manager", "Ngozi", "Tessel", "2015-11-09"],
    ["Noor Elderflower", "Customer Success Manager", "Ngozi", "Tessel", "2019-01-14"],
    ["Mateo Quillfeather", "Account Executive", "Ngozi", "Elmsea", "2018-05-14"],
    ["Soo-ah Merriweather", "Key Account Manager", "Ngozi", "Elmsea", "2018-10-01"],
    ["Roshan Kettlewell", "Tender Manager", "Ngozi", "Tessel", "2021-09-03"],
    ["Yuki Pinehaven", "Account Executive", "Emeka", "Elmsea", "2022-04-04"],
    ["Ottoline Fairweather", "Inside Sales", "Emeka", "Elmsea", "2024-04-08"],
    ["Idris Featherstow", "Bid Writer", "Bram", "Tessel", "2020-06-22"],
    ["Thea Hollowbrook", "Account Executive", "Ngozi", "Halifax", "2019-07-15"],
    ["Dario Pepperwhistle", "Sales Engineer", "Emeka", "Tessel", "2021-02-01"],
    ["Amara Foxglove", "Inside Sales", "Bram", "Elmsea", "2023-01-09"],
    ["Jonas Cobblestone", "Service Sales", "Noor", "Tessel", "2017-08-21"],
    ["Petra Lanternwood", "Account Executive", "Emeka", "Elmsea", "2020-11-16"],
    ["Callum Ryefield", "Sales Operations", "Bram", "Elmsea", "2022-09-12"],
  ],
  Procurement: [
    ["Tomasz Fennimoor", "Category Lead, Electronics", "Yara", "Elmsea", "2013-06-10"],
    ["Kwame Oakenshaw", "Procurement Lead, Logistics", "Yara", "Elmsea", "2015-04-20"],
    ["Priya Wintergreen", "Supplier Development Lead", "Tomasz", "Elmsea", "2019-03-04"],
    ["Zainab Thistledown", "Category Lead, Metals", "Tomasz", "Tessel", "2016-10-03"],
    ["Luca Brambleforth", "Junior Buyer", "Tomasz", "Elmsea", "2023-06-05"],
    ["Anouk Pemberlake", "Contracts Manager", "Kwame", "Tessel", "2018-01-22"],
    ["Fatou Riverstone", "Sourcing Analyst", "Zainab", "Tessel", "2020-02-10"],
    ["Rosa Nettlebank", "Freight Buyer", "Kwame", "Elmsea", "2020-02-03"],
    ["Oriel Pennyfeather", "Buyer, Packaging", "Tomasz", "Elmsea", "2022-04-06"],
    ["Caspian Drywood", "Buyer, Castings", "Zainab", "Tessel", "2022-10-17"],
    ["Beatrix Thornapple", "Supplier Quality", "Priya", "Tessel", "2017-12-04"],
    ["Henrik Saltlake", "Buyer, Electronics", "Tomasz", "Elmsea", "2021-05-31"],
    ["Imani Birchwood", "Freight Planner", "Kwame", "Halifax", "2019-09-16"],
    ["Viktor Plumstead", "Office and Events Buyer", "Kwame", "Elmsea", "2018-03-19", "buyer"],
  ],
  Finance: [
    ["Hiro Candlewick", "Commercial Finance", "Yara", "Elmsea", "2016-08-08", "finance"],
    ["Greta Pennyroyal", "Internal Audit", "Hiro", "Elmsea", "2015-02-02", "auditor"],
    ["Samir Quartermain", "Cost Accountant", "Hiro", "Tessel", "2018-07-02"],
    ["Odile Marchbank", "Receivables", "Hiro", "Elmsea", "2019-04-15"],
    ["Theo Ashgrove", "Payables", "Hiro", "Elmsea", "2021-01-11"],
    ["Lucia Fernhollow", "Planning and Analysis", "Hiro", "Elmsea", "2022-02-14"],
    ["Abel Wickstead", "Treasury", "Hiro", "Tessel", "2017-03-27"],
  ],
  "People team": [
    ["Leilani Copperpot", "Recognition Lead", "Yara", "Elmsea", "2017-01-16", "hr"],
    ["Desmond Applewood", "People Partner", "Leilani", "Elmsea", "2018-09-24", "hr"],
    ["Marisol Teaberry", "People Partner", "Leilani", "Tessel", "2020-01-20"],
    ["Finn Haybarn", "Talent", "Leilani", "Elmsea", "2021-10-04"],
    ["Joy Lindenmere", "Payroll", "Leilani", "Elmsea", "2016-06-13"],
    ["Ravi Sparrowhawk", "Learning", "Leilani", "Tessel", "2022-05-09"],
  ],
  Operations: [
    ["Oskar Tindlewood", "Supply Planner", "Yara", "Tessel", "2015-09-07"],
    ["Rosalind Mothwing", "Plant Logistics", "Oskar", "Tessel", "2018-02-26"],
    ["Linnea Marrowby", "Shift Lead", "Oskar", "Elmsea", "2024-01-12"],
    ["Lionel Marrow", "Inspection", "Oskar", "Elmsea", "2014-05-19"],
    ["Hanna Millrace", "Assembly Lead", "Oskar", "Tessel", "2016-11-28"],
    ["Diego Ironbark", "Maintenance", "Hanna", "Tessel", "2019-06-17"],
    ["Wen Larchmont", "Warehouse Lead", "Rosalind", "Elmsea", "2020-03-30"],
    ["Solveig Northcote", "Quality", "Oskar", "Elmsea", "2017-09-11"],
    ["Paulo Greystone", "Dispatch", "Rosalind", "Elmsea", "2021-08-23"],
    ["Ife Watermead", "Assembly", "Hanna", "Tessel", "2023-03-13"],
  ],
  Engineering: [
    ["Maren Stillwater", "Head of Engineering", "Yara", "Elmsea", "2014-01-06"],
    ["Kofi Tamarack", "Mechanical Engineer", "Maren", "Elmsea", "2018-04-30"],
    ["Giulia Hazelbank", "Electronics Engineer", "Maren", "Elmsea", "2021-11-22"],
  ],
  IT: [
    ["Nadia Wrenfield", "Head of IT", "Yara", "Elmsea", "2016-04-11", "admin"],
    ["Tobias Inkwell", "Service Desk", "Nadia", "Elmsea", "2022-08-29"],
    ["Sunniva Glasspool", "Data Engineer", "Nadia", "Tessel", "2020-10-26"],
  ],
};

export const colleagues: Colleague[] = Object.entries(byDepartment).flatMap(([department, rows]) =>
  rows.map(([name, jobTitle, manager, location, startDate, ...roles]) => {
    return { name, jobTitle, department, manager, location, startDate, roles };
  }),
);

export const zones: Record<string, string> = {
  Elmsea: "Europe/Copenhagen",
  Tessel: "Europe/Copenhagen",
  Halifax: "America/Halifax",
};

export function firstNameOf(name: string): string {
  return name.split(" ")[0] ?? name;
}

export function emailOf(name: string): string {
  return `${firstNameOf(name).toLowerCase()}@fenwright.example`;
}
