/** How many rows a heading is looked for in: titles, dates and logos above a list seldom take more. */
export const headerSearchRows = 30;
