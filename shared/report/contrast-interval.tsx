const half = 60;

/** A difference in percentage points with its interval, drawn on a line from -100 to 100. */
export function ContrastInterval({
  difference,
  interval,
}: {
  difference: number;
  interval: readonly [number, number] | undefined;
}) {
  const at = (value: number) => half + Math.max(-1, Math.min(1, value)) * (half - 4);
  const points = (value: number) =>
    `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.round(Math.abs(value) * 100)}`;
  return (
    <>
      <svg
        class="interval"
        viewBox={`0 0 ${2 * half} 16`}
        width={2 * half}
        height="16"
        aria-hidden="true"
      >
        <path class="interval-axis" d={`M4 8 H${2 * half - 4} M${half} 3 V13`} />
        {interval && (
          <path class="interval-range" d={`M${at(interval[0])} 8 H${at(interval[1])}`} />
        )}
        <circle class="interval-point" cx={at(difference)} cy="8" r="3.5" />
      </svg>
      <div class="numbers">
        {points(difference)} points
        {interval && (
          <span class="quiet">{` (${points(interval[0])} to ${points(interval[1])})`}</span>
        )}
      </div>
    </>
  );
}
