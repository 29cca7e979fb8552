/** A block of glass, seen a little from above and from the right, with the wreath cut into its front. */
export function CubeShape() {
  return (
    <>
      <ellipse cx="164" cy="404" rx="142" ry="16" fill="var(--cr-sh)" opacity=".5" />
      <path d="M34 128 74 88H290L250 128Z" fill="var(--cr-4)" />
      <path d="M250 128 290 88V356L250 396Z" fill="var(--cr-5)" />
      <path d="M34 128H250V396H34Z" fill="var(--cr-2)" />
      <path d="M34 128H130L70 396H34Z" fill="var(--cr-hi)" opacity=".16" />
      <path
        d="M34 128H250V396H34ZM34 128 74 88H290V356L250 396M250 128 290 88"
        fill="none"
        stroke="var(--cr-ln)"
        strokeLinejoin="round"
      />
      <g color="var(--cr-tx)">
        <use href="#wreath" x="113" y="148" width="58" height="58" />
      </g>
    </>
  );
}
