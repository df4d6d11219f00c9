/** Colours and type, light and dark; report and panel share them. */
export const colourStyle = `
:root {
  color-scheme: light dark;
  --paper: #fdfdfb; --sheet: #f5f4ef; --ink: #1d2228; --quiet: #5d646c; --rule: #d9d7cf;
  --link: #234f7d; --strong: #8c2b2b; --some: #b5771a; --none: #46705c; --open: #6b7280;
  --strong-wash: #f6e9e6; --some-wash: #faf1df; --none-wash: #e8f0ea; --open-wash: #eceef0;
  --on-strong: #fff; --mark: #c2261f; --tile: #eae8e1;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Book Antiqua", Georgia, "Times New Roman", "Liberation Serif", serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Liberation Sans", sans-serif;
  --mono: ui-monospace, "SFMono-Regular", Menlo, Consolas, "Liberation Mono", monospace;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #15181c; --sheet: #1d2126; --ink: #e6e4de; --quiet: #9aa1a9; --rule: #343a41;
    --link: #93b8df; --strong: #e08a80; --some: #dcae62; --none: #8fbfa4; --open: #9aa1a9;
    --strong-wash: #3a2220; --some-wash: #352b18; --none-wash: #1f2d25; --open-wash: #262b31;
    --on-strong: #1c0d0b; --mark: #e0483e; --tile: #252a30;
  }
}
`;
