// Puts the runs as they stand now in place of those shown, whenever the server says that they moved.
const live = document.querySelector('#live');
const source = new EventSource('/runs/events');
source.addEventListener('moved', async () => {
  const answer = await fetch('/runs');
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  live.replaceChildren(...page.querySelector('#live').childNodes);
});
