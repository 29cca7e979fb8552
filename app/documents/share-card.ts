import { cutTo, inLines, widthOf, type ShareCard } from "~/domain/wins/share-card";
import { crossings, procurementRope, salesRope } from "./drawings";

const width = 1200;
const height = 630;
const paper = "#fdfcf8";
const ink = "#17241d";
const ink2 = "#354138";
const coral = "#d9653b";
const coralInk = "#8f3113";
const teal = "#0a7f98";
const tealInk = "#0b4a5a";
const serif = "Fraunces, Georgia, 'Times New Roman', serif";
const sans = "Inter, Arial, Helvetica, sans-serif";

/**
 * A win as a picture of 1200 by 630 for a chat or the intranet, as SVG text. Everything from people is escaped, and
 * nothing is loaded from anywhere: our faces come with it as `faces`, so that it looks the same on every machine.
 */
export function drawShareCard(card: ShareCard, faces: string): string {
  const isLong = inLines(card.title, 33, 3, widthOf).length > 2;
  const title = inLines(card.title, isLong ? 43 : 33, 2, widthOf);
  const titleEnd = 80 + title.length * 70;
  const summary = inLines(card.summary, 68, 2, widthOf);
  const value = card.value ?? "";
  const facts = [cutTo(card.customer, 70 - widthOf(value), widthOf), value].filter(Boolean).join("   ·   ");
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(card.title)}">
${faces && `<style>${faces}</style>`}
<rect width="${width}" height="${height}" fill="${paper}"/>
<rect width="${width}" height="14" fill="#0f3223"/>
${text(72, 78, cutTo(card.companyName, 60, widthOf), { size: 24, fill: ink2, family: sans })}
${text(width - 72, 78, "A joint win", { size: 24, fill: ink2, family: sans, anchor: "end" })}
${title.map((line, index) => text(72, 150 + index * 70, line, { size: isLong ? 46 : 60, fill: ink, family: serif })).join("\n")}
${summary.map((line, index) => text(72, titleEnd + 52 + index * 36, line, { size: 28, fill: ink2, family: sans })).join("\n")}
${facts ? text(72, titleEnd + 64 + summary.length * 36, cutTo(facts, 76, widthOf), { size: 24, fill: ink, family: sans, weight: 600 }) : ""}
${seam(440)}
${signature(card.sales, { x: 72, anchor: "start", side: "Sales", colour: coralInk })}
${signature(card.procurement, { x: width - 72, anchor: "end", side: "Procurement", colour: tealInk })}
</svg>`;
}

/** Two threads across the card, tied in the middle. */
function seam(y: number): string {
  const knot = (width - 240) / 2;
  const rope = (path: string, colour: string) => `<path d="${path}" stroke="${colour}"/>`;
  return `<g fill="none" stroke-width="6">
<path d="M72 ${y - 16}H${knot}M72 ${y + 16}H${knot}" stroke="${coral}"/>
<path d="M${knot + 240} ${y - 16}H${width - 72}M${knot + 240} ${y + 16}H${width - 72}" stroke="${teal}"/>
<g transform="translate(${knot} ${y - 48}) scale(2)" stroke-width="3">
${rope(procurementRope, teal)}
<path d="${salesRope}" stroke="${paper}" stroke-width="7"/>
${rope(salesRope, coral)}
${crossings.map(({ gap, rope: over }) => `<path d="${gap}" stroke="${paper}" stroke-width="7"/>${rope(over, teal)}`).join("")}
</g></g>`;
}

interface Place {
  x: number;
  anchor: "start" | "end";
  side: string;
  colour: string;
}

function signature(signer: { name: string; words: string }, { x, anchor, side, colour }: Place): string {
  const words = inLines(`“${signer.words}”`, 42, 2, widthOf);
  return [
    text(x, 526, `${cutTo(signer.name, 24, widthOf)}, ${side}`, {
      size: 24,
      fill: colour,
      family: sans,
      weight: 600,
      anchor,
    }),
    ...words.map((line, index) =>
      text(x, 562 + index * 32, line, { size: 24, fill: ink2, family: serif, anchor, style: "italic" }),
    ),
  ].join("\n");
}

interface Look {
  size: number;
  fill: string;
  family: string;
  weight?: number;
  anchor?: "start" | "end";
  style?: "italic";
}

function text(x: number, y: number, words: string, look: Look): string {
  const { size, fill, family, weight = 400, anchor = "start", style } = look;
  const italic = style ? ` font-style="${style}"` : "";
  return `<text x="${x}" y="${y}" font-family="${family}" font-size="${size}" font-weight="${weight}"${italic} text-anchor="${anchor}" fill="${fill}">${escaped(words)}</text>`;
}

/** Text of people is text: no character of it can end a text or an attribute, and none is a control character. */
function escaped(words: string): string {
  // eslint-disable-next-line no-control-regex
  const clean = words.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "");
  const signs: Record<string, string> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
  };
  return clean.replace(/[&<>"']/g, (sign) => signs[sign] ?? "");
}
