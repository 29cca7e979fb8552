import { LetterFrame } from "~/ui/letter-frame";
import { SectionHead } from "~/ui/section-head";

/** The letter as everybody would read it: in the light, in the dark, on a phone, and as plain text. */
export function Looks({ letter, text }: { letter: string; text: string }) {
  return (
    <>
      <SectionHead title="As everybody reads it" />
      <p className="meta digest-sight">
        Those in a win with a hidden customer or hidden amounts read them, others don’t. Questions about money
        that came in and orders at risk reach only those whom they concern.
      </p>
      <div className="letter-looks">
        <figure>
          <figcaption>Desktop, in the light</figcaption>
          <div className="letter-sheet">
            <LetterFrame src={letter} title="The weekly letter, desktop, in the light" />
          </div>
        </figure>
        <figure>
          <figcaption>Phone, in the dark</figcaption>
          <div className="letter-sheet">
            <LetterFrame
              src={`${letter}?look=dark`}
              title="The weekly letter, phone, in the dark"
              width="phone"
              dark
            />
          </div>
        </figure>
      </div>
      <SectionHead title="As plain text" />
      <div className="sheet">
        <pre className="letter-text">{text}</pre>
      </div>
    </>
  );
}
