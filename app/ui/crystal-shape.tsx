import { useId } from "react";

/** The crystal on its base, with the wreath cut into its face. */
export function CrystalShape() {
  const id = useId();
  const fill = (name: string) => `url(#${id}${name})`;
  return (
    <>
      <defs>
        <Fade id={`${id}face`} to={{ x: 1, y: 1 }} stops={["var(--cr-1)", "var(--cr-2)", "var(--cr-3)"]} />
        <Fade id={`${id}left`} to={{ x: 1, y: 0 }} stops={["var(--cr-4)", "var(--cr-2)"]} />
        <Fade id={`${id}right`} to={{ x: 1, y: 0 }} stops={["var(--cr-3)", "var(--cr-5)"]} />
        <Fade id={`${id}base`} to={{ x: 0, y: 1 }} stops={["var(--cr-b1)", "var(--cr-b2)"]} />
        <radialGradient id={`${id}shadow`}>
          <stop offset="0" stopColor="var(--cr-sh)" />
          <stop offset="1" stopColor="var(--cr-sh)" stopOpacity="0" />
        </radialGradient>
      </defs>
      <ellipse cx="160" cy="414" rx="146" ry="20" fill={fill("shadow")} />
      <path d="M160 10 250 92 262 352H58L70 92Z" fill={fill("face")} />
      <path d="M160 10 70 92 58 352 88 336 97 104 160 46Z" fill={fill("left")} />
      <path d="M160 10 250 92 262 352 232 336 223 104 160 46Z" fill={fill("right")} />
      <path d="M160 10 70 92 97 104 160 46Z" fill="var(--cr-4)" opacity=".7" />
      <path d="M58 352 88 336H232L262 352Z" fill="var(--cr-5)" opacity=".75" />
      <path d="M112 104 150 70 120 330H98Z" fill="var(--cr-hi)" opacity=".38" />
      <path
        d="M160 10 250 92 262 352H58L70 92ZM160 46 97 104 88 336H232L223 104ZM160 10V46M70 92l27 12M250 92l-27 12M58 352l30-16M262 352l-30-16"
        fill="none"
        stroke="var(--cr-ln)"
        strokeLinejoin="round"
      />
      <path d="M44 352H276L286 398Q286 404 280 404H40Q34 404 34 398Z" fill={fill("base")} />
      <path d="M44 352H276L278 360H42Z" fill="var(--cr-hi)" opacity=".22" />
      <g color="var(--cr-tx)">
        <use href="#wreath" x="131" y="112" width="58" height="58" />
      </g>
    </>
  );
}

function Fade({ id, to, stops }: { id: string; to: { x: number; y: number }; stops: readonly string[] }) {
  return (
    <linearGradient id={id} x1="0" y1="0" x2={to.x} y2={to.y}>
      {stops.map((colour, index) => (
        <stop key={colour} offset={index / (stops.length - 1)} stopColor={colour} />
      ))}
    </linearGradient>
  );
}
