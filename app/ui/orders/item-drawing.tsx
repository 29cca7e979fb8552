/** A small drawing of what is ordered: a crystal, a block or a plaque. */
export function ItemDrawing({ shape }: { shape: string }) {
  const Shape = { cube: Block, plaque: Plaque }[shape] ?? Crystal;
  return (
    <svg className="mini" viewBox="0 0 44 44" aria-hidden="true">
      <Shape />
    </svg>
  );
}

function Crystal() {
  return (
    <>
      <path
        d="M22 3 31 11 33 34H11L13 11Z"
        fill="var(--proc-tint)"
        stroke="var(--line-strong)"
        strokeLinejoin="round"
      />
      <path
        d="M22 3v4l-6 6-1.5 19L11 34M22 7l6 6 1.5 19 3.5 2"
        fill="none"
        stroke="var(--line-strong)"
        strokeWidth=".8"
      />
      <path d="M9 34h26l2 6H7Z" fill="var(--plate)" />
      <g color="var(--ink-2)">
        <use href="#wreath" x="16.5" y="15" width="11" height="11" />
      </g>
    </>
  );
}

function Block() {
  return (
    <>
      <path
        d="M6 15 12 8h26v20l-6 8H6Z"
        fill="var(--proc-tint)"
        stroke="var(--line-strong)"
        strokeLinejoin="round"
      />
      <path d="M6 15h26v21M32 15l6-7" fill="none" stroke="var(--line-strong)" />
      <path
        d="M10 23.5h9c3 0 4 2 4 2s1 2 4 2h3M10 28h9c3 0 4-2 4-2"
        fill="none"
        stroke="var(--sales)"
        strokeWidth="2"
      />
    </>
  );
}

function Plaque() {
  return (
    <>
      <rect x="7" y="5" width="30" height="34" rx="2" fill="var(--plate)" />
      <rect x="11" y="9" width="22" height="26" rx="1" fill="var(--gold-tint)" stroke="var(--gold)" />
      <path d="M15 25h14M17 29h10" stroke="var(--gold-ink)" strokeWidth="1.5" />
      <g color="var(--gold)">
        <use href="#wreath" x="16.5" y="11" width="11" height="11" />
      </g>
    </>
  );
}
