import { Link, useLocation } from "@remix-run/react";
import { Menu } from "lucide-react";
import { isAt, morePlacesOf } from "./navigation";
import type { ShellProps } from "./shell";
import { PlaceIcon } from "./spine";

/** On a phone: the places for which the bar at the bottom has no room. It closes with the next page. */
export function MorePlaces({ viewer, nominatePath, openSheets }: ShellProps) {
  const { pathname } = useLocation();
  const places = morePlacesOf(viewer.roles, nominatePath, openSheets === null ? "no" : "yes");
  return (
    <details className="more-places" key={pathname}>
      <summary>
        <Menu className="i" aria-hidden="true" />
        <span className="vh">More places</span>
      </summary>
      <nav aria-label="More places">
        <ul>
          {places.map((place) => (
            <li key={place.label}>
              <Link to={place.to} aria-current={isAt(place, pathname) ? "page" : undefined}>
                <PlaceIcon place={place} />
                {place.label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </details>
  );
}
