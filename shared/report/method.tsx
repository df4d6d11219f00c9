/** How a report comes about, in five sentences. */
export function Method({ tool }: { tool: string }) {
  return (
    <>
      <p>
        Each stop was visited as one or more personas, a persona being a prospective client with a
        place, languages and a time zone of its own. What the page showed was recorded without
        opinion, and every captured file was hashed with SHA-256. Each signal was then looked for in
        each recorded page, and a signal that could not be looked for is listed as not assessed. The
        findings were put on the two limbs of Article 61(1), promotion and in the Union, and the
        verdict follows from the furthest finding on each. Disclaimers and tick boxes were noted and
        left out of the count, and the decision what all this amounts to is left to a person.
      </p>
      <p class="quiet">Written by {tool}.</p>
    </>
  );
}
