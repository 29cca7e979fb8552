import { Column, Heading, Row, Section, Text } from "react-email";
import { colours } from "./colours";
import { sans, serif } from "./text";

interface PlateProps {
  companyName: string;
  awardName: string;
  heading: string;
  below?: string;
}

/** The ground of honours: company, award between two foil lines, the title, and who it belongs to. */
export function Plate({ companyName, awardName, heading, below }: PlateProps) {
  return (
    <Section className="l-plate" bgcolor={colours.plate} tdClassName="l-pad" style={plate}>
      <Text
        style={{
          ...middle,
          fontFamily: sans,
          fontSize: "15px",
          lineHeight: "22px",
          margin: "0 0 22px",
          color: colours.onPlate2,
        }}
      >
        {companyName}
      </Text>
      <Row align="center" style={{ width: "auto" }}>
        <Column align="center" style={foil}>
          {awardName}
        </Column>
      </Row>
      <Heading as="h1" className="l-big" style={title}>
        {heading}
      </Heading>
      {below ? (
        <Text
          style={{
            ...middle,
            fontFamily: sans,
            fontSize: "17px",
            lineHeight: "26px",
            margin: 0,
            color: colours.onPlate,
          }}
        >
          {below}
        </Text>
      ) : null}
    </Section>
  );
}

const middle = { textAlign: "center" } as const;

const plate = {
  padding: "44px 40px 40px",
  backgroundColor: colours.plate,
  borderRadius: "14px 14px 0 0",
  borderCollapse: "separate",
} as const;

const foil = {
  borderTop: `1px solid ${colours.plateGold}`,
  borderBottom: `1px solid ${colours.plateGold}`,
  padding: "9px 26px",
  fontFamily: serif,
  fontSize: "19px",
  lineHeight: "26px",
  color: colours.plateGold,
} as const;

const title = {
  ...middle,
  margin: "26px 0 14px",
  fontFamily: serif,
  fontSize: "44px",
  lineHeight: "48px",
  fontWeight: "normal",
  letterSpacing: "-1px",
  color: colours.onPlate,
} as const;
