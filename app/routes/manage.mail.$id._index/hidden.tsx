const sentences = {
  "for its recipient": "It opens a door, so only the person it was written to can read it.",
  "for administrators": "Only an administrator can read a sign-in code, and only until it is used or ends.",
  "for those who screen": "It says who nominated whom. Only those who screen nominations can read it.",
  "for those who run juries":
    "It says why a juror stepped aside. Only those who may read the sheets of juries can read it.",
  "until the announcement": "It is about winners who are not announced yet. Until then few can read it.",
  erased: "The code in this letter was sent or has ended, so it is erased.",
  broken: "This letter could not be written. Its template and its content do not fit together.",
};

/** Why the content of a letter is not shown. */
export function Hidden({ why }: { why: keyof typeof sentences | null }) {
  return <p className="letter-text">{sentences[why ?? "broken"]}</p>;
}
