import { Link, useLocation } from "@remix-run/react";
import { Avatar } from "./avatar";
import { isAt, placesOf, staffPlacesOf, type Place } from "./navigation";
import type { ShellProps } from "./shell";
import { plural } from "./words";
import { LaurelIcon, Mark } from "./wreath";

/** The cloth spine at the left, with the places as index tabs. */
export function Spine({ viewer, peopleTeamName, nominatePath, openBallots }: ShellProps) {
  const staff = staffPlacesOf(viewer.roles);
  return (
    <nav className="spine" aria-label="Main">
      <Link className="spine-logo" to="/" aria-label="Laurels, home">
        <Mark />
      </Link>
      <ul>
        {placesOf(nominatePath).map((place) => (
          <Tab key={place.label} place={place} openBallots={openBallots} />
        ))}
      </ul>
      {staff.length > 0 && (
        <>
          <p className="spine-h">{viewer.roles.includes("hr") ? peopleTeamName : "Your roles"}</p>
          <ul>
            {staff.map((place) => (
              <Tab key={place.label} place={place} />
            ))}
          </ul>
        </>
      )}
      <Link className="spine-me" to="/me" title={viewer.name}>
        <Avatar person={viewer} />
        <span className="vh">Your account, {viewer.name}</span>
      </Link>
    </nav>
  );
}

function Tab({ place, openBallots = 0 }: { place: Place; openBallots?: number }) {
  const { pathname } = useLocation();
  return (
    <li>
      <Link to={place.to} aria-current={isAt(place, pathname) ? "page" : undefined}>
        <PlaceIcon place={place} />
        <span>{place.label}</span>
        <BallotDot place={place} openBallots={openBallots} />
      </Link>
    </li>
  );
}

export function PlaceIcon({ place }: { place: Place }) {
  if (place.icon === "laurel") return <LaurelIcon />;
  const Icon = place.icon;
  return <Icon className="i" aria-hidden="true" />;
}

export function BallotDot({ place, openBallots }: { place: Place; openBallots: number }) {
  if (place.to !== "/vote" || openBallots === 0) return null;
  return (
    <>
      <i className="dot" aria-hidden="true" />
      <span className="vh">{plural(openBallots, "open ballot")}</span>
    </>
  );
}
