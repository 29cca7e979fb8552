/** A board with a plate on it, and the wreath at the head of the plate. */
export function PlaqueShape() {
  return (
    <>
      <ellipse cx="160" cy="412" rx="118" ry="12" fill="var(--cr-sh)" opacity=".5" />
      <rect x="58" y="44" width="204" height="360" rx="10" fill="var(--cr-b1)" />
      <rect x="58" y="380" width="204" height="24" rx="10" fill="var(--cr-b2)" />
      <rect x="82" y="70" width="156" height="304" rx="4" fill="var(--cr-1)" stroke="var(--cr-ln)" />
      <rect x="88" y="76" width="144" height="292" rx="2" fill="none" stroke="var(--cr-ln)" />
      {[
        [94, 82],
        [226, 82],
        [94, 362],
        [226, 362],
      ].map(([x, y]) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r="2.5" fill="var(--cr-ln)" />
      ))}
      <g color="var(--cr-tx)">
        <use href="#wreath" x="131" y="98" width="58" height="58" />
      </g>
    </>
  );
}
