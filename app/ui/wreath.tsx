/** The gold wreath. Needs `Sprite` on the page. */
export function Wreath() {
  return (
    <svg className="wreath" viewBox="0 0 100 100" aria-hidden="true">
      <use href="#wreath" />
    </svg>
  );
}

/** The small wreath that stands for laureates in the navigation. */
export function LaurelIcon() {
  return (
    <svg className="i i-fill" viewBox="0 0 100 100" aria-hidden="true">
      <use href="#laurel-icon" />
    </svg>
  );
}

/** The mark of the house: a wreath tied with one coral and one teal thread. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 100 100" aria-hidden="true">
      <use href="#mark" />
    </svg>
  );
}
