/** How many columns the wins of the drawing are stacked in. */
export const dotColumns = 64;
