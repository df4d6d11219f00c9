/** Pages of one site that are kept; the browser gives a session 10 MB in all. */
export const mostPages = 60;
