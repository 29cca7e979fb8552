/** Signs that nobody sees and that turn the direction of everything behind them: no word needs one to be read. */
const turning = /[\u202a-\u202e\u2066-\u2069]/gu;

/** A text without signs that turn its direction: with them it reads other than it is, and so does what stands after it. */
export function withoutTurns(text: string): string {
  return text.replace(turning, "");
}
