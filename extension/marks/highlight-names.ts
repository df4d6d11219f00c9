/** Names in the page's registry of highlights, where a page may have some of its own. */
export const highlightNames = { all: 'unsolicited', chosen: 'unsolicited-chosen' } as const;
