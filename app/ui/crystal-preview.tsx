import { CrystalShape } from "./crystal-shape";

interface CrystalPreviewProps {
  /** The engraved lines, from top to bottom. */
  lines: readonly string[];
  /** Lines longer than this are set smaller, as the vendor would refuse them. */
  most?: number;
}

const firstBaseline = 203;
const largestSize = 14.5;
const smallestSize = 7;
const faceWidth = 112;
/** Mean width of a letter of the display face, as a part of its size. */
const letterWidth = 0.52;

/** The piece with its engraving set live. Blank lines keep their place. */
export function CrystalPreview({ lines, most = 24 }: CrystalPreviewProps) {
  const spoken = lines.filter((line) => line.trim() !== "").join(", ");
  const gap = lines.length > 6 ? 17 : 22;
  return (
    <svg
      className="crystal"
      viewBox="0 0 320 440"
      role="img"
      aria-label={`Engraving preview: ${spoken || "no text yet"}`}
    >
      <CrystalShape />
      <g fill="var(--cr-tx)" textAnchor="middle" fontFamily="var(--type-display)">
        {lines.map((line, index) => (
          <text
            key={index}
            x="160"
            y={firstBaseline + index * gap}
            fontSize={sizeOf(line)}
            fontWeight={index === 0 ? 500 : 460}
            opacity={line.length > most ? 0.6 : 1}
          >
            {line}
          </text>
        ))}
      </g>
    </svg>
  );
}

function sizeOf(line: string): number {
  const fitting = faceWidth / (Math.max(1, line.length) * letterWidth);
  return Math.max(smallestSize, Math.min(largestSize, fitting));
}
