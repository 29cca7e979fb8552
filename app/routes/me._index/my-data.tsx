import { Link } from "@remix-run/react";
import { CalendarPlus, Download } from "lucide-react";

export function MyData({ companyName, peopleTeamName }: { companyName: string; peopleTeamName: string }) {
  return (
    <section className="set" aria-labelledby="data-title">
      <div>
        <h2 id="data-title">My data</h2>
        <p className="meta">Kept on the server of {companyName}. Nobody else holds a copy.</p>
      </div>
      <div>
        <ul className="dat">
          <li>
            <span>
              <b>A copy of everything about me</b>
              <small>Profile, nominations, wins, laurels, letters and sign-ins, as one file.</small>
            </span>
            <a className="btn" href="/me/data" download>
              <Download className="i" aria-hidden="true" />
              Make my file
            </a>
          </li>
          <li>
            <span>
              <b>Dates in my calendar</b>
              <small>A secret address for your calendar program, which you can end at any time.</small>
            </span>
            <Link className="btn" to="/me/calendar">
              <CalendarPlus className="i" aria-hidden="true" />
              My address
            </Link>
          </li>
          <li>
            <span>
              <b>What nobody can give you</b>
              <small>How you voted. After a vote closes it is no longer tied to you.</small>
            </span>
          </li>
          <li>
            <span>
              <b>Take my name out</b>
              <small>
                When you leave, ask the {peopleTeamName} to mark you as left. Counts and results stay true.
              </small>
            </span>
          </li>
        </ul>
      </div>
    </section>
  );
}
