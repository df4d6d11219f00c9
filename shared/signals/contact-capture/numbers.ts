/** Numbers of this signal. */
export const numbers = {
  /** Fields of a form beyond which a person pays, ships or proves who they are. */
  mostFieldsOfALead: 9,
  /** A report shows so many such places of one page. */
  mostPlaces: 4,
} as const;
