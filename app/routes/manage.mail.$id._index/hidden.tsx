const sentences = {
  "for administrators": "Only an administrator can read a sign-in code, and only until it is used or ends.",
  erased: "The code in this letter was sent or has ended, so it is erased.",
  broken: "This letter could not be written. Its template and its content do not fit together.",
};

/** Why the content of a letter is not shown. */
export function Hidden({ why }: { why: keyof typeof sentences | null }) {
  return <p className="letter-text">{sentences[why ?? "broken"]}</p>;
}
