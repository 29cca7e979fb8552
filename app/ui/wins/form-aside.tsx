const steps = [
  { title: "You send it.", text: "The people named are told. Nobody else sees it yet." },
  {
    title: "One person from each side signs",
    text: "and says what the other side did that they could not. You may sign for your own side, never for the other.",
  },
  { title: "The knot is tied.", text: "Everybody can see the win, applaud it and nominate it." },
  { title: "A keepsake can be ordered", text: "for everyone named." },
];

/** What happens after sending, beside the form. */
export function FormAside() {
  return (
    <aside className="win-aside" aria-label="What happens next">
      <section className="sheet pad-s">
        <h2>What happens next</h2>
        <ol className="nx3">
          {steps.map(({ title, text }, index) => (
            <li key={title}>
              <span className="num">{index + 1}</span>
              <span>
                <b>{title}</b> {text}
              </span>
            </li>
          ))}
        </ol>
      </section>
    </aside>
  );
}
