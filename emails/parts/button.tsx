import { Button, Section } from "react-email";
import { colours } from "./colours";
import { sans } from "./text";

/** The one thing to do next: a link 48 high that reads well without images. */
export function LetterButton({ href, children }: { href: string; children: string }) {
  return (
    <Section style={{ margin: "22px 0 0" }}>
      <Button className="l-button" href={href} style={button}>
        {children}
      </Button>
    </Section>
  );
}

const button = {
  padding: "14px 24px",
  backgroundColor: colours.laurel,
  color: colours.onLaurel,
  borderRadius: "8px",
  borderBottom: `2px solid ${colours.laurelEdge}`,
  fontFamily: sans,
  fontSize: "16px",
  fontWeight: "bold",
} as const;
