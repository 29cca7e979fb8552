import { Fragment } from "react";
import { Knot } from "./knot";
import { Wreath } from "./wreath";

export interface CertificateWords {
  companyName: string;
  /** The line above the award. */
  before: string;
  awardName: string;
  title: string;
  citation: string;
  /** The cycle, or the year of an award given at once. */
  occasion: string;
  year: string;
  /** For whom its lines are signed. */
  signers: readonly string[];
  /** Null for a sheet that is no honour of the house. */
  verifyUrl: string | null;
}

/** The certificate in small, always light like the printed one. Lengths are parts of its width. */
export function CertificatePreview({ words }: { words: CertificateWords }) {
  const { companyName, before, awardName, title, citation, occasion, year, signers, verifyUrl } = words;
  return (
    <div className="diploma" role="img" aria-label={`Certificate: ${awardName}, ${occasion}, for ${title}`}>
      <div className="cert-band">
        <p>{companyName}</p>
        <span className="cert-seal">
          <Wreath />
          <span>{year.slice(2)}</span>
        </span>
        <p>
          Laurels
          <br />
          {occasion}
        </p>
      </div>
      <div className="cert-body">
        <div>
          <p className="cert-pre">{before}</p>
          <p className="cert-award">{awardName}</p>
        </div>
        <div>
          <p className={nameClass(title)}>{title}</p>
          <p className={citation.length > 160 ? "cert-words cert-words-s" : "cert-words"}>{citation}</p>
        </div>
        <div className="cert-sign">
          {signers.map((signer, index) => (
            <Fragment key={signer}>
              {index > 0 && <Knot />}
              <p>for {signer}</p>
            </Fragment>
          ))}
        </div>
        {verifyUrl !== null && (
          <p className="cert-check">Check it at {verifyUrl.replace(/^https?:\/\//, "")}</p>
        )}
      </div>
    </div>
  );
}

function nameClass(title: string): string {
  if (title.length <= 18) return "cert-name";
  return title.length <= 28 ? "cert-name cert-name-m" : "cert-name cert-name-s";
}
