/** The tokens of the house as hex, for mail programs that know nothing else. */
export const colours = {
  paper: "#f8f6ef",
  well: "#f2eee6",
  surface: "#fdfcf8",
  line: "#dedad1",
  lineStrong: "#8a867a",
  ink: "#17241d",
  ink2: "#354138",
  ink3: "#475149",
  laurel: "#175235",
  laurelEdge: "#093420",
  onLaurel: "#fdfcf6",
  plate: "#0c2d1f",
  onPlate: "#f7f5ec",
  onPlate2: "#ccd4c4",
  plateGold: "#e7c778",
  goldInk: "#654612",
  sales: "#dc6c40",
  procurement: "#0d829b",
  salesInk: "#85341a",
  procurementInk: "#0c4e63",
} as const;

/** What each class becomes in the dark. Light colours are inline, so these must insist. */
const dark: Record<string, string> = {
  "l-paper": "background-color:#121915",
  "l-surface": "background-color:#1a221d;border-color:#333c36",
  "l-well": "background-color:#0d130f",
  "l-line": "border-color:#333c36",
  "l-double": "border-color:#6e7770",
  "l-ink": "color:#efede5",
  "l-ink2": "color:#d0cec5",
  "l-ink3": "color:#b8b6ac",
  "l-link": "color:#8fcfa9",
  "l-gold": "color:#edd18f",
  "l-button": "background-color:#8fcfa9;border-color:#82be9b;color:#071c12",
  "l-plate": "background-color:#102b1f",
  "l-sales": "border-color:#f39367",
  "l-procurement": "border-color:#53b6c9",
  "l-sales-ink": "color:#fec4a5",
  "l-procurement-ink": "color:#a5deea",
};

export const darkQuery = "@media (prefers-color-scheme: dark)";

const rules = Object.entries(dark).map(
  ([name, style]) => `.${name}{${style.replaceAll(/(?=;|$)/g, " !important")}}`,
);

/** The one style sheet of a letter: narrow screens, and the dark. Everything else is inline. */
export const styleSheet = [
  ":root{color-scheme:light dark;supported-color-schemes:light dark}",
  "@media (max-width:620px){.l-outer{padding:12px 8px !important}.l-pad{padding-left:20px !important;padding-right:20px !important}",
  ".l-half{display:block !important;width:100% !important;padding:0 0 12px 0 !important;box-sizing:border-box}",
  ".l-big{font-size:32px !important;line-height:36px !important}.l-title{font-size:26px !important;line-height:32px !important}}",
  `${darkQuery}{${rules.join("")}}`,
].join("");
