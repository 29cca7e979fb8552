/* Line drawings: objects, never people, with at most one coloured stroke of each side. */
export const drawings = {
  threads: (
    <svg className="line" viewBox="0 0 136 84" aria-hidden="true">
      <path className="ls" d="M4 38h34c10 0 14-14 24-14" />
      <path className="ls" d="M4 48h32c8 0 12 12 20 14" />
      <path className="lp" d="M132 38h-30c-8 0-12-8-20-9" />
      <path className="lp" d="M132 48h-34c-10 0-12 16-24 17" />
      <path className="ls" d="m62 24 6-4m-6 4 7 0m-7 0 5 4M56 62l7 0m-7 0 6 4m-6-4 3 7" />
      <path className="lp" d="m82 29-7-2m7 2-6 3m6-3-3-6M74 65l-7 3m7-3-5-4m5 4-2 6" />
      <path d="M52 78h32" strokeDasharray="1 5" />
    </svg>
  ),
  ballotBox: (
    <svg className="line" viewBox="0 0 136 84" aria-hidden="true">
      <path d="M30 40h76l8 34H22Z" />
      <path d="M52 40h32" />
      <path d="M54 40V14h28v26" />
      <path d="M60 22h16M60 28h10" />
      <path className="ll" d="M108 36c6-10 16-12 22-10-1 8-8 14-20 12M108 40l10-8" />
      <path d="M14 78h108" />
    </svg>
  ),
  shelf: (
    <svg className="line" viewBox="0 0 136 84" aria-hidden="true">
      <path d="M10 66h116M18 66v10M118 66v10" />
      <path d="M30 66V44l8-8 8 8v22M38 36v6" strokeDasharray="2 4" />
      <path className="ll" d="M62 52c-4-14 4-24 8-26M78 52c4-14-4-24-8-26" />
      <path
        className="ll"
        d="M62 48c-6-1-8-5-8-9 5 0 8 3 8 9ZM78 48c6-1 8-5 8-9-5 0-8 3-8 9ZM62 38c-5-2-6-6-5-10 4 1 6 5 5 10ZM78 38c5-2 6-6 5-10-4 1-6 5-5 10Z"
      />
      <path d="M92 66V50h18v16" strokeDasharray="2 4" />
    </svg>
  ),
  book: (
    <svg className="line" viewBox="0 0 136 84" aria-hidden="true">
      <path d="M68 22c-12-8-30-8-46-4v50c16-4 34-4 46 4 12-8 30-8 46-4V18c-16-4-34-4-46 4Zm0 0v50" />
      <path d="M34 32c8-1 16 0 22 3M34 42c8-1 16 0 22 3M80 35c6-3 10-3 14-3" strokeDasharray="1 5" />
      <circle cx="100" cy="52" r="11" fill="var(--surface)" />
      <path d="m108 60 10 10" />
    </svg>
  ),
  bookmark: (
    <svg className="line" viewBox="17 0 136 84" aria-hidden="true">
      <path d="M68 20c-12-8-32-8-50-4v52c18-4 38-4 50 4 12-8 32-8 50-4V16c-18-4-38-4-50 4Zm0 0v52" />
      <path d="M28 30c10-2 20-1 28 2M28 41c10-2 20-1 28 2M28 52c10-2 20-1 28 2" />
      <path d="M80 32c8-3 18-4 28-2M80 43c8-3 18-4 28-2M80 54c8-3 18-4 28-2" strokeDasharray="1 6" />
      <path className="ls" d="M96 14v26l5-5 5 5V13" />
    </svg>
  ),
  drawer: (
    <svg className="line" viewBox="19 0 136 84" aria-hidden="true">
      <path d="M28 22h80v50H28ZM28 47h80" />
      <path d="M60 34h16M60 59h16" />
      <circle cx="98" cy="59.500" r="3.500" />
      <path d="M98 63v4" />
      <path className="ll" d="M34 22c2-8 8-12 16-12-1 7-6 11-16 12ZM34 22l9-7" />
      <path d="M20 78h96" />
    </svg>
  ),
  brokenThread: (
    <svg className="line" viewBox="3 0 136 84" aria-hidden="true">
      <path className="ls" d="M4 36h32c9 0 12-5 18-5M4 46h32c9 0 12 5 18 5" />
      <path className="ls" d="m54 31 8-4m-8 4 8 1m-8-1 6 5M54 51l8 4m-8-4 8-1m-8 1 6-5" />
      <path className="lp" d="M132 36h-32c-9 0-12-5-18-5M132 46h-32c-9 0-12 5-18 5" />
      <path className="lp" d="m82 31-8-4m8 4-8 1m8-1-6 5M82 51l-8 4m8-4-8-1m8 1-6-5" />
      <path d="M68 62v14" strokeDasharray="1 5" />
    </svg>
  ),
};

export type Drawing = keyof typeof drawings;
