/** A figure of a month for drawing; null where there is none. */
export interface DrawnMonth {
  month: string;
  value: number | null;
  target: number | null;
}

export interface SparkLayout {
  /** One polyline for each run of months with figures. */
  lines: string[];
  /** Where each figure stands. */
  points: { month: string; x: number; y: number }[];
  /** Where the target runs, from month to month. */
  target: string;
}

/** Places twelve months in a box, figures and targets on one scale with a little room above and below. */
export function laySpark(
  months: readonly DrawnMonth[],
  { width, height, pad }: { width: number; height: number; pad: number },
): SparkLayout {
  const all = months.flatMap(({ value, target }) => [value, target]).filter((one) => one !== null);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const range = most - least;
  const step = (width - 2 * pad) / Math.max(1, months.length - 1);
  const x = (index: number) => round(pad + index * step);
  const y = (value: number) =>
    round(range === 0 ? height / 2 : height - pad - ((value - least) / range) * (height - 2 * pad));
  const points = months.flatMap(({ month, value }, index) =>
    value === null ? [] : [{ month, index, x: x(index), y: y(value) }],
  );
  const runs: (typeof points)[] = [];
  for (const point of points) {
    const run = runs.at(-1);
    if (run && run.at(-1)?.index === point.index - 1) run.push(point);
    else runs.push([point]);
  }
  const target = months.flatMap(({ target: one }, index) => (one === null ? [] : `${x(index)},${y(one)}`));
  return {
    lines: runs.filter((run) => run.length > 1).map((run) => run.map((one) => `${one.x},${one.y}`).join(" ")),
    points: points.map(({ month, x: left, y: top }) => ({ month, x: left, y: top })),
    target: target.join(" "),
  };
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
