import type { AwardDraft } from "~/domain/awards/award";
import { TextArea } from "~/ui/text-area";

interface WordsPartProps {
  award: AwardDraft;
  errors: Record<string, string>;
}

/** What the letters of this award say beside the usual. */
export function WordsPart({ award, errors }: WordsPartProps) {
  return (
    <section className="blk stack">
      <h2>Words of its own in letters</h2>
      <p className="meta">A paragraph beside the usual text. Leave it empty for none.</p>
      <div className="for-cycle">
        <TextArea
          label="To nominators, when their nomination is in"
          name="wordsToNominators"
          rows={2}
          defaultValue={award.wordsToNominators}
          error={errors.wordsToNominators}
          maxLength={600}
        />
      </div>
      <TextArea
        label="To laureates"
        name="wordsToLaureates"
        rows={2}
        defaultValue={award.wordsToLaureates}
        error={errors.wordsToLaureates}
        maxLength={600}
      />
    </section>
  );
}
