interface KindWordsProps {
  words: readonly {
    id: string;
    cycle: string;
    award: string;
    team: string;
    from: string | null;
    words: readonly { question: string; answer: string }[];
    seconded: readonly { id: string; words: string; from: string | null }[];
  }[];
}

/** The words about somebody, each as the letter of one colleague. */
export function KindWords({ words }: KindWordsProps) {
  return (
    <ul className="kind-words">
      {words.map(({ id, cycle, award, team, from, words: answers, seconded }) => (
        <li key={id} className="sheet">
          <p className="meta">
            {award}, {cycle}
            {team && `. You were named together: ${team}`}
          </p>
          {answers.map(({ question, answer }) => (
            <blockquote key={question}>
              {answers.length > 1 && <p className="label">{question}</p>}
              <p className="said">{answer}</p>
            </blockquote>
          ))}
          <p className="from">{from ?? "A colleague"}</p>
          {seconded.length > 0 && <p className="meta">Seconded by</p>}
          {seconded.map((one) => (
            <blockquote key={one.id} className="seconded">
              <p className="said">{one.words}</p>
              <p className="from">{one.from ?? "Another colleague"}</p>
            </blockquote>
          ))}
        </li>
      ))}
    </ul>
  );
}
