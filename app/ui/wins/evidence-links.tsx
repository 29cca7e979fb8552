import { ExternalLink } from "lucide-react";

/** Addresses of evidence, each named by where it leads. They open beside the page and learn nothing of it. */
export function EvidenceLinks({ name, links }: { name: string; links: readonly string[] }) {
  if (links.length === 0) return null;
  return (
    <p className="msg val-note">
      <ExternalLink className="i" aria-hidden="true" />
      <span>
        {`Evidence of ${name}: `}
        {links.map((link, index) => (
          <span key={link}>
            {index > 0 && ", "}
            <a href={link} target="_blank" rel="noopener noreferrer nofollow">
              {new URL(link).host}
              <span className="vh"> in a new tab</span>
            </a>
          </span>
        ))}
      </span>
    </p>
  );
}
