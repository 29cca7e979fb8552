import type { Face } from "~/domain/awards/face";

/** The picture of an award, or a leaf in its colour. */
export function AwardFace({ face: { awardId, colour, picture } }: { face: Face }) {
  const look = colour === "" ? "face" : `face face-${colour}`;
  if (picture) {
    return (
      <img
        className={`${look} is-picture`}
        src={`/awards/${awardId}/picture?v=${picture.version}`}
        alt={picture.words}
      />
    );
  }
  return (
    <span className={look} aria-hidden="true">
      <svg viewBox="0 0 100 100">
        <use href="#laurel-icon" />
      </svg>
    </span>
  );
}

/** The picture of an award, small, beside its name, which says what there is to say. */
export function SmallAwardPicture({ face }: { face: Face | null }) {
  if (!face?.picture) return null;
  const { awardId, colour, picture } = face;
  const look = colour === "" ? "face" : `face face-${colour}`;
  return (
    <img
      className={`${look} is-picture face-small`}
      src={`/awards/${awardId}/picture?v=${picture.version}`}
      alt=""
      loading="lazy"
    />
  );
}
