/** Width from which on a strip is drawn at its own scale; shorter ones are half as large again. */
const wide = 320;

/** The size of a strip on the page, in pixels. */
export function stripSize(width: number, height: number): { width: number; height: number } {
  const scale = width < wide ? 1.5 : 1;
  return { width: width * scale, height: height * scale };
}
