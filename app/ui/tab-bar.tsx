import { Link, useLocation } from "@remix-run/react";
import { isAt, placesOf } from "./navigation";
import type { ShellProps } from "./shell";
import { BallotDot, PlaceIcon } from "./spine";

/** The five places at the bottom of a phone, with Nominate raised in the middle. */
export function TabBar({ nominatePath, openBallots }: ShellProps) {
  const { pathname } = useLocation();
  return (
    <nav className="tabs" aria-label="Main, phone">
      <ul>
        {placesOf(nominatePath).map((place) => (
          <li key={place.label} className={place.label === "Nominate" ? "tab-main" : undefined}>
            <Link to={place.to} aria-current={isAt(place, pathname) ? "page" : undefined}>
              <PlaceIcon place={place} />
              <span>{place.short ?? place.label}</span>
              <BallotDot place={place} openBallots={openBallots} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
