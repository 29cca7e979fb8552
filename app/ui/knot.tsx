const procurementRope = "M120 16H78C64 16 56 5 42 5A19 19 0 0 0 42 43C56 43 64 32 78 32H120";
const salesRope = "M0 16H42C56 16 64 5 78 5A19 19 0 0 1 78 43C64 43 56 32 42 32H0";
const crossings = ["M78 16C64 16 56 5 42 5", "M78 32C64 32 56 43 42 43"];

export interface Signed {
  sales: boolean;
  procurement: boolean;
}

/** The reef knot: coral from the left, teal from the right. A side that has not signed is dotted. */
export function Knot({ signed = { sales: true, procurement: true } }: { signed?: Signed }) {
  return (
    <svg className="knot" viewBox="0 0 120 48" aria-hidden="true">
      <g fill="none" strokeWidth="4">
        <path className={signed.procurement ? "k-p" : "k-p k-off"} d={procurementRope} />
        <path className="k-halo" d={salesRope} />
        <path className={signed.sales ? "k-s" : "k-s k-off"} d={salesRope} />
        {signed.procurement && <Crossings />}
      </g>
    </svg>
  );
}

function Crossings() {
  return (
    <g className="k-mid">
      {crossings.map((path) => (
        <path key={path} className="k-halo" pathLength="100" d={path} />
      ))}
      {crossings.map((path) => (
        <path key={path} className="k-p" pathLength="100" d={path} />
      ))}
    </g>
  );
}
