import type { DealProblem } from "~/domain/wins/import/deal";
import type { Crm, DealField } from "~/domain/wins/import/fields";
import type { DealFileProblem } from "~/domain/wins/import/read-deals";
import { number } from "../words";

/** What the columns of a file of deals are called. */
export const dealFieldNames: Record<DealField, string> = {
  externalId: "Number of the deal",
  title: "Name of the deal",
  customer: "Customer",
  stage: "Stage",
  amount: "Amount",
  currency: "Currency",
  wonOn: "Day it was won",
  leadOn: "Day of the lead",
  owner: "Owner’s e-mail",
  people: "E-mails of others in it",
  suppliers: "Suppliers",
  contract: "Contract",
};

export const crmNames: Record<Crm, string> = {
  hubspot: "This looks like a file from HubSpot.",
  salesforce: "This looks like a file from Salesforce.",
  other: "We do not know the system that wrote this file.",
};

const sentences: Record<DealProblem["problem"], (field: string, detail?: string) => string> = {
  missing: (field) => `${field} is missing.`,
  "too-long": (field, most) => `${field} is longer than ${most ?? "it may be"}.`,
  "strange-signs": (field) => `${field} holds signs that can not be shown, such as a line break.`,
  "not-an-address": (field, text) => `${field}: “${text ?? ""}” is not a whole e-mail address.`,
  "person-unknown": (_field, address) => `Nobody in the directory works under ${address ?? "this address"}.`,
  "not-a-day": (field, text) => `${field}: “${text ?? ""}” is not a day in the order chosen.`,
  "days-crossed": (_field, lead) => `It was won before the lead of ${lead ?? "a later day"}.`,
  "not-a-currency": (_field, code) => `“${code ?? ""}” is not the code of a currency, such as EUR.`,
  "not-an-amount": (_field, text) => `“${text ?? ""}” is not an amount in this currency.`,
  "ambiguous-amount": (_field, text) => `“${text ?? ""}” can be read in two ways. Write the decimals.`,
  twice: (_field, row) => `Row ${row ?? "above"} has the same number.`,
};

/** What is wrong with a row, in a sentence. */
export function dealSentence({ field, problem, detail }: DealProblem): string {
  return sentences[problem](dealFieldNames[field], detail);
}

/** Why a file could not be read at all. */
export function dealFileSentence(problem: DealFileProblem): string {
  if (problem.problem === "empty") return "This file has no rows under its first line.";
  if (problem.problem === "too-many-rows")
    return `This file has more than ${number(problem.most)} rows. Split it.`;
  if (problem.problem === "head-twice")
    return `Two columns are called “${problem.head}”. Rename one of them.`;
  return `Line ${number(problem.line)} is not part of a table. Save the file as CSV again.`;
}
