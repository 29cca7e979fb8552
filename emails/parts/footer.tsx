import { Section, Text } from "react-email";
import { colours } from "./colours";
import type { LetterFrame } from "./letter";
import { absolute } from "./links";
import { sans, TextLink } from "./text";

const small = {
  fontFamily: sans,
  fontSize: "13px",
  lineHeight: "20px",
  color: colours.ink3,
  margin: 0,
} as const;

/** Who writes, and why this person gets the letter. */
export function Footer({ frame, because }: { frame: LetterFrame; because: string }) {
  return (
    <Section tdClassName="l-pad" style={{ padding: "22px 40px 8px" }}>
      <Text className="l-ink3" style={small}>
        {because}
        {frame.stopPath && (
          <>
            {" "}
            <TextLink href={absolute(frame, frame.stopPath)}>Stop these letters</TextLink>.
          </>
        )}
      </Text>
      <Text className="l-ink3" style={{ ...small, marginTop: "4px" }}>
        {`Sent by Laurels for the ${frame.peopleTeamName} at ${frame.companyName}.`}
      </Text>
    </Section>
  );
}
