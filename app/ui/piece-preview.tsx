import type { ComponentType } from "react";
import { CrystalShape } from "./crystal-shape";
import { CubeShape } from "./cube-shape";
import { PlaqueShape } from "./plaque-shape";

interface PiecePreviewProps {
  /** What is drawn: crystal, cube or plaque. */
  shape: string;
  /** The engraved lines, from top to bottom. */
  lines: readonly string[];
  /** Lines longer than this are set paler, as the vendor would refuse them. */
  most?: number;
}

interface Face {
  Shape: ComponentType;
  /** Where the text stands on the face, in the units of the drawing. */
  centre: number;
  firstBaseline: number;
  width: number;
}

const crystal: Face = { Shape: CrystalShape, centre: 160, firstBaseline: 203, width: 112 };
const faces: Record<string, Face> = {
  crystal,
  cube: { Shape: CubeShape, centre: 142, firstBaseline: 238, width: 178 },
  plaque: { Shape: PlaqueShape, centre: 160, firstBaseline: 192, width: 132 },
};

const largestSize = 14.5;
const smallestSize = 7;
/** Mean width of a letter of the display face, as a part of its size. */
const letterWidth = 0.52;

/** The piece with its engraving set live. Blank lines keep their place. */
export function PiecePreview({ shape, lines, most = 24 }: PiecePreviewProps) {
  const { Shape, centre, firstBaseline, width } = faces[shape] ?? crystal;
  const spoken = lines.filter((line) => line.trim() !== "").join(", ");
  const gap = lines.length > 6 ? 17 : 22;
  return (
    <svg
      className="crystal"
      viewBox="0 0 320 440"
      role="img"
      aria-label={`Engraving preview: ${spoken || "no text yet"}`}
    >
      <Shape />
      <g fill="var(--cr-tx)" textAnchor="middle" fontFamily="var(--type-display)">
        {lines.map((line, index) => (
          <text
            key={index}
            x={centre}
            y={firstBaseline + index * gap}
            fontSize={sizeOf(line, width)}
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

function sizeOf(line: string, width: number): number {
  const fitting = width / (Math.max(1, line.length) * letterWidth);
  return Math.max(smallestSize, Math.min(largestSize, fitting));
}
