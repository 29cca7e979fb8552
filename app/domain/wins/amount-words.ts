const codes = "EUR|USD|GBP|CHF|JPY|CNY|INR|AUD|SEK|NOK|DKK|PLN|CZK|HUF|KRW|BRL|ZAR|SGD|HKD";
const words = "euros?|dollars?|francs?|yen|yuan|rupees?|kron(?:or|er)|zloty|cents?";
const many =
  "thousands?|tausend|tsd|mio|mln|mn|millions?|millionen|bn|mrd|milliarden?|billions?|lakhs?|crores?";

const said =
  "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred";
const gesagt =
  "eine?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|\\p{L}*(?:zehn|zig|ßig|hundert)|(?:ein|zwei|drei)einhalb|anderthalb|halbe";
/** “one and a” before “half million”, “twenty-” before “seven thousand”. */
const before = `(?<!\\p{L})(?:(?:${said}|${gesagt}|quarters?|half|an?)[\\s-]+(?:(?:and|of|und)[\\s-]+)?){0,8}`;
const last = `(?:${said}|${gesagt}|(?:half|quarters?)(?:[\\s-]+(?:of|an?))*)`;
const large = "(?:thousand|million|billion)s?|tausend|millionen|milliarden?";

/** A figure or a number beside a currency: money, whatever it stands for. */
export const besideCurrency = [
  new RegExp(`\\p{Sc}\\s*\\d[\\d.,'’\\s]*`, "u"),
  new RegExp(`(?<!\\p{L})(?:${codes})\\s*\\d[\\d.,'’\\s]*`, "iu"),
  /(?<!\p{L})CAD\s*\d[\d.,'’\s]*/u,
  new RegExp(
    `\\d\\s*(?:(?:k|m|T|${many})\\.?\\s*)?(?:\\p{Sc}|\\b(?:CAD|${codes}|${words})\\b|(?:CAD|${codes})\\b)`,
    "iu",
  ),
  new RegExp(
    `${before}\\p{L}*(?:hundred|hundert|${large})\\s+(?:\\p{Sc}|(?:CAD|${codes}|${words})\\b)`,
    "iu",
  ),
];

/** What a figure with “M” or “K” may measure or number instead of counting money: “a 12M cable”, “the 4K display”. */
const length =
  "wide|long|high|deep|tall|thick|away|x|×|cables?|cords?|leads?|wires?|hoses?|pipes?|tubes?|rails?|ropes?|belts?|rolls?|beams?|ladders?|shel(?:f|ves)|lanes?|walls?|connectors?|plugs?|sockets?|couplings?|adapters?|screws?|bolts?|nuts?|threads?";
const signal =
  "displays?|screens?|monitors?|resolution|videos?|cameras?|tvs?|televisions?|projectors?|panels?|images?|resistors?|lamps?|leds?|lights?|runs?|races?";
/** Neither the end of the number of a part (“DX27K”) nor the middle of a figure. */
const ownFigure = String.raw`(?<![\p{L}\p{N}.,'’]|\p{L}[-/]|[\p{L}\p{N}]_)\d[\d.,'’]*`;
const notOf = (things: string) => `(?![\\s-]*(?:${things})\\b)`;

/** Round figures, which are money only in a text about money: in the name of a firm they are none. */
export const roundFigures = [
  new RegExp(`${ownFigure}\\s*k\\b${notOf(signal)}`, "iu"),
  new RegExp(`\\d\\s*(?:${many})\\b`, "iu"),
  /\d\s*grand(?=\s*(?:[^\s\p{L}]|$)|\s(?:an?|and|each|for|in|less|more|of|off|on|per|saved|to|was|were)\b)/iu,
  // “1.2m” and “3 M” are millions, “5 m of shelf” and “1.2m wide” are no amounts. “3M” alone is a firm.
  new RegExp(`(?!3M)${ownFigure}(?:m|\\s?M)\\b${notOf(length)}`, "u"),
  /\b(?:sav(?:e[sd]?|ing)|worth|costs?|about|nearly|almost|around|roughly|than|totals?)\s+3M\b/u,
  /(?<![\p{L}\p{N}.,'’])3M(?=\s+(?:less|more|fewer|cheaper|saved|of savings|in savings|a year|per year)\b)/u,
  new RegExp(`${before}${last}[\\s-]+(?:${large})\\b`, "iu"),
  new RegExp(`(?<!\\p{L})(?:ein|${gesagt})tausend\\b`, "iu"),
];
