/** A page that only says something: what is not there, or was not done. */
export function NoticePage({ title, words }: { title: string; words: string }) {
  return (
    <>
      <h1>{title}</h1>
      <p>{words}</p>
    </>
  );
}
