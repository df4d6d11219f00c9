/** The keys that the manifest suggests for reading a page; the analyst may have set others. */
export const keysToRead = 'Alt+Shift+U';
