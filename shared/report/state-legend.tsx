/** What the colours and shapes of the map mean. */
export function StateLegend() {
  return (
    <p class="state-legend quiet">
      <span>
        <span class="dot dot-strong" /> strong indications
      </span>
      <span>
        <span class="dot dot-some" /> some
      </span>
      <span>
        <span class="dot dot-inconclusive" /> inconclusive (hatched)
      </span>
      <span>no colour: nothing names it; round: EEA only</span>
    </p>
  );
}
