import { Link, useLocation } from "@remix-run/react";
import { Avatar } from "./avatar";
import { isAt, spinePlacesOf, staffPlacesOf, type Place } from "./navigation";
import type { ShellProps } from "./shell";
import { plural } from "./words";
import { LaurelIcon, Mark } from "./wreath";

/** The cloth spine at the left, with the places as index tabs. */
export function Spine({ viewer, peopleTeamName, nominatePath, openBallots, openSheets }: ShellProps) {
  const staff = staffPlacesOf(viewer.roles);
  return (
    <nav className="spine" aria-label="Main">
      <Link className="spine-logo" to="/" aria-label="Laurels, home">
        <Mark />
      </Link>
      <ul>
        {spinePlacesOf(nominatePath, openSheets === null ? "no" : "yes").map((place) => (
          <Tab key={place.label} place={place} openBallots={openBallots} openSheets={openSheets ?? 0} />
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

interface TabProps {
  place: Place;
  openBallots?: number;
  openSheets?: number;
}

function Tab({ place, openBallots = 0, openSheets = 0 }: TabProps) {
  const { pathname } = useLocation();
  return (
    <li>
      <Link to={place.to} aria-current={isAt(place, pathname) ? "page" : undefined}>
        <PlaceIcon place={place} />
        <span>{place.label}</span>
        <BallotDot place={place} openBallots={openBallots} />
        {place.to === "/jury" && openSheets > 0 && (
          <>
            <i className="dot" aria-hidden="true" />
            <span className="vh">{plural(openSheets, "entry", "entries")} to score</span>
          </>
        )}
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
