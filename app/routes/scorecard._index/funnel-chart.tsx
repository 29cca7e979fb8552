import { Link } from "@remix-run/react";
import { addressOf } from "~/ui/scorecard/asked";
import { plural } from "~/ui/words";
import type { ScorecardView } from "./shown";
import { keptWords, stageNames } from "./stage-names";

type Stages = ScorecardView["funnel"]["stages"];

const height = 150;
const middle = 85;
const stageWidth = 250;
const step = 368;
const least = 14;

interface FunnelChartProps {
  stages: Stages;
  asked: ScorecardView["asked"];
}

/** Three blocks, each as high as its share of the highest; on a phone a list of bars. */
export function FunnelChart({ stages, asked }: FunnelChartProps) {
  const finding = stages
    .map(({ stage, text }) => `${text} ${stageNames[stage].name.toLowerCase()}`)
    .join(", ");
  return (
    <>
      <svg className="life" viewBox="0 0 986 170" role="img" aria-label={`The way of the money: ${finding}.`}>
        {stages.map((stage, index) => {
          const next = stages[index + 1];
          const [x, half] = [index * step, halfOf(stage.size)];
          return (
            <g key={stage.stage}>
              {next && (
                <>
                  <path
                    className="lfc"
                    d={`M${x + stageWidth} ${middle - half}L${x + step} ${middle - halfOf(next.size)}V${middle + halfOf(next.size)}L${x + stageWidth} ${middle + half}Z`}
                  />
                  {next.kept !== null &&
                    [next.kept, keptWords[next.stage], "so far"].map((line, at) => (
                      <text
                        key={at}
                        className="l4"
                        x={x + (stageWidth + step) / 2}
                        y={middle - 11 + at * 16}
                        textAnchor="middle"
                      >
                        {line}
                      </text>
                    ))}
                </>
              )}
              <rect
                className={`lf${index}`}
                x={x}
                y={middle - half}
                width={stageWidth}
                height={2 * half}
                rx={6}
              />
            </g>
          );
        })}
      </svg>
      <ol className="sc-stages">
        {stages.map(({ stage, text, of, kept, size }, index) => (
          <li key={stage} className={`s${index}`}>
            <span className="name">{stageNames[stage].name}</span>
            <Link className="num" to={`/scorecard/${stage}${addressOf(asked)}`}>
              {text}
            </Link>
            <span className="sc-bar" aria-hidden="true">
              <i style={{ width: `${size * 100}%` }} />
            </span>
            <span className="meta">
              {plural(of, ...stageNames[stage].counts)}
              {kept !== null && (
                <span className="kept">
                  , {kept} {keptWords[stage]} so far
                </span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

/** Nothing is a line; anything is high enough to be seen. */
function halfOf(size: number): number {
  return size === 0 ? 1 : Math.max(least, size * height) / 2;
}
