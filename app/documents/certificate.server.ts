/** What stands on a certificate. */
export interface Certificate {
  companyName: string;
  /** The line above the award: what the sheet goes with, or that it thanks. */
  before: string;
  awardName: string;
  /** The person, the team or the win that is honoured. */
  title: string;
  /** Who is meant by a team's name; empty where the title says it. */
  people: string;
  citation: string;
  /** The cycle, or the year of an award given at once. */
  occasion: string;
  year: string;
  /** For whom it is signed: both sides, one of them and the company, or the company alone. */
  signers: readonly string[];
  /** In small below the signatures; empty where nothing is to be said. */
  note: string;
  /** Where it can be checked, without the scheme; null for a sheet that is no honour of the house. */
  checkAt: string | null;
}

/** The certificate as a PDF on A4 across, with its fonts inside; the PDF library is loaded when first needed. */
export async function renderCertificate(certificate: Certificate): Promise<Uint8Array<ArrayBuffer>> {
  const { drawCertificate } = await import("./certificate-page.server");
  return drawCertificate(certificate);
}

/** The name under which a certificate is downloaded. */
export function certificateFilename({ awardName, title }: Pick<Certificate, "awardName" | "title">): string {
  const plain = `${awardName} ${title}`.normalize("NFD").replace(/\p{M}/gu, "");
  const name = plain.replace(/[^A-Za-z0-9]+/g, "-").replace(/^-|-$/g, "");
  return `${name.slice(0, 100) || "certificate"}.pdf`;
}
