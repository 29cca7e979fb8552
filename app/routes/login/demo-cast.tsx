import { Form } from "@remix-run/react";

interface DemoCastProps {
  cast: readonly { id: string; name: string; jobTitle: string; part: string }[];
  next: string;
}

/** In the demo: sign in as one of the cast with one click. */
export function DemoCast({ cast, next }: DemoCastProps) {
  return (
    <section className="demo-cast" aria-labelledby="demo-cast">
      <p className="or" id="demo-cast">
        or play a part in the demo
      </p>
      <Form method="post" action="/login/demo">
        <input type="hidden" name="next" value={next} />
        <ul>
          {cast.map((person) => (
            <li key={person.id}>
              <button type="submit" name="personId" value={person.id}>
                <b>{person.name}</b>
                <span>{person.part}</span>
              </button>
            </li>
          ))}
        </ul>
      </Form>
    </section>
  );
}
